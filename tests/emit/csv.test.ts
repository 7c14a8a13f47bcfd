import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { batchOf } from "../../pipeline/emit/batch.ts";
import { csv } from "../../pipeline/emit/formats/csv.ts";
import { tables } from "../../schemas/index.ts";
import type { Table } from "../../schemas/table.ts";
import { rowsOf } from "../row-arbitrary.ts";

test.each(tables.map((table) => [table.name, table as Table] as const))(
  "%s is written as csv-stringify writes it",
  (_, table) => {
    fc.assert(
      fc.property(rowsOf(table), (rows) => {
        const expected = stringify([...rows], {
          columns: Object.keys(table.columns),
          record_delimiter: "\n",
          // a lone CR ends a line for many readers, though not for a writer whose lines end in LF
          quoted_match: "\r",
          cast: { boolean: (value) => (value ? "true" : "false") },
        });
        expect(Buffer.from(csv.encode(table, [batchOf(table, rows)])).toString()).toBe(expected);
      }),
    );
  },
);
