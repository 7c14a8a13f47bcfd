import { availableParallelism } from "node:os";
import { formatNames } from "../emit/format.ts";
import { layoutFrom } from "../emit/layout.ts";
import { mostParts } from "../emit/part.ts";
import type { Command, Context, Given } from "./command.ts";

export const build: Command = {
  name: "build",
  summary: "build output/ from sources/",
  details:
    "What did not change since the last build is not worked on again. output/ is replaced whole, and only where " +
    "nothing is wrong.",
  options: [
    {
      flags: "--workers <N>",
      description:
        "runs of articles worked on at a time, each in a thread (default: the number of processors, and a thread " +
        "for each thousand articles)",
      atMost: 256,
    },
    {
      flags: "--run-size <N>",
      description:
        "articles worked on and kept together, at least, up to two megabytes of sources (default: a group, about 64)",
      atMost: 1_000_000,
    },
    {
      flags: "--formats <names>",
      description: "csv, json, arrow, parquet: those to write, with commas between (default: csv,json,arrow)",
      words: formatNames,
    },
    {
      flags: "--parts <N>",
      description:
        "write each table whose rows come from articles as N files, by the ids of the articles: where a text changes, " +
        "one of them is written again (default formats: parquet)",
      atMost: mostParts,
    },
    { flags: "--no-cache", description: "take no run from the cache, and keep none in it" },
    {
      flags: "--timings",
      description: "say where time and memory went; said anyway after a build of more than five seconds",
    },
    {
      flags: "--watch",
      description: "build again whenever something in sources/ changes, until it is ended",
    },
  ],
  examples: [
    "build",
    "build --workers 1 --timings",
    "build --watch",
    "build --parts 16 --formats parquet,csv",
  ],
  run: async (given, context) => {
    if (given.options["watch"] !== true) return once(given, context);
    for (;;) {
      // asked before the build, so that what is written meanwhile is not missed
      const changed = context.effects.changeBelow("sources");
      await once(given, context);
      context.effects.report("watching sources/");
      await changed;
    }
  },
};

async function once({ options }: Given, { effects, dataset, fail }: Context): Promise<number> {
  const { rebuild } = await import("../rebuild.ts");
  const { workers, runSize, cache } = options;
  // who asks for workers gets them, even where one thread would be done sooner
  const asked = workers === undefined ? {} : { fewestForThread: 1 };
  const concurrency = Number(workers ?? availableParallelism());
  const report = await rebuild(
    {
      dataset,
      concurrency,
      ...asked,
      runSize: Number(runSize ?? 1),
      cache: cache !== false,
      layout: layoutFrom({ formats: options["formats"], parts: options["parts"] }),
    },
    effects,
  );
  if (report.outcome === "refused") return fail(report.issues, "output/ is as it was");
  const { describeBuild, describeTimes, longBuild, whereToLook } = await import("../build-summary.ts");
  effects.report(describeBuild(report));
  if (options["timings"] === true || effects.now() > longBuild)
    effects.report(describeTimes(report, effects.now(), effects.peakMemory()));
  effects.report(whereToLook(report));
  return 0;
}
