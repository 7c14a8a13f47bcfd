import { expect, test } from "vitest";
import { code, prose } from "../../pipeline/release/markdown.ts";

test.each([
  ["plain", "`plain`"],
  ["a | b", "`a \\| b`"],
  ["two\nlines", "`two lines`"],
  ["a `tick`", "`` a `tick` ``"],
  ["``", "``` `` ```"],
])("code: %j", (text, markdown) => {
  expect(code(text)).toBe(markdown);
});

test.each([
  ["<script>", "\\<script\\>"],
  ["@everyone", "&#64;everyone"],
  ["a_b [c](d)", "a\\_b \\[c\\](d)"],
])("prose: %j", (text, markdown) => {
  expect(prose(text)).toBe(markdown);
});
