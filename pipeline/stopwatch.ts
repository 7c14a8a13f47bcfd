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
  "compare",
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
  /** Milliseconds from the beginning of a stage to its end, where the build does nothing else meanwhile. */
  readonly lasted: PerStage;
  /** The most resident bytes that were seen at the end of a stage. */
  readonly highest: PerStage;
};

export function startWatch({ now, memory }: Pick<Stopwatch, "now" | "memory">): Stopwatch {
  return { now, memory, spent: {}, lasted: {}, highest: {} };
}

/** Does something and counts the time to a stage. */
export function timed<Result>(watch: Stopwatch, stage: Stage, work: () => Result): Result {
  const { now, spent } = watch;
  const began = now();
  return after(work(), () => {
    spent[stage] = (spent[stage] ?? 0) + now() - began;
  });
}

/** The same, with a look at the memory at the end: a system call, too dear to be made for every article. */
export function timedWithMemory<Result>(watch: Stopwatch, stage: Stage, work: () => Result): Result {
  const { memory, highest } = watch;
  return after(timed(watch, stage, work), () => {
    highest[stage] = Math.max(highest[stage] ?? 0, memory());
  });
}

/** Does something while the build does nothing else; what threads spend on it is told by them. */
export function timedAlone<Result>(watch: Stopwatch, stage: Stage, work: () => Result): Result {
  const { now, memory, lasted, highest } = watch;
  const began = now();
  return after(work(), () => {
    lasted[stage] = (lasted[stage] ?? 0) + now() - began;
    highest[stage] = Math.max(highest[stage] ?? 0, memory());
  });
}

/** Counts to a stage the time that it takes to come by each item. */
export function* timedEach<Item>(watch: Stopwatch, stage: Stage, items: Iterable<Item>): Iterable<Item> {
  const iterator = items[Symbol.iterator]();
  for (;;) {
    const next = timed(watch, stage, () => iterator.next());
    if (next.done === true) return;
    yield next.value;
  }
}

/** Does something once a result is there. */
function after<Result>(result: Result, then: () => void): Result {
  if (result instanceof Promise) return result.finally(then) as Result;
  then();
  return result;
}

/** Adds what a thread spent. */
export function addSpent(watch: Stopwatch, { spent, highest }: Pick<Stopwatch, "spent" | "highest">): void {
  for (const stage of stages) {
    if (spent[stage] !== undefined) watch.spent[stage] = (watch.spent[stage] ?? 0) + spent[stage];
    if (highest[stage] !== undefined)
      watch.highest[stage] = Math.max(watch.highest[stage] ?? 0, highest[stage]);
  }
}
