/** Runs of articles as the end of a build wants them: from the cache where it has them, else worked on. */
import type { Issue } from "../../schemas/issue.ts";
import type { Reference } from "../../schemas/reference.ts";
import type { Entry, Header, Places } from "../cache/entry.ts";
import { findEntry, findPiece, hasEntry, keyOf } from "../cache/store.ts";
import type { Effects } from "../effects.ts";
import type { PieceSource } from "../emit/output.ts";
import type { Survey } from "../sources/survey.ts";
import { addSpent, type Stopwatch } from "../stopwatch.ts";
import { type Answer, answering, type Question } from "./answer.ts";
import { groupsOf, runsOf } from "./groups.ts";
import { letGo } from "./handover.ts";
import { inOrder } from "./in-order.ts";

/** A run: what the end of the build must know of it, and its pieces. */
export type KeptRun = {
  readonly issues: readonly Issue[];
  readonly told: Omit<Header, "key" | "pieces">;
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

type Work = (question: Question) => Promise<Answer>;

/**
 * All runs of articles. Those that the cache lacks are worked on, in threads where there are enough of them.
 * Memory: the runs in flight, and a key of 64 characters for every run.
 */
export function openRuns(
  { articles, reference: referenceDigest }: Survey,
  reference: Reference,
  {
    concurrency,
    runSize,
    cache,
  }: {
    readonly concurrency: number;
    readonly runSize: number;
    readonly cache: boolean;
  },
  effects: Effects,
  watch: Stopwatch,
): KeptRuns {
  const program = cache ? effects.program() : "";
  const questions = runsOf(groupsOf(articles), runSize).map((groups): Question => {
    return {
      reference: referenceDigest,
      groups,
      key: cache ? keyOf(program, referenceDigest, groups) : undefined,
    };
  });
  const missing = questions.filter(({ key }) => key === undefined || !hasEntry(effects, key));
  const workers = startWorkers(missing.length, concurrency, reference, effects);
  let worked = 0;

  const work: Work = async (question) => {
    worked += question.groups.flat().length;
    const answer = await workers.work(question);
    addSpent(watch, answer);
    return answer;
  };
  const kept = async (question: Question): Promise<KeptRun> => {
    const entry = entryOf(question, effects);
    if (entry !== undefined)
      return { issues: [], told: entry.header, pieces: cachedPieces(question, entry.places, work, effects) };
    const { run, header } = await work(question);
    return {
      issues: run.issues,
      told: run,
      pieces: workedPieces(question, run.pieces, header, work, effects),
    };
  };
  return {
    keys: questions.flatMap(({ key }) => key ?? []),
    worked: () => worked,
    inOrder: () => inOrder(questions, kept, workers.atOnce),
    close: workers.close,
  };
}

/**
 * Bytes of sources that may be worked on in a thread, whose memory is limited: of one article, for extraction takes a
 * hundred bytes for each byte of it, and of a run, for its pieces take twenty.
 */
const mostForThread = { article: 500_000, run: 6_000_000 };

/** Worker threads where there are runs for all of them and the world has threads; else, and for giants, this thread. */
function startWorkers(
  runs: number,
  concurrency: number,
  reference: Reference,
  effects: Effects,
): { readonly work: Work; readonly atOnce: number; readonly close: () => Promise<void> } {
  let answer: ReturnType<typeof answering> | undefined;
  const here: Work = async (question) => {
    answer ??= answering(reference, effects);
    return answer(question);
  };
  if (effects.startThreads === undefined || concurrency === 1 || runs <= concurrency)
    return { work: here, atOnce: concurrency, close: async () => undefined };
  const threads = effects.startThreads(concurrency);
  const work: Work = (question) =>
    isGiant(question) ? here(question) : (threads.ask(question) as Promise<Answer>);
  return { work, atOnce: threads.atOnce, close: threads.close };
}

function isGiant({ groups }: Question): boolean {
  const sizes = groups.flat().map(({ bytes }) => bytes);
  const run = sizes.reduce((sum, bytes) => sum + bytes, 0);
  return run > mostForThread.run || sizes.some((bytes) => bytes > mostForThread.article);
}

function entryOf({ key }: Question, effects: Effects): Entry | undefined {
  return key === undefined ? undefined : findEntry(effects, key);
}

/** Pieces in the cache; a run whose piece proves damaged is worked on again. */
function cachedPieces(question: Question, places: Places, work: Work, effects: Effects): PieceSource {
  let again: Promise<Answer> | undefined;
  return {
    digests: digestsOf(places),
    piece: async (path) => {
      const kept = await findPiece(effects, places, path);
      if (kept !== undefined) return kept;
      again ??= work(question);
      const found = (await again).run.pieces.get(path);
      if (found === undefined)
        throw new Error(`a run that had a piece of ${path} has none when worked on again`);
      return found;
    },
    released: () => cachedPieces(question, places, work, effects),
    letGo: () => undefined,
  };
}

/** Pieces in memory; without them, in the cache. */
function workedPieces(
  question: Question,
  bytes: ReadonlyMap<string, Uint8Array>,
  header: Header | undefined,
  work: Work,
  effects: Effects,
): PieceSource {
  return {
    digests: header === undefined ? new Map([...bytes.keys()].map((path) => [path, ""])) : digestsOf(header),
    piece: async (path) => bytes.get(path) as Uint8Array,
    released: () => {
      const entry = entryOf(question, effects);
      if (entry === undefined) throw new Error("a run was let go that is not kept");
      return cachedPieces(question, entry.places, work, effects);
    },
    letGo: () => letGo(bytes),
  };
}

function digestsOf({ pieces }: Pick<Header, "pieces">): ReadonlyMap<string, string> {
  return new Map(Object.entries(pieces).map(([path, { digest }]) => [path, digest]));
}
