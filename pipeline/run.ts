/**
 * The whole dataflow: sources → extract → normalise → validate → emit → output.
 * work.ts takes one run of articles through the stages; this file takes all runs from sources/ to output/. The
 * stages do not know each other.
 */
import { tables } from "../schemas/index.ts";
import type { Issue } from "../schemas/issue.ts";
import { openIssueList } from "../schemas/issue-list.ts";
import { keyOfOutput, type Published, readPublished, recordPublished, untouched } from "./cache/published.ts";
import type { Staging } from "./effects/staging.ts";
import type { Effects } from "./effects.ts";
import { openDataset } from "./emit/dataset-output.ts";
import { qualityPath } from "./emit/descriptors/quality.ts";
import { type Described, descriptorPaths, emitDescriptors } from "./emit/descriptors.ts";
import { type Layout, outputFolder } from "./emit/format.ts";
import { formats, usualLayout } from "./emit/formats/index.ts";
import type { JoinedFile } from "./emit/output.ts";
import { partOf } from "./emit/part.ts";
import { pathsOfPart } from "./emit/part-files.ts";
import { emitGroups, emitReference, openComparing, rowsOfReference } from "./ending.ts";
import { foreignOutput } from "./foreign-output.ts";
import { startComparers } from "./runs/comparers.ts";
import { openRuns } from "./runs/kept-runs.ts";
import { issuesOf } from "./runs/refusal.ts";
import type { Concurrency } from "./runs/workers.ts";
import { readArticle } from "./sources/articles.ts";
import { readRedirects } from "./sources/redirects.ts";
import { readReference } from "./sources/reference.ts";
import { type Inputs, movedRedirects, movedReference, type Survey, survey } from "./sources/survey.ts";
import { type Stopwatch, startWatch, timed, timedAlone, timedWithMemory } from "./stopwatch.ts";
import { count, listSources, newTally, progressLine } from "./tally.ts";
import { validateReference } from "./validate/reference.ts";
import { validateTable } from "./validate/table.ts";

/** What a build puts into output/. */
function madePaths(layout: Layout): string[] {
  const { parts = 0 } = layout;
  return [
    ...formats.flatMap(({ path }) => tables.map(path)),
    ...Array.from({ length: parts }, (_, part) => pathsOfPart(tables, layout, part, parts)).flat(),
    ...descriptorPaths(tables),
    qualityPath,
  ];
}

export type BuildOptions = Concurrency & {
  readonly dataset: Described["dataset"];
  /** How many articles a run has at least, if they are not too long (default: those of one group). No byte depends on it. */
  readonly runSize?: number;
  /** Whether runs are kept in the cache and taken from it, and output/ from the build before (default: yes). */
  readonly cache?: boolean;
  /** In which formats tables are written, and in how many parts (default: three formats, in one file each). */
  readonly layout?: Layout | undefined;
};

export type BuildReport = {
  readonly outcome: "published" | "unchanged" | "refused";
  readonly issues: readonly Issue[];
  readonly articles: number;
  readonly rows: Readonly<Record<string, number>>;
  /** Numbers that nobody has accounted for, and quotations that wait for a curator. */
  readonly open: number;
  readonly withheld: number;
  /** Articles that were worked on; the others were in the cache. */
  readonly worked: number;
  readonly watch: Stopwatch;
};

/**
 * Builds output/ from sources/, or reports what is wrong, all of it together, and leaves output/ as it was. `inputs` is
 * what was found out about sources/ already.
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
  const { dataset, layout = usualLayout } = options;
  const { parts } = layout;
  const loaded = readReference(effects);
  const redirects = readRedirects(effects);
  const issues = openIssueList();
  for (const each of [loaded.issues, found.issues, redirects.issues]) issues.add(each);
  if (loaded.value === undefined) {
    // without reference data nothing can be worked out, but what people wrote can still be read and reported
    for (const article of found.articles) issues.add(readArticle(effects, article).issues);
    return refused(issues.sorted(), watch);
  }
  const reference = loaded.value;
  issues.add(movedReference(effects, found.reference));
  issues.add(movedRedirects(effects, found.inputs));
  const wrongReference = validateReference(reference);
  issues.add(wrongReference);
  issues.add(foreignOutput(effects, madePaths(layout)));

  const cache = options.cache ?? true;
  const before = cache ? readPublished(effects) : undefined;
  const tally = newTally();
  const joined = before && joinedBefore(effects, before);
  const output = openDataset(staging, tables, dataset, layout, () => tally.quality, joined);
  const comparing = openComparing(reference, effects);
  let groupKeys: readonly string[] = [];
  const { runSize = 1 } = options;
  // by part where there are parts: a part's files are open while its articles are worked on
  const sorted = parts === undefined ? undefined : found.articles.inParts(parts, partOf);
  const inOrder = sorted === undefined ? found : { ...found, articles: sorted.articles };
  const ways = { ...options, runSize, cache, layout, ends: sorted?.ends };
  const runs = openRuns(inOrder, reference, ways, effects, watch);
  try {
    const began = effects.now();
    for await (const { part, issues: wrong, told, pieces } of runs.inOrder()) {
      issues.add(wrong);
      count(tally, told);
      timed(watch, "compare", () => comparing.shelf.add(told.comparables));
      effects.progress(progressLine(tally, found.articles.length, effects.now() - began));
      if (issues.isEmpty()) {
        await timedWithMemory(watch, "join", () => output.addRun(pieces, told, part));
        await listSources(tally, pieces);
      }
      pieces.letGo();
    }
    const referenceRows = rowsOfReference(reference, redirects.value ?? [], tally.entities);
    if (wrongReference.length === 0)
      for (const table of tables) issues.add(validateTable(table, referenceRows[table.name] ?? []));
    if (!issues.isEmpty()) return refused(issues.sorted(), watch);
    // what threads hold of articles goes before others begin to hold claims
    await runs.close();
    const comparers = startComparers(comparing, options, reference, layout, effects, watch);
    groupKeys = await timedAlone(watch, "compare", () =>
      emitGroups(output, comparing, tally, layout, comparers, { effects, cache, watch }),
    );
    await timedWithMemory(watch, "join", () => emitReference(output, referenceRows, tally, layout));
  } catch (error) {
    const late = issuesOf(error);
    if (late === undefined) throw error;
    issues.add(late);
    return refused(issues.sorted(), watch);
  } finally {
    await runs.close();
    comparing.shelf.close();
  }
  const { rows, sources, quality } = tally;
  const { open, withheld } = quality;
  const { inputs } = found;
  emitDescriptors(output, { dataset, tables, reference, rows, sources, inputs, layout: options.layout });
  const outcome = timedWithMemory(watch, "join", staging.publish);
  const articles = found.articles.length;
  if (cache) {
    const program = effects.program();
    const key = keyOfOutput(program, found.digest, dataset, options.layout);
    const { collections } = found;
    const made = { files: output.files(), joined: output.joined() };
    const counts = { articles, rows, open, withheld };
    recordPublished(effects, {
      key,
      program,
      ...counts,
      runs: [...runs.keys, ...groupKeys],
      collections,
      ...made,
    });
  }
  return { outcome, issues: [], articles, rows, open, withheld, worked: runs.worked(), watch };
}

/** The files of the build before that are still as it left them; none where another program joined them. */
function joinedBefore(effects: Effects, before: Published): ReadonlyMap<string, JoinedFile> {
  if (before.program !== effects.program()) return new Map();
  const same = untouched(effects, before);
  return new Map(before.joined.filter(({ path }) => same.has(path)).map((file) => [file.path, file]));
}

/** The report of a build that made nothing. */
export function refused(issues: readonly Issue[], watch: Stopwatch): BuildReport {
  return { outcome: "refused", issues, articles: 0, rows: {}, open: 0, withheld: 0, worked: 0, watch };
}
