import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { firstState, readState, type State, writeState } from "../../pipeline/explorer/client/state.ts";
import { codeOf, csvOf } from "../../pipeline/explorer/client/taken.ts";
import { type DatasetContent, datasetOf } from "../../pipeline/explorer/dataset.ts";
import { amountOf, numberOf } from "../../pipeline/explorer/facts.ts";
import { receiptOf } from "../../pipeline/explorer/receipt.ts";
import { guardedTexts, leaks } from "../../pipeline/release/leaks.ts";
import { siteAssets } from "../../pipeline/site.ts";
import { readArticle } from "../../pipeline/sources/articles.ts";
import { tables } from "../../schemas/index.ts";
import type { AnyRow } from "../../schemas/table.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";
import { builtEstimates } from "../run/estimates.ts";
import { client, content, contentOf, siteOf } from "./built-site.ts";

const dataset = datasetOf(content);
const site = siteOf(content);
const wordsOf = (page: string | undefined): string =>
  (page ?? "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("every row with a span has a receipt whose marked words are the row's, and whose source's hash is the row's", () => {
  let receipts = 0;
  for (const { isSpanned, rows } of dataset.tables) {
    for (const row of isSpanned ? rows : []) {
      const receipt = receiptOf(dataset, String(row["id"]));
      expect(receipt?.excerpt.marked, String(row["id"])).toBe(row["exact"]);
      expect(String(receipt?.source["text_sha256"]).slice(0, 16)).toBe(row["source_digest"]);
      receipts++;
    }
  }
  expect(receipts).toBeGreaterThan(300);
});

test("the same dataset makes the same bytes", () => {
  expect(siteOf(content)).toEqual(site);
});

test("every link leads to a page of the site and to a place that is there", () => {
  const broken: string[] = [];
  let links = 0;
  for (const [path, html] of site) {
    if (!path.endsWith(".html") || path === "explorer.html") continue;
    for (const [, href = ""] of html.matchAll(/ href="([^"]*)"/g)) {
      if (/^https?:/.test(href)) continue;
      const target = new URL(href.replaceAll("&amp;", "&"), `http://site/${path}`);
      const page = site.get(target.pathname.slice(1));
      const place = decodeURIComponent(target.hash.slice(1));
      const isThere =
        page !== undefined &&
        (place === "" || place.startsWith("/table/") || page.includes(` id="${place}"`));
      if (!isThere) broken.push(`${path} → ${href}`);
      links++;
    }
  }
  expect(broken).toEqual([]);
  expect(links).toBeGreaterThan(2000);
});

test("no page holds words of a guarded text beyond what a row quotes", async () => {
  const effects = memoryEffects(projectFiles("sources"));
  const article = readArticle(effects, { id: "wired-2025-01-30-deepseek-automakers" }).value;
  const rowsOf = (name: string): readonly AnyRow[] => dataset.table(name)?.rows ?? [];
  const guarded = guardedTexts([article!], tables, rowsOf);
  // what is inlined is compressed: its content is the tables themselves
  const pages = [...site].filter(([path]) => path !== "explorer.html");
  const files = pages.map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  expect(await leaks(files, guarded)).toEqual([]);
});

test("script and style are small", () => {
  expect(gzipSync(client.script).length).toBeLessThan(25 * 1024);
  expect(gzipSync(client.style).length).toBeLessThan(5 * 1024);
});

test.each([
  [{ value: 2e11, comparator: ">", unit: "USD" }, "more than $200 billion"],
  [{ value: 3.3e6, comparator: "=", unit: "vehicle" }, "3.3 million vehicles"],
  [{ value: null, value_min: 3, value_max: 5, comparator: "=", unit: "EUR" }, "€3 to €5"],
  [{ value: 20, comparator: "~", unit: "a" }, "about 20 years"],
  [{ value: 1, comparator: "=", unit: "person" }, "1 person"],
  [{ value: 12500, comparator: "<=", unit: "person" }, "at most 12,500 people"],
  [{ value: 0.5, comparator: "=", unit: "1" }, "0.5"],
  [{ value: 40, comparator: "=", unit: "kW.h" }, "40 kW.h"],
  [{ value: null, comparator: ">", unit: null }, ""],
] as const)("%j is %s", (row, words) => {
  expect(amountOf(row)).toBe(words);
});

test.each([
  [8.2e9, "8.2 billion"],
  [999_999, "999,999"],
  [1234.5, "1,234.5"],
  [-3.5e9, "-3.5 billion"],
])("%d is %s", (value, words) => {
  expect(numberOf(value)).toBe(words);
});

const name = fc.constantFrom("kind", "metric", "subject_id");
const state: fc.Arbitrary<State> = fc.record({
  table: fc.constantFrom("claims", "entities", "term_kinds"),
  words: fc.string(),
  sort: fc.constantFrom("", "value", "-value"),
  facets: fc.dictionary(name, fc.string({ minLength: 1 })),
  columns: fc.uniqueArray(fc.constantFrom("kind", "unit", "period"), { maxLength: 3 }),
  row: fc.constantFrom("", "a-2024-01-01-b/claims/c"),
});

test("what is looked at comes back from its address", () => {
  fc.assert(
    fc.property(state, (given) => {
      const wellFormed = (text: string): string => text.toWellFormed();
      const facets = Object.fromEntries(
        Object.entries(given.facets).map(([key, value]) => [key, wellFormed(value)]),
      );
      const sent = { ...given, words: wellFormed(given.words), facets };
      expect(readState(writeState(sent))).toEqual(sent);
    }),
  );
  expect(readState("")).toEqual(firstState);
});

test("filtered rows are taken as CSV and as code", () => {
  const table = dataset.table("claims")!;
  const [row] = table.rows;
  expect(csvOf(table, [row!]).split("\n")).toHaveLength(3);
  const filtered = { ...firstState, facets: { kind: "it's" } };
  expect(codeOf("SQL", filtered)).toBe("select * from 'csv/claims.csv' where kind = 'it''s';\n");
  expect(codeOf("Python", filtered)).toContain(`claims = claims[(claims["kind"] == "it's")]`);
  expect(codeOf("R", filtered)).toContain(`claims[which(claims$kind == "it's"), ]`);
});

describe("where several sources speak of the same thing", () => {
  let estimates: DatasetContent;
  beforeAll(async () => {
    const { files } = await builtEstimates();
    estimates = await contentOf(files);
  });

  test("a comparison shows who says what, from whom, and how the claims stand to each other", () => {
    const page = siteOf(estimates).get("comparisons.html") ?? "";
    const words = page.replace(/<[^>]+>/g, "");
    expect(words).toContain("mixed: 4 claims in 4 sources, 3 voices");
    expect(words).toContain(
      "$230 billionKyle Chan, in WIRED of 2025-02-10; differs from 1, lies within 2, lies within 4",
    );
  });

  test("a receipt leads to the claims that agree with it or differ from it, from either side", () => {
    const compared = datasetOf(estimates);
    const pairs = compared.table("claim_pairs")?.rows ?? [];
    expect(pairs.length).toBeGreaterThan(5);
    const opposite: Readonly<Record<string, string>> = { "lies within": "holds", holds: "lies within" };
    for (const { left_id, right_id, same_origin } of pairs) {
      const standing = (from: unknown, to: unknown) =>
        receiptOf(compared, String(from))?.standings.find(({ other }) => other === to);
      const [left, right] = [standing(left_id, right_id), standing(right_id, left_id)];
      expect(left?.sameOrigin).toBe(same_origin);
      expect(right?.phrase).toBe(opposite[left?.phrase ?? ""] ?? left?.phrase);
    }
    const page = siteOf(estimates).get("source/wired-2025-01-30-deepseek-automakers.html") ?? "";
    expect(page).toMatch(/<dt>On the same<\/dt>.*?<strong>differs from<\/strong> <a href="[^"]+#[^"]+">/);
  });
});

test("an entity's page has what others say about it, and apart from that what it says itself", () => {
  const mentions = dataset.table("mentions")?.rows ?? [];
  const quotations = dataset.table("quotations")?.rows ?? [];
  const about = (id: string, row: AnyRow) =>
    row["speaker_id"] !== id &&
    mentions.some(
      ({ entity_id, start, end }) =>
        entity_id === id && Number(start) >= Number(row["start"]) && Number(end) <= Number(row["end"]),
    );
  let found = 0;
  for (const { id } of dataset.table("entities")?.rows ?? []) {
    const page = site.get(`entity/${id}.html`) ?? "";
    const section = page.split("<h2>Said about it</h2>")[1]?.split("</ul>")[0] ?? "";
    const rows = quotations.filter((row) => about(String(id), row)).map((row) => String(row["id"]));
    const linked = [...section.matchAll(/#([^"]+)"/g)].map(([, row]) => row);
    expect(linked.toSorted(), String(id)).toEqual(rows.toSorted());
    found += rows.length;
  }
  expect(found).toBeGreaterThan(5);
});

test("the dataset is cited in four forms, on the page and as files beside it", () => {
  const [text, bib, ris, csl] = ["txt", "bib", "ris", "json"].map(
    (form) => site.get(`citation.${form}`) ?? "",
  );
  expect(text).toMatch(
    /^Industrial Playbook contributors \(20\d\d\)\. .+ \(Version 0\.1\.0\) \[Data set\]\. https:/,
  );
  expect(bib).toContain("version = {0.1.0}");
  expect(ris?.split("\n").slice(0, 2)).toEqual(["TY  - DATA", "AU  - Industrial Playbook contributors,"]);
  expect(ris).toMatch(/\nER {2}- \n$/);
  expect(JSON.parse(csl ?? "")).toMatchObject([
    { type: "dataset", version: "0.1.0", issued: { "date-parts": [[2026, 11, 23]] } },
  ]);
  const page = wordsOf(site.get("download.html"));
  for (const form of [text, ris]) expect(page).toContain(wordsOf(form).trim());
});

test.each([
  ["no release", null, "built from output/ alone, without a release to compare with"],
  ["the first release", { previous: null, rows: [] }, "is the first release"],
  ["nothing new", { previous: "0.0.9", rows: [] }, "Nothing differs between version 0.1.0 and version 0.0.9"],
])("the page of changes says plainly where there are none: %s", (_, history, said) => {
  expect(wordsOf(siteOf(content, history).get("changes.html"))).toContain(said);
});

test("the page of changes counts what came and lists what changed or is gone, the newest release first", () => {
  const id = String(dataset.table("claims")?.rows[0]?.["id"]);
  const change = (version: string, more: AnyRow): AnyRow => ({
    ...{ version, previous_version: "0.9.0", table_name: "claims", row_id: id, column_name: null },
    ...{ before: null, after: null, reason: "refined", note: null, ...more },
  });
  const rows = [
    change("0.10.0", {
      change: "changed",
      column_name: "value",
      before: "1",
      after: "2",
      note: "A <b> slip",
    }),
    change("0.10.0", { change: "added", reason: "new-source" }),
    change("0.10.0", { change: "removed", row_id: "a/claims/gone" }),
    change("0.9.0", { change: "added", row_id: null, table_name: "events", reason: "schema-change" }),
  ];
  const page = siteOf(content, { previous: "0.9.0", rows }).get("changes.html") ?? "";
  const words = wordsOf(page);
  expect(words).toContain("claims new source 1 – – claims refined – 1 1");
  expect(words).toContain(`claims.value changed ${id} 1 → 2 refined: A &lt;b> slip`);
  expect(page).toContain(`#${id}"><code>`);
  expect(page).not.toMatch(/<a[^>]*><code>a\/claims\/gone/);
  expect(words.indexOf("0.10.0, after")).toBeLessThan(words.indexOf("0.9.0, after"));
});

test("a release has explorer.html, and an archive of all pages with the same bytes each time", () => {
  const [explorer, archive] = siteAssets(site);
  expect([explorer?.path, archive?.path]).toEqual(["explorer.html", "site.zip"]);
  expect(siteAssets(site)).toEqual([explorer, archive]);
  const unpacked = unzipSync(archive?.bytes ?? new Uint8Array());
  expect(Object.keys(unpacked).toSorted()).toEqual([...site.keys()].map((path) => `site/${path}`).toSorted());
  expect(Buffer.from(unpacked["site/index.html"] ?? []).toString()).toBe(site.get("index.html"));
});
