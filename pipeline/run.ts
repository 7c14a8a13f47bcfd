/**
 * The whole dataflow: sources → extract → normalise → validate → emit → output.
 * work.ts takes one run of articles through the stages; this file takes all runs from sources/ to output/. The
 * stages do not know each other.
 */
import { hash } from "node:crypto";
import { tables } from "../schemas/index.ts";
import { compareIssues, type Issue } from "../schemas/issue.ts";
import type { Redirect } from "../schemas/redirect.ts";
import type { Reference } from "../schemas/reference.ts";
import { type AnyRow, compareIds } from "../schemas/table.ts";
import { type Source, sources as sourcesTable } from "../schemas/tables/sources.ts";
import {
  keyOfOutput,
  outputFolder,
  type Published,
  readPublished,
  recordPublished,
  untouched,
} from "./cache/published.ts";
import type { Staging } from "./effects/staging.ts";
import type { Effects } from "./effects.ts";
import { batchOf } from "./emit/batch.ts";
import { dataCard, listedSources } from "./emit/descriptors/data-card.ts";
import { dataPackage } from "./emit/descriptors/data-package.ts";
import { jsonSchema } from "./emit/descriptors/json-schema.ts";
import { provenance } from "./emit/descriptors/provenance.ts";
import { addTotals, noTotal, type QualityTotal, qualityFile } from "./emit/descriptors/quality.ts";
import type { Dataset } from "./emit/format.ts";
import { json, rowsOfPiece } from "./emit/formats/json.ts";
import {
  encodeBatches,
  type JoinedFile,
  type Output,
  openOutput,
  type PieceSource,
  tableFiles,
} from "./emit/output.ts";
import { metricRows, termRows } from "./normalise/rows/codebook.ts";
import { entityNameRows, entityRows } from "./normalise/rows/entities.ts";
import { redirectRows } from "./normalise/rows/redirects.ts";
import { type KeptRun, openRuns } from "./runs/kept-runs.ts";
import { readArticle } from "./sources/articles.ts";
import { readRedirects } from "./sources/redirects.ts";
import { readReference } from "./sources/reference.ts";
import { type Input, type Inputs, movedReference, type Survey, survey } from "./sources/survey.ts";
import { type Stopwatch, startWatch, timedWithMemory } from "./stopwatch.ts";
import { validateReference } from "./validate/reference.ts";
import { validateTable } from "./validate/table.ts";

export type BuildOptions = {
  readonly dataset: Dataset & { readonly description: string };
  /** How many runs of articles are worked on at a time. */
  readonly concurrency: number;
  /** How many runs there must be for each thread that is started (default: so many that it is worth its start). */
  readonly fewestForThread?: number;
  /** How many articles a run has at least, if they are not too long (default: those of one group). No byte depends on it. */
  readonly runSize?: number;
  /** Whether runs are kept in the cache and taken from it, and output/ from the build before (default: yes). */
  readonly cache?: boolean;
};

export type BuildReport = {
  readonly outcome: "published" | "unchanged" | "refused";
  readonly issues: readonly Issue[];
  readonly articles: number;
  readonly rows: Readonly<Record<string, number>>;
  /** Articles that were worked on; the others were in the cache. */
  readonly worked: number;
  readonly watch: Stopwatch;
};

/**
 * Builds output/ from sources/, or reports all that is wrong and leaves output/ as it was. `inputs` is what
 * was found out about sources/ already.
 * Memory: the runs in flight, what survey() and openOutput() say, one footer entry a record batch; no table is ever
 * held whole.
 */
export async function build(
  options: BuildOptions,
  effects: Effects,
  inputs?: Inputs | Survey,
  watch: Stopwatch = startWatch(effects),
): Promise<BuildReport> {
  const staging = effects.stage(outputFolder);
  let report: BuildReport | undefined;
  try {
    const found =
      inputs !== undefined && "articles" in inputs
        ? inputs
        : await timedWithMemory(watch, "survey", () => survey(effects, inputs));
    report = await buildInto(staging, found, options, effects, watch);
    return report;
  } finally {
    if (report === undefined || report.outcome === "refused") staging.discard();
  }
}

async function buildInto(
  staging: Staging,
  found: Survey,
  options: BuildOptions,
  effects: Effects,
  watch: Stopwatch,
): Promise<BuildReport> {
  const loaded = readReference(effects);
  const redirects = readRedirects(effects);
  const issues: Issue[] = [...loaded.issues, ...found.issues, ...redirects.issues];
  if (loaded.value === undefined) {
    // without reference data nothing can be worked out, but what people wrote can still be read and reported
    for (const article of found.articles) issues.push(...readArticle(effects, article).issues);
    return refused(issues, watch);
  }
  const reference = loaded.value;
  issues.push(...movedReference(effects, found.reference), ...validateReference(reference));

  const cache = options.cache ?? true;
  const before = cache ? readPublished(effects) : undefined;
  const tally = newTally();
  const files = [...tableFiles(tables, options.dataset), qualityFile(() => tally.quality)];
  const output = openOutput(staging, files, before && joinedBefore(effects, before));
  const { runSize = 1 } = options;
  const runs = openRuns(found, reference, { ...options, runSize, cache }, effects, watch);
  try {
    const began = effects.now();
    for await (const { issues: wrong, told, pieces } of runs.inOrder()) {
      issues.push(...wrong);
      count(tally, told);
      effects.progress(progressLine(tally, found.articles.length, effects.now() - began));
      if (issues.length === 0) {
        await timedWithMemory(watch, "join", () => output.add(pieces));
        await listSources(tally, pieces);
      }
      pieces.letGo();
    }
    if (issues.length > 0) return refused(issues, watch);
    const referenceRows = rowsOfReference(reference, redirects.value ?? [], tally.entities);
    issues.push(...tables.flatMap((table) => validateTable(table, referenceRows[table.name] ?? [])));
    if (issues.length > 0) return refused(issues, watch);
    await timedWithMemory(watch, "join", () => emitReference(output, referenceRows, tally));
  } finally {
    await runs.close();
  }
  emitDescriptors(output, options.dataset, reference, tally, found.inputs);
  const outcome = timedWithMemory(watch, "join", staging.publish);
  const articles = found.articles.length;
  if (cache) {
    const key = keyOfOutput(effects.program(), found.digest, options.dataset);
    const { collections } = found;
    const made = { files: output.files(), joined: output.joined() };
    recordPublished(effects, { key, articles, rows: tally.rows, runs: runs.keys, collections, ...made });
  }
  return { outcome, issues, articles, rows: tally.rows, worked: runs.worked(), watch };
}

/** The files of the build before that are still as it left them. */
function joinedBefore(effects: Effects, before: Published): ReadonlyMap<string, JoinedFile> {
  const same = untouched(effects, before);
  return new Map(before.joined.filter(({ path }) => same.has(path)).map((file) => [file.path, file]));
}

function refused(issues: readonly Issue[], watch: Stopwatch): BuildReport {
  const sorted = issues.toSorted(compareIssues);
  return { outcome: "refused", issues: sorted, articles: 0, rows: {}, worked: 0, watch };
}

/** "1200 of 100000 articles, 75600 rows, 1500 articles a second, 66 s to go" */
function progressLine({ quality, rows }: Tally, all: number, milliseconds: number): string {
  const done = quality.sources;
  const rate = done / Math.max(milliseconds / 1000, 0.001);
  const left = rate > 0 ? `${Math.ceil((all - done) / rate)} s to go` : "";
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  return `${done} of ${all} articles, ${total} rows, ${Math.round(rate)} articles a second, ${left}`;
}

type Tally = {
  rows: Record<string, number>;
  quality: QualityTotal;
  readonly sources: Source[];
  readonly entities: Set<string>;
};

function newTally(): Tally {
  return { rows: {}, quality: noTotal, sources: [], entities: new Set() };
}

function count(tally: Tally, told: KeptRun["told"]): void {
  for (const [table, rows] of Object.entries(told.rows)) tally.rows[table] = (tally.rows[table] ?? 0) + rows;
  tally.quality = addTotals(tally.quality, told.qualityTotal);
  for (const id of told.entities) tally.entities.add(id);
}

/** Rows for the data card: the first of the table, read from its pieces. */
async function listSources({ sources }: Tally, { digests, piece }: PieceSource): Promise<void> {
  const path = json.path(sourcesTable);
  if (sources.length === listedSources || !digests.has(path)) return;
  const rows = rowsOfPiece(await piece(path)) as unknown as Source[];
  sources.push(...rows.slice(0, listedSources - sources.length));
}

/** The tables that do not come from one article: entities that some row names, the codebook, retired ids. */
function rowsOfReference(
  reference: Reference,
  redirects: readonly Redirect[],
  entities: ReadonlySet<string>,
): Readonly<Record<string, readonly AnyRow[]>> {
  return {
    terms: termRows(reference).sort(compareIds),
    metrics: metricRows(reference).sort(compareIds),
    entities: entityRows(reference, entities).sort(compareIds),
    entity_names: entityNameRows(reference, entities).sort(compareIds),
    id_redirects: redirectRows(redirects).sort(compareIds),
  };
}

async function emitReference(
  output: Output,
  rows: Readonly<Record<string, readonly AnyRow[]>>,
  tally: Tally,
): Promise<void> {
  const bytes = new Map(
    tables.flatMap((table) => encodeBatches(table, [batchOf(table, rows[table.name] ?? [])])),
  );
  const digests = new Map([...bytes].map(([path, piece]) => [path, hash("sha256", piece, "hex")]));
  const pieces: PieceSource = {
    digests,
    piece: async (path) => bytes.get(path) as Uint8Array,
    released: () => pieces,
    letGo: () => undefined,
  };
  await output.add(pieces);
  for (const [table, own] of Object.entries(rows)) tally.rows[table] = own.length;
  tally.quality = { ...tally.quality, rows: tally.rows };
  await output.close();
}

function emitDescriptors(
  output: Output,
  dataset: BuildOptions["dataset"],
  reference: Reference,
  tally: Tally,
  inputs: readonly Input[],
): void {
  const { vocabularies } = reference;
  const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  for (const table of tables)
    output.write(`schemas/${table.name}.schema.json`, written(jsonSchema(table, vocabularies)));
  output.write("README.md", dataCard(dataset, tables, tally.rows, tally.sources));
  output.write("provenance.json", provenance(dataset, inputs, output.files()));
  output.write("datapackage.json", written(dataPackage(dataset, tables, vocabularies, output.files())));
  output.write(
    "SHA256SUMS",
    output
      .files()
      .map(({ sha256, path }) => `${sha256}  ${path}\n`)
      .join(""),
  );
}
