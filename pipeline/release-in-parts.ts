/**
 * A release of a dataset in parts: the dataset as it was built, in a folder, and beside it what a release adds. It has
 * no archives, no single files of tables, no database and no pages, all of which would hold the whole.
 */
import { tables } from "../schemas/index.ts";
import type { Issue } from "../schemas/issue.ts";
import type { Vocabulary } from "../schemas/reference.ts";
import type { Change } from "../schemas/release/changes.ts";
import { releaseTables } from "../schemas/release/index.ts";
import type { AnyRow } from "../schemas/table.ts";
import { readerOfOutput } from "./dataset/chapters.ts";
import { qualityInPart } from "./dataset/quality.ts";
import type { Effects } from "./effects.ts";
import type { OutputFile } from "./emit/output.ts";
import { codebook } from "./release/codebook.ts";
import { datasetFolder } from "./release/dataset.ts";
import { byPath, type ReleaseFile, textFile } from "./release/file.ts";
import type { GuardedText } from "./release/leaks/guarded-text.ts";
import { newPassages, newSieve } from "./release/leaks/passages.ts";
import { apart, wordsOf } from "./release/leaks/words.ts";
import { guardedTexts, newLeaks, type ReleasedText, releasedTexts } from "./release/leaks.ts";
import { checksums, manifestInParts } from "./release/manifest.ts";
import type { ReleasedAs } from "./release/release.ts";
import type { PartRows, Parts, ReleasedDataset } from "./release/released.ts";
import { tableFiles } from "./release/table-files.ts";
import { readArticle } from "./sources/articles.ts";
import { survey } from "./sources/survey.ts";
import { measured } from "./verify/evidence.ts";

export type ReleaseInParts = {
  /** The files beside the dataset. */
  readonly assets: readonly ReleaseFile[];
  /** Those of the dataset, below its folder. */
  readonly files: readonly OutputFile[];
};

/** What a release in parts consists of. Memory: what stands beside the dataset. */
export function assembleInParts(
  inputs: {
    readonly dataset: ReleasedAs;
    readonly commit: string;
    readonly previous: string | null;
    readonly license: Uint8Array;
    readonly vocabularies: readonly Vocabulary[];
    readonly changes: readonly Change[];
    readonly notes: string;
  },
  paths: readonly string[],
  effects: Effects,
): ReleaseInParts {
  const { dataset, vocabularies, changes } = inputs;
  const files = paths.map((path): OutputFile => {
    const found = measured(effects, `output/${path}`);
    if (found === undefined) throw new Error(`output/${path} is gone`);
    return { path, ...found };
  });
  // the tables with names beside ids are whole tables joined: in parts, whoever asks joins
  const own = releaseTables.filter(({ name }) => name === "changes");
  const beside = [
    ...own.flatMap((table) => tableFiles(table, changes, vocabularies, dataset)),
    ...codebook([...tables, ...own], vocabularies).map(({ path, content }) => textFile(path, content)),
    textFile("release-notes.md", inputs.notes),
    { path: "LICENSE", bytes: inputs.license },
  ];
  const assets = [...beside, manifestInParts(inputs, datasetFolder, files, beside)];
  const below = files.map((file) => ({ ...file, path: `${datasetFolder}/${file.path}` }));
  return { assets: [...assets, checksums(assets, below)].toSorted(byPath), files };
}

/** What is copied of a file at a time. */
const step = 8 * 1024 * 1024;

/** Writes a release in parts; the dataset is copied piece by piece. */
export function publishInParts(effects: Effects, folder: string, { assets, files }: ReleaseInParts): void {
  const staging = effects.stage(folder);
  try {
    for (const { path, bytes } of assets) staging.append(path, bytes);
    for (const { path, bytes } of files) {
      const [from, to] = [`output/${path}`, `${datasetFolder}/${path}`];
      if (bytes === 0) staging.append(to, new Uint8Array(0));
      for (let at = 0; at < bytes; at += step)
        staging.append(to, effects.readRange(from, at, Math.min(step, bytes - at)));
      staging.end(to);
    }
  } catch (error) {
    staging.discard();
    throw error;
  }
  staging.publish();
}

/**
 * Words of texts that may not be republished, in what rules made of their own articles, in what people wrote, and in all
 * files that are of no article. What a rule took from one article is not searched for the words of another. Memory: a
 * sieve, and the passages that stand in a text and in what people wrote: `newPassages`.
 */
export async function leaksInParts(
  effects: Effects,
  { parts }: ReleasedDataset,
  files: () => Iterable<ReleaseFile>,
): Promise<Issue[]> {
  if (parts === undefined) throw new Error("a dataset that is not in parts");
  const searched = async function* (): AsyncGenerator<ReleasedText> {
    yield* releasedTexts(files());
    for (let part = 0; part < parts.count; part++)
      for await (const rows of runsOf(parts.open(part))) yield* textsOfRows(rows, isWritten);
  };
  const sieve = newSieve();
  for await (const { words } of searched()) sieve.let(words);
  const passages = newPassages(sieve);
  const issues: Issue[] = [];
  for await (const { texts, own } of guardedByArticle(effects, parts)) {
    for (const text of texts) passages.add(text);
    const ofArticle = newLeaks(texts);
    for (const released of own) ofArticle.search(released);
    issues.push(...ofArticle.issues());
  }
  const common = passages.all();
  if (common.length === 0) return issues;
  const ofAll = newLeaks(common);
  for await (const released of searched()) ofAll.search(released);
  return [...issues, ...ofAll.issues()];
}

/** Each article whose text may not be republished, with what rules made of it. */
async function* guardedByArticle(
  effects: Effects,
  parts: Parts,
): AsyncGenerator<{ readonly texts: readonly GuardedText[]; readonly own: Iterable<ReleasedText> }> {
  const { articles } = await survey(effects);
  const read = readerOfOutput(effects);
  for (let part = 0; part < parts.count; part++) {
    const quality = qualityInPart(read, parts.count, part);
    for await (const rows of runsOf(parts.open(part))) {
      const byArticle = new Map(
        [...rows].map(([table, list]) => [
          table,
          Map.groupBy(list, (row) => String(row["source_id"] ?? row["id"])),
        ]),
      );
      for (const { id } of rows.get("sources") ?? []) {
        const said = quality.next().value;
        if (said?.source_id !== id) throw new Error(`what is said of ${id} is not in its place`);
        const article = readArticle(effects, articles.find(String(id)) ?? { id: String(id) }).value;
        const of = (table: string): readonly AnyRow[] => byArticle.get(table)?.get(String(id)) ?? [];
        const texts = article === undefined ? [] : guardedTexts([article], tables, of);
        if (texts.length === 0) continue;
        const made = textsOfRows(new Map([...rows.keys()].map((table) => [table, of(table)])), isMade);
        const ofQuality = { path: "output/quality", words: wordsOf(JSON.stringify(said)) };
        yield { texts, own: [...made, ofQuality] };
      }
    }
  }
}

/** The rows of a part, some articles at a time. */
async function* runsOf(part: PartRows): AsyncGenerator<ReadonlyMap<string, readonly AnyRow[]>> {
  for (;;) {
    const last = await part.peek();
    yield await part.take(last);
    if (last === undefined) return;
  }
}

/** What a rule made, or a person wrote: rows without a method are those of an article's record. */
const isMade = ({ method }: AnyRow): boolean => method === "rule";
const isWritten = (row: AnyRow): boolean => !isMade(row);

/** The cells of some rows, those that stand in several of them once. */
function* textsOfRows(
  rows: ReadonlyMap<string, readonly AnyRow[]>,
  isOne: (row: AnyRow) => boolean,
): Generator<ReleasedText> {
  for (const [table, list] of rows) {
    const cells = new Set(list.filter(isOne).flatMap((row) => Object.values(row)));
    for (const cell of cells)
      if (typeof cell === "string")
        for (const text of apart(cell)) yield { path: `output/${table}`, words: wordsOf(text) };
  }
}
