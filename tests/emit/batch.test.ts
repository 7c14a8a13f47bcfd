import fc from "fast-check";
import { expect, test } from "vitest";
import { batchOf, openBatch } from "../../pipeline/emit/batch.ts";
import { formats } from "../../pipeline/emit/formats/index.ts";
import { tables } from "../../schemas/index.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import { rowsOf } from "../row-arbitrary.ts";

const cases = tables.map((table) => [table.name, table as Table] as const);

function bytesOf(table: Table, batch: ReturnType<typeof batchOf>): string[] {
  return formats.map(({ encode }) => Buffer.from(encode(table, [batch])).toString("hex"));
}

test.each(cases)("%s in buffers that another batch has left is as in new ones", (_, table) => {
  fc.assert(
    fc.property(rowsOf(table), rowsOf(table), (before, rows) => {
      const used = openBatch(table);
      used.add(before);
      used.close();
      used.release();
      const batch = openBatch(table);
      for (const row of rows) batch.add([row]);
      const again = bytesOf(table, batch.close());
      batch.release();
      expect(again).toEqual(bytesOf(table, batchOf(table, rows)));
    }),
    { numRuns: 30 },
  );
});

test.each(cases)("%s is the same whether or not cells repeat", (_, table) => {
  fc.assert(
    fc.property(rowsOf(table), (rows) => {
      // the cells of a row are those of one before, in strings of their own
      const twice = rows.flatMap((row): AnyRow[] => [row, row, structuredClone(row)]);
      const { columns } = batchOf(table, twice);
      const single = batchOf(table, rows).columns;
      columns.forEach(({ texts, offsets, values, special }, at) => {
        rows.forEach((_, row) => {
          for (const copy of [3 * row, 3 * row + 1, 3 * row + 2]) {
            const of = single[at]!;
            const text = texts.bytes.toString("utf8", offsets[copy], offsets[copy + 1]);
            expect(text).toBe(of.texts.bytes.toString("utf8", of.offsets[row], of.offsets[row + 1]));
            expect(values?.[copy]).toBe(of.values?.[row]);
            expect(special?.[copy]).toBe(of.special?.[row]);
          }
        });
      });
    }),
    { numRuns: 30 },
  );
});
