import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readYaml } from "../../pipeline/extract/yaml.ts";
import { decimalNumber, words } from "../../schemas/scalar.ts";

const schema = z.strictObject({
  name: words,
  kind: z.enum(["ferry", "barge"]),
  value: decimalNumber.optional(),
});
const whole = "name: Alba\nkind: ferry\n...\n";
const issuesOf = (text: string) =>
  readYaml("f.yaml", text, schema).issues.map(({ code, place, found, mend }) => ({
    code,
    line: place.line,
    column: place.column,
    found,
    mend,
  }));

test("a file of the schema is read, and scalars stay what was written", () => {
  const text = "name: 010\nkind: ferry\nvalue: 1.10\n...\n";
  expect(readYaml("f.yaml", text, schema).value).toEqual({ name: "010", kind: "ferry", value: 1.1 });
});

describe("what would change a value without a sign is refused, with its place", () => {
  test.each([
    ["an unclosed quotation mark", 'name: "Alba\nkind: ferry\n...\n', "yaml-syntax", 1],
    ["a tab for indentation", "name: a\nkind:\n\tferry\n...\n", "yaml-syntax", 3],
    ["a key twice", "name: a\nname: b\nkind: ferry\n...\n", "yaml-syntax", 2],
    ["a second document", "name: a\nkind: ferry\n---\nname: b\n...\n", "yaml-syntax", 3],
    ["a colon in an unquoted text", "name: He said: no\nkind: ferry\n...\n", "yaml-syntax", 1],
    ["a comment right after a value", "name: price #1 is\nkind: ferry\n...\n", "yaml-feature", 1],
    ["an anchor", "name: &a Alba\nkind: ferry\n...\n", "yaml-feature", 1],
    ["an alias", "name: &a Alba\nkind: *a\n...\n", "yaml-feature", 2],
    ["a tag", "name: !!js/function x\nkind: ferry\n...\n", "yaml-feature", 1],
    ["a directive", "%YAML 1.1\n---\nname: a\nkind: ferry\n...\n", "yaml-feature", 1],
    ["a reserved key", "__proto__: x\nname: a\nkind: ferry\n...\n", "yaml-feature", 1],
    ["a no-break space in front of a key", "name: a\n\u00A0kind: ferry\n...\n", "yaml-feature", 2],
    ["a key that is a list", "? [a, b]\n: c\nname: a\nkind: ferry\n...\n", "yaml-feature", 1],
    ["a file without its last line", "name: Alba\nkind: ferry\n", "yaml-truncated", 2],
    ["a field that nobody knows", "name: a\nkind: ferry\nfeild: x\n...\n", "field-unknown", 3],
    ["a field that is not there", "kind: ferry\n...\n", "field-missing", 1],
    ["a value of no list", "name: a\nkind: fery\n...\n", "field-value", 2],
    ["a number in words", "name: a\nkind: ferry\nvalue: twelve\n...\n", "field-value", 3],
    ["a number with an exponent", "name: a\nkind: ferry\nvalue: 1e3\n...\n", "field-value", 3],
    ["an empty text", 'name: ""\nkind: ferry\n...\n', "field-value", 1],
    ["an empty file", "...\n", "field-value", 1],
  ])("%s", (_, text, code, line) => {
    const found = issuesOf(text);
    expect(found.map((issue) => [issue.code, issue.line])).toContainEqual([code, line]);
  });
});

test("a near miss is offered", () => {
  expect(issuesOf("name: a\nkind: fery\n...\n")[0]?.mend).toBe("Did you mean ferry?");
});

test("deep nesting is one problem, not hundreds", () => {
  expect(issuesOf(`name: ${"[".repeat(500)}${"]".repeat(500)}\nkind: ferry\n...\n`).length).toBeLessThan(5);
});

test("no file cut short is read as whole", () => {
  for (let end = 0; end < whole.length - 1; end++) {
    expect(readYaml("f.yaml", whole.slice(0, end), schema).value, whole.slice(0, end)).toBeUndefined();
  }
});
