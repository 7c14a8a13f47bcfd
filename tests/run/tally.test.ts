import { expect, test } from "vitest";
import { newTally, progressLine } from "../../pipeline/tally.ts";

test.each([
  [0, 0, "0 of 2000 articles, 0 rows, 0.0 articles/s, 0 s so far"],
  [12, 4000, "12 of 2000 articles, 36 rows, 3.0 articles/s, 4 s so far, 663 s to go"],
  [1500, 60_000, "1500 of 2000 articles, 4500 rows, 25 articles/s, 60 s so far, 20 s to go"],
])("progress after %i articles", (articles, milliseconds, line) => {
  const tally = { ...newTally(), articles, rows: { claims: articles, times: 2 * articles } };
  expect(progressLine(tally, 2000, milliseconds)).toBe(line);
});
