import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readers } from "../../pipeline/commands/read-back.ts";
import { formats } from "../../pipeline/emit/formats/index.ts";
import { type Cell, type Column, daysSinceEpoch, type Kind } from "../../schemas/column.ts";
import { tables } from "../../schemas/index.ts";
import { releaseTables } from "../../schemas/release/index.ts";
import { type AnyRow, rowSchema, type Table } from "../../schemas/table.ts";
import { textArbitrary } from "../text-arbitrary.ts";

const someText = textArbitrary
  // a column of text refuses control characters, so they cannot come to be written
  .map((text) =>
    text
      .toWellFormed()
      .replace(/[^\P{Cc}\t\n]/gu, "")
      .replace(/^\uFEFF+/, ""),
  )
  .filter((text) => text !== "");
const someDate = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))
  .filter((day) => !Number.isNaN(daysSinceEpoch(day)));

/** Cells of every kind. */
const cells: Record<Kind, (column: Column) => fc.Arbitrary<Cell>> = {
  identifier: () => fc.stringMatching(/^[a-z0-9][a-z0-9._/-]{0,12}$/),
  reference: () => fc.stringMatching(/^[a-z0-9][a-z0-9._/-]{0,12}$/),
  text: () => someText,
  pattern: ({ pattern }) => fc.stringMatching(pattern as RegExp).filter((text) => text !== ""),
  uri: () => fc.webUrl(),
  code: ({ codes }) => fc.constantFrom(...(codes as readonly string[])),
  term: () => fc.constantFrom("mandate", "public-fund"),
  integer: ({ minimum }) => fc.integer({ min: minimum as number, max: 2 ** 31 - 1 }),
  number: () =>
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  boolean: () => fc.boolean(),
  date: () => someDate,
};

function rowsOf({ columns }: Table): fc.Arbitrary<AnyRow[]> {
  const arbitraries = Object.entries(columns).map(([name, column]): [string, fc.Arbitrary<Cell>] => {
    const value = cells[column.kind](column);
    return [name, column.nullable ? fc.option(value) : value];
  });
  return fc.array(fc.record(Object.fromEntries(arbitraries)) as fc.Arbitrary<AnyRow>, { maxLength: 6 });
}

describe.each([...tables, ...releaseTables].map((table) => [table.name, table as Table] as const))(
  "%s",
  (_, table) => {
    test("comes back from every format with the same values, in however many pieces it is written", () => {
      fc.assert(
        fc.property(rowsOf(table), rowsOf(table), (first, second) => {
          const rows = [...first, ...second];
          for (const row of rows) expect(rowSchema(table).safeParse(row)).toMatchObject({ success: true });
          for (const format of formats) {
            const joiner = format.open(table, { name: "test", version: "0.0.0" });
            const pieces = [first, second]
              .filter((list) => list.length > 0)
              .flatMap((list) => joiner.add(format.encode(table, list)));
            const file = Buffer.concat([joiner.head, ...pieces, joiner.close()]);
            const reader = readers.find(({ path }) => path(table) === format.path(table));
            expect(reader?.read(table, file).rows, format.name).toEqual(rows);
          }
        }),
        { numRuns: 30 },
      );
    });
  },
);

test("every format has a reader, and every reader a format", () => {
  const [table] = tables;
  expect(readers.map(({ path }) => path(table)).sort()).toEqual(
    formats.map(({ path }) => path(table)).sort(),
  );
});

test("a CSV cell with a line end of any sort is quoted", () => {
  const row: AnyRow = { id: "a", source_id: "s", position: 1, name: "x" };
  const [bylines] = tables.filter(({ name }) => name === "bylines");
  const [csv] = formats.filter(({ name }) => name === "csv");
  for (const name of ["a\rb", "a\nb", "a\r\nb", 'a"b', "a,b"]) {
    const line = Buffer.from(csv?.encode(bylines as Table, [{ ...row, name }]) ?? []).toString();
    expect(line).toBe(`a,s,1,"${name.replace('"', '""')}"\n`);
  }
});
