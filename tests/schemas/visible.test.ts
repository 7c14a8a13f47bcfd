import { describe, expect, test } from "vitest";
import { explain } from "../../pipeline/explain.ts";
import { code, prose } from "../../pipeline/release/markdown.ts";
import { describeIssue, paint } from "../../pipeline/report.ts";
import { build } from "../../pipeline/run.ts";
import { placeAt } from "../../schemas/issue.ts";
import { countDirectional, visible } from "../../schemas/visible.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";

test.each([
  ["a right-to-left override", "a\u202Eb", "a<U+202E>b"],
  ["an isolate and its end", "\u2067x\u2069", "<U+2067>x<U+2069>"],
  ["a zero-width space", "a\u200Bb", "a<U+200B>b"],
  ["a soft hyphen", "co\u00ADop", "co<U+00AD>op"],
  ["an escape sequence", "\u001B[31mred\u001B]0;title\u0007", "<U+001B>[31mred<U+001B>]0;title<U+0007>"],
  ["a C1 control", "\u009B31m", "<U+009B>31m"],
  ["a carriage return", "a\rb", "a<U+000D>b"],
  ["a line separator", "a\u2028b", "a<U+2028>b"],
  ["a tag character", "\u{E0041}", "<U+E0041>"],
  ["a Hangul filler", "\u3164", "<U+3164>"],
  ["tab, line feed, no-break space, Arabic and emoji stay", "a\tb\nc\u00A0d عربي ❤️", "a\tb\nc\u00A0d عربي ❤️"],
])("%s", (_, text, shown) => expect(visible(text)).toBe(shown));

test("an error shows them, and its marks stand under what is meant", () => {
  const place = placeAt("f.yaml", "a\u202E: \u200Bwrong value", 4, 6);
  const shown = describeIssue(
    { code: "field-value", place, found: "\u202Ex", expected: "y\u200B", mend: "Write \u2066z." },
    paint(false),
  );
  expect(shown.split("\n")).toEqual([
    "f.yaml:1:5 field-value",
    "    1 | a<U+202E>: <U+200B>wrong value",
    `      | ${" ".repeat("a<U+202E>: ".length)}${"^".repeat("<U+200B>wrong".length)}`,
    "  found:    <U+202E>x",
    "  expected: y<U+200B>",
    "  mend:     Write <U+2066>z.",
  ]);
});

test("release notes show them", () => {
  expect(prose("a\u202Eb")).toBe("a<U+202E>b".replace(/[<>]/g, "\\$&"));
  expect(code("a\u202Eb")).toBe("`a<U+202E>b`");
});

describe("an article with characters that turn the direction", () => {
  const id = "fjord-gazette-2025-03-04-quay";
  const files = projectFiles("sources");
  const golden = projectFiles("tests/golden/uncurated-article");

  test("keeps them in its rows, has a line in quality.json, and is explained with them shown", async () => {
    const { hash } = await import("node:crypto");
    const text = "The quay cost 40\u202E million\u202C euros.\n";
    for (const [path, bytes] of golden) {
      const name = path.slice(path.lastIndexOf("/") + 1);
      const was = Buffer.from(bytes).toString();
      const now =
        name === "article.txt"
          ? text
          : was.replace(/raw_sha256: \w+/, `raw_sha256: ${hash("sha256", text, "hex")}`);
      files.set(`sources/articles/${id}/${name}`, Buffer.from(now));
    }
    const effects = memoryEffects(files);
    const { issues } = await build(
      { dataset: { name: "x", version: "0.1.0", description: "x" }, concurrency: 1 },
      effects,
    );
    expect(issues).toEqual([]);
    const read = (path: string) => JSON.parse(Buffer.from(files.get(path) as Uint8Array).toString());
    const [own, other] = read("output/quality.json").sources;
    expect(own).toMatchObject({ source_id: id, directional_controls: 2 });
    expect(other).not.toHaveProperty("directional_controls");
    expect(countDirectional(text)).toBe(2);
    const row = read("output/json/quantities.json").find(
      ({ source_id }: { source_id: string }) => source_id === id,
    );
    expect(text).toContain(row.exact);
    const told = await explain(row.id, undefined, effects, paint(false));
    expect(told).toContain("The quay cost ");
    expect(told).toContain("<U+202E>");
    expect(told).not.toMatch(/[\u202A-\u202E]/);
  });
});
