import { hash } from "node:crypto";
import type { OutputFile } from "../emit/output.ts";

/** A file of a release: its path, with `/` between folders, and its bytes. */
export type ReleaseFile = { readonly path: string; readonly bytes: Uint8Array };

/** The length in bytes and the SHA-256, in hex, of each file, by path in code-unit order. */
export function factsOf(files: readonly ReleaseFile[]): OutputFile[] {
  return files.toSorted(byPath).map(({ path, bytes }) => ({
    path,
    bytes: bytes.length,
    sha256: hash("sha256", bytes, "hex"),
  }));
}

/** Paths in code-unit order, whatever the locale. */
export function byPath(left: { readonly path: string }, right: { readonly path: string }): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0;
}

/** A file of text, UTF-8. */
export function textFile(path: string, text: string): ReleaseFile {
  return { path, bytes: Buffer.from(text) };
}

/** A file of JSON, indented, that ends in a line feed. */
export function jsonFile(path: string, value: unknown): ReleaseFile {
  return textFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
