import { join } from "node:path";
import type { Command } from "./command.ts";

export const release: Command = {
  name: "release",
  summary: "make the archives and assets of a release, or say why not",
  arguments: [{ name: "<version>", description: "such as 1.4.0; docs/releasing.md tells which" }],
  options: [
    {
      flags: "--previous <location>",
      description:
        "the release to compare with, a folder, an archive or the address of one (default: the newest in " +
        "tests/releases/)",
    },
    { flags: "--to <folder>", description: "where the folder of the release is made (default: dist)" },
  ],
  examples: ["release 0.1.0", "release 0.2.0 --to /tmp/trial"],
  run: async ({ arguments: [version = ""], options }, context) => {
    const { effects, dataset, repository, root, locate, fail } = context;
    const work = await import("../release.ts");
    const { bundleExplorer } = await import("../effects/bundle.ts");
    const to = locate(String(options["to"] ?? join(root, "dist")));
    const { previous } = options;
    const made = await work.release(
      {
        dataset: { ...dataset, repository },
        concurrency: 1,
        client: () => bundleExplorer(root),
        version,
        to,
        ...(previous === undefined ? {} : { previous: locate(String(previous)) }),
      },
      effects,
    );
    if (made.issues.length > 0) return fail(made.issues, "nothing is released");
    effects.print(work.releaseSummary(made));
    return 0;
  },
};
