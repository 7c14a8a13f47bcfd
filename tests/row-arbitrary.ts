import fc from "fast-check";
import { type Cell, type Column, daysSinceEpoch, type Kind } from "../schemas/column.ts";
import type { AnyRow, Table } from "../schemas/table.ts";
import { textArbitrary } from "./text-arbitrary.ts";

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

/** Rows that a table allows. */
export function rowsOf({ columns }: Table): fc.Arbitrary<AnyRow[]> {
  const arbitraries = Object.entries(columns).map(([name, column]): [string, fc.Arbitrary<Cell>] => {
    const value = cells[column.kind](column);
    return [name, column.nullable ? fc.option(value) : value];
  });
  return fc.array(fc.record(Object.fromEntries(arbitraries)) as fc.Arbitrary<AnyRow>, { maxLength: 6 });
}
