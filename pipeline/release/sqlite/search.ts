/** Full-text search by FTS5: https://www.sqlite.org/fts5.html */
import { quotedName } from "./schema.ts";

/** What is searched: a table, and its columns of words. */
export const searched: readonly { readonly table: string; readonly columns: readonly string[] }[] = [
  { table: "claims", columns: ["statement", "exact"] },
  { table: "quotations", columns: ["exact", "restored"] },
];

/**
 * An index a table, `<table>_fts`, that keeps no second copy of the words: Datasette finds it by its `content`, in
 * double quotes. Words are taken without accents and by their English stems, so that "subsidy" finds "subsidies".
 */
export function createSearch(): string[] {
  return searched.flatMap(({ table, columns }) => {
    const index = quotedName(`${table}_fts`);
    const options = [`content=${quotedName(table)}`, "tokenize='porter unicode61 remove_diacritics 2'"];
    return [
      `CREATE VIRTUAL TABLE ${index} USING fts5(${[...columns.map(quotedName), ...options].join(", ")})`,
      `INSERT INTO ${index}(${index}) VALUES ('rebuild')`,
      // one segment instead of several: the same words, the same bytes
      `INSERT INTO ${index}(${index}) VALUES ('optimize')`,
    ];
  });
}
