/** Which rows of a table a state shows, and in which order. */
import MiniSearch from "minisearch";
import type { Cell } from "../../../schemas/column.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, type ShownTable, textOf } from "../dataset.ts";
import { factOf, labelOf } from "../facts.ts";
import type { State } from "./state.ts";

type Search = (words: string) => ReadonlySet<number>;
const searches = new WeakMap<ShownTable, Search>();

/** The rows that hold all words, have all values, in the order asked for. */
export function rowsOf(
  dataset: Dataset,
  table: ShownTable,
  { words, facets, sort }: State,
): readonly AnyRow[] {
  const found = words.trim() === "" ? null : searchOf(dataset, table)(words);
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

/** Makes the index of a table ahead of its first search. */
export const prepareSearch = (dataset: Dataset, table: ShownTable): void => void searchOf(dataset, table);

function searchOf(dataset: Dataset, table: ShownTable): Search {
  const known = searches.get(table);
  if (known !== undefined) return known;
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    processTerm: (term) => term.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(),
    searchOptions: { combineWith: "AND", prefix: true },
  });
  index.addAll(table.rows.map((row, id) => ({ id, text: searched(dataset, table, row) })));
  const search: Search = (words) => new Set(index.search(words).map(({ id }) => id as number));
  searches.set(table, search);
  return search;
}

/** What is searched of a row: its fact, its texts and codes, and what its ids stand for. */
function searched(dataset: Dataset, { name, columns }: ShownTable, row: AnyRow): string {
  const cells = columns.map(({ name: column, kind, references }) => {
    const text = textOf(row[column]);
    if (text === "" || column === "source_digest") return "";
    return kind === "reference" && references !== undefined
      ? `${text} ${labelOf(dataset, text, references)}`
      : text;
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
