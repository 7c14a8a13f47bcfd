/**
 * The least that a build can cost: writes all files of a folder once more, hashing them, with nothing to work out.
 *
 *   node tests/bench/write-again.ts FOLDER COPY
 */
import { createHash } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { filesBelow } from "./measure/folder.ts";

const [folder, copy] = process.argv.slice(2);
if (folder === undefined || copy === undefined)
  throw new Error("node tests/bench/write-again.ts FOLDER COPY");

// as long as a piece of a run of articles
const held = Buffer.allocUnsafe(1 << 19);
for (const file of filesBelow(folder)) {
  const target = join(copy, relative(folder, file));
  mkdirSync(dirname(target), { recursive: true });
  const [from, to] = [openSync(file, "r"), openSync(target, "w")];
  const digest = createHash("sha256");
  for (let read = readSync(from, held); read > 0; read = readSync(from, held)) {
    const bytes = held.subarray(0, read);
    digest.update(bytes);
    writeSync(to, bytes);
  }
  fsyncSync(to);
  for (const descriptor of [from, to]) closeSync(descriptor);
  process.stdout.write(`${digest.digest("hex")}  ${relative(folder, file)}\n`);
}
