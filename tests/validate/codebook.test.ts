/** Our own metrics and codes, as far as no schema can hold them to it. */
import { expect, test } from "vitest";
import { parse } from "yaml";
import { projectFiles } from "../memory-effects.ts";

type Term = { readonly id?: string; readonly code?: string; readonly near_miss: string };
/** Codes that few articles but the first are likely to need: a judgement, which docs/vocabulary.md tells. */
const rare = new Set([
  "policy-reversals",
  "disregard",
  "cumulative-learning",
  "state-business-ties",
  "contemporary_of",
]);

type File = { readonly metrics?: readonly Term[]; readonly terms?: readonly Term[] };

const terms = [...projectFiles("sources/reference/metrics.yaml", "sources/reference/vocabularies").values()]
  .map((bytes) => parse(Buffer.from(bytes).toString()) as File)
  .flatMap(({ metrics = [], terms: codes = [] }) => [...metrics, ...codes])
  .map(({ id, code, near_miss }) => ({ id: (id ?? code) as string, nearMiss: near_miss }));
const codes = new Set(terms.map(({ id }) => id));

/** What a near miss may name instead of a code: another table. */
const rows = new Set(["claim", "relation", "policy", "event", "analogy"]);
const hyphened = new Set(["kilowatt-hour", "now-how", "anti-dumping", "trade-defence"]);

test("a near miss names another code, or the table where such a thing is a row", () => {
  const lost = terms.filter(
    ({ id, nearMiss }) =>
      !(nearMiss.match(/[a-z]+(?:[-_][a-z]+)*/g) ?? []).some(
        (word) => word !== id && (codes.has(word) || rows.has(word)),
      ),
  );
  expect(lost).toEqual([]);
});

test("a near miss names no code that is not there", () => {
  const named = terms.flatMap(({ id, nearMiss }) =>
    (nearMiss.match(/\b[a-z]+(?:[-_][a-z]+)+/g) ?? []).map((word) => `${id}: ${word}`),
  );
  expect(
    named.filter(
      (each) => !codes.has(each.split(": ")[1] as string) && !hyphened.has(each.split(": ")[1] as string),
    ),
  ).toEqual([]);
});

test("at most a tenth of the first article's rows have a code that few others are likely to need", () => {
  const first = "wired-2025-01-30-deepseek-automakers/";
  const codesOf = (table: string, column: string): string[] => {
    const bytes = projectFiles(`output/json/${table}.json`).get(`output/json/${table}.json`) as Uint8Array;
    const found = JSON.parse(Buffer.from(bytes).toString()) as Record<string, string>[];
    return found.filter(({ id }) => id?.startsWith(first)).map((row) => row[column] as string);
  };
  const named = [
    ...codesOf("claims", "metric"),
    ...codesOf("events", "kind"),
    ...codesOf("policies", "instrument"),
    ...codesOf("relations", "predicate"),
    ...codesOf("analogies", "dimension"),
  ];
  const found = named.filter((code) => rare.has(code)).length;
  const share = `Of the ${named.length} rows of the first article that name a metric or a code, ${found} (${((100 * found) / named.length).toFixed(1)} %)`;
  expect(found / named.length).toBeLessThanOrEqual(0.1);
  const page = projectFiles("docs/vocabulary.md").get("docs/vocabulary.md") as Uint8Array;
  expect(Buffer.from(page).toString()).toContain(share);
});
