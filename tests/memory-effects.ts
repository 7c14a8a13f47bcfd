import { hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, zstdDecompressSync } from "node:zlib";
import type { Effects } from "../pipeline/effects.ts";

export type Files = Map<string, Uint8Array>;

export const projectRoot = join(import.meta.dirname, "..");

/** The files below folders of the project, by path from its root. */
export function projectFiles(...folders: readonly string[]): Files {
  const files: Files = new Map();
  const walk = (path: string): void => {
    if (statSync(join(projectRoot, path)).isFile()) files.set(path, readFileSync(join(projectRoot, path)));
    else for (const name of readdirSync(join(projectRoot, path)).sort()) walk(`${path}/${name}`);
  };
  for (const folder of folders) walk(folder);
  return files;
}

/** A world in memory: reads and publishes `files`, and keeps what is printed and reported. */
export function memoryEffects(
  files: Files,
): Effects & { readonly printed: string[]; readonly reported: string[] } {
  const printed: string[] = [];
  const reported: string[] = [];
  return {
    printed,
    reported,
    read: (path) => files.get(path),
    size: (path) => files.get(path)?.length,
    readRange: (path, start, length) => (files.get(path) as Uint8Array).subarray(start, start + length),
    readInto: (path, start, bytes) =>
      bytes.set((files.get(path) as Uint8Array).subarray(start, start + bytes.length)),
    unpacked: async (path) => {
      const unpack = path.endsWith(".gz") ? gunzipSync : zstdDecompressSync;
      files.set(`.cache/${path}`, unpack(files.get(path) as Uint8Array));
      return `.cache/${path}`;
    },
    write: (path, bytes) => files.set(path, bytes),
    remove: (path) => files.delete(path),
    stamp: (path) => {
      const bytes = files.get(path);
      return bytes && hash("sha256", bytes, "hex");
    },
    program: () => "program",
    programMoved: (program) => program !== "program",
    isRunning: () => false,
    lock: async () => () => undefined,
    list: (folder) => entriesOf(files, folder),
    kind: (path) => {
      if (files.has(path)) return "file";
      return entriesOf(files, path).length > 0 ? "folder" : undefined;
    },
    fetch: async (url, limit) => {
      const bytes = files.get(url);
      if (bytes === undefined) return "the answer 404";
      return bytes.length > limit ? `more than ${limit} bytes` : bytes;
    },
    retrieve: async (url) => {
      const bytes = files.get(url);
      return bytes === undefined ? "the answer 404" : { url, bytes, contentType: "text/html" };
    },
    stage: (folder) => {
      const fresh: Files = new Map();
      return {
        append: (path, bytes) => {
          const before = fresh.get(`${folder}/${path}`) ?? new Uint8Array(0);
          fresh.set(`${folder}/${path}`, Buffer.concat([before, bytes]));
        },
        end: () => undefined,
        keep: (path) => fresh.set(`${folder}/${path}`, files.get(`${folder}/${path}`) as Uint8Array),
        publish: () => {
          for (const path of [...files.keys()]) if (path.startsWith(`${folder}/`)) files.delete(path);
          for (const [path, bytes] of fresh) files.set(path, bytes);
          return "published";
        },
        discard: () => fresh.clear(),
      };
    },
    changeBelow: () => new Promise(() => undefined),
    git: () => undefined,
    print: (line) => printed.push(line),
    report: (line) => reported.push(line),
    progress: () => undefined,
    now: () => 0,
    memory: () => 0,
    peakMemory: () => 0,
  };
}

function entriesOf(files: Files, folder: string): ReturnType<Effects["list"]> {
  const entries = new Map<string, "file" | "folder">();
  for (const path of files.keys()) {
    if (!path.startsWith(`${folder}/`)) continue;
    const [name, ...below] = path.slice(folder.length + 1).split("/") as [string, ...string[]];
    entries.set(name, below.length > 0 ? "folder" : "file");
  }
  return [...entries].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
