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

/**
 * Where time and memory went, by stage: seconds in which the build did nothing else, seconds of all threads together,
 * and resident memory at the end of a stage.
 */
export function describeTimes({ watch }: BuildReport, milliseconds: number, peakMemory: number): string {
  const seconds = (time: number): string => `${(time / 1000).toFixed(1)} s`;
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  const list = (values: Stopwatch["spent"], describe: (value: number) => string): string =>
    stages.flatMap((stage) => (values[stage] ? `${stage} ${describe(values[stage])}` : [])).join(", ");
  const alone = list(watch.lasted, seconds);
  return [
    `  time    ${seconds(milliseconds)}${alone === "" ? "" : `, of it ${alone}`}; work of all threads: ${list(watch.spent, seconds)}`,
    `  memory  ${megabytes(peakMemory)} at most; after ${list(watch.highest, megabytes)}`,
  ].join("\n");
}

/** Where to look next: at what is left to do, and at what came out. */
export function whereToLook({ open, withheld }: BuildReport): string {
  const left = [
    ...(open > 0 ? [`${counted(open, "number")} that nobody has accounted for`] : []),
    ...(withheld > 0 ? [`${counted(withheld, "quotation")} that nobody has confirmed`] : []),
  ];
  return [
    ...(left.length > 0 ? [`  to do   ${left.join(", ")}: output/quality.json`] : []),
    "  read    output/README.md, which says what every column means",
    "  look    make site, then dist/site/explorer.html: every value with its receipt",
    "  trace   npm run -s playbook -- explain <row-id> [column], down to the characters of the source",
  ].join("\n");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
