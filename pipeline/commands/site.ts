import type { Command } from "./command.ts";

export const site: Command = {
  name: "site",
  summary: "write the pages on which every value shows its receipt to dist/site/",
  details:
    "Made from output/ alone. explorer.html is one file with everything in it, which opens from a folder or an attachment; " +
    "the other pages need no script.",
  examples: ["site"],
  run: async (_, { effects, root, repository, fail }) => {
    const { writeSite } = await import("../site.ts");
    const { bundleExplorer } = await import("../effects/bundle.ts");
    const written = await writeSite(effects, bundleExplorer(root), repository);
    if (typeof written !== "number") return fail([written]);
    effects.print("  look    dist/site/explorer.html, or dist/site/index.html without a script");
    return 0;
  },
};
