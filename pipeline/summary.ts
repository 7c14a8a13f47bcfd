/** A build in a few lines, for people. */
import type { BuildReport } from "./run.ts";
import { type Stopwatch, stages } from "./stopwatch.ts";

/** Milliseconds: after a longer build people want to know where the time went. */
export const longBuild = 5000;

/** "published: 2 articles, 600 rows in output/" */
export function describeBuild({ outcome, articles, rows, worked }: BuildReport): string {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const cached = outcome === "published" && worked < articles ? `, ${articles - worked} from the cache` : "";
  return `${outcome}: ${articles === 1 ? "1 article" : `${articles} articles`}${cached}, ${total} rows in output/`;
}

/** Where time and memory went, by stage: seconds of all threads together, and resident memory at the end of a stage. */
export function describeTimes({ watch }: BuildReport, milliseconds: number, peakMemory: number): string {
  const seconds = (time: number): string => `${(time / 1000).toFixed(1)} s`;
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  const list = (values: Stopwatch["spent"], describe: (value: number) => string): string =>
    stages.flatMap((stage) => (values[stage] ? `${stage} ${describe(values[stage])}` : [])).join(", ");
  return [
    `  time    ${seconds(milliseconds)}; work of all threads: ${list(watch.spent, seconds)}`,
    `  memory  ${megabytes(peakMemory)} at most; after ${list(watch.highest, megabytes)}`,
  ].join("\n");
}
