import type { AnyRow } from "../../../schemas/table.ts";
import type { Format } from "../format.ts";

const comma = Buffer.from(",\n");

/** Where a row ends and another begins. In a text the quotation mark would stand behind a backslash. */
const between = '},{"';
const betweenLines = '},\n{"';

/** One JSON array, one row a line, every column in every row, in the order of the table. */
export const json: Format = {
  name: "json",
  path: ({ name }) => `json/${name}.json`,
  encode: ({ columns }, groups) => {
    const names = Object.keys(columns);
    const rows = JSON.stringify(groups.flat().map((row) => inOrder(row, names)));
    return Buffer.from(rows.slice(1, -1).replaceAll(between, betweenLines));
  },
  open: () => {
    let pieces = 0;
    return {
      head: Buffer.from("[\n"),
      add: (piece) => (pieces++ === 0 ? [piece] : [comma, piece]),
      close: () => Buffer.from(pieces === 0 ? "]\n" : "\n]\n"),
    };
  },
};

/** The row itself where its keys stand in order already: looking is cheaper than having the serialiser sort. */
function inOrder(row: AnyRow, names: readonly string[]): AnyRow {
  let at = 0;
  for (const key in row) if (key !== names[at++]) return ordered(row, names);
  return at === names.length ? row : ordered(row, names);
}

function ordered(row: AnyRow, names: readonly string[]): AnyRow {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}
