/**
 * Every article of sources/, kept as bytes off the heap and made into objects as they are asked for: as objects they
 * would take three times the memory, and whenever garbage is looked for, all of them would be looked at.
 */
import type { RecordRange } from "./records.ts";

/** Where an article is: in the folder of its id, or in a line of a collection. */
export type ArticleRef = {
  readonly id: string;
  /** SHA-256 of all that is in its folder, or of its line. */
  readonly digest: string;
  /** How long that is. */
  readonly bytes: number;
  readonly record?: RecordRange;
};

/** Articles in the order of their ids. */
export type Articles = Iterable<ArticleRef> & {
  readonly length: number;
  /** The articles [first, end). */
  readonly slice: (first: number, end: number) => ArticleRef[];
  /** The same by part, each in the order of ids, and where each part ends. */
  readonly inParts: (
    parts: number,
    partOf: (id: string, parts: number) => number,
  ) => { readonly articles: Articles; readonly ends: readonly number[] };
  /** The article with this id. */
  readonly find: (id: string) => ArticleRef | undefined;
  /** Neighbours that have the same id. */
  readonly sharedIds: () => Generator<[ArticleRef, ArticleRef]>;
};

export type Listing = {
  readonly add: (article: ArticleRef) => void;
  readonly sorted: () => Articles;
};

/** A list to which articles are added in any order. Memory: 70 bytes an article and its id. */
export function openListing(): Listing {
  const entries: Entries = { chunks: [], free: chunkLength, files: [] };
  const places: number[] = [];
  return {
    add: (article) => {
      places.push(write(entries, article));
    },
    sorted: () => {
      const compare = (left: number, right: number): number => compareIds(entries, left, right);
      const isAfter = (place: number, at: number): boolean =>
        at === 0 || compare(places[at - 1] as number, place) <= 0;
      const inOrder = Float64Array.from(places);
      // programs write collections in order, and to see that takes a tenth of the time of sorting
      if (!places.every(isAfter)) inOrder.sort(compare);
      return articlesAt(entries, inOrder);
    },
  };
}

function articlesAt(entries: Entries, places: Float64Array): Articles {
  const slice = (first: number, end: number): ArticleRef[] =>
    Array.from(places.subarray(first, end), (place) => read(entries, place));
  const find = (id: string): ArticleRef | undefined => {
    const wanted = Buffer.from(id);
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const { chunk, at } = entryAt(entries, places[middle] as number);
      if (chunk.compare(wanted, 0, wanted.length, at + field.id, idEnd(chunk, at)) < 0) low = middle + 1;
      else high = middle;
    }
    const [found] = slice(low, low + 1);
    return found?.id === id ? found : undefined;
  };
  return {
    length: places.length,
    slice,
    find,
    inParts: (parts, partOf) => {
      const partsOf = Uint32Array.from(places, (place) => partOf(idAt(entries, place), parts));
      const ends = new Array<number>(parts).fill(0);
      for (const part of partsOf) ends[part] = (ends[part] as number) + 1;
      for (let part = 1; part < parts; part++)
        ends[part] = (ends[part] as number) + (ends[part - 1] as number);
      const next = [0, ...ends];
      const sorted = new Float64Array(places.length);
      places.forEach((place, at) => {
        const part = partsOf[at] as number;
        const to = next[part] as number;
        sorted[to] = place;
        next[part] = to + 1;
      });
      // by part they are in no order that could be searched
      return { articles: { ...articlesAt(entries, sorted), find }, ends };
    },
    *sharedIds() {
      for (let at = 1; at < places.length; at++)
        if (compareIds(entries, places[at - 1] as number, places[at] as number) === 0)
          yield slice(at - 1, at + 1) as [ArticleRef, ArticleRef];
    },
    *[Symbol.iterator]() {
      for (const place of places) yield read(entries, place);
    },
  };
}

/**
 * An entry is a digest, four numbers, the length of an id and the id. Its place is a number: which chunk it is in, and
 * where it begins there.
 */
type Entries = {
  readonly chunks: Buffer[];
  /** The byte of the last chunk at which the next entry begins. */
  free: number;
  /** Files with records; an entry counts them from 1, and 0 is an article with a folder. */
  readonly files: Pick<RecordRange, "source" | "file">[];
};

const chunkLength = 1 << 20;
const field = { digest: 0, bytes: 32, start: 40, line: 48, file: 52, idLength: 56, id: 60 } as const;

function write(entries: Entries, { id, digest, bytes, record }: ArticleRef): number {
  const idLength = Buffer.byteLength(id);
  const length = field.id + idLength;
  if (entries.free + length > chunkLength) {
    entries.chunks.push(Buffer.alloc(Math.max(chunkLength, length)));
    entries.free = 0;
  }
  const chunk = entries.chunks.at(-1) as Buffer;
  const at = entries.free;
  entries.free += length;
  chunk.write(digest, at + field.digest, "hex");
  chunk.writeDoubleLE(bytes, at + field.bytes);
  chunk.writeDoubleLE(record?.start ?? 0, at + field.start);
  chunk.writeUInt32LE(record?.line ?? 0, at + field.line);
  chunk.writeUInt32LE(record === undefined ? 0 : numberOfFile(entries, record), at + field.file);
  chunk.writeUInt32LE(idLength, at + field.idLength);
  chunk.write(id, at + field.id);
  return (entries.chunks.length - 1) * chunkLength + at;
}

/** The number of a record's file. Records of a file come together. */
function numberOfFile({ files }: Entries, { source, file }: RecordRange): number {
  if (files.at(-1)?.source !== source) files.push({ source, file });
  return files.length;
}

function read(entries: Entries, place: number): ArticleRef {
  const { chunk, at } = entryAt(entries, place);
  const bytes = chunk.readDoubleLE(at + field.bytes);
  const found = {
    id: chunk.toString("utf8", at + field.id, idEnd(chunk, at)),
    digest: chunk.toString("hex", at + field.digest, at + field.bytes),
    bytes,
  };
  const file = entries.files[chunk.readUInt32LE(at + field.file) - 1];
  if (file === undefined) return found;
  const start = chunk.readDoubleLE(at + field.start);
  return { ...found, record: { ...file, line: chunk.readUInt32LE(at + field.line), start, length: bytes } };
}

function idAt(entries: Entries, place: number): string {
  const { chunk, at } = entryAt(entries, place);
  return chunk.toString("utf8", at + field.id, idEnd(chunk, at));
}

function entryAt({ chunks }: Entries, place: number): { chunk: Buffer; at: number } {
  return { chunk: chunks[Math.floor(place / chunkLength)] as Buffer, at: place % chunkLength };
}

function idEnd(chunk: Buffer, at: number): number {
  return at + field.id + chunk.readUInt32LE(at + field.idLength);
}

function compareIds(entries: Entries, left: number, right: number): number {
  const { chunk, at } = entryAt(entries, left);
  const other = entryAt(entries, right);
  const [begin, end] = [other.at + field.id, idEnd(other.chunk, other.at)];
  return chunk.compare(other.chunk, begin, end, at + field.id, idEnd(chunk, at));
}
