/** What is looked at, as it stands behind the # of the address: a page with its filters, and the row whose receipt is open. */
export type State = {
  /** "table", "entity", "source", "comparison", or a page that there is one of: "index", "timeline". */
  readonly page: string;
  /** Which of them: a table's name, an id. */
  readonly of: string;
  readonly words: string;
  /** The column that rows are sorted by; "-" before it for the other direction, "" for the table's own order. */
  readonly sort: string;
  /** Values that columns must have, by column. */
  readonly facets: Readonly<Record<string, string>>;
  /** The columns that are shown; empty for those that the page chooses. */
  readonly columns: readonly string[];
  readonly row: string;
};

export const firstState: State = {
  page: "index",
  of: "",
  words: "",
  sort: "",
  facets: {},
  columns: [],
  row: "",
};

/** The state of an address's part behind #. */
export function readState(hash: string): State {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [page = "", of = ""] = path.split("/").map(decoded);
  const given = new URLSearchParams(query);
  const facets: Record<string, string> = {};
  for (const [name, value] of given) if (name.startsWith("is.")) facets[name.slice(3)] = value;
  const columns = given.get("columns") ?? "";
  return {
    page: page === "" ? firstState.page : page,
    of,
    words: given.get("q") ?? "",
    sort: given.get("sort") ?? "",
    facets,
    columns: columns === "" ? [] : columns.split(","),
    row: given.get("row") ?? "",
  };
}

/** A part of an address that somebody may have typed. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a state, from # on; what is as it was at first is left out. */
export function writeState({ page, of, words, sort, facets, columns, row }: State): string {
  const query: string[] = [];
  const add = (name: string, value: string): unknown =>
    value === "" ? 0 : query.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  add("q", words);
  add("sort", sort);
  for (const name of Object.keys(facets).sort()) add(`is.${name}`, facets[name] as string);
  add("columns", columns.join(","));
  add("row", row);
  const path = page === firstState.page ? "" : page;
  return `#/${path}${of === "" ? "" : `/${encodeURIComponent(of)}`}${query.length === 0 ? "" : `?${query.join("&")}`}`;
}
