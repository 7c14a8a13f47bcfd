/**
 * Writes a folder that the build takes for a project, with as many articles as wanted. The same seed and the same
 * reference data give the same bytes. Articles are made and written one by one: memory does not grow with their number.
 */
import { cpSync, createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import type { Reference } from "../../schemas/reference.ts";
import { type ArticleRecord, type ManyClaims, publishers, writeArticle } from "./generate/article.ts";
import { openCorpus } from "./generate/corpus.ts";
import { readReference } from "./read.ts";

const usage = `node tests/bench/generate.ts --articles N --out DIR [--seed 1] [--corpus FOLDER] [--as collection|folders] [--claims N]

  --articles N        how many
  --out DIR           where; sources/ in it is replaced
  --seed N            other articles (default 1)
  --corpus FOLDER     repeat the .txt files of FOLDER to that number instead of making articles up
  --as collection     sources/collections/generated.jsonl, one article a line (default)
  --as folders        sources/articles/<id>/, as people write them
  --claims N          curate every made-up article with N claims, on as many companies as there are articles, a few of which have many`;

const project = join(import.meta.dirname, "..", "..");

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      articles: { type: "string" },
      out: { type: "string" },
      seed: { type: "string", default: "1" },
      corpus: { type: "string" },
      as: { type: "string", default: "collection" },
      claims: { type: "string" },
    },
  });
  const { articles, out, seed, corpus, as, claims } = values;
  const wanted =
    [articles, seed, claims ?? "1"].every((value) => /^\d{1,8}$/.test(value ?? "")) && Number(articles) > 0;
  if (!wanted || out === undefined || !["collection", "folders"].includes(as)) {
    process.stderr.write(`${usage}\n`);
    process.exitCode = 2;
    return;
  }
  const reference = readReference(join(project, "sources/reference"));
  const opened = corpus === undefined ? undefined : openCorpus(corpus);
  rmSync(join(out, "sources"), { recursive: true, force: true });
  const companies = claims === undefined ? 0 : Number(articles);
  const many = {
    each: Number(claims),
    companies: Array.from({ length: companies }, (_, at) => `maker-${at}`),
  };
  copyReference(join(out, "sources", "reference"), reference, [
    ...(opened?.publishers ?? publishers).map((id) => ({ id, kind: "publication" })),
    ...many.companies.map((id) => ({ id, kind: "company" })),
  ]);
  const records =
    opened?.records(Number(articles)) ??
    madeUp(reference, Number(seed), Number(articles), claims === undefined ? undefined : many);
  if (as === "folders") writeFolders(join(out, "sources", "articles"), records);
  else await writeCollection(join(out, "sources", "collections"), records);
  const left = opened?.skipped
    ? `; ${opened.skipped} files left out, which hold control characters or no UTF-8`
    : "";
  process.stdout.write(`${articles} articles in ${out}${left}\n`);
}

export function* madeUp(
  reference: Reference,
  seed: number,
  articles: number,
  many?: ManyClaims,
): Generator<ArticleRecord> {
  for (let number = 0; number < articles; number++)
    yield writeArticle(reference, seed, number, articles, many);
}

/** The project's reference data, and the entities of the benchmark that it does not know. */
function copyReference(
  folder: string,
  { entities }: Reference,
  others: readonly { readonly id: string; readonly kind: string }[],
): void {
  cpSync(join(project, "sources", "reference"), folder, { recursive: true });
  const known = new Set(entities.map(({ id }) => id));
  const records = others
    .filter(({ id }) => !known.has(id))
    .map(({ id, kind }) => ({ id, kind, name: titleCase(id), description: "Made up for the benchmark" }));
  if (records.length === 0) return;
  const file = join(folder, "entities.yaml");
  const listed = readFileSync(file, "utf8").replace(/\n\.\.\.\s*$/, "\n");
  const added = stringify(records).replace(/^/gm, "  ").trimEnd();
  writeFileSync(file, `${listed}${added}\n...\n`);
}

function titleCase(id: string): string {
  return id.replace(/(?:^|-)([a-z])/g, (joined, letter: string) =>
    joined.startsWith("-") ? ` ${letter.toUpperCase()}` : letter.toUpperCase(),
  );
}

async function writeCollection(folder: string, records: Iterable<ArticleRecord>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = createWriteStream(join(folder, "generated.jsonl"), { highWaterMark: 1 << 20 });
  await pipeline(Readable.from(lines(records), { objectMode: true, highWaterMark: 64 }), file);
}

function* lines(records: Iterable<ArticleRecord>): Generator<string> {
  let before = "";
  for (const record of records) {
    const id = String(record.source["id"]);
    if (id <= before)
      throw new Error(`${id} comes after ${before}: articles must be written in the order of their ids`);
    before = id;
    yield `${JSON.stringify(record)}\n`;
  }
}

function writeFolders(folder: string, records: Iterable<ArticleRecord>): void {
  for (const { source, text, annotations } of records) {
    const own = join(folder, String(source["id"]));
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, "article.txt"), text);
    writeFileSync(join(own, "source.yaml"), yaml(source));
    writeFileSync(join(own, "annotations.yaml"), yaml({ source: source["id"], ...annotations }));
  }
}

function yaml(record: unknown): string {
  return `${stringify(record, { lineWidth: 0 })}...\n`;
}

if (import.meta.main) await main();
