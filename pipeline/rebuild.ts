/** A build that costs what changed: nothing, where nothing did. */
import { keyOfOutput, lookUntouched, readPublished, stillPublished } from "./cache/published.ts";
import { lockPath } from "./cache/store.ts";
import type { Effects } from "./effects.ts";
import type { BuildOptions, BuildReport } from "./run.ts";
import { moving } from "./sources/moving.ts";
import { survey, surveyInputs } from "./sources/survey.ts";
import { startWatch, timedWithMemory } from "./stopwatch.ts";

/**
 * Builds output/ from sources/, unless it is what the last build made of the same sources with the same program. All
 * of sources/ is read and hashed to tell; of output/, what the file system says of its files is believed.
 * One build at a time works in a project: another waits for it.
 */
export async function rebuild(options: BuildOptions, effects: Effects): Promise<BuildReport> {
  // before anything of it is loaded that works on articles, and before a build that may take long is waited for
  const program = effects.program();
  const release = await effects.lock(lockPath);
  try {
    return await rebuildAlone(options, program, effects);
  } finally {
    release();
  }
}

async function rebuildAlone(options: BuildOptions, program: string, effects: Effects): Promise<BuildReport> {
  const watch = startWatch(effects);
  const published = options.cache === false ? undefined : readPublished(effects);
  // where there is work to do, as it seems, articles are listed as they are hashed
  const ask = published !== undefined && lookUntouched(effects, published) ? surveyInputs : survey;
  const found = await timedWithMemory(watch, "survey", () => ask(effects));
  if (published !== undefined && found.issues.length === 0) {
    const key = keyOfOutput(program, found.digest, options.dataset, options.layout);
    if (published.key === key && stillPublished(effects, published)) {
      const { articles, rows, open, withheld } = published;
      return { outcome: "unchanged", issues: [], articles, rows, open, withheld, worked: 0, watch };
    }
  }
  // the stages and their libraries are loaded where there is work for them
  const { build, refused } = await import("./run.ts");
  if (effects.programMoved(program)) return refused([moving({ file: "pipeline" }, "the program")], watch);
  return build(options, effects, found, watch);
}
