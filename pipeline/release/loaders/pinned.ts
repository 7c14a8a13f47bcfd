import type { Table } from "../../../schemas/table.ts";
import { fieldTypes } from "../../emit/descriptors/data-package.ts";

/** The release that a loader is made for. `downloads` is the address of the folder that its assets lie in. */
export type LoadedRelease = { readonly name: string; readonly version: string; readonly downloads: string };

/** A file of the release, with its SHA-256 in hex digits. */
export type HashedFile = { readonly path: string; readonly sha256: string };

/** The columns of a table that are not text, with their types as datapackage.json names them. */
export function typedColumns({ columns }: Table): readonly (readonly [column: string, type: string])[] {
  return Object.entries(columns)
    .map(([column, { kind }]) => [column, String(fieldTypes[kind]["type"])] as const)
    .filter(([, type]) => type !== "string");
}

/**
 * The name of each table's asset in some formats, with its hash: `claims.csv` for csv/claims.csv.
 * Throws where a table has no such file: a loader must not name what is not there.
 */
export function pinnedHashes(
  tables: readonly Table[],
  formats: readonly string[],
  files: readonly HashedFile[],
): readonly (readonly [asset: string, sha256: string])[] {
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  return tables.flatMap(({ name }) =>
    formats.map((format) => {
      const sha256 = hashes.get(`${format}/${name}.${format}`);
      if (sha256 === undefined) throw new Error(`the release has no ${format}/${name}.${format}`);
      return [`${name}.${format}`, sha256] as const;
    }),
  );
}

/** `open`, the items joined by commas and `close`, broken into lines of at most 110 characters between items. */
export function entry(open: string, items: readonly string[], close: string): string {
  const margin = " ".repeat(open.length);
  const lines = [open];
  items.forEach((item, index) => {
    const piece = index === items.length - 1 ? `${item}${close}` : `${item},`;
    const last = lines.at(-1) as string;
    if (index === 0) lines[0] = last + piece;
    else if (last.length + piece.length < 110) lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(margin + piece);
  });
  return items.length === 0 ? open + close : lines.join("\n");
}
