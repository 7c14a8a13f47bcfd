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
    const { bundle } = await import("../effects/bundle.ts");
    const client = {
      script: bundle(root, "pipeline/explorer/client/main.ts", "iife"),
      style: bundle(root, "pipeline/explorer/style.css"),
    };
    const written = writeSite(effects, client, repository);
    if (typeof written !== "number") return fail([written]);
    effects.print("  look    dist/site/explorer.html, or dist/site/index.html without a script");
    return 0;
  },
};
