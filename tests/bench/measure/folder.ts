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

type Article = {
  source: { raw_sha256: string };
  text: string;
  annotations: { claims?: { statement: string; stage?: string }[]; events?: { id: string }[] };
};

/** Edits the article in the middle of a collection. */
async function changeOne(
  collection: string,
  articles: number,
  edit: (article: Article) => void,
): Promise<void> {
  let at = 0;
  const edited = async function* (): AsyncGenerator<string> {
    for await (const line of createInterface({ input: createReadStream(collection) })) {
      if (++at !== Math.ceil(articles / 2)) {
        yield `${line}\n`;
        continue;
      }
      const article = JSON.parse(line) as Article;
      edit(article);
      yield `${JSON.stringify(article)}\n`;
    }
  };
  // flushed, so that the disk is not still busy with it when the build begins
  await pipeline(Readable.from(edited()), createWriteStream(`${collection}.new`, { flush: true }));
  renameSync(`${collection}.new`, collection);
}

/** Rewords a claim of one article; where it has none, adds another event that its first line tells. */
export function changeOneAnnotation(collection: string, articles: number): Promise<void> {
  return changeOne(collection, articles, ({ text, annotations }) => {
    const [claim] = annotations.claims ?? [];
    if (claim !== undefined) claim.statement = claim.statement.replace(/\.$/, ", it is said.");
    else {
      const exact = text.trim().split("\n")[0];
      const events = annotations.events ?? [];
      const event = { exact, kind: "public-attention", title: "The article appears." };
      annotations.events = [...events, { id: `told-${events.length + 1}`, ...event }];
    }
  });
}

/** Says of a claim of one article that it has come less far, or as far as it had: what it is compared by is another. */
export function changeOneClaim(collection: string, articles: number): Promise<void> {
  return changeOne(collection, articles, ({ annotations: { claims: [claim] = [] } }) => {
    if (claim !== undefined) claim.stage = claim.stage === "estimated" ? "announced" : "estimated";
  });
}

/** Adds a line feed to one article's text: none of its rows stays as it was. */
export function changeOneText(collection: string, articles: number): Promise<void> {
  return changeOne(collection, articles, (article) => {
    article.text += "\n";
    article.source.raw_sha256 = createHash("sha256").update(article.text).digest("hex");
  });
}
