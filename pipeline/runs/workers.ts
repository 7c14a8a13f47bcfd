/** Who works on runs and compares claims: threads, or this one. */
import type { Reference } from "../../schemas/reference.ts";
import type { Standards } from "../compare/standards.ts";
import type { Effects } from "../effects.ts";
import type { Layout } from "../emit/format.ts";
import { formatsOf } from "../emit/formats/index.ts";
import { referenceFolder, type Survey } from "../sources/survey.ts";
import { type Answer, answering } from "./answer.ts";
import { type ComparedClaims, comparing, standardsFrom } from "./compare-claims.ts";
import type { Compare } from "./group-pieces.ts";
import type { Ahead } from "./in-order.ts";
import { type PlannedRun, questionOf } from "./plan.ts";
import type { Given } from "./worker.ts";

/** How many runs are worked on at a time, and how many there must be for each thread that is started. */
export type Concurrency = { readonly concurrency: number; readonly fewestForThread?: number };

export type Work = (run: PlannedRun) => Promise<Answer>;

/**
 * Megabytes that a thread may hold for its articles. Without a limit V8 lets garbage pile up where there is much memory:
 * two threads took 730 MB where half of that serves as fast.
 */
const forArticles = 192;

/** Megabytes that a thread may hold for a megabyte of reference data, which it has as objects and as indexes. */
const forReference = 8;

/**
 * Bytes of an article that may be worked on in a thread, whose memory is limited: extraction takes a hundred bytes for
 * each byte of it.
 */
const mostForThread = 500_000;

/** Bytes of claims that may be compared in a thread: their rows take some twenty bytes for each. */
const mostClaimsForThread = 4_000_000;

/**
 * Bytes of sources that may be in flight for each thread: four runs of news. With less a thread waits where a long run
 * is worked on by another; with more the pieces of runs that wait to be joined pile up.
 */
const heldAhead = 1_500_000;

/**
 * Runs from which on a thread is worth its start, unless somebody asks for it: it compiles the code and each pattern
 * anew, which costs a second. Two processors took as long for 33 runs with two threads as with none.
 */
const worthAThread = 16;

/** What compares claims, and how far ahead it may be asked to. */
export type Comparers = { readonly compare: Compare; readonly ahead: Ahead<{ readonly bytes: number }> };

/** What works on runs, how far ahead it may be asked to, and what compares claims then. */
export type Workers = {
  readonly work: Work;
  readonly ahead: Ahead<PlannedRun>;
  readonly comparers: Comparers;
  readonly close: () => Promise<void>;
};

const weightOf = ({ bytes }: { readonly bytes: number }): number => bytes;

/** How far ahead this thread is asked: it does one thing after the other. */
const oneByOne: Comparers["ahead"] = { atOnce: 1, least: 1, most: 0, weightOf };

/** This thread, which compares claims by itself. */
export function comparingHere(standards: Standards, layout: Layout, effects: Effects): Comparers {
  const compare = comparing(standards, formatsOf(layout), effects);
  return { compare: async (question) => compare(question), ahead: oneByOne };
}

/**
 * Worker threads where enough runs are missing for two and the world has threads; else, and for giants, this thread.
 * Memory: each thread has the reference data by itself, some 6 MB for a thousand entities.
 */
export function startWorkers(
  found: Survey,
  missing: number,
  { concurrency, fewestForThread = worthAThread }: Concurrency,
  reference: Reference,
  layout: Layout,
  effects: Effects,
): Workers {
  let answer: ReturnType<typeof answering> | undefined;
  const here: Work = async (run) => {
    answer ??= answering(reference, effects, layout);
    return answer(questionOf(found, run));
  };
  const claimsHere = comparingHere(standardsFrom(reference), layout, effects);
  const count = Math.min(concurrency, Math.floor(missing / fewestForThread));
  if (effects.startThreads === undefined || count < 2) {
    return { work: here, ahead: oneByOne, comparers: claimsHere, close: async () => undefined };
  }
  const given: Given = { reference, program: effects.program(), layout };
  const megabytes = forArticles + Math.ceil((forReference * bytesOfReference(found)) / 2 ** 20);
  const threads = effects.startThreads(count, { given, megabytes });
  const work: Work = (run) =>
    run.longest > mostForThread ? here(run) : (threads.ask(questionOf(found, run)) as Promise<Answer>);
  const compare: Compare = (question) =>
    question.claims.length > mostClaimsForThread
      ? claimsHere.compare(question)
      : (threads.ask(question) as Promise<Answer<ComparedClaims>>);
  const { atOnce, close } = threads;
  return {
    work,
    ahead: { atOnce, least: count, most: count * heldAhead, weightOf },
    // chunks are of one size: what keeps all threads busy is enough
    comparers: { compare, ahead: { atOnce, least: atOnce, most: 0, weightOf } },
    close,
  };
}

function bytesOfReference({ inputs }: Survey): number {
  return inputs
    .filter(({ path }) => path.startsWith(`${referenceFolder}/`))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}
