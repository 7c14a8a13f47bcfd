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
import { wordsOf } from "./release/leaks/words.ts";
import { guardedTexts, leaksInWords, type ReleasedWords, releasedWords } from "./release/leaks.ts";
import { checksums, manifestInParts } from "./release/manifest.ts";
import type { ReleasedAs } from "./release/release.ts";
import type { PartRows, ReleasedDataset } from "./release/released.ts";
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

/** Articles whose texts are searched for together: as many words as fit into memory several times over. */
const articlesAtOnce = 500;

/**
 * Words of texts that may not be republished, in the rows of their own articles, in what people wrote, and in all files
 * that are of no article. What a rule took from one article is not searched for the words of another.
 */
export async function leaksInParts(
  effects: Effects,
  { parts }: ReleasedDataset,
  files: readonly ReleaseFile[],
): Promise<Issue[]> {
  if (parts === undefined) throw new Error("a dataset that is not in parts");
  const { articles } = await survey(effects);
  const read = readerOfOutput(effects);
  const others = await releasedWords(files);
  for (let part = 0; part < parts.count; part++)
    for await (const rows of runsOf(parts.open(part))) others.push(...writtenByPeople(rows));
  const issues: Issue[] = [];
  for (let part = 0; part < parts.count; part++) {
    const quality = new Map(qualityInPart(read, parts.count, part).map((said) => [said.source_id, said]));
    for await (const rows of runsOf(parts.open(part))) {
      const sources = (rows.get("sources") ?? []).map(({ id }) => String(id));
      const guarded = sources.flatMap((id) => readArticle(effects, articles.find(id) ?? { id }).value ?? []);
      const texts = guardedTexts(guarded, tables, (table) => rows.get(table) ?? []);
      if (texts.length === 0) continue;
      const said = sources.flatMap((id) => wordsOf(JSON.stringify(quality.get(id) ?? "")));
      const own = [...rows].map(([table, list]) => wordsOfRows(table, list));
      issues.push(...leaksInWords([...own, { path: "output/quality", texts: [said] }, ...others], texts));
    }
  }
  return issues;
}

/** The rows of a part, some hundred articles at a time. */
async function* runsOf(part: PartRows): AsyncGenerator<ReadonlyMap<string, readonly AnyRow[]>> {
  let held = new Map<string, AnyRow[]>();
  for (;;) {
    const last = await part.peek();
    for (const [table, rows] of await part.take(last)) {
      const own = held.get(table);
      if (own === undefined) held.set(table, [...rows]);
      else own.push(...rows);
    }
    if (last !== undefined && (held.get("sources")?.length ?? 0) < articlesAtOnce) continue;
    yield held;
    if (last === undefined) return;
    held = new Map();
  }
}

function wordsOfRows(table: string, rows: readonly AnyRow[]): ReleasedWords {
  const cells = rows.flatMap((row) => Object.values(row).filter((cell) => typeof cell === "string"));
  return { path: `output/${table}`, texts: cells.map(wordsOf) };
}

function writtenByPeople(rows: ReadonlyMap<string, readonly AnyRow[]>): ReleasedWords[] {
  return [...rows].flatMap(([table, list]) => {
    const written = list.filter(({ method }) => method !== undefined && method !== "rule");
    return written.length === 0 ? [] : [wordsOfRows(table, written)];
  });
}
