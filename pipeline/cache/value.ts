/** Values that a command works out from the same inputs again and again, each in a file of its own. */
import { hash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { Effects } from "../effects.ts";

export const valuesFolder = ".cache/values";

/** Where the value of a name is kept. A value with another key takes its place: a name has one file. */
export function pathOfValue(name: string): string {
  return `${valuesFolder}/${name}`;
}

/** The name of what is kept for an article. */
export function valueOfArticle(id: string): string {
  return `${ofArticle}${id}`;
}

/** The article that such a name names; undefined for values of none. */
export function articleOfValue(name: string): string | undefined {
  return name.startsWith(ofArticle) ? name.slice(ofArticle.length) : undefined;
}

const ofArticle = "article-";

/** The value that was kept under this name and key; undefined where there is none, or none that can be trusted. */
export function findValue<T>(effects: Effects, name: string, key: string): T | undefined {
  const bytes = effects.read(pathOfValue(name));
  if (bytes === undefined || !isSoundValue(bytes)) return undefined;
  const isSame = Buffer.from(bytes.subarray(0, digestLength)).equals(digestOf(key));
  return isSame ? (deserialize(bytes.subarray(2 * digestLength)) as T) : undefined;
}

/** Keeps a value of plain data. `key` tells all that it depends on, the program among it. */
export function keepValue(effects: Effects, name: string, key: string, value: unknown): void {
  const written = serialize(value);
  effects.write(pathOfValue(name), Buffer.concat([digestOf(key), digestOf(written), written]));
}

/** Whether the bytes of a file are those that were written, whatever they are the value of. */
export function isSoundValue(bytes: Uint8Array): boolean {
  const vouched = Buffer.from(bytes.subarray(digestLength, 2 * digestLength));
  return vouched.equals(digestOf(bytes.subarray(2 * digestLength)));
}

const digestLength = 32;

function digestOf(content: string | Uint8Array): Buffer {
  return hash("sha256", content, "buffer");
}
