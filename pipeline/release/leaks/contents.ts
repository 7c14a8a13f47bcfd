/** What can be read in a released file, whatever it is packed in. */
import { type Table, tableFromIPC } from "apache-arrow";
import { gunzipSync, unzipSync } from "fflate";
import { unpackTar } from "modern-tar";

/** A text of a released file. */
export type Content = {
  /** The file, and the file in the file where it is an archive. */
  readonly path: string;
  /** The texts of it that stand apart: no words run on from one into the next. */
  readonly texts: readonly string[];
  /** A text in which the cells of a column follow each other without a sign between them. */
  readonly joined?: string;
};

type File = { readonly path: string; readonly bytes: Uint8Array };

const starts = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);
const isTar = (bytes: Uint8Array): boolean => ascii(bytes.subarray(257, 262)) === "ustar";
const isArrow = (bytes: Uint8Array): boolean =>
  ascii(bytes.subarray(0, 6)) === "ARROW1" || starts(bytes, 0xff, 0xff, 0xff, 0xff);

/**
 * The contents of a file: those of archives entry by entry, those of Arrow files cell by cell and once more as bytes,
 * any other file as its bytes. What a file is, its first bytes say, not its name.
 * @throws where an archive or an Arrow file is broken
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
  if (isArrow(bytes))
    return [{ path, texts: [path, ...cells(tableFromIPC(bytes))], joined: readable(bytes) }];
  // a value in a Parquet page follows its length in four bytes, so NULs keep the values of a column apart
  return [{ path, texts: [path, ...views(readable(bytes))] }];
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

function cells(table: Table): string[] {
  const described = [table.schema, ...table.schema.fields].flatMap(({ metadata }) => [...metadata.values()]);
  const columns = table.schema.fields.map(({ name }) => table.getChild(name)?.toArray() ?? []);
  return [
    ...described,
    ...columns.flatMap((column) => [...column].filter((cell) => typeof cell === "string")),
  ];
}

/** Bytes as text; what is no UTF-8 becomes a sign that is no part of a word. */
function readable(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

const escaped = /\\(?:u([0-9a-fA-F]{4})|[nrtbf])/g;

/** A text as it stands between NULs, and, where it holds escapes as JSON has them, without them. */
function views(text: string): string[] {
  const parts = text.split("\0");
  if (!text.includes("\\")) return parts;
  const unescaped = text.replace(escaped, (_, code?: string) =>
    code === undefined ? " " : String.fromCharCode(Number.parseInt(code, 16)),
  );
  return [...parts, ...unescaped.split("\0")];
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
