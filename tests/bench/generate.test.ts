import { join } from "node:path";
import { expect, test } from "vitest";
import { extract, indexReference } from "../../pipeline/extract/article.ts";
import { normalise } from "../../pipeline/normalise/article.ts";
import { validate } from "../../pipeline/validate/article.ts";
import type { Reference } from "../../schemas/reference.ts";
import { projectRoot } from "../memory-effects.ts";
import { publishers, quote } from "./generate/article.ts";
import { flatten, mark, words } from "./generate/marked.ts";
import { madeUp } from "./generate.ts";
import { articleOf, readReference } from "./read.ts";

const project = readReference(join(projectRoot, "sources/reference"));
const reference: Reference = {
  ...project,
  entities: [
    ...project.entities,
    ...publishers.map((id) => ({ id, kind: "publication" as const, name: id, description: "a benchmark's" })),
  ],
};
const known = indexReference(reference);

test("every made-up article is valid: what its curator says is what the rules read", () => {
  const lists = new Set<string>();
  for (const record of madeUp(reference, 1, 400)) {
    const article = articleOf(record);
    const { extraction, issues } = extract(article, known);
    expect([...issues, ...validate(normalise(extraction, reference), reference)]).toEqual([]);
    for (const list of Object.keys(record.annotations)) lists.add(list);
    expect(Buffer.byteLength(record.text)).toBeGreaterThan(2400);
    expect(Buffer.byteLength(record.text)).toBeLessThan(5200);
  }
  expect(lists.size).toBe(12);
});

test("an article with many claims is valid, and has as many as were asked for", () => {
  const many = { each: 30, companies: ["tesla", "geely", "byd-auto"] };
  const counts = [...madeUp(reference, 1, 40, many)].map((record) => {
    const { extraction, issues } = extract(articleOf(record), known);
    const normalised = normalise(extraction, reference);
    expect([...issues, ...validate(normalised, reference)]).toEqual([]);
    return normalised.rows.claims.length;
  });
  // a text of which nothing can be claimed has none
  expect(new Set(counts.filter((count) => count > 0))).toEqual(new Set([30]));
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(30);
});

test("the same seed gives the same articles, another seed others, in the order of their ids", () => {
  const first = [...madeUp(reference, 5, 30)];
  expect([...madeUp(reference, 5, 30)]).toEqual(first);
  expect([...madeUp(reference, 6, 30)].map(({ text }) => text)).not.toEqual(first.map(({ text }) => text));
  const ids = first.map(({ source }) => String(source["id"]));
  expect(ids.toSorted()).toEqual(ids);
});

test("marks stand where their words stand, one inside another", () => {
  const inner = mark("mentions", { entity: "tesla" }, "Tesla");
  const { text, marks } = flatten(words`When ${mark("events", {}, words`${inner} began`)} to sell.`);
  expect(text).toBe("When Tesla began to sell.");
  expect(marks.map(({ list, start, end }) => [list, text.slice(start, end)])).toEqual([
    ["events", "Tesla began"],
    ["mentions", "Tesla"],
  ]);
});

test("a quote carries as much context as singles it out", () => {
  expect(quote("one two one", { start: 4, end: 7 })).toEqual({ exact: "two" });
  expect(quote("one two one", { start: 8, end: 11 })).toEqual({ exact: "one", prefix: "two " });
  expect(quote("one two one", { start: 0, end: 3 })).toEqual({ exact: "one", suffix: " two one" });
});
