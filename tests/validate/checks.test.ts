/** Checks that no file of a curator's can make fail, because the program makes those rows: fed with broken ones. */
import { expect, test } from "vitest";
import { extract, indexReference } from "../../pipeline/extract/article.ts";
import { normalise } from "../../pipeline/normalise/article.ts";
import { readArticle } from "../../pipeline/sources/articles.ts";
import { readReference } from "../../pipeline/sources/reference.ts";
import { validate } from "../../pipeline/validate/article.ts";
import type { Normalised } from "../../schemas/normalised.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";

const effects = memoryEffects(projectFiles("sources"));
const reference = readReference(effects).value;
const article = readArticle(effects, { id: "wired-2025-01-30-deepseek-automakers" }).value;
if (reference === undefined || article === undefined) throw new Error("the first article cannot be read");
const sound = normalise(extract(article, indexReference(reference)).extraction, reference);

type Rows = Normalised["rows"];
const withFirst = <Name extends keyof Rows>(table: Name, change: Partial<Rows[Name][number]>): Normalised => {
  const [first, ...others] = sound.rows[table];
  return { ...sound, rows: { ...sound.rows, [table]: [{ ...first, ...change }, ...others] } };
};

test("sound rows have no issues", () => {
  expect(validate(sound, reference)).toEqual([]);
});

test.each([
  ["row-invalid", withFirst("claims", { value: Number.NaN })],
  ["row-invalid", withFirst("events", { title: "" })],
  ["receipt", withFirst("mentions", { exact: "nobody wrote this" })],
  ["receipt", withFirst("times", { source_digest: "0123456789abcdef" })],
  ["receipt", withFirst("quotations", { end: 100_000 })],
  ["interval-order", withFirst("times", { starts_on: "2025-02-01", ends_on: "2025-01-01" })],
  ["interval-order", withFirst("quantities", { value: 5, value_min: 6 })],
  ["quotation-verbatim", withFirst("quotations", { verbatim: true })],
  ["id-duplicate", withFirst("mentions", { id: sound.rows.mentions[1]?.id ?? "" })],
  ["attribution-chain", withFirst("attributions", { hop: 7 })],
])("%s", (code, broken) => {
  expect(validate(broken, reference).map((issue) => issue.code)).toContain(code);
});
