import fc from "fast-check";
import { expect, test } from "vitest";
import { packYield, unpackYield } from "../../pipeline/cluster/packed-yield.ts";
import type { Yield } from "../../pipeline/runs/gathering.ts";
import type { Cell } from "../../schemas/column.ts";
import { tables } from "../../schemas/index.ts";

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.constant("the same"),
  fc.string({ unit: "grapheme" }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
);

test("what an article yields comes back as it was, a cell that a row lacks as null", () => {
  const rows = fc.record(
    Object.fromEntries(
      tables.map(({ name, columns }) => {
        const cells = Object.fromEntries(Object.keys(columns).map((column) => [column, cell]));
        return [name, fc.array(fc.record(cells, { requiredKeys: ["id"] }), { maxLength: 3 })];
      }),
    ),
  );
  fc.assert(
    fc.property(rows, (some) => {
      const given = { rows: some, comparables: ["a"], quality: { source_id: "b" } } as unknown as Yield;
      const whole = tables.map(({ name, columns }) => [
        name,
        (given.rows[name] ?? []).map((row) =>
          Object.fromEntries(Object.keys(columns).map((column) => [column, row[column] ?? null])),
        ),
      ]);
      expect(unpackYield(packYield(given))).toEqual({ ...given, rows: Object.fromEntries(whole) });
    }),
    { numRuns: 50 },
  );
});
