import { stringify } from "csv-stringify/sync";
import type { Format } from "../format.ts";

const nothing = new Uint8Array(0);

/** RFC 4180 with LF, a header row, and the empty cell for null; cells are verbatim, never escaped as formulas. */
export const csv: Format = {
  name: "csv",
  path: ({ name }) => `csv/${name}.csv`,
  encode: ({ columns }, rows) =>
    Buffer.from(
      stringify([...rows], {
        columns: Object.keys(columns),
        record_delimiter: "\n",
        // a lone CR ends a line for many readers, though not for a writer whose lines end in LF
        quoted_match: "\r",
        cast: { boolean: (value) => (value ? "true" : "false") },
      }),
    ),
  open: ({ columns }) => ({
    head: Buffer.from(`${Object.keys(columns).join(",")}\n`),
    add: (piece) => [piece],
    close: () => nothing,
  }),
};
