/** Where a build's time and memory go. They are told to people and stand in no output. */

/** The stages of a build, in the order in which they are told. */
export const stages = [
  "survey",
  "read",
  "extract",
  "normalise",
  "validate",
  "emit",
  "cache",
  "join",
] as const;
export type Stage = (typeof stages)[number];

type PerStage = Partial<Record<Stage, number>>;

/** What a build, or a thread of it, has spent so far. */
export type Stopwatch = {
  readonly now: () => number;
  /** Resident bytes of the process. */
  readonly memory: () => number;
  /** Milliseconds by stage; of all threads together. */
  readonly spent: PerStage;
  /** The most resident bytes that were seen at the end of a stage. */
  readonly highest: PerStage;
};

export function startWatch({ now, memory }: Pick<Stopwatch, "now" | "memory">): Stopwatch {
  return { now, memory, spent: {}, highest: {} };
}

/** Looking at the memory costs a system call: only stages that end once a run, not once an article, are looked at. */
const perRun: ReadonlySet<Stage> = new Set(["survey", "emit", "cache", "join"]);

/** Does something and counts the time to a stage. */
export function timed<Result>(watch: Stopwatch, stage: Stage, work: () => Result): Result {
  const began = watch.now();
  const result = work();
  if (result instanceof Promise) return result.finally(() => count(watch, stage, began)) as Result;
  count(watch, stage, began);
  return result;
}

function count({ now, memory, spent, highest }: Stopwatch, stage: Stage, began: number): void {
  spent[stage] = (spent[stage] ?? 0) + now() - began;
  if (perRun.has(stage)) highest[stage] = Math.max(highest[stage] ?? 0, memory());
}

/** Adds what a thread spent. */
export function addSpent(watch: Stopwatch, { spent, highest }: Pick<Stopwatch, "spent" | "highest">): void {
  for (const stage of stages) {
    if (spent[stage] !== undefined) watch.spent[stage] = (watch.spent[stage] ?? 0) + spent[stage];
    if (highest[stage] !== undefined)
      watch.highest[stage] = Math.max(watch.highest[stage] ?? 0, highest[stage]);
  }
}
