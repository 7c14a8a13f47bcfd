/** Where things are: addresses of the static pages, or of states of the single file. */
export type Links = {
  readonly row: (id: string) => string;
  readonly table: (name: string) => string;
  readonly entity: (id: string) => string;
  readonly source: (id: string) => string;
  /** A claim group with its claims side by side. */
  readonly group: (id: string) => string;
  /** A page that there is one of: "index", "timeline". */
  readonly page: (name: string) => string;
  /** A small file beside the pages, which holds this text. */
  readonly file: (name: string, text: string) => string;
  /** A table where it can be searched and filtered; null where the table's own page does that. */
  readonly search: ((table: string) => string) | null;
  /** Whether receipts open over the page: pages of sources need not hold them then. */
  readonly receiptsOpenOver: boolean;
};

/** Where a row of a table is shown: on a page of its own, or by its receipt. */
export function addressOf(links: Links, table: string, id: string): string {
  if (table === "entities") return links.entity(id);
  if (table === "sources") return links.source(id);
  return table === "claim_groups" ? links.group(id) : links.row(id);
}

/** A file name for an id: what is no letter, digit or hyphen becomes "_". */
export const fileOf = (id: string): string => `${id.replace(/[^a-z0-9-]/g, "_")}.html`;

/** Where a row's receipt stands: the row itself, or the one that it vouches for. */
export type Place = { readonly id: string; readonly table: string; readonly source: string | null };

/** Links of a page that stands so many folders below the site's own. */
export function staticLinks(depth: number, placeOf: (id: string) => Place): Links {
  const up = "../".repeat(depth);
  const links: Links = {
    page: (name) => `${up}${name}.html`,
    file: (name) => `${up}${name}`,
    search: (table) => `${up}explorer.html#/table/${table}`,
    receiptsOpenOver: false,
    table: (name) => `${up}table/${name}.html`,
    entity: (id) => `${up}entity/${fileOf(id)}`,
    source: (id) => `${up}source/${fileOf(id)}`,
    group: (id) => `${up}comparison/${fileOf(id)}`,
    row: (wanted) => {
      const { id, table, source } = placeOf(wanted);
      if (/^(?:entities|sources|claim_groups)$/.test(table)) return addressOf(links, table, id);
      return source === null ? `${up}table/${table}.html#${id}` : `${up}source/${fileOf(source)}#${id}`;
    },
  };
  return links;
}
