/** What comparing the claims of all articles costs a build, told by the build itself: one run has it and all the rest. */
import { middle } from "./results.ts";

export type Comparing = {
  /** Per cent of the rest of the build: from the last article on, nothing is done but to compare claims. */
  readonly share: number;
  /** The most memory that was seen while claims were compared, against the most before. */
  readonly memory: number;
  readonly seconds: number;
};

/** What a build says with --timings. @throws where it says nothing of comparing */
export function comparingOf(said: string): Comparing {
  const [, all, compared] = /^ {2}time\s+([\d.]+) s, of it compare ([\d.]+) s;/m.exec(said) ?? [];
  const [, highest] = /^ {2}memory\s+\d+ MB at most; after (.*)$/m.exec(said) ?? [];
  if (compared === undefined || highest === undefined)
    throw new Error(`the build did not say what comparing cost:\n${said}`);
  const megabytes = [...highest.matchAll(/([a-z]+) ([\d.]+)/g)];
  const most = (isCompare: boolean): number =>
    Math.max(
      ...megabytes.map(([, stage, value]) => ((stage === "compare") === isCompare ? Number(value) : 0)),
    );
  const seconds = Number(compared);
  return { share: (100 * seconds) / (Number(all) - seconds), memory: most(true) / most(false), seconds };
}

/** The middle one of several. */
export function middleOf(tries: readonly Comparing[]): Comparing {
  return middle(tries, ({ share }) => share);
}
