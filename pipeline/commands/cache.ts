import { type CacheAction, cacheActions } from "../cache/actions.ts";
import type { Command } from "./command.ts";

export const cache: Command = {
  name: "cache",
  summary: "say what the cache holds, clear it up, or look for damage in it",
  details: "Deleting .cache/ is always safe: what is missing is made again.",
  arguments: [
    {
      name: "<action>",
      description:
        "size: how much it holds; prune: remove what the last build did not use; verify: look for damage",
      choices: cacheActions,
    },
  ],
  examples: ["cache size", "cache prune"],
  run: async ({ arguments: [action] }, { effects }) => {
    const { careForCache } = await import("../cache/care.ts");
    const { said, sound } = await careForCache(action as CacheAction, effects);
    effects.report(said);
    return sound ? 0 : 1;
  },
};
