/**
 * The whole dataflow: sources → extract → normalise → validate → emit → output.
 * work.ts takes one run of articles through the stages; this file takes all runs from sources/ to output/. The
 * stages do not know each other.
 */
import { tables } from "../schemas/index.ts";
import { compareIssues, type Issue } from "../schemas/issue.ts";
import type { Redirect } from "../schemas/redirect.ts";
import type { Reference } from "../schemas/reference.ts";
import { type AnyRow, compareIds } from "../schemas/table.ts";
import type { Source } from "../schemas/tables/sources.ts";
import type { Effects, Staging } from "./effects.ts";
import { dataCard, listedSources } from "./emit/descriptors/data-card.ts";
import { dataPackage } from "./emit/descriptors/data-package.ts";
import { jsonSchema } from "./emit/descriptors/json-schema.ts";
import { provenance } from "./emit/descriptors/provenance.ts";
import { addTotals, noTotal, type QualityTotal, qualityFile } from "./emit/descriptors/quality.ts";
import type { Dataset } from "./emit/format.ts";
import { encodeRows, type Output, type OutputFile, openOutput, type TextFile } from "./emit/output.ts";
import { indexReference } from "./extract/article.ts";
import { metricRows, termRows } from "./normalise/rows/codebook.ts";
import { entityNameRows, entityRows } from "./normalise/rows/entities.ts";
import { redirectRows } from "./normalise/rows/redirects.ts";
import { inOrder, runsOf } from "./runs.ts";
import { type ArticleRef, listArticles, readArticle } from "./sources/articles.ts";
import { inputsOf } from "./sources/inputs.ts";
import { readRedirects } from "./sources/redirects.ts";
import { readReference } from "./sources/reference.ts";
import { validateReference } from "./validate/reference.ts";
import { validateTable } from "./validate/table.ts";
import { type Run, workRun } from "./work.ts";

export type BuildOptions = {
  readonly dataset: Dataset & { readonly description: string };
  /** How many runs of articles are worked on at a time. */
  readonly concurrency: number;
};

export type BuildReport = {
  readonly outcome: "published" | "unchanged" | "refused";
  readonly issues: readonly Issue[];
  readonly articles: number;
  readonly rows: Readonly<Record<string, number>>;
};

/**
 * Builds output/ from sources/, or reports all that is wrong and leaves output/ as it was.
 * Memory: the runs in flight, the list of articles (see listArticles) and one footer entry a record batch; no table
 * is ever held whole.
 */
export async function build(options: BuildOptions, effects: Effects): Promise<BuildReport> {
  const staging = effects.stage("output");
  let report: BuildReport | undefined;
  try {
    report = await buildInto(staging, options, effects);
    return report;
  } finally {
    if (report === undefined || report.outcome === "refused") staging.discard();
  }
}

async function buildInto(staging: Staging, options: BuildOptions, effects: Effects): Promise<BuildReport> {
  const loaded = readReference(effects);
  const listed = listArticles(effects);
  const redirects = readRedirects(effects);
  const issues: Issue[] = [...loaded.issues, ...listed.issues, ...redirects.issues];
  if (loaded.value === undefined) {
    // without reference data nothing can be worked out, but what people wrote can still be read and reported
    issues.push(...listed.articles.flatMap((article) => readArticle(effects, article).issues));
    return refused(issues);
  }
  const reference = loaded.value;
  issues.push(...validateReference(reference));

  const output = openOutput(staging.append, options.dataset);
  const tally = newTally(output.open("quality.json"));
  const runs = runsOf(listed.articles);
  const workers = startWorkers(runs.length, options.concurrency, reference, effects);
  const began = effects.now();
  let worked = 0;
  try {
    for await (const run of inOrder(runs, workers.work, options.concurrency)) {
      issues.push(...run.issues);
      worked += run.articles;
      effects.progress(progressLine(worked, listed.articles.length, effects.now() - began));
      if (issues.length > 0) continue;
      output.add(run.pieces);
      count(tally, run);
    }
  } finally {
    await workers.close();
  }
  if (issues.length > 0) return refused(issues);
  const referenceRows = rowsOfReference(reference, redirects.value ?? [], tally.entities);
  issues.push(...tables.flatMap((table) => validateTable(table, referenceRows[table.name] ?? [])));
  if (issues.length > 0) return refused(issues);
  emitReference(output, referenceRows, tally);
  emitDescriptors(output, options.dataset, reference, tally, inputsOf(effects, listed.articles));
  return { outcome: staging.publish(), issues, articles: listed.articles.length, rows: tally.rows };
}

function refused(issues: readonly Issue[]): BuildReport {
  return { outcome: "refused", issues: issues.toSorted(compareIssues), articles: 0, rows: {} };
}

/** "1200 of 100000 articles, 1500 a second, 66 s to go" */
function progressLine(done: number, all: number, milliseconds: number): string {
  const rate = done / Math.max(milliseconds / 1000, 0.001);
  return `${done} of ${all} articles, ${Math.round(rate)} a second, ${Math.ceil((all - done) / rate)} s to go`;
}

type Work = (articles: readonly ArticleRef[]) => Promise<Run>;

/** Worker threads where there are runs for all of them and the world has threads; else this thread. */
function startWorkers(
  runs: number,
  concurrency: number,
  reference: Reference,
  effects: Effects,
): { readonly work: Work; readonly close: () => Promise<void> } {
  if (effects.startThreads !== undefined && concurrency > 1 && runs > concurrency) {
    const threads = effects.startThreads(concurrency);
    return { work: (articles) => threads.ask(articles) as Promise<Run>, close: threads.close };
  }
  const known = indexReference(reference);
  return {
    work: async (articles) => workRun(articles, reference, known, effects),
    close: async () => undefined,
  };
}

type Tally = {
  rows: Record<string, number>;
  quality: QualityTotal;
  readonly qualityFile: TextFile;
  readonly sources: Source[];
  readonly entities: Set<string>;
};

function newTally(file: TextFile): Tally {
  file.append(qualityFile.head);
  return { rows: {}, quality: noTotal, qualityFile: file, sources: [], entities: new Set() };
}

function count(tally: Tally, run: Run): void {
  for (const [table, rows] of Object.entries(run.rows)) tally.rows[table] = (tally.rows[table] ?? 0) + rows;
  run.quality.forEach((quality, index) => {
    tally.qualityFile.append(qualityFile.article(quality, tally.quality.sources + index === 0));
  });
  tally.quality = addTotals(tally.quality, run.qualityTotal);
  tally.sources.push(...run.sources.slice(0, listedSources - tally.sources.length));
  for (const id of run.entities) tally.entities.add(id);
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

function emitReference(
  output: Output,
  rows: Readonly<Record<string, readonly AnyRow[]>>,
  tally: Tally,
): void {
  for (const table of tables) {
    const own = rows[table.name];
    if (own === undefined) continue;
    output.add(new Map(encodeRows(table, own)));
    tally.rows[table.name] = own.length;
  }
  output.closeTables();
}

function emitDescriptors(
  output: Output,
  dataset: BuildOptions["dataset"],
  reference: Reference,
  tally: Tally,
  inputs: readonly OutputFile[],
): void {
  const { vocabularies } = reference;
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  for (const table of tables)
    output.write(`schemas/${table.name}.schema.json`, json(jsonSchema(table, vocabularies)));
  output.write("README.md", dataCard(dataset, tables, tally.rows, tally.sources));
  tally.qualityFile.append(qualityFile.end({ ...tally.quality, rows: tally.rows }));
  tally.qualityFile.close();
  output.write("provenance.json", json(provenance(dataset, inputs, output.files())));
  output.write("datapackage.json", json(dataPackage(dataset, tables, vocabularies, output.files())));
  output.write(
    "SHA256SUMS",
    output
      .files()
      .map(({ sha256, path }) => `${sha256}  ${path}\n`)
      .join(""),
  );
}
