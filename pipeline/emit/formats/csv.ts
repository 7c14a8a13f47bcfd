import type { Cell, Kind } from "../../../schemas/column.ts";
import type { Format } from "../format.ts";

const nothing = new Uint8Array(0);

/** Text that must be quoted: what parts cells and lines, and a lone CR, which ends a line for many readers. */
const special = /[",\n\r]/;

/** How a cell that is not null is written; the kinds whose rules leave no room for special characters need no look. */
const written: Record<Kind, (cell: NonNullable<Cell>) => string> = {
  identifier: String,
  reference: String,
  text: quotedWhereSpecial,
  pattern: quotedWhereSpecial,
  uri: quotedWhereSpecial,
  code: quotedWhereSpecial,
  term: quotedWhereSpecial,
  date: String,
  integer: String,
  number: String,
  boolean: String,
};

/**
 * RFC 4180 with LF, a header row, and the empty cell for null; cells are verbatim, never escaped as formulas.
 * The rows are written here because csv-stringify took a fifth of a build; a property test holds this to its bytes.
 */
export const csv: Format = {
  name: "csv",
  path: ({ name }) => `csv/${name}.csv`,
  encode: ({ columns }, groups) => {
    const cells = Object.entries(columns).map(([name, { kind }]) => ({ name, write: written[kind] }));
    let lines = "";
    for (const row of groups.flat()) {
      let separator = "";
      for (const { name, write } of cells) {
        const cell = row[name] ?? null;
        lines += cell === null ? separator : separator + write(cell);
        separator = ",";
      }
      lines += "\n";
    }
    return Buffer.from(lines);
  },
  open: ({ columns }) => ({
    head: Buffer.from(`${Object.keys(columns).join(",")}\n`),
    add: (piece) => [piece],
    close: () => nothing,
  }),
};

function quotedWhereSpecial(cell: NonNullable<Cell>): string {
  const text = String(cell);
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
