import { createHash, type Hash, hash } from "node:crypto";
import type { AnyRow, Table } from "../../schemas/table.ts";
import { type Batch, batchOf } from "./batch.ts";
import type { Dataset, Format, Joiner } from "./format.ts";
import { usualFormats } from "./formats/index.ts";

/** A file of the dataset: its path below the output folder, its length in bytes and its SHA-256. */
export type OutputFile = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** The encoded rows of a run of articles: bytes by the file that they go into. */
export type Pieces = ReadonlyMap<string, Uint8Array>;

/** A run whose pieces are at hand, or can be had. */
export type PieceSource = {
  /** What tells each piece from others, by the file that it goes into. */
  readonly digests: ReadonlyMap<string, string>;
  readonly piece: (path: string) => Promise<Uint8Array>;
  /** The same without what is held in memory. */
  readonly released: () => PieceSource;
  /** Gives back what is held in memory: it is not asked again. */
  readonly letGo: () => void;
};

/** A file that was joined from pieces, and what tells it from others. */
export type JoinedFile = OutputFile & {
  /** SHA-256 of what else its bytes depend on. */
  readonly ends: string;
  readonly pieces: readonly string[];
};

/** Where the bytes go. */
export type Destination = {
  readonly append: (path: string, bytes: Uint8Array) => void;
  /** Takes over a file of the version before as it is. */
  readonly keep: (path: string) => void;
  /** Nothing is added to a file any more. */
  readonly end: (path: string) => void;
};

/** Batches of a table's rows in each format, keyed by the file that they go into; nothing where there is no row. */
export function encodeBatches(
  table: Table,
  batches: readonly Batch[],
  formats: readonly Format[] = usualFormats,
): [string, Uint8Array][] {
  const some = batches.filter(({ length }) => length > 0);
  return some.length === 0 ? [] : formats.map((format) => [format.path(table), format.encode(table, some)]);
}

/** Rows that do not come from articles, encoded in the same way. */
export function encodeRows(
  table: Table,
  rows: readonly AnyRow[],
  formats: readonly Format[] = usualFormats,
): [string, Uint8Array][] {
  if (rows.length === 0) return [];
  const batches = [batchOf(table, rows)];
  return formats.map((format) => [
    format.path(table),
    format.encodeRows?.(table, rows) ?? format.encode(table, batches),
  ]);
}

/** A file that grows by pieces. */
export type OpenFile = {
  readonly path: string;
  /** What its pieces are kept by, where that is not its path: they are the same in whichever part they are. */
  readonly piece?: string;
  readonly joiner: Joiner;
  /** What its bytes depend on besides its head and its pieces. */
  readonly besides?: () => string;
};

/** The files of tables, one in each format, even where a table has no rows. */
export function tableFiles(
  tables: readonly Table[],
  dataset: Dataset,
  formats: readonly Format[] = usualFormats,
): OpenFile[] {
  return tables.flatMap((table) =>
    formats.map((format) => ({ path: format.path(table), joiner: format.open(table, dataset) })),
  );
}

export type Output = {
  /** Adds the pieces of a run to their files; runs come in the order of their articles. */
  readonly add: (run: PieceSource) => Promise<void>;
  /** Ends the files that grow. */
  readonly close: () => Promise<void>;
  /** Writes a whole file, in one piece or several. */
  readonly write: (path: string, contents: string | Iterable<string>) => void;
  /** The files ended so far, by path. */
  readonly files: () => readonly OutputFile[];
  /** Those of them that were joined from pieces. */
  readonly joined: () => readonly JoinedFile[];
};

type Growing = {
  readonly file: OpenFile;
  readonly hash: Hash;
  readonly pieces: string[];
  bytes: number;
  /** The runs so far, as long as all pieces are those of the version before: nothing is written yet. */
  deferred: PieceSource[] | undefined;
};

/**
 * Joins pieces into files, hashing what it writes. A file whose pieces are all those of the version before is taken
 * over; another is written from the piece that differs, and from those before it, which are fetched again.
 * Memory: a hash state and, for every piece, its digest (and its run, where there is a version before): a million
 * articles in runs of 64 take 130 MB in 52 files.
 */
export function openOutput(
  destination: Destination,
  opened: readonly OpenFile[],
  before: ReadonlyMap<string, JoinedFile> = new Map(),
): Output {
  const done: OutputFile[] = [];
  const joined: JoinedFile[] = [];
  const growing = opened.map(
    (file): Growing => ({ file, hash: createHash("sha256"), pieces: [], bytes: 0, deferred: [] }),
  );
  const put = (to: Growing, bytes: Uint8Array): void => {
    destination.append(to.file.path, bytes);
    to.hash.update(bytes);
    to.bytes += bytes.length;
  };
  const putPiece = (to: Growing, piece: Uint8Array): void => {
    for (const bytes of to.file.joiner.add(piece)) put(to, bytes);
  };
  /** Writes what was put off. */
  const begin = async (to: Growing): Promise<void> => {
    put(to, to.file.joiner.head);
    for (const run of to.deferred ?? []) putPiece(to, await run.piece(pieceOf(to.file)));
    to.deferred = undefined;
  };
  /** Puts a piece off that the version before has in the same place; whether nothing else is to be done for it. */
  const putOff = (to: Growing, run: PieceSource, released: () => PieceSource): boolean => {
    const { path } = to.file;
    const digest = run.digests.get(pieceOf(to.file));
    if (digest === undefined) return true;
    if (to.deferred === undefined || before.get(path)?.pieces[to.pieces.length] !== digest) return false;
    to.deferred.push(released());
    to.pieces.push(digest);
    return true;
  };
  const add = async (to: Growing, run: PieceSource): Promise<void> => {
    const piece = pieceOf(to.file);
    if (to.deferred !== undefined) await begin(to);
    putPiece(to, await run.piece(piece));
    to.pieces.push(run.digests.get(piece) as string);
  };
  const close = async (from: Growing): Promise<void> => {
    const { path, joiner, besides } = from.file;
    const besidesHead = Buffer.from(`${joiner.besides ?? ""}${besides?.() ?? ""}`);
    const ends = hash("sha256", Buffer.concat([joiner.head, besidesHead]), "hex");
    const { pieces } = from;
    const old = before.get(path);
    if (from.deferred !== undefined && old?.ends === ends && old.pieces.length === pieces.length) {
      destination.keep(path);
      joined.push(old);
      done.push({ path, bytes: old.bytes, sha256: old.sha256 });
      return;
    }
    if (from.deferred !== undefined) await begin(from);
    put(from, joiner.close());
    destination.end(path);
    const file = { path, bytes: from.bytes, sha256: from.hash.digest("hex") };
    joined.push({ ...file, ends, pieces });
    done.push(file);
  };
  return {
    add: async (run) => {
      // one for all files: there are many runs
      let once: PieceSource | undefined;
      const released = (): PieceSource => {
        once ??= run.released();
        return once;
      };
      await allDone(growing.filter((to) => !putOff(to, run, released)).map((to) => add(to, run)));
    },
    close: async () => {
      await allDone(growing.map(close));
    },
    write: (path, contents) => {
      const sha256 = createHash("sha256");
      let length = 0;
      for (const content of typeof contents === "string" ? [contents] : contents) {
        const bytes = Buffer.from(content);
        destination.append(path, bytes);
        sha256.update(bytes);
        length += bytes.length;
      }
      done.push({ path, bytes: length, sha256: sha256.digest("hex") });
    },
    files: () => done.toSorted((left, right) => (left.path < right.path ? -1 : 1)),
    joined: () => joined,
  };
}

function pieceOf({ path, piece = path }: OpenFile): string {
  return piece;
}

/** Waits for all, and fails after the last of them where one fails: none goes on behind the back of who waited. */
async function allDone(tasks: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(tasks)) if (result.status === "rejected") throw result.reason;
}
