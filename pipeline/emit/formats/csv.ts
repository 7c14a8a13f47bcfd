import { Special } from "../batch-cell.ts";
import { csvHeader, csvLines } from "../csv-text.ts";
import type { Format } from "../format.ts";
import { encodeLines, type LineFormat } from "../lines.ts";

const nothing = new Uint8Array(0);
const quote = '"';

const lines: LineFormat = {
  around: (_, at) => {
    const separator = at === 0 ? "" : ",";
    return { before: separator, after: "", missing: separator };
  },
  quoted: Special.csv,
  quote,
  escaped: Special.csvQuote,
  escapes: Array.from({ length: 256 }, (_, byte) =>
    byte === quote.charCodeAt(0) ? Buffer.from(quote + quote) : undefined,
  ),
  lineEnd: "\n",
};

/** The dialect of csv-text.ts, with a header row. Groups of articles are written here, for speed; see there. */
export const csv: Format = {
  name: "csv",
  path: ({ name }) => `csv/${name}.csv`,
  encode: (_, groups) => encodeLines(groups, lines),
  encodeRows: (table, rows) => Buffer.from(csvLines(table, rows)),
  open: (table) => ({
    head: Buffer.from(csvHeader(table)),
    add: (piece) => [piece],
    close: () => nothing,
  }),
};
