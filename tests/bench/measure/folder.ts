/** What a build left in its folder, and the one change that is made to what it reads. */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

export function bytesBelow(folder: string): number {
  return filesBelow(folder).reduce((sum, file) => sum + statSync(file).size, 0);
}

/** One hash for the names and the bytes of all files below a folder. */
export async function digestOf(folder: string): Promise<string> {
  const digest = createHash("sha256");
  for (const file of filesBelow(folder)) {
    const content = createHash("sha256");
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), content);
    digest.update(`${content.digest("hex")}  ${file.slice(folder.length)}\n`);
  }
  return digest.digest("hex");
}

type Annotated = { annotations: { curator: string; claims?: { statement: string }[] } };

/** Rewords one claim of an article in the middle of a collection; where it has none, names another curator. */
export async function changeOneAnnotation(collection: string, articles: number): Promise<void> {
  let at = 0;
  let changed = false;
  const edited = async function* (): AsyncGenerator<string> {
    for await (const line of createInterface({ input: createReadStream(collection) })) {
      const last = ++at === articles;
      const due =
        !changed && at > articles / 2 && (line.includes('"claims":') || last || at > articles * 0.6);
      changed ||= due;
      yield `${due ? reworded(line) : line}\n`;
    }
  };
  await pipeline(Readable.from(edited()), createWriteStream(`${collection}.new`));
  renameSync(`${collection}.new`, collection);
}

function reworded(line: string): string {
  const record = JSON.parse(line) as Annotated;
  const [claim] = record.annotations.claims ?? [];
  if (claim === undefined) record.annotations.curator = "Somebody Else";
  else claim.statement = claim.statement.replace(/\.$/, ", it is said.");
  return JSON.stringify(record);
}
