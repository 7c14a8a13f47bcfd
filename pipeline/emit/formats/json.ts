import type { Kind } from "../../../schemas/column.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { Special } from "../batch-cell.ts";
import type { Format } from "../format.ts";
import { encodeLines, type LineFormat } from "../lines.ts";

const comma = Buffer.from(",\n");

/** What JSON writes around a cell of each kind. */
const quote: Record<Kind, '"' | ""> = {
  identifier: '"',
  reference: '"',
  text: '"',
  pattern: '"',
  uri: '"',
  code: '"',
  term: '"',
  date: '"',
  integer: "",
  number: "",
  boolean: "",
};

const lines: LineFormat = {
  around: ({ name, kind }, at) => {
    const key = `${at === 0 ? "{" : ","}${JSON.stringify(name)}:`;
    return { before: key + quote[kind], after: quote[kind], missing: `${key}null` };
  },
  quoted: 0,
  quote: "",
  escaped: Special.json,
  escapes: Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte);
    const written = JSON.stringify(character).slice(1, -1);
    return byte > 127 || written === character ? undefined : Buffer.from(written);
  }),
  lineEnd: "},\n",
};

/** The rows of a piece of a table. */
export function rowsOfPiece(piece: Uint8Array): AnyRow[] {
  return JSON.parse(`[${Buffer.from(piece)}]`) as AnyRow[];
}

/**
 * One JSON array, one row a line, every column in every row, in the order of the table.
 * The lines are written here because `JSON.stringify` of a piece took a tenth of a build; a property test holds this
 * to its bytes.
 */
export const json: Format = {
  name: "json",
  path: ({ name }) => `json/${name}.json`,
  encode: (_, groups) => {
    const rows = encodeLines(groups, lines);
    return rows.subarray(0, rows.length - comma.length);
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
