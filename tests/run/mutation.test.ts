/**
 * Every quote, number, date, unit and comparator that a curator wrote is changed by one character, one at a time,
 * and each time the build must refuse and name the line.
 */
import { describe, expect, test } from "vitest";
import { indexReference } from "../../pipeline/extract/article.ts";
import { workArticle } from "../../pipeline/runs/article.ts";
import { readReference } from "../../pipeline/sources/reference.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";

const id = "wired-2025-01-30-deepseek-automakers";
const file = `sources/articles/${id}/annotations.yaml`;
const files = projectFiles("sources");
const lines = Buffer.from(files.get(file) as Uint8Array)
  .toString()
  .split("\n");
const reference = readReference(memoryEffects(files)).value;
if (reference === undefined) throw new Error("the reference data cannot be read");
const known = indexReference(reference);

type Field = { readonly line: number; readonly name: string; readonly value: string };

const fieldLine = /^ {4,6}(?:- )?([a-z_]+): (.+)$/;
const fields: Field[] = lines.flatMap((text, index) => {
  const [, name, value] = fieldLine.exec(text) ?? [];
  return name === undefined || value === undefined ? [] : [{ line: index + 1, name, value }];
});

type Change = readonly [field: Field, changed: string];

function issuesWith(changes: readonly Change[]): readonly { code: string; line: number | undefined }[] {
  const mutated = [...lines];
  for (const [{ line, value }, changed] of changes) {
    mutated[line - 1] = (mutated[line - 1] as string).replace(value, () => changed);
  }
  const world = memoryEffects(new Map(files).set(file, Buffer.from(mutated.join("\n"))));
  return workArticle({ id }, reference as NonNullable<typeof reference>, known, world).issues.map(
    ({ code, place }) => ({
      code,
      line: place.file === file ? place.line : undefined,
    }),
  );
}

/** The issue may stand at the changed line, or at the annotation that the change makes disagree. */
function namesLine(field: Field, changed: string): boolean {
  const start = lines.findLastIndex((text, index) => index < field.line && text.startsWith("  - "));
  const next = lines.findIndex((text, index) => index >= field.line && !text.startsWith("    "));
  return issuesWith([[field, changed]]).some(
    ({ line }) => line !== undefined && line > start && line <= next,
  );
}

/** The same text with its nth letter or digit replaced by another. */
function flip(value: string, nth: number): string {
  const places = [...value.matchAll(/(?<!\\)[\p{L}\d]/gu)].map(({ index }) => index);
  const at = places[nth % places.length];
  if (at === undefined) return `${value.slice(0, -1)}x${value.slice(-1)}`;
  const old = value[at] as string;
  return (
    value.slice(0, at) +
    (/\d/.test(old) ? (Number(old) + 1) % 10 : old === "x" ? "y" : "x") +
    value.slice(at + 1)
  );
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

const quotes = fields.filter(({ name }) => ["exact", "prefix", "suffix"].includes(name));
const numbers = fields.filter(({ name }) => ["value", "value_min", "value_max", "hop"].includes(name));
const codes = fields.filter(({ name }) => ["unit", "comparator"].includes(name));

test("there is something to change", () => {
  expect(quotes.length).toBeGreaterThan(250);
  expect(numbers.length).toBeGreaterThan(20);
  expect(codes.length).toBeGreaterThan(10);
});

describe("a change of one character is refused, and its place is named", () => {
  test("in every quote, prefix and suffix", () => {
    // a quote that is not found is an issue of its own, so many can be tried at a time
    const missed = chunks(quotes, 25).flatMap((some) => {
      const found = issuesWith(some.map((field) => [field, flip(field.value, field.line)]));
      const named = new Set(found.filter(({ code }) => code.startsWith("quote-")).map(({ line }) => line));
      const annotation = ({ line }: Field) =>
        lines.findLastIndex((text, at) => at < line && text.startsWith("  - ")) + 1;
      return some.filter(
        (field) =>
          ![...named].some((line) => line !== undefined && line > annotation(field) && line <= field.line),
      );
    });
    expect(missed).toEqual([]);
  });

  test("in every digit of every number, date and hop", () => {
    const missed = numbers.flatMap((field) =>
      [...field.value.matchAll(/[\dA-Z]/g)].flatMap((_, nth) => {
        const changed = flip(field.value, nth);
        return namesLine(field, changed) ? [] : [`line ${field.line}: ${field.value} → ${changed}`];
      }),
    );
    expect(missed).toEqual([]);
  });

  test("in every unit and comparator", () => {
    const others = ["=", ">", ">=", "<", "<=", "~"].map((code) => `"${code}"`);
    const quantities = lines.indexOf("quantities:");
    const times = lines.indexOf("times:");
    // a comparator of a claim without a quantity is the curator's reading alone: nothing stands against it
    const readTwice = codes.filter(({ line }) => line > quantities && line < times);
    const missed = readTwice.flatMap((field) => {
      const changes =
        field.name === "unit" ? [flip(field.value, 0)] : others.filter((code) => code !== field.value);
      return changes
        .filter((changed) => !namesLine(field, changed))
        .map((changed) => `${field.line}: ${changed}`);
    });
    expect(missed).toEqual([]);
  });
});
