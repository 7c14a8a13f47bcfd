/** What comparing the claims of all articles costs a build, told by the build itself: one run has it and all the rest. */
import { middle } from "./results.ts";

export type Comparing = {
  /** Per cent of the rest of the build. */
  readonly share: number;
  /** The most memory that was seen while claims were compared, against the most before. */
  readonly memory: number;
  readonly seconds: number;
};

/** What a build says with --timings. @throws where it says nothing of comparing */
export function comparingOf(said: string): Comparing {
  const [, all = "", work = ""] = /^ {2}time\s+([\d.]+) s; work of all threads: (.*)$/m.exec(said) ?? [];
  const [, highest = ""] = /^ {2}memory\s+\d+ MB at most; after (.*)$/m.exec(said) ?? [];
  const [seconds, ...megabytes] = [work, highest].map(
    (list) =>
      new Map([...list.matchAll(/([a-z]+) ([\d.]+)/g)].map(([, stage, value]) => [stage, Number(value)])),
  );
  const compared = seconds?.get("compare");
  const memory = megabytes[0];
  if (compared === undefined || memory === undefined)
    throw new Error(`the build did not say what comparing cost:\n${said}`);
  const before = Math.max(...[...memory].filter(([stage]) => stage !== "compare").map(([, value]) => value));
  return {
    share: (100 * compared) / (Number(all) - compared),
    memory: (memory.get("compare") ?? 0) / before,
    seconds: compared,
  };
}

/** The middle one of several. */
export function middleOf(tries: readonly Comparing[]): Comparing {
  return middle(tries, ({ share }) => share);
}
