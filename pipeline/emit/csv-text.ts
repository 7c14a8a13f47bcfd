import type { Options } from "csv-stringify";
import { stringify } from "csv-stringify/sync";
import type { AnyRow, Table } from "../../schemas/table.ts";

/**
 * RFC 4180 with LF, the empty cell for null, and cells verbatim: never escaped as formulas. All CSV of the project has
 * this dialect. csv-stringify writes it, but for the tables of articles, for which it took a fifth of a build:
 * formats/csv.ts writes those itself, held to csv-stringify's bytes by a property test.
 */
const dialect: Options = {
  record_delimiter: "\n",
  // a lone CR ends a line for many readers, though not for a writer whose lines end in LF
  quoted_match: "\r",
  cast: { boolean: (value) => (value ? "true" : "false") },
};

/** The lines of rows, without a header. */
export function csvLines({ columns }: Table, rows: readonly AnyRow[]): string {
  return stringify([...rows], { ...dialect, columns: Object.keys(columns) });
}

/** A header row with the names of a table's columns. */
export function csvHeader({ columns }: Table): string {
  return stringify([Object.keys(columns)], dialect);
}
