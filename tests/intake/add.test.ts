/** A page or file becomes a source folder that builds as it is. */
import { describe, expect, test } from "vitest";
import { type Given, registerPublisher, understandPage, writeArticle } from "../../pipeline/add.ts";
import { check } from "../../pipeline/check.ts";
import { slugOf } from "../../pipeline/intake/draft.ts";
import { decodePage } from "../../pipeline/intake/encoding.ts";
import { readHtml } from "../../pipeline/intake/html.ts";
import { readMarkdown } from "../../pipeline/intake/markdown.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";

const page = projectFiles("tests/golden/page").get("tests/golden/page/page.html") as Uint8Array;
const given: Given = { name: "page.html", bytes: page };
const rights = {
  condition: "original",
  license: "LicenseRef-all-rights-reserved",
  text_may_be_republished: "false",
};
const curator = { name: "Ada Berg", day: "2025-03-05" };

function understood(article: Given, answers = {}, files = projectFiles("sources")) {
  const read = understandPage(article, answers, memoryEffects(files));
  if (typeof read === "string") throw new Error(read);
  return read;
}

describe("a saved page", () => {
  test("says its title, authors, day, publisher, language and address", () => {
    const { text, leftOut, ...stated } = understood(given).page;
    expect(stated).toEqual({
      title: "Norvolt to build a battery plant in Skelle",
      authors: ["Ada Berg", "Bo Nyman"],
      // as it is written: in UTC it would be the day after
      published_on: "2025-03-04",
      publisher: "Harbour Post",
      language: "en-GB",
      url: "https://harbour.example/2025/plant",
    });
    expect(text.split("\n\n")).toHaveLength(3);
    expect(text.startsWith("Norvolt will spend")).toBe(true);
    expect(leftOut).toEqual([
      "Home",
      "News",
      "The site in March. Photo: Harbour Post",
      "Read more: our newsletter",
      "Copyright Harbour Post",
    ]);
  });

  test("is asked about for what nobody may guess, and nothing else", () => {
    const { draft } = understood(given);
    expect(draft.questions.map(({ field }) => field)).toEqual([
      "condition",
      "license",
      "text_may_be_republished",
    ]);
    expect(understood(given, rights).draft.questions).toEqual([]);
  });

  test("becomes a folder that a build takes, once its publisher is in the registry", async () => {
    const files = projectFiles("sources");
    const effects = memoryEffects(files);
    const read = understood(given, rights, files);
    const written = writeArticle(read, given, curator, effects);
    expect(written).toMatchObject({
      folder: "sources/articles/harbour-post-2025-03-04-norvolt-to-build-a-battery",
      kept: expect.stringMatching(/^\.cache\/pages\/[0-9a-f]{64}$/),
    });
    const id = read.draft.id as string;
    expect((await check(id, effects)).issues).toMatchObject([{ found: "publisher: harbour-post" }]);
    expect(registerPublisher(read.newPublisher as string, "A newspaper of our own", effects)).toBe(true);
    const { issues, rows } = await check(id, effects);
    expect(issues).toEqual([]);
    expect(rows?.quantities.map(({ exact }) => exact)).toEqual(
      expect.arrayContaining(["650 people", "€5.8 billion"]),
    );
    expect(writeArticle(read, given, curator, effects)).toMatch(/is there already$/);
  });
});

test("Open Graph and meta elements say what JSON-LD does not; a script that is no JSON says nothing", () => {
  const html = `<html><head><title>x</title><script type="application/ld+json">{</script>
    <meta property="og:title" content="A title"><meta name="author" content="By Jo Field and Ada Berg">
    <meta property="article:published_time" content="2024-02-30"><meta property="og:locale" content="de_AT">
    </head><body><article>${"<p>Words that are long enough to be an article, said again and again by Jo.</p>".repeat(9)}</article></body></html>`;
  const read = readHtml(html, "https://example.org/a");
  expect(read).toMatchObject({
    title: "A title",
    authors: ["Jo Field", "Ada Berg"],
    language: "de-AT",
    url: "https://example.org/a",
  });
  // there is no such day, and so none is stated
  expect(read).not.toHaveProperty("published_on");
});

test("who wrote it and when is no part of the text where the page says it in a line of its own", () => {
  const words = "<p>Words that are long enough to be an article, said again and again by Jo.</p>".repeat(9);
  const html = `<html><head><meta name="author" content="Jo Field and Ada Berg"></head><body><article><p>By Jo Field and Ada Berg</p><p>Updated 11 April 2025, 07:30 GMT</p><p>In May 2025 Jo Field left.</p>${words}</article></body></html>`;
  const { text = "", leftOut = [] } = readHtml(html) ?? {};
  expect(text.startsWith("In May 2025 Jo Field left.\n\nWords")).toBe(true);
  expect(leftOut).toEqual(["By Jo Field and Ada Berg", "Updated 11 April 2025, 07:30 GMT"]);
});

test("a page without an article is none", () => {
  expect(readHtml("<html><body><nav><a>Home</a></nav></body></html>")).toBeUndefined();
  expect(understandPage({ name: "a.txt", bytes: Buffer.from(" \n") }, {}, memoryEffects(new Map()))).toBe(
    "no text of an article in it",
  );
});

test("Markdown loses its marks and keeps its words; its first heading is the title", () => {
  const markdown = `# A *plant*\n\nIt costs **$5 million**, [says Jo](https://example.org).\n\n- one\n- two\n\n> Quoted.\n\n\`\`\`\ncode\n\`\`\`\n\n![a picture](x.png)\n`;
  expect(readMarkdown(markdown)).toEqual({
    title: "A plant",
    authors: [],
    text: "It costs $5 million, says Jo.\n\none\n\ntwo\n\nQuoted.\n",
    leftOut: ["```\ncode\n```"],
  });
});

test("plain text is taken as it is, byte for byte", () => {
  const text = "Two  spaces,\r\nand a line end.\n";
  expect(understood({ name: "a.txt", bytes: Buffer.from(text) }).page.text).toBe(text);
});

test.each([
  ["the header", Buffer.from("caf\xe9", "latin1"), "text/html; charset=iso-8859-1", "café"],
  [
    "the page",
    Buffer.from('<meta charset="windows-1252"><p>caf\xe9', "latin1"),
    "",
    '<meta charset="windows-1252"><p>café',
  ],
  ["a byte order mark", Buffer.from("\ufeffcafé", "utf16le"), "text/html; charset=utf-8", "café"],
  ["nothing: UTF-8", Buffer.from("café"), "", "café"],
])("the encoding is told by %s", (_, bytes, contentType, text) => {
  expect(decodePage(bytes, contentType)).toBe(text);
});

test.each([
  [Buffer.from([0x63, 0xff]), "", /bytes that are not utf-8/],
  [Buffer.from("a"), "text/html; charset=klingon", /klingon, which is not known/],
])("bytes that are not what they say are refused", (bytes, contentType, fault) => {
  expect(decodePage(bytes, contentType)).toEqual({ fault: expect.stringMatching(fault) });
});

test.each([
  ["DeepSeek’s Lesson, for All of us in 2025", "deepseeks-lesson-for-all-of"],
  ["Škoda à la carte", "skoda-a-la-carte"],
  ["— ", ""],
])("the slug of %s", (words, slug) => expect(slugOf(words)).toBe(slug));
