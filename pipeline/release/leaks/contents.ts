/** What can be read in a released file, whatever it is packed in. */
import { zstdDecompressSync } from "node:zlib";
import { type Data, DataType, tableFromIPC, type Utf8 } from "apache-arrow";
import { gunzipSync, unzipSync } from "fflate";
import { unpackTar } from "modern-tar";
import { databaseTexts } from "./database.ts";
import { apart } from "./words.ts";

/** A text of a released file. */
export type Content = {
  /** The file, and the file in the file where it is an archive. */
  readonly path: string;
  /** The texts of it that stand apart: no words run on from one into the next. */
  readonly texts: Iterable<string>;
};

type File = { readonly path: string; readonly bytes: Uint8Array };

const starts = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);
const isTar = (bytes: Uint8Array): boolean => ascii(bytes.subarray(257, 262)) === "ustar";
const isArrow = (bytes: Uint8Array): boolean =>
  ascii(bytes.subarray(0, 6)) === "ARROW1" || starts(bytes, 0xff, 0xff, 0xff, 0xff);
const isDatabase = (bytes: Uint8Array): boolean => ascii(bytes.subarray(0, 15)) === "SQLite format 3";

/**
 * The contents of a file: those of archives entry by entry (a workbook is one), those of Arrow files and databases cell
 * by cell, those of Parquet page by page, and all other bytes as they are. What a file is, its first bytes say, not its
 * name. Pages of Parquet are packed by zstd or not at all.
 * @throws where an archive, an Arrow file or a database is broken
 */
export async function contentsOf({ path, bytes }: File): Promise<Content[]> {
  if (starts(bytes, 0x1f, 0x8b)) return contentsOf({ path, bytes: gunzipSync(bytes) });
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return entries(path, Object.entries(unzipSync(bytes)));
  if (isTar(bytes)) {
    const unpacked = await unpackTar(bytes);
    return entries(
      path,
      unpacked.flatMap(({ header, data }) => (data === undefined ? [] : [[header.name, data]])),
    );
  }
  // a Parquet file unpacks to many times its bytes: its pages are unpacked one by one
  if (ascii(bytes.subarray(0, 4)) === "PAR1") return [{ path, texts: parquetTexts(path, bytes) }];
  const cells = isDatabase(bytes) ? databaseTexts(bytes).flatMap(views) : [];
  const texts = isArrow(bytes) ? arrowTexts(bytes) : [...views(readable(bytes)), ...cells];
  return [{ path, texts: [path, ...texts] }];
}

function* parquetTexts(path: string, bytes: Uint8Array): Generator<string> {
  yield path;
  yield* views(readable(bytes));
  for (const page of zstdFrames(bytes)) yield* views(readable(page));
}

/** What the zstd frames in some bytes hold, wherever they stand: a frame begins with its magic number. */
function* zstdFrames(bytes: Uint8Array): Generator<Uint8Array> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
  for (let at = all.indexOf(magic); at >= 0; at = all.indexOf(magic, at + 1)) {
    const frame = unpackedFrame(all.subarray(at));
    if (frame !== undefined) yield frame;
  }
}

/** What a frame at the beginning of some bytes holds; undefined where the same four bytes stand within a page. */
function unpackedFrame(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return zstdDecompressSync(bytes);
  } catch {
    return undefined;
  }
}

async function entries(
  archive: string,
  files: readonly (readonly [string, Uint8Array])[],
): Promise<Content[]> {
  const contents: Content[] = [];
  for (const [path, bytes] of files)
    contents.push(...(await contentsOf({ path: `${archive}/${path}`, bytes })));
  return contents;
}

/**
 * The cells of an Arrow file, and all its other bytes: in a column, cells follow each other without a sign between
 * them, and words would run on from one into the next.
 */
function arrowTexts(bytes: Uint8Array): string[] {
  const own = Uint8Array.from(bytes);
  const others = own.slice();
  const table = tableFromIPC(own);
  const columns = table.schema.fields.flatMap(({ name }) => table.getChild(name)?.data ?? []);
  const cells = columns
    .filter((column) => DataType.isUtf8(column.type))
    .flatMap((column) => cellsOf(column, own));
  const texts = cells.map(({ start, end }) => {
    others.fill(0, start, end);
    return readable(own.subarray(start, end));
  });
  return [...texts, ...views(readable(others))];
}

/** Where the bytes of each text of a column stand in the file that it was read from. */
function cellsOf(column: Data, file: Uint8Array): { readonly start: number; readonly end: number }[] {
  const { values, valueOffsets, length } = column as Data<Utf8>;
  if (values.length > 0 && values.buffer !== file.buffer)
    throw new Error("the Arrow reader copies what it reads");
  const at = (row: number): number => values.byteOffset + (valueOffsets[row] as number);
  const rows = Array.from({ length }, (_, row) => row).filter((row) => column.getValid(row));
  return rows.map((row) => ({ start: at(row), end: at(row + 1) }));
}

/** Bytes as text; what is no UTF-8 becomes a sign that is no part of a word. */
function readable(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

const escapedInJson = /\\(?:u([0-9a-fA-F]{4})|[nrtbf])/g;
const escapedInXml = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|amp|lt|gt|quot|apos);/g;

/** A row of a table in Markdown, and the bars between its cells. */
const rowInMarkdown = /^\|.*\|$/gm;
const bar = /(?<!\\)\|/g;

/**
 * A text as it stands between NULs (a value in a Parquet page follows its length in four bytes, so they keep the values
 * of a column apart) and in the cells of tables in Markdown, and, where it holds escapes as JSON or XML have them,
 * without them: a mark of punctuation is no part of a word, whichever it is.
 */
function views(text: string): string[] {
  const read = [text];
  if (text.includes("\\"))
    read.push(
      text.replace(escapedInJson, (_, code?: string) => character(code === undefined ? 32 : `0x${code}`)),
    );
  if (text.includes("&"))
    read.push(
      text.replace(escapedInXml, (_, decimal?: string, hex?: string) =>
        character(decimal ?? (hex === undefined ? 32 : `0x${hex}`)),
      ),
    );
  return read.flatMap((view) => apart(view.replace(rowInMarkdown, (row) => row.replace(bar, "\0"))));
}

const lastCharacter = 0x10ffff;

function character(code: string | number): string {
  const number = Number(code);
  return number <= lastCharacter ? String.fromCodePoint(number) : " ";
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
