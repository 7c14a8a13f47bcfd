import { expect, test } from "vitest";
import { intervalOf } from "../../pipeline/compare/interval.ts";
import type { Claim } from "../../schemas/tables/claims.ts";

const number = (
  value: number | null,
  comparator: Claim["comparator"] = "=",
  value_min: number | null = null,
  value_max: number | null = null,
) => intervalOf({ value, comparator, value_min, value_max });

test.each([
  ["3.3 million", number(3.3e6), 3.25e6, 3.35e6],
  ["8.2 billion", number(8.2e9), 8.15e9, 8.25e9],
  ["230 billion", number(2.3e11), 2.25e11, 2.35e11],
  ["438", number(438), 437.5, 438.5],
  ["a round number, 100", number(100), 75, 125],
  ["a round number, 2,000", number(2000), 1750, 2250],
  ["a digit, 4", number(4), 3.5, 4.5],
  ["0.5", number(0.5), 0.45, 0.55],
  ["none at all, 0", number(0), -0.5, 0.5],
  ["below nothing, -3.5", number(-3.5), -3.55, -3.45],
  ["about 20", number(20, "~"), 15, 25],
  ["over 200", number(200, ">"), 200, null],
  ["at most 40", number(40, "<="), null, 40],
  ["3 to 5", number(null, "=", 3, 5), 3, 5],
])("%s", (_, interval, least, most) => {
  expect(interval).toEqual({ least, most });
});

test("a claim without a number has no interval", () => {
  expect(number(null)).toBeNull();
});
