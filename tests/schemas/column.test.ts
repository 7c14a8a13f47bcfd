import { expect, test } from "vitest";
import { date, daysSinceEpoch, identifier, integer, number, text, uri } from "../../schemas/column.ts";

test.each([
  ["2025-01-30", true],
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2024-02-30", false],
  ["2024-2-3", false],
  ["0001-01-01", true],
])("date %s: %s", (day, valid) => {
  expect(date("").rule.safeParse(day).success).toBe(valid);
});

test.each([
  ["1970-01-01", 0],
  ["1969-12-31", -1],
  ["2000-02-29", 11_016],
  ["0001-01-01", -719_162],
])("%s is day %i", (day, number_) => {
  expect(daysSinceEpoch(day)).toBe(number_);
});

test.each([
  ["an empty text", text(""), ""],
  ["a text with a byte order mark", text(""), "\uFEFFa"],
  ["a text with a lone surrogate", text(""), "a\uD800"],
  ["a number that is not finite", number(""), Number.POSITIVE_INFINITY],
  ["2^31 in an int32", integer(""), 2 ** 31],
  ["a fraction in an int32", integer(""), 1.5],
  ["a negative offset", integer(""), -1],
  ["an id with a space", identifier(""), "a b"],
  ["a script for an address", uri(""), "javascript:alert(1)"],
])("%s is refused", (_, column, value) => {
  expect(column.rule.safeParse(value).success).toBe(false);
});
