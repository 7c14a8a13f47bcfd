/** Who compares claims: threads, or this one. */
import type { Reference } from "../../schemas/reference.ts";
import type { Shelf } from "../compare/shelf.ts";
import type { Standards } from "../compare/standards.ts";
import type { Threads } from "../effects/threads.ts";
import type { Effects } from "../effects.ts";
import type { Layout } from "../emit/format.ts";
import { formatsOf } from "../emit/formats/index.ts";
import { addSpent, type Stopwatch } from "../stopwatch.ts";
import type { Answer } from "./answer.ts";
import { type ComparedBy, type ComparedClaims, comparing } from "./compare-claims.ts";
import type { Compare } from "./group-pieces.ts";
import { type Ahead, oneByOne } from "./in-order.ts";
import type { Given } from "./thread.ts";
import type { Concurrency } from "./workers.ts";

/** What compares claims, and how far ahead it may be asked to. */
export type Comparers = {
  readonly compare: Compare;
  readonly ahead: Ahead<unknown>;
  readonly close: () => Promise<void>;
};

/** Megabytes that a thread may hold for a chunk: its claims, and the rows and columns of its groups and pairs. */
const megabytes = 192;

/** Bytes of claims that may be compared in a thread, whose memory is limited: their rows take some twenty bytes for each. */
const mostForThread = 4_000_000;

/** Bytes of claims, as they wait on the shelf, from which on threads are worth their start, unless somebody asks for them. */
const worthThreads = 4_000_000;

/** This thread, which compares claims by itself. */
export function comparingHere(standards: Standards, layout: Layout, effects: Effects): Comparers {
  const compare = comparing(standards, formatsOf(layout), effects);
  return { compare: async (question) => compare(question), ahead: oneByOne, close: async () => undefined };
}

/**
 * Threads of their own where there are many bytes of claims and the world has threads; else, and for giants, this
 * thread. They start when they are first asked, for what is in the cache asks nobody. Those that worked on articles have
 * ended by then, and with them their memory: no thread holds that of both.
 */
export function startComparers(
  { standards, shelf }: { readonly standards: Standards; readonly shelf: Pick<Shelf, "length"> },
  { concurrency, fewestForThread }: Concurrency,
  { metrics, rateSeries, rateSources }: Reference,
  layout: Layout,
  effects: Effects,
  watch: Stopwatch,
): Comparers {
  const here = comparingHere(standards, layout, effects);
  const { startThreads } = effects;
  const areWorth = fewestForThread !== undefined || shelf.length() >= worthThreads;
  if (startThreads === undefined || concurrency < 2 || !areWorth) return watched(here, watch);
  const reference = { metrics, rateSeries, rateSources };
  let threads: Threads | undefined;
  const start = (): Threads => {
    const given: Given<ComparedBy> = { reference, program: effects.program(), layout };
    return startThreads(concurrency, { on: "claims", given, megabytes });
  };
  const compare: Compare = async (question) => {
    if (question.claims.length > mostForThread) return here.compare(question);
    threads ??= start();
    return threads.ask(question) as Promise<Answer<ComparedClaims>>;
  };
  // chunks are of one size: a second question for each thread keeps it busy
  const ahead = { ...oneByOne, atOnce: 2 * concurrency, least: 2 * concurrency };
  return watched({ compare, ahead, close: async () => threads?.close() }, watch);
}

/** The same, whose work is counted. */
function watched({ compare, ...others }: Comparers, watch: Stopwatch): Comparers {
  return {
    ...others,
    compare: async (question) => {
      const answer = await compare(question);
      addSpent(watch, answer);
      return answer;
    },
  };
}
