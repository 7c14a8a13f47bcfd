/** The files of an archive, by path below the folder that holds datapackage.json. */
import { gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { unpackTar } from "modern-tar";
import type { Issue } from "../../schemas/issue.ts";

/** Files by path: those of an archive, which are held, or of a folder, which are read as they are asked for. */
export type DatasetFiles = Pick<ReadonlyMap<string, Uint8Array>, "get" | "has" | "keys" | "size">;

/** Most bytes that an archive may unpack to: a dataset is held in memory whole. */
const unpackedLimit = 2 ** 31;

/** What tells a file of each format by its first bytes: a name says nothing of what a server sends. */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Unpacks a .tar.gz or .zip in memory; nothing is ever written to a path that an archive names. */
export async function unpack(
  location: string,
  bytes: Uint8Array,
): Promise<{ readonly files: DatasetFiles; readonly issues: readonly Issue[] }> {
  const unsafe: Issue[] = [];
  const refuse = (found: string): void => {
    unsafe.push(archiveIssue("archive-unsafe", location, found, "files below one folder"));
  };
  try {
    if (!isGzip(bytes) && !isZip(bytes)) throw new Error("neither gzip nor zip");
    const entries = isZip(bytes) ? unzipped(bytes) : await untarred(bytes, refuse);
    for (const path of entries.keys()) if (leadsOut(path)) refuse(`the path ${JSON.stringify(path)}`);
    return { files: unsafe.length > 0 ? new Map() : belowTop(entries), issues: unsafe };
  } catch (error) {
    const found = (error as Error).message.split("\n")[0] ?? "";
    return {
      files: new Map(),
      issues: [archiveIssue("dataset-unreadable", location, found, "a .tar.gz or .zip of a dataset")],
    };
  }
}

function archiveIssue(
  code: "archive-unsafe" | "dataset-unreadable",
  file: string,
  found: string,
  expected: string,
): Issue {
  return { code, place: { file }, found, expected, mend: "Download the archive of the release again." };
}

function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      total += originalSize;
      if (total > unpackedLimit) throw new Error(`more than ${unpackedLimit} bytes unpacked`);
      return true;
    },
  });
  return new Map(Object.entries(files).filter(([path]) => !path.endsWith("/")));
}

async function untarred(
  bytes: Uint8Array,
  refuse: (found: string) => void,
): Promise<Map<string, Uint8Array>> {
  const entries = await unpackTar(gunzipSync(bytes, { maxOutputLength: unpackedLimit }), { strict: true });
  const files = new Map<string, Uint8Array>();
  for (const { header, data } of entries) {
    if (header.type === "directory") continue;
    if (header.type !== "file" && header.type !== undefined)
      refuse(`the ${header.type} ${JSON.stringify(header.name)}`);
    else if (files.has(header.name)) refuse(`${JSON.stringify(header.name)} twice`);
    files.set(header.name, data ?? new Uint8Array(0));
  }
  return files;
}

/** Absolute paths, drives, backslashes and steps upward. */
function leadsOut(path: string): boolean {
  return /^\/|\\|^[A-Za-z]:|\0/.test(path) || path.split("/").includes("..");
}

function belowTop(entries: ReadonlyMap<string, Uint8Array>): DatasetFiles {
  const descriptors = [...entries.keys()]
    .filter((path) => path === "datapackage.json" || path.endsWith("/datapackage.json"))
    .sort((left, right) => left.split("/").length - right.split("/").length);
  const top = (descriptors[0] ?? "").replace(/datapackage\.json$/, "");
  return new Map(
    [...entries].map(([path, bytes]) => [
      path.startsWith(top) ? path.slice(top.length) : `../${path}`,
      bytes,
    ]),
  );
}
