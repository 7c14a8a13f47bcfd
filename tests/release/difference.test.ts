import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Difference, differ } from "../../pipeline/release/difference.ts";
import type { ReleasedField } from "../../pipeline/release/released.ts";
import type { Aspect } from "../../pipeline/release/schema-changes.ts";
import { levelOf } from "../../pipeline/release/version.ts";
import type { AnyRow } from "../../schemas/table.ts";
import { committed, released, things } from "./released.ts";

const field = (name: string, more: Partial<ReleasedField> = {}): ReleasedField => ({
  ...{ name, type: "string", required: false },
  ...more,
});
const fields = [
  field("id", { required: true }),
  field("word"),
  field("size", { type: "number" }),
  field("kept", { type: "boolean" }),
];

const row = fc.record({
  id: fc.constantFrom("a", "a/b", "b", "c", "d", "e"),
  word: fc.option(fc.constantFrom("x", "null", "1", "é", "💩")),
  size: fc.option(fc.constantFrom(0, 1, -1, 1e21, 0.1)),
  kept: fc.option(fc.boolean()),
});
const someRows = fc.uniqueArray(row, { selector: ({ id }) => id }) as fc.Arbitrary<AnyRow[]>;
const byId = (rows: readonly AnyRow[]) => Object.fromEntries(rows.map((each) => [String(each["id"]), each]));

/** The rows of `things` that the difference makes of the old ones. */
function applied(old: readonly AnyRow[], { rows }: Difference): Record<string, AnyRow> {
  const result: Record<string, AnyRow> = byId(old);
  for (const change of rows) {
    if (change.change === "added") result[change.id] = change.row;
    else if (change.change === "removed") {
      expect(result[change.id]).toEqual(change.row);
      delete result[change.id];
    } else {
      for (const { column, before } of change.cells) expect(result[change.id]?.[column]).toBe(before);
      const cells = Object.fromEntries(change.cells.map(({ column, after }) => [column, after]));
      result[change.id] = { ...result[change.id], ...cells } as AnyRow;
    }
  }
  return result;
}

describe("a difference", () => {
  test("makes the new rows of the old ones, and counts them", () => {
    fc.assert(
      fc.property(someRows, someRows, (old, now) => {
        const difference = differ(things(fields, old), things(fields, now));
        expect(applied(old, difference)).toEqual(byId(now));
        const [count] = difference.counts;
        expect((count?.before ?? 0) + (count?.added ?? 0) - (count?.removed ?? 0)).toBe(now.length);
      }),
    );
  });

  test("of a dataset and itself is empty, in whatever order its rows stand", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { rows: changed, schema } = differ(things(fields, rows), things(fields, rows.toReversed()));
        expect([changed, schema]).toEqual([[], []]);
      }),
    );
    expect(differ(committed(), committed())).toMatchObject({ rows: [], schema: [] });
  });

  test("is of no rows where there is no release before, and leaves out the tables that a release makes", () => {
    const change = { id: "0.2.0/claims/x", version: "0.2.0", table_name: "claims", change: "added" };
    expect(differ(undefined, committed())).toMatchObject({ rows: [], schema: [] });
    expect(differ(released("0.1.0", {}), released("0.2.0", { changes: [change] })).rows).toEqual([]);
  });

  test("tells a column that was renamed, and then lists only the cells that changed besides", () => {
    const old = [
      { id: "a", word: "x" },
      { id: "b", word: null },
    ];
    const now = [
      { id: "a", name: "x" },
      { id: "b", name: null },
      { id: "c", name: "new" },
    ];
    const { schema, rows } = differ(
      things([field("id"), field("word")], old),
      things([field("id"), field("name")], now),
    );
    expect(schema).toMatchObject([{ column: "word", aspect: "name", before: "word", after: "name" }]);
    expect(rows).toMatchObject([{ id: "c", change: "added" }]);
  });
});

test.each<[string, before: AnyRow[], after: AnyRow[], type: string, renamed: boolean]>([
  ["equal cells", [{ id: "a", old: 1 }], [{ id: "a", now: 1 }], "integer", true],
  ["equal cells of another type", [{ id: "a", old: 1 }], [{ id: "a", now: 1 }], "number", false],
  ["another cell", [{ id: "a", old: 1 }], [{ id: "a", now: 2 }], "integer", false],
  ["nothing but empty cells", [{ id: "a", old: null }], [{ id: "a", now: null }], "integer", false],
  ["no row in both", [{ id: "a", old: 1 }], [{ id: "b", now: 1 }], "integer", false],
])("a column that went and one that came with %s", (_, before, after, type, renamed) => {
  const { schema } = differ(
    things([field("id"), field("old", { type: "integer" })], before),
    things([field("id"), field("now", { type })], after),
  );
  expect(schema.map(({ aspect }) => aspect)).toEqual(renamed ? ["name"] : ["column", "column"]);
});

/** What a column was and is, and what that is called. */
const changesOfColumns: readonly [
  Partial<ReleasedField> | undefined,
  Partial<ReleasedField> | undefined,
  Aspect,
  string,
][] = [
  [undefined, {}, "column", "minor"],
  [undefined, { required: true }, "column", "minor"],
  [{}, undefined, "column", "major"],
  [{}, { type: "number" }, "type", "major"],
  [{}, { type: "string (uri)" }, "type", "major"],
  [{}, { required: true }, "required", "major"],
  [{ required: true }, {}, "required", "minor"],
  [{ codes: ["a"] }, { codes: ["a", "b"] }, "codes", "minor"],
  [{ codes: ["a", "b"] }, { codes: ["a"] }, "codes", "major"],
  [{}, { codes: ["a"] }, "codes", "major"],
];

test.each(changesOfColumns)("a column that was %j and is %j: %s, %s", (old, now, aspect, level) => {
  const withColumn = (more: Partial<ReleasedField> | undefined): ReleasedField[] => [
    field("id"),
    ...(more === undefined ? [] : [field("word", more)]),
  ];
  const difference = differ(things(withColumn(old), []), things(withColumn(now), []));
  expect(difference.schema).toMatchObject([{ column: "word", aspect }]);
  expect(levelOf(difference)).toBe(level);
});

test("columns in another order are a change of the table, and a column put between others is not", () => {
  const [a, b, c] = [field("id"), field("word"), field("size")];
  const aspects = (old: ReleasedField[], now: ReleasedField[]) =>
    differ(things(old, []), things(now, [])).schema.map(({ aspect }) => aspect);
  expect(aspects([a, b, c], [a, c, b])).toEqual(["order"]);
  expect(aspects([a, c], [a, b, c])).toEqual(["column"]);
});
