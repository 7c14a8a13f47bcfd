import { hash } from "node:crypto";
import { tables } from "../../schemas/index.ts";
import type { AnyRow } from "../../schemas/table.ts";
import type { Format } from "../emit/format.ts";
import { encodeRows, type PieceSource, type Pieces } from "../emit/output.ts";

/** Rows by table as pieces of the tables' files. */
export function rowPieces(
  rows: Readonly<Record<string, readonly AnyRow[]>>,
  formats: readonly Format[],
): PieceSource {
  return heldPieces(new Map(tables.flatMap((table) => encodeRows(table, rows[table.name] ?? [], formats))));
}

/** Pieces that stay in memory: whoever puts one off finds it here. */
export function heldPieces(pieces: Pieces): PieceSource {
  const source: PieceSource = {
    digests: new Map([...pieces].map(([path, piece]) => [path, hash("sha256", piece, "hex")])),
    piece: async (path) => pieces.get(path) as Uint8Array,
    released: () => source,
    letGo: () => undefined,
  };
  return source;
}
