/** Which rows of a table a state shows, and in which order. */
import MiniSearch from "minisearch";
import type { Cell } from "../../../schemas/column.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, type ShownTable, textOf } from "../dataset.ts";
import { factOf, labelOf } from "../facts.ts";
import type { State } from "./state.ts";

/** The rows that hold all words, have all values, in the order asked for. */
export function rowsOf(
  dataset: Dataset,
  table: ShownTable,
  { words, facets, sort }: State,
): readonly AnyRow[] {
  const found = words.trim() === "" ? null : matching(dataset, table, words);
  const wanted = Object.entries(facets);
  const rows = table.rows.filter(
    (row, at) =>
      (found === null || found.has(at)) && wanted.every(([name, value]) => textOf(row[name]) === value),
  );
  if (sort === "") return rows;
  const column = sort.replace(/^-/, "");
  const direction = sort.startsWith("-") ? -1 : 1;
  return rows.toSorted((left, right) => direction * compare(left[column], right[column]));
}

/** Rows without a value come last whichever way they are sorted. */
function compare(left: Cell | undefined, right: Cell | undefined): number {
  if (left === right) return 0;
  if (left === null || left === undefined) return 1;
  if (right === null || right === undefined) return -1;
  return left < right ? -1 : 1;
}

/** An index that grows: of the rows before `end`. */
type Index = { readonly search: MiniSearch<{ id: number; text: string }>; end: number };
const indexes = new WeakMap<ShownTable, Index>();

function indexOf(table: ShownTable): Index {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const search = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: { combineWith: "AND", prefix: true },
  });
  const index = { search, end: 0 };
  indexes.set(table, index);
  return index;
}

const termsOf = (text: string): string[] => plain(text).split(/[^\p{L}\p{N}]+/u);
const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Rows by which the index grows before the page must answer again: some 20 ms of work; and milliseconds in between. */
const [slice, pause] = [200, 4];

/** Makes the index of a table ahead of its first search, a little at a time; what is returned ends that. */
export function prepareSearch(dataset: Dataset, table: ShownTable): () => void {
  const index = indexOf(table);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const grow = (): void => {
    const until = Math.min(index.end + slice, table.rows.length);
    while (index.end < until) {
      const id = index.end++;
      index.search.add({ id, text: searched(dataset, table, table.rows[id] as AnyRow) });
    }
    if (index.end < table.rows.length) timer = setTimeout(grow, pause);
  };
  timer = setTimeout(grow, pause);
  return () => clearTimeout(timer);
}

/** Where the rows stand that hold all words: by the index, and one by one where it has not come so far. */
function matching(dataset: Dataset, table: ShownTable, words: string): ReadonlySet<number> {
  const { search, end } = indexOf(table);
  const found = new Set(search.search(words).map(({ id }) => id as number));
  const terms = termsOf(words).filter((term) => term !== "");
  for (let at = end; at < table.rows.length; at++) {
    const text = ` ${termsOf(searched(dataset, table, table.rows[at] as AnyRow)).join(" ")}`;
    if (terms.every((term) => text.includes(` ${term}`))) found.add(at);
  }
  return found;
}

// every row of a table has much the same there
const unsearched = /^(?:source_digest|start|end|method|origin)$/;

/** What is searched of a row: its id and fact, its texts and codes, and what its ids stand for. */
function searched(dataset: Dataset, { name, columns }: ShownTable, row: AnyRow): string {
  const cells = columns.map(({ name: column, kind, references }) => {
    const text = textOf(row[column]);
    if (text === "" || unsearched.test(column)) return "";
    if (kind !== "reference" || references === undefined) return text;
    const label = labelOf(dataset, text, references);
    // ids of rows of a text are long, and nobody looks for them in another row
    return dataset.table(references)?.isSpanned === true ? label : `${text} ${label}`;
  });
  return `${factOf(dataset, name, row)} ${cells.join(" ")}`;
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
