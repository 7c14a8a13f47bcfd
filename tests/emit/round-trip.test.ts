import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readers } from "../../pipeline/dataset/read-back.ts";
import { batchOf } from "../../pipeline/emit/batch.ts";
import { formats } from "../../pipeline/emit/formats/index.ts";
import { tables } from "../../schemas/index.ts";
import { releaseTables } from "../../schemas/release/index.ts";
import { type AnyRow, rowSchema, type Table } from "../../schemas/table.ts";
import { rowsOf } from "../row-arbitrary.ts";

describe.each([...tables, ...releaseTables].map((table) => [table.name, table as Table] as const))(
  "%s",
  (_, table) => {
    test("comes back from every format with the same values, in however many pieces it is written", () => {
      return fc.assert(
        fc.asyncProperty(rowsOf(table), rowsOf(table), async (first, second) => {
          const rows = [...first, ...second];
          for (const row of rows) expect(rowSchema(table).safeParse(row)).toMatchObject({ success: true });
          for (const format of formats) {
            const joiner = format.open(table, { name: "test", version: "0.0.0" });
            const pieces = [first, second]
              .filter((list) => list.length > 0)
              .flatMap((list) => joiner.add(format.encode(table, [batchOf(table, list)])));
            const file = Buffer.concat([joiner.head, ...pieces, joiner.close()]);
            const reader = readers.find(({ name }) => name === format.name);
            const read = await reader?.read(table, file);
            expect(read?.rows, format.name).toEqual(rows);
          }
        }),
        { numRuns: 30 },
      );
    });
  },
);

test("every format has a reader, and every reader a format", () => {
  expect(readers.map(({ name }) => name).sort()).toEqual(formats.map(({ name }) => name).sort());
});

test("a CSV cell with a line end of any sort is quoted", () => {
  const row: AnyRow = { id: "a", source_id: "s", position: 1, name: "x" };
  const table = tables.find(({ name }) => name === "bylines") as Table;
  const [csv] = formats.filter(({ name }) => name === "csv");
  for (const name of ["a\rb", "a\nb", "a\r\nb", 'a"b', "a,b"]) {
    const line = Buffer.from(csv?.encode(table, [batchOf(table, [{ ...row, name }])]) ?? []).toString();
    expect(line).toBe(`a,s,1,"${name.replace('"', '""')}"\n`);
  }
});
