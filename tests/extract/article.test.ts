/** What holds of everything that the rules find, in any text. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexReference } from "../../pipeline/extract/article.ts";
import { extractLine } from "../../pipeline/extract-lines.ts";
import { readReference } from "../../pipeline/sources/reference.ts";
import type { Quantity } from "../../schemas/tables/quantities.ts";
import type { Time } from "../../schemas/tables/times.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";
import { textArbitrary } from "../text-arbitrary.ts";

const reference = readReference(memoryEffects(projectFiles("sources/reference"))).value;
if (reference === undefined) throw new Error("the reference data cannot be read");
const known = indexReference(reference);

type Spanned = { readonly start: number; readonly end: number; readonly exact: string };
type Found = {
  quantities: Quantity[];
  times: Time[];
  quotations: Spanned[];
  mentions: Spanned[];
  names: (Spanned & { readonly id: string; readonly same_as: string | null })[];
  restorations: Spanned[];
};

function extracted(text: string, condition = "original"): Found {
  const line = JSON.stringify({ id: "a", text, published_on: "2025-01-30", condition });
  return extractLine(line, reference as NonNullable<typeof reference>, known) as unknown as Found;
}

// Pieces of sentences in which rules do find something, mixed with what breaks readers of text.
const phrases = fc.constantFrom(
  "over $200 billion",
  "about 100 brands",
  "in 2024",
  "on Friday",
  "nearly two decades",
  "the late 1980s",
  "from 2009 to 2023",
  "between March and June 2024",
  "since 2015",
  "3.3 million",
  "“We will build more,” she said",
  "according to Tesla",
  "Geely",
  "Nice Wall Motor",
  "electrical automobiles",
  "Previously decade",
  "between 3 and 5",
  "a third",
  "two years ago",
  "says Ilaria Mazzocco",
  "5%",
  "20-year-old",
  "President Ann Field, who runs Acme Corp.",
  "in Upper Norwood",
  "BIG NEWS FROM OSLO",
  "💩",
);
const sentences = fc
  .array(fc.oneof({ weight: 3, arbitrary: phrases }, { weight: 1, arbitrary: textArbitrary }), {
    maxLength: 8,
  })
  .map((parts) => parts.join(" ").toWellFormed());

describe.each(["original", "machine-paraphrased"])("in any %s text", (condition) => {
  test("every span is inside the text and its exact is the slice at its code points", () => {
    fc.assert(
      fc.property(sentences, (text) => {
        const points = [...text];
        for (const rows of Object.values(extracted(text, condition))) {
          for (const { start, end, exact } of Array.isArray(rows) ? (rows as Spanned[]) : []) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(points.length);
            expect(points.slice(start, end).join("")).toBe(exact);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("names do not overlap, and mean the same as an earlier name of the text", () => {
    fc.assert(
      fc.property(sentences, (text) => {
        const { names } = extracted(text, condition);
        for (const [at, { start, same_as }] of names.entries()) {
          expect(start).toBeGreaterThanOrEqual(names[at - 1]?.end ?? 0);
          if (same_as !== null) expect(names.slice(0, at).map(({ id }) => id)).toContain(same_as);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a span ends with a row of its own text that stands behind its beginning", () => {
    fc.assert(
      fc.property(sentences, (text) => {
        const { times } = extracted(text, condition);
        for (const { until_id, end } of times) {
          if (until_id === null) continue;
          expect(times.find(({ id }) => id === until_id)?.start).toBeGreaterThanOrEqual(end);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("two texts joined by a blank line hold the quantities and times of the first and, shifted, those of the second", () => {
  const startOf = (rows: readonly (Quantity | Time)[], id: string, by: number) =>
    by + (rows.find((row) => row.id === id)?.start ?? Number.NaN);
  const read = (rows: readonly (Quantity | Time)[], by: number) =>
    rows.map(({ id: _, ...row }) => ({
      ...row,
      ...("until_id" in row && row.until_id !== null ? { until_id: startOf(rows, row.until_id, by) } : {}),
      start: row.start + by,
      end: row.end + by,
      source_digest: "",
    }));
  fc.assert(
    fc.property(sentences, sentences, (first, second) => {
      const shift = [...first].length + 2;
      const [a, b, both] = [extracted(first), extracted(second), extracted(`${first}\n\n${second}`)];
      expect(read(both.quantities, 0)).toEqual([...read(a.quantities, 0), ...read(b.quantities, shift)]);
      expect(read(both.times, 0)).toEqual([...read(a.times, 0), ...read(b.times, shift)]);
    }),
    { numRuns: 300 },
  );
});
