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
  const terms = termsOf(words);
  const wanted = Object.entries(facets);
  const rows = table.rows.filter(
    (row, at) =>
      wanted.every(([name, value]) => textOf(row[name]) === value) &&
      (terms.length === 0 || holdsAll(searchedAt(dataset, table, at), terms)),
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

/** The beginnings of words that are looked for, each after a space, as words stand in what is searched. */
const termsOf = (words: string): string[] =>
  plain(words)
    .split(" ")
    .filter((term) => term !== "")
    .map((term) => ` ${term}`);

const holdsAll = (text: string, terms: readonly string[]): boolean =>
  terms.every((term) => text.includes(term));

/** A text as words, each after a space, without case and accents. */
function plain(text: string): string {
  const isPlain = !/[^ -~]/.test(text);
  const bare = isPlain ? text : text.normalize("NFKD").replace(/\p{M}/gu, "");
  return ` ${bare.toLowerCase().replace(isPlain ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, " ")}`;
}

/** What is searched of the rows of a table, as far as it was made. */
type Searched = {
  readonly texts: string[];
  readonly columns: readonly ShownColumn[];
  /** What ids stand for, which many rows share. */
  readonly labels: Map<string, string>;
};
const searched = new WeakMap<ShownTable, Searched>();

// every row of a table has much the same there
const unsearched = /^(?:source_digest|start|end|method|origin|curator|reviewed_on)$/;

function searchedOf(table: ShownTable): Searched {
  const known = searched.get(table);
  if (known !== undefined) return known;
  const columns = table.columns.filter(({ name }) => !unsearched.test(name));
  const made = { texts: [], columns, labels: new Map<string, string>() };
  searched.set(table, made);
  return made;
}

/** The text that is searched of a row: its id and fact, its texts and codes, and what its ids stand for. */
function searchedAt(dataset: Dataset, table: ShownTable, at: number): string {
  const { texts, columns, labels } = searchedOf(table);
  const known = texts[at];
  if (known !== undefined) return known;
  const row = table.rows[at] as AnyRow;
  const fact = factOf(dataset, table.name, row);
  let text = fact;
  let named = "";
  for (const { name, kind, references } of columns) {
    const cell = row[name];
    if (cell === null || cell === undefined || cell === fact) continue;
    if (kind !== "reference" || references === undefined) {
      text += ` ${cell}`;
      continue;
    }
    const key = `${references} ${cell}`;
    let label = labels.get(key);
    if (label === undefined) {
      // ids of rows of a text are long, and nobody looks for them in another row
      const id = dataset.table(references)?.isSpanned === true ? "" : ` ${cell}`;
      label = plain(`${labelOf(dataset, String(cell), references)}${id}`);
      labels.set(key, label);
    }
    named += label;
  }
  texts[at] = plain(text) + named;
  return texts[at];
}

/** Rows whose text is made before the page must answer again: a few milliseconds of work. */
const [slice, pause] = [250, 4];

/** Makes what is searched of a table ahead of its first search, a little at a time; what is returned ends that. */
export function prepareSearch(dataset: Dataset, table: ShownTable): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const grow = (from: number): void => {
    const until = Math.min(from + slice, table.rows.length);
    for (let at = from; at < until; at++) searchedAt(dataset, table, at);
    if (until < table.rows.length) timer = setTimeout(grow, pause, until);
  };
  timer = setTimeout(grow, pause, 0);
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
