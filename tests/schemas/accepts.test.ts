import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptsRow } from "../../schemas/accepts.ts";
import { tables } from "../../schemas/index.ts";
import { type AnyRow, rowSchema, type Table } from "../../schemas/table.ts";
import { rowsOf } from "../row-arbitrary.ts";
import { textArbitrary } from "../text-arbitrary.ts";

/** What a cell must not be in one column or another. */
const oddCell = fc.oneof(
  textArbitrary,
  fc.constantFrom("", "a,b", "2024-02-30", "2024-2-3", "A", "-a", "ftp://a.b", "\uFEFFa", "a\rb", "a\u0085b"),
  fc.constantFrom(null, undefined, -1, -0, 0.5, 2 ** 31, Number.NaN, Number.POSITIVE_INFINITY, true, []),
);

test.each(tables.map((table) => [table.name, table as Table] as const))(
  "%s: a row is accepted where Zod accepts it, and only there",
  (_, table) => {
    const accepts = acceptsRow(table);
    const schema = rowSchema(table);
    const columns = [...Object.keys(table.columns), "unknown"];
    fc.assert(
      fc.property(rowsOf(table), fc.constantFrom(...columns), oddCell, (rows, column, odd) => {
        for (const row of rows) {
          expect(accepts(row)).toBe(true);
          const spoilt = { ...row, [column]: odd } as unknown as AnyRow;
          expect(accepts(spoilt), `${column}: ${JSON.stringify(odd)}`).toBe(schema.safeParse(spoilt).success);
          const { [column]: _left, ...without } = row;
          expect(accepts(without)).toBe(schema.safeParse(without).success);
        }
      }),
    );
  },
);
