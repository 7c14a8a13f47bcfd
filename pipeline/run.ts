/**
 * The whole dataflow: sources → extract → normalise → validate → emit → output.
 * Only this file knows the stages; the stages do not know each other.
 */
import PQueue from "p-queue";
import { tables } from "../schemas/index.ts";
import { compareIssues, type Issue } from "../schemas/issue.ts";
import type { Reference } from "../schemas/reference.ts";
import { type AnyRow, compareIds, type Table } from "../schemas/table.ts";
import type { Source } from "../schemas/tables/sources.ts";
import type { Effects } from "./effects.ts";
import { dataCard } from "./emit/descriptors/data-card.ts";
import { dataPackage } from "./emit/descriptors/data-package.ts";
import { jsonSchema } from "./emit/descriptors/json-schema.ts";
import { provenance } from "./emit/descriptors/provenance.ts";
import { type ArticleQuality, articleQuality, quality } from "./emit/descriptors/quality.ts";
import type { Dataset } from "./emit/format.ts";
import { encodeRows, type Output, type OutputFile, openOutput, type Pieces } from "./emit/output.ts";
import { extract, indexReference, type KnownPhrases } from "./extract/article.ts";
import { normalise } from "./normalise/article.ts";
import { metricRows, termRows } from "./normalise/rows/codebook.ts";
import { entityNameRows, entityRows } from "./normalise/rows/entities.ts";
import { type ArticleRef, listArticles, readArticle } from "./sources/articles.ts";
import { inputsOf } from "./sources/inputs.ts";
import { readReference } from "./sources/reference.ts";
import { validate } from "./validate/article.ts";
import { validateReference } from "./validate/reference.ts";

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

/** Builds output/ from sources/, or reports all that is wrong and leaves output/ as it was. */
export async function build(options: BuildOptions, effects: Effects): Promise<BuildReport> {
  const staging = effects.stage("output");
  const reference = readReference(effects);
  const listed = listArticles(effects);
  const issues: Issue[] = [...reference.issues, ...listed.issues];
  if (reference.value === undefined) {
    staging.discard();
    return refused(issues);
  }
  issues.push(...validateReference(reference.value));

  const output = openOutput(staging.append, options.dataset);
  const tally = newTally();
  const known = indexReference(reference.value);
  const work = (run: readonly ArticleRef[]) => workRun(run, reference.value as Reference, known, effects);
  for await (const run of inOrder(runsOf(listed.articles), work, options.concurrency)) {
    issues.push(...run.issues);
    if (issues.length > 0) continue;
    output.add(run.pieces);
    count(tally, run);
    effects.progress(`${tally.sources.length} of ${listed.articles.length} articles`);
  }
  if (issues.length > 0) {
    staging.discard();
    return refused(issues);
  }
  emitReference(output, reference.value, tally);
  emitDescriptors(output, options.dataset, reference.value, tally, inputsOf(effects, listed.articles));
  return { outcome: staging.publish(), issues, articles: listed.articles.length, rows: tally.rows };
}

function refused(issues: readonly Issue[]): BuildReport {
  return { outcome: "refused", issues: issues.toSorted(compareIssues), articles: 0, rows: {} };
}

/** What a run of articles yields: encoded rows, and the little that the end of the build must know. */
type Run = {
  readonly issues: readonly Issue[];
  readonly pieces: Pieces;
  readonly rows: Readonly<Record<string, number>>;
  readonly sources: readonly Source[];
  readonly quality: readonly ArticleQuality[];
  readonly entities: ReadonlySet<string>;
};

async function workRun(
  articles: readonly ArticleRef[],
  reference: Reference,
  known: KnownPhrases,
  effects: Effects,
): Promise<Run> {
  const worked = articles.map((article) => workArticle(article, reference, known, effects));
  const whole = worked.flatMap(({ normalised }) => normalised ?? []);
  const rowsOf = (table: Table): AnyRow[] =>
    whole.flatMap(({ rows }) => (rows[table.name as keyof typeof rows] ?? []) as readonly AnyRow[]);
  const byTable = tables.map((table) => [table, rowsOf(table)] as const);
  return {
    issues: worked.flatMap(({ issues }) => issues),
    pieces: new Map(byTable.flatMap(([table, rows]) => encodeRows(table, rows))),
    rows: Object.fromEntries(byTable.map(([table, rows]) => [table.name, rows.length])),
    sources: whole.flatMap(({ rows }) => rows.sources),
    quality: whole.map(articleQuality),
    entities: new Set(byTable.flatMap(([table, rows]) => entitiesNamed(table, rows))),
  };
}

/** The sentence of the README: one article, from its folder to rows that may be published. */
export function workArticle(ref: ArticleRef, reference: Reference, known: KnownPhrases, effects: Effects) {
  const { value: article, issues } = readArticle(effects, ref);
  if (article === undefined) return { issues };
  const extracted = extract(article, known);
  const normalised = normalise(extracted.extraction, reference);
  const found = [...issues, ...extracted.issues, ...validate(normalised, reference)];
  return found.length > 0 ? { issues: found } : { issues: found, normalised };
}

function entitiesNamed({ columns }: Table, rows: readonly AnyRow[]): string[] {
  const names = Object.entries(columns).filter(([, { references }]) => references === "entities");
  return names.flatMap(([name]) => rows.flatMap((row) => (row[name] === null ? [] : String(row[name]))));
}

type Tally = {
  readonly rows: Record<string, number>;
  readonly sources: Source[];
  readonly quality: ArticleQuality[];
  readonly entities: Set<string>;
};

function newTally(): Tally {
  return { rows: {}, sources: [], quality: [], entities: new Set() };
}

function count(tally: Tally, run: Run): void {
  for (const [table, rows] of Object.entries(run.rows)) tally.rows[table] = (tally.rows[table] ?? 0) + rows;
  tally.sources.push(...run.sources);
  tally.quality.push(...run.quality);
  for (const id of run.entities) tally.entities.add(id);
}

/** The tables that do not come from one article: the entities that some row names, and the codebook. */
function emitReference(output: Output, reference: Reference, tally: Tally): void {
  const rows: Record<string, readonly AnyRow[]> = {
    terms: termRows(reference),
    metrics: metricRows(reference),
    entities: entityRows(reference, tally.entities),
    entity_names: entityNameRows(reference, tally.entities),
  };
  for (const table of tables) {
    const own = rows[table.name]?.toSorted(compareIds);
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
  output.write("quality.json", json(quality(tally.quality, tally.rows)));
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

const mostInRun = 512;

/**
 * Cuts articles into runs where their ids say so, not where they stand: a new article changes its own run only, and
 * the record batches of all others keep their bytes. About 64 articles a run.
 */
export function runsOf<Item extends { readonly id: string }>(articles: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  for (const article of articles) {
    run.push(article);
    if (endsRun(article.id) || run.length === mostInRun) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** FNV-1a, a hash without a library: one id in 64 ends a run. */
function endsRun(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % 64 === 0;
}

/** Works on inputs side by side and yields the results in the order of the inputs, holding few at a time. */
async function* inOrder<Input, Result>(
  inputs: readonly Input[],
  work: (input: Input) => Promise<Result>,
  concurrency: number,
): AsyncGenerator<Result> {
  const queue = new PQueue({ concurrency });
  const ahead: Promise<Result>[] = [];
  for (const input of inputs) {
    ahead.push(queue.add(() => work(input)) as Promise<Result>);
    if (ahead.length > concurrency * 2) yield (await ahead.shift()) as Result;
  }
  for (const result of ahead) yield await result;
}
