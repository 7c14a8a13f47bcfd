import { hash } from "node:crypto";
import { tables } from "../../schemas/index.ts";
import type { AnyRow } from "../../schemas/table.ts";
import type { Format } from "../emit/format.ts";
import { encodeRows, type PieceSource } from "../emit/output.ts";

/** Rows by table as pieces of the tables' files. */
export function rowPieces(
  rows: Readonly<Record<string, readonly AnyRow[]>>,
  formats: readonly Format[],
): PieceSource {
  const bytes = new Map(tables.flatMap((table) => encodeRows(table, rows[table.name] ?? [], formats)));
  const digests = new Map([...bytes].map(([path, piece]) => [path, hash("sha256", piece, "hex")]));
  const pieces: PieceSource = {
    digests,
    piece: async (path) => bytes.get(path) as Uint8Array,
    released: () => pieces,
    letGo: () => undefined,
  };
  return pieces;
}
