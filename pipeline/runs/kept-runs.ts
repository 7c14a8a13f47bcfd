/** Runs of articles as the end of a build wants them: from the cache where it has them, else worked on. */
import type { Issue } from "../../schemas/issue.ts";
import type { Reference } from "../../schemas/reference.ts";
import type { Entry, Places } from "../cache/entry.ts";
import { findEntry, findPiece, hasEntry } from "../cache/store.ts";
import type { Effects } from "../effects.ts";
import type { Layout } from "../emit/format.ts";
import type { PieceSource } from "../emit/output.ts";
import type { Survey } from "../sources/survey.ts";
import { addSpent, type Stopwatch } from "../stopwatch.ts";
import type { Answer } from "./answer.ts";
import { letGo } from "./handover.ts";
import { inOrder } from "./in-order.ts";
import { type PlannedRun, planRuns } from "./plan.ts";
import { refusal } from "./refusal.ts";
import type { Told } from "./work.ts";
import { type Concurrency, startWorkers, type Work } from "./workers.ts";

/** A run: what the end of the build must know of it, and its pieces. */
export type KeptRun = {
  /** The part that its articles are in, where there are parts. */
  readonly part: number | undefined;
  readonly issues: readonly Issue[];
  readonly told: Told;
  readonly pieces: PieceSource;
};

export type KeptRuns = {
  /** Keys of all runs, in order; none where nothing is kept. */
  readonly keys: readonly string[];
  /** How many articles were worked on so far. */
  readonly worked: () => number;
  readonly inOrder: () => AsyncGenerator<KeptRun>;
  /** Ends the threads; pieces can be had until then. */
  readonly close: () => Promise<void>;
};

/**
 * All runs of articles. Those that the cache lacks are worked on, in threads where there are enough of them.
 * Memory: the runs in flight (see workers.ts), and 300 bytes for every run.
 */
export function openRuns(
  found: Survey,
  reference: Reference,
  {
    runSize,
    cache,
    layout,
    ends,
    ...concurrency
  }: Concurrency & {
    readonly runSize: number;
    readonly cache: boolean;
    readonly layout: Layout;
    /** The ends of the parts, where there are parts. */
    readonly ends: readonly number[] | undefined;
  },
  effects: Effects,
  watch: Stopwatch,
): KeptRuns {
  // a run has the same pieces in whichever parts the dataset is
  const made = `${effects.program()} ${layout.formats.join()}`;
  const runs = planRuns(found, runSize, cache ? made : undefined, ends);
  const missing = runs.filter(({ key }) => key === undefined || !hasEntry(effects, key));
  const workers = startWorkers(found, missing.length, concurrency, reference, layout, effects);
  let worked = 0;

  const work: Work = async (run) => {
    worked += run.articles;
    const answer = await workers.work(run);
    addSpent(watch, answer);
    return answer;
  };
  const kept = async (planned: PlannedRun): Promise<KeptRun> => {
    const { part } = planned;
    const entry = entryOf(planned, effects);
    if (entry !== undefined)
      return {
        part,
        issues: [],
        told: entry.told,
        pieces: cachedPieces(planned, entry.places, work, effects),
      };
    const { run, places } = await work(planned);
    return {
      part,
      issues: run.issues,
      told: run,
      pieces: workedPieces(planned, run.pieces, places, work, effects),
    };
  };
  return {
    keys: runs.flatMap(({ key }) => key ?? []),
    worked: () => worked,
    inOrder: () => inOrder(runs, kept, workers.ahead),
    close: workers.close,
  };
}

function entryOf({ key }: PlannedRun, effects: Effects): Entry<Told> | undefined {
  return key === undefined ? undefined : findEntry(effects, key);
}

/** Pieces in the cache; a run of which one is damaged or gone is worked on again. */
function cachedPieces(run: PlannedRun, places: Places, work: Work, effects: Effects): PieceSource {
  let again: Promise<Answer> | undefined;
  return {
    digests: digestsOf(places),
    piece: async (path) => {
      const kept = await findPiece(effects, places, path);
      if (kept !== undefined) return kept;
      again ??= work(run);
      const { issues, pieces } = (await again).run;
      if (issues.length > 0) throw refusal(issues);
      const found = pieces.get(path);
      if (found === undefined)
        throw new Error(`a run that had a piece of ${path} has none when worked on again`);
      return found;
    },
    released: () => cachedPieces(run, places, work, effects),
    letGo: () => undefined,
  };
}

/** Pieces in memory; without them, in the cache if it was kept. */
function workedPieces(
  run: PlannedRun,
  bytes: ReadonlyMap<string, Uint8Array>,
  places: Places | undefined,
  work: Work,
  effects: Effects,
): PieceSource {
  return {
    digests: places === undefined ? new Map([...bytes.keys()].map((path) => [path, ""])) : digestsOf(places),
    piece: async (path) => bytes.get(path) as Uint8Array,
    released: () => {
      if (places === undefined) throw new Error("a run was let go that is not kept");
      return cachedPieces(run, places, work, effects);
    },
    letGo: () => letGo(bytes),
  };
}

function digestsOf({ pieces }: Pick<Places, "pieces">): ReadonlyMap<string, string> {
  return new Map(Object.entries(pieces).map(([path, { digest }]) => [path, digest]));
}
