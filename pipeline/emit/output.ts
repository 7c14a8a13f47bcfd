import { createHash, type Hash } from "node:crypto";
import { tables } from "../../schemas/index.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import type { Dataset, Joiner } from "./format.ts";
import { formats } from "./formats/index.ts";

/** A file of the dataset: its path below the output folder, its length in bytes and its SHA-256. */
export type OutputFile = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** The encoded rows of a run of articles: bytes by format and table. */
export type Pieces = ReadonlyMap<string, Uint8Array>;

/** Encodes the rows of a table in every format, keyed by the file that they go into. */
export function encodeRows(table: Table, rows: readonly AnyRow[]): [string, Uint8Array][] {
  return rows.length === 0 ? [] : formats.map((format) => [format.path(table), format.encode(table, rows)]);
}

/** A file of text that grows. */
export type TextFile = { readonly append: (content: string) => void; readonly close: () => void };

export type Output = {
  /** Adds the pieces of a run to their files; runs come in the order of their articles. */
  readonly add: (pieces: Pieces) => void;
  /** Ends the files of all tables. */
  readonly closeTables: () => void;
  /** Writes a whole file. */
  readonly write: (path: string, content: string) => void;
  /** Begins a file that is written piece by piece. */
  readonly open: (path: string) => TextFile;
  /** The files ended so far, by path. */
  readonly files: () => readonly OutputFile[];
};

/**
 * Writes a dataset through `append`, hashing what it writes. Every table has a file in every format, even where it
 * has no rows. Memory: one hash state and one footer entry a record batch, not the rows.
 */
export function openOutput(append: (path: string, bytes: Uint8Array) => void, dataset: Dataset): Output {
  const done: OutputFile[] = [];
  const open = new Map<string, { joiner: Joiner; hash: Hash; bytes: number }>();
  const put = (path: string, bytes: Uint8Array): void => {
    const file = open.get(path);
    if (file === undefined) throw new Error(`no table is written to ${path}`);
    append(path, bytes);
    file.hash.update(bytes);
    file.bytes += bytes.length;
  };
  for (const table of tables) {
    for (const format of formats) {
      const joiner = format.open(table, dataset);
      const path = format.path(table);
      open.set(path, { joiner, hash: createHash("sha256"), bytes: 0 });
      put(path, joiner.head);
    }
  }
  const openText = (path: string): TextFile => {
    const sha256 = createHash("sha256");
    let length = 0;
    return {
      append: (content) => {
        const bytes = Buffer.from(content);
        append(path, bytes);
        sha256.update(bytes);
        length += bytes.length;
      },
      close: () => done.push({ path, bytes: length, sha256: sha256.digest("hex") }),
    };
  };
  return {
    add: (pieces) => {
      for (const [path, piece] of pieces) {
        for (const bytes of open.get(path)?.joiner.add(piece) ?? []) put(path, bytes);
      }
    },
    closeTables: () => {
      for (const [path, file] of open) {
        put(path, file.joiner.close());
        done.push({ path, bytes: file.bytes, sha256: file.hash.digest("hex") });
      }
      open.clear();
    },
    write: (path, content) => {
      const file = openText(path);
      file.append(content);
      file.close();
    },
    open: openText,
    files: () => done.toSorted((left, right) => (left.path < right.path ? -1 : 1)),
  };
}
