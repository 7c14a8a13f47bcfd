import fc from "fast-check";
import { expect, test } from "vitest";
import { batchOf } from "../../pipeline/emit/batch.ts";
import { json } from "../../pipeline/emit/formats/json.ts";
import { tables } from "../../schemas/index.ts";
import type { Table } from "../../schemas/table.ts";
import { rowsOf } from "../row-arbitrary.ts";

test.each(tables.map((table) => [table.name, table as Table] as const))(
  "%s is written as JSON.stringify writes it, a row a line",
  (_, table) => {
    const columns = Object.keys(table.columns);
    fc.assert(
      fc.property(rowsOf(table), (rows) => {
        fc.pre(rows.length > 0);
        const expected = rows.map((row) => JSON.stringify(row, columns)).join(",\n");
        expect(Buffer.from(json.encode(table, [batchOf(table, rows)])).toString()).toBe(expected);
      }),
    );
  },
);
