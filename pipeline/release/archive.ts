/**
 * The two archives of a release. Everything that differs from machine to machine is fixed: the order of the entries,
 * owner, mode and time. Both compressors are JavaScript, so the compressed bytes are the same on every machine too, as
 * long as fflate's version is the one that package-lock.json pins; across its versions only the content is promised.
 */
import { gzipSync, type Zippable, zipSync } from "fflate";
import { packTar } from "modern-tar";
import { byPath, type ReleaseFile } from "./file.ts";

/** -rw-r--r-- */
const mode = 0o644;
const regularFile = 0o100000;
const madeOnUnix = 3;
const level = 9;

/**
 * `.tar.gz` (ustar): every file below `folder`, by path in code-unit order, owner 0, mode 0644, 1980-01-02 UTC. The
 * gzip header names neither a file nor a time.
 * @throws where a path is longer than ustar holds
 */
export async function tarGz(folder: string, files: readonly ReleaseFile[]): Promise<Uint8Array> {
  const tar = await packTar(
    files.toSorted(byPath).map(({ path, bytes }) => ({
      header: {
        name: placed(folder, path),
        size: bytes.length,
        type: "file" as const,
        mode,
        uid: 0,
        gid: 0,
        mtime: new Date(Date.UTC(1980, 0, 2)),
      },
      body: bytes,
    })),
  );
  return gzipSync(tar, { level, mtime: 0 });
}

/** `.zip`: every file below `folder`, by path in code-unit order, mode 0644, 1980-01-02 00:00 in no time zone. */
export function zip(folder: string, files: readonly ReleaseFile[]): Uint8Array {
  return zipped(files.map(({ path, bytes }) => ({ path: placed(folder, path), bytes })));
}

/** The same of files below no folder, as a document that is a zip wants its parts. */
export function zipped(files: readonly ReleaseFile[]): Uint8Array {
  // a zip entry holds the clock on the wall and fflate asks for local parts, so they are given as local parts
  const mtime = new Date(1980, 0, 2);
  const attrs = (regularFile | mode) << 16;
  const entries: Zippable = Object.fromEntries(
    files.toSorted(byPath).map(({ path, bytes }) => [path, [bytes, { level, mtime, os: madeOnUnix, attrs }]]),
  );
  return zipSync(entries);
}

/** Beyond 100 bytes the two formats, and old programs, part ways: no path of a release comes near that. */
const longestPath = 100;

function placed(folder: string, path: string): string {
  const whole = `${folder}/${path}`;
  if (Buffer.byteLength(whole) > longestPath || !/^[!-~]+$/.test(whole))
    throw new Error(`${whole} is no path for an archive: printable ASCII, at most ${longestPath} bytes`);
  return whole;
}
