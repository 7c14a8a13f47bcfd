/** Where a build's time goes. Times are told to people and stand in no output. */

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

/** Milliseconds by stage, and the clock that they are taken from. */
export type Stopwatch = { readonly now: () => number; readonly spent: Partial<Record<Stage, number>> };

/** Does something and counts the time to a stage. */
export function timed<Result>({ now, spent }: Stopwatch, stage: Stage, work: () => Result): Result {
  const began = now();
  try {
    return work();
  } finally {
    spent[stage] = (spent[stage] ?? 0) + now() - began;
  }
}

/** Adds what another stopwatch counted. */
export function addTimes({ spent }: Stopwatch, others: Stopwatch["spent"]): void {
  for (const stage of stages)
    if (others[stage] !== undefined) spent[stage] = (spent[stage] ?? 0) + others[stage];
}

/** "extract 31 %, emit 24 %, …": the share of each stage, in their order; those below half a per cent are left out. */
export function shares({ spent }: Stopwatch): string {
  const total = Object.values(spent).reduce((sum, time) => sum + time, 0);
  return stages
    .map((stage) => ({ stage, share: Math.round((100 * (spent[stage] ?? 0)) / Math.max(total, 1)) }))
    .filter(({ share }) => share > 0)
    .map(({ stage, share }) => `${stage} ${share} %`)
    .join(", ");
}
