import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { codebook } from "../../pipeline/release/codebook.ts";
import { tables } from "../../schemas/index.ts";
import { releaseTables } from "../../schemas/release/index.ts";

const vocabularies = [
  {
    id: "predicates",
    label: "Predicates",
    groups: [],
    terms: [
      {
        code: "based_in",
        label: "based in",
        group: "places",
        definition: "Home.",
        example: "Here.",
        near_miss: "There.",
      },
    ],
  },
];
const all = [...tables, ...releaseTables];
const [columns = [], codes = []] = codebook(all, vocabularies).map(
  ({ content }) => parse(content, { columns: true, record_delimiter: "\n" }) as Record<string, string>[],
);

test("every column of every table has its row, in the order of the file", () => {
  const named = columns.map(({ table, column, position }) => `${table}/${column}/${position}`);
  expect(named).toEqual(
    all.flatMap(({ name, columns: own }) =>
      Object.keys(own).map((column, at) => `${name}/${column}/${at + 1}`),
    ),
  );
  expect(columns.every(({ description }) => description !== "")).toBe(true);
});

test.each([
  ["claims/id", { type: "string", kind: "identifier", nullable: "false", key: "true", references: "" }],
  ["claims/value", { type: "number", kind: "number", nullable: "true", key: "false" }],
  ["claims/subject_id", { kind: "reference", references: "entities" }],
  ["claims_wide/id", { key: "true", references: "claims" }],
  ["sources/published_on", { type: "date", nullable: "false" }],
  ["relations/predicate", { kind: "term", vocabulary: "predicates" }],
  ["entities/country", { pattern: "^[A-Z]{2}$" }],
  ["bylines/position", { type: "integer", minimum: "1" }],
])("%s is told as the schema has it", (id, expected) => {
  expect(columns.find((row) => row["id"] === id)).toMatchObject(expected);
});

test("a code stands alone in its row, with its meaning where a vocabulary gives one", () => {
  const of = (column: string) => codes.filter(({ column_id }) => column_id === column);
  expect(of("quotations/kind").map(({ code }) => code)).toEqual(["direct", "indirect", "mixed"]);
  expect(of("relations/predicate")).toMatchObject([
    { code: "based_in", label: "based in", definition: "Home." },
  ]);
  expect(codes.every(({ column_id }) => columns.some(({ id }) => id === column_id))).toBe(true);
});
