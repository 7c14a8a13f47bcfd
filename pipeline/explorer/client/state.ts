/** What is looked at, as it stands behind the # of the address: a table with its filters, and the row whose receipt is open. */
export type State = {
  readonly table: string;
  readonly words: string;
  /** The column that rows are sorted by; "-" before it for the other direction, "" for the table's own order. */
  readonly sort: string;
  /** Values that columns must have, by column. */
  readonly facets: Readonly<Record<string, string>>;
  /** The columns that are shown; empty for those that the page chooses. */
  readonly columns: readonly string[];
  readonly row: string;
};

export const firstState: State = { table: "claims", words: "", sort: "", facets: {}, columns: [], row: "" };

/** The state of an address's part behind #. */
export function readState(hash: string): State {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?");
  const table = /^\/table\/([a-z_]+)$/.exec(path)?.[1] ?? firstState.table;
  const given = new URLSearchParams(query);
  const facets: Record<string, string> = {};
  for (const [name, value] of given) if (name.startsWith("is.")) facets[name.slice(3)] = value;
  const columns = given.get("columns") ?? "";
  return {
    table,
    words: given.get("q") ?? "",
    sort: given.get("sort") ?? "",
    facets,
    columns: columns === "" ? [] : columns.split(","),
    row: given.get("row") ?? "",
  };
}

/** The address of a state, from # on; what is as it was at first is left out. */
export function writeState({ table, words, sort, facets, columns, row }: State): string {
  const query = new URLSearchParams();
  if (words !== "") query.set("q", words);
  if (sort !== "") query.set("sort", sort);
  for (const name of Object.keys(facets).sort()) query.set(`is.${name}`, facets[name] as string);
  if (columns.length > 0) query.set("columns", columns.join(","));
  if (row !== "") query.set("row", row);
  const text = query.toString();
  return `#/table/${table}${text === "" ? "" : `?${text}`}`;
}
