/** Where things are: addresses of the static pages, or of states of the single file. */
export type Links = {
  readonly row: (id: string) => string;
  readonly table: (name: string) => string;
  readonly entity: (id: string) => string;
  readonly source: (id: string) => string;
};

/** A file name for an id: what is no letter, digit or hyphen becomes "_". */
export const fileOf = (id: string): string => `${id.replace(/[^a-z0-9-]/g, "_")}.html`;

/** Where a row's receipt stands: the row itself, or the one that it vouches for. */
export type Place = { readonly id: string; readonly table: string; readonly source: string | null };

/** Links of a page that stands so many folders below the site's own. */
export function staticLinks(depth: number, placeOf: (id: string) => Place): Links {
  const up = "../".repeat(depth);
  return {
    table: (name) => `${up}table/${name}.html`,
    entity: (id) => `${up}entity/${fileOf(id)}`,
    source: (id) => `${up}source/${fileOf(id)}`,
    row: (wanted) => {
      const { id, table, source } = placeOf(wanted);
      if (table === "entities") return `${up}entity/${fileOf(id)}`;
      if (table === "sources") return `${up}source/${fileOf(id)}`;
      return source === null ? `${up}table/${table}.html#${id}` : `${up}source/${fileOf(source)}#${id}`;
    },
  };
}
