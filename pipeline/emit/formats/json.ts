import type { Format } from "../format.ts";

const comma = Buffer.from(",\n");

/** One JSON array, one row a line, every column in every row. */
export const json: Format = {
  name: "json",
  path: ({ name }) => `json/${name}.json`,
  encode: ({ columns }, rows) => {
    // an array as the second argument fixes which columns are written, and their order
    const order = Object.keys(columns);
    return Buffer.from(rows.map((row) => JSON.stringify(row, order)).join(",\n"));
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
