/** Which rows of a table a state shows, and in which order. */
import type { Cell } from "../../../schemas/column.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, type ShownColumn, type ShownTable, textOf } from "../dataset.ts";
import { factOf, labelOf } from "../facts.ts";
import type { State } from "./state.ts";

type Shown = Pick<State, "words" | "facets" | "sort">;

/** The rows that hold all words, have all values, in the order asked for. */
export function rowsOf(
  dataset: Dataset,
  table: ShownTable,
  { words, facets, sort }: Shown,
): readonly AnyRow[] {
  const found = termsOf(words).map((term) => rowsWith(partsOf(dataset, table), table.rows.length, term));
  const wanted = Object.entries(facets);
  const rows = table.rows.filter(
    (row, at) =>
      found.every((hits) => hits[at] === 1) && wanted.every(([name, value]) => textOf(row[name]) === value),
  );
  if (sort === "") return rows;
  const column = sort.replace(/^-/, "");
  const direction = sort.startsWith("-") ? -1 : 1;
  return rows.toSorted((left, right) => compare(left[column], right[column], direction));
}

/** Rows without a value come last whichever way they are sorted. */
function compare(left: Cell | undefined, right: Cell | undefined, direction: number): number {
  if (left === right) return 0;
  if (left === null || left === undefined) return 1;
  if (right === null || right === undefined) return -1;
  return left < right ? -direction : direction;
}

/** The beginnings of words that are looked for. */
const termsOf = (words: string): string[] =>
  folded(words)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((term) => term !== "");

/** A text without accents; without case too where that changes its length. */
const folded = (text: string): string =>
  /[^ -~\u2000-\u206f]/.test(text) ? text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase() : text;

/** Texts in one, a line each, without case and accents: what is native is quick on one long text, not on many. */
type Lines = { readonly text: string; readonly starts: Uint32Array };

function linesOf(texts: readonly string[]): Lines {
  const lines = texts.map(folded);
  const starts = new Uint32Array(lines.length + 1);
  for (const [at, line] of lines.entries()) starts[at + 1] = (starts[at] as number) + line.length + 1;
  return { text: `${lines.join("\n")}\n`.toLowerCase(), starts };
}

const endsInWord = /[\p{L}\p{N}]$/u;

/** 1 for each line in which some word begins with the term, 0 for the others. */
function linesWith({ text, starts }: Lines, term: string): Uint8Array {
  const hits = new Uint8Array(starts.length - 1);
  let line = 0;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    // the two units before: a letter may take both
    if (at > 0 && endsInWord.test(text.slice(Math.max(0, at - 2), at))) continue;
    while ((starts[line + 1] as number) <= at) line++;
    hits[line] = 1;
    at = (starts[line + 1] as number) - 1;
  }
  return hits;
}

/** Different texts of rows, and which of them each row has. */
type Searched = { readonly lines: Lines; readonly which: ArrayLike<number> };

// every row of a table has much the same there
const unsearched = /^(?:source_digest|start|end|method|origin|curator|reviewed_on)$/;
const isOwn = ({ kind }: ShownColumn): boolean => kind === "identifier" || kind === "text";

const making = new WeakMap<ShownTable, readonly (() => Searched)[]>();

/** What is searched of a table, each part made once: what rows have for themselves, and then columns whose values rows share. */
function partsOf(dataset: Dataset, table: ShownTable): readonly (() => Searched)[] {
  const known = making.get(table);
  if (known !== undefined) return known;
  const columns = table.columns.filter(({ name }) => !unsearched.test(name));
  const own = columns.filter(isOwn).map(({ name }) => name);
  const parts = [
    once(() => ownOf(dataset, table, own)),
    ...columns
      .filter((column) => !isOwn(column))
      .map((column) => once(() => sharedOf(dataset, table, column))),
  ];
  making.set(table, parts);
  return parts;
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Of each row its fact, its id and its texts. */
function ownOf(dataset: Dataset, { name, rows }: ShownTable, columns: readonly string[]): Searched {
  const texts = rows.map((row) => {
    const fact = factOf(dataset, name, row);
    let text = fact;
    for (const column of columns) {
      const cell = row[column];
      if (typeof cell === "string" && cell !== fact) text += ` ${cell}`;
    }
    return text;
  });
  return { lines: linesOf(texts), which: rows.map((_, at) => at) };
}

/** Of each row the value of a column, or what its id stands for. */
function sharedOf(dataset: Dataset, { rows }: ShownTable, { name, references = "" }: ShownColumn): Searched {
  // ids of rows of a text are long, and nobody looks for them in another row
  const hasId = dataset.table(references)?.isSpanned !== true;
  const said = (cell: string): string =>
    references === "" ? cell : `${labelOf(dataset, cell, references)}${hasId ? ` ${cell}` : ""}`;
  const numbers = new Map<Cell, number>([[null, 0]]);
  const texts = [""];
  const which = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const cell = rows[at]?.[name] ?? null;
    let number = numbers.get(cell);
    if (number === undefined) {
      number = texts.push(said(String(cell))) - 1;
      numbers.set(cell, number);
    }
    which[at] = number;
  }
  return { lines: linesOf(texts), which };
}

/** 1 for each row that has a word that begins with the term, 0 for the others. */
function rowsWith(parts: readonly (() => Searched)[], count: number, term: string): Uint8Array {
  const hits = new Uint8Array(count);
  for (const part of parts) {
    const { lines, which } = part();
    const found = linesWith(lines, term);
    if (found.includes(1))
      for (let at = 0; at < count; at++) if (found[which[at] as number] === 1) hits[at] = 1;
  }
  return hits;
}

/** Makes what is searched of a table ahead of its first search, a part at a time; what is returned ends that. */
export function prepareSearch(dataset: Dataset, table: ShownTable): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const make = ([part, ...others]: readonly (() => Searched)[]): void => {
    part?.();
    if (others.length > 0) timer = setTimeout(make, 0, others);
  };
  timer = setTimeout(make, 0, partsOf(dataset, table));
  return () => clearTimeout(timer);
}

const mostChoices = 60;

/** The values of a column that rows can be filtered by, the most frequent first: codes, few enough to choose from. */
export function choicesOf(
  table: ShownTable,
  column: string,
): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const value = textOf(row[column]);
    if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  if (counts.size < 2 || counts.size > mostChoices) return [];
  return [...counts].toSorted((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
}
