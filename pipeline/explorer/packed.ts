/**
 * Rows as they stand in the single file: cells by columns, whose neighbours resemble each other, so that they compress
 * to half of what rows do. Ids of rows of a text are told from their source's id on, places from those of the row
 * before, and the words of a row that stand within another's are not said again.
 */
import type { Cell } from "../../schemas/column.ts";
import type { AnyRow } from "../../schemas/table.ts";
import type { ShownColumn, ShownTable } from "./dataset.ts";

/** The cells of each column, in the order of the table's columns; without `exact`, which `Words` tell. */
export type Packed = readonly (readonly Cell[])[];

/** The words of a row that stand within no other row's, with the place of the first, in code points. */
type Piece = readonly [start: number, words: string];
/** The pieces of each source, by its id, in the order of the text. */
export type Words = Readonly<Record<string, readonly Piece[]>>;

const holdsIds = ({ kind }: ShownColumn): boolean => kind === "identifier" || kind === "reference";

/** The widest rows of each text. No two rows are joined: what may not be republished is held as the rows quote it. */
export function wordsOf(tables: readonly ShownTable[]): Words {
  const spans = tables.filter(({ isSpanned }) => isSpanned).flatMap(({ rows }) => rows);
  spans.sort(
    (left, right) =>
      Number(left["start"]) - Number(right["start"]) || Number(right["end"]) - Number(left["end"]),
  );
  const words: Record<string, Piece[]> = {};
  const ends = new Map<string, number>();
  for (const { source_id, start, end, exact } of spans) {
    const source = String(source_id);
    if (Number(end) <= (ends.get(source) ?? -1)) continue;
    ends.set(source, Number(end));
    words[source] ??= [];
    words[source].push([Number(start), String(exact)]);
  }
  return words;
}

export function packedRows({ columns, rows, isSpanned }: ShownTable): Packed {
  return columns.map((column) => {
    if (isSpanned && column.name === "exact") return [];
    return rows.map((row, at): Cell => {
      const cell = row[column.name] ?? null;
      if (isSpanned && column.name === "start") return Number(cell) - Number(rows[at - 1]?.["start"] ?? 0);
      if (isSpanned && column.name === "end") return Number(cell) - Number(row["start"]);
      const isOfSource =
        holdsIds(column) && typeof cell === "string" && cell.startsWith(`${row["source_id"]}/`);
      return isOfSource ? cell.slice(String(row["source_id"]).length) : cell;
    });
  });
}

/** The rows that were packed. */
export function unpackedRows(
  { columns, isSpanned }: Pick<ShownTable, "columns" | "isSpanned">,
  packed: Packed,
  words: () => Words,
): AnyRow[] {
  const sources = packed[columns.findIndex(({ name }) => name === "source_id")] ?? [];
  const ids = columns.map(holdsIds);
  const exactOf = isSpanned ? readingOf(words()) : () => null;
  // rows that begin with the same keys are kept as arrays of cells by the engine, not each as a table of keys of its own
  const empty = JSON.parse(JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, null]))));
  let start = 0;
  return (packed[0] ?? []).map((_, at) => {
    const row: Record<string, Cell> = { ...empty };
    for (let column = 0; column < columns.length; column++) {
      const { name } = columns[column] as ShownColumn;
      let cell = packed[column]?.[at] ?? null;
      if (isSpanned && name === "start") cell = start += Number(cell);
      else if (isSpanned && name === "end") cell = start + Number(cell);
      else if (isSpanned && name === "exact") cell = exactOf(String(sources[at]), start, Number(row["end"]));
      // no id begins with a slash
      else if (ids[column] && typeof cell === "string" && cell.startsWith("/"))
        cell = `${sources[at]}${cell}`;
      row[name] = cell;
    }
    return row;
  });
}

/** Reads a text's words at a place; places that come in their order are found at once. */
function readingOf(words: Words): (source: string, start: number, end: number) => string {
  let [read, at] = ["", 0];
  return (source, start, end) => {
    const pieces = words[source] ?? [];
    if (source !== read) [read, at] = [source, 0];
    const fits = (piece: Piece): boolean => holds(piece, start, end);
    const found = pieces.findIndex((piece, index) => index >= at && fits(piece));
    // none of the pieces holds another: the first that fits is after those that fitted what stood before
    at = found < 0 ? pieces.findIndex(fits) : found;
    const [from, text] = pieces[at] ?? [0, ""];
    return sliced(text, start - from, end - from);
  };
}

const holds = ([from, text]: Piece, start: number, end: number): boolean =>
  from <= start && end <= from + lengthOf(text);

const lengths = new Map<string, number>();
/** In code points. */
function lengthOf(text: string): number {
  const known = lengths.get(text);
  if (known !== undefined) return known;
  const length = isPlain(text) ? text.length : Array.from(text).length;
  lengths.set(text, length);
  return length;
}

const isPlain = (text: string): boolean => !/[\ud800-\udfff]/.test(text);
const sliced = (text: string, start: number, end: number): string =>
  isPlain(text) ? text.slice(start, end) : Array.from(text).slice(start, end).join("");
