import type { Command } from "./command.ts";

export const verify: Command = {
  name: "verify",
  summary: "re-check every receipt, hash, key and sum of output/ against sources/",
  details:
    "Nothing that the build computed is believed: the files are read, and the dataset is built once more.",
  examples: ["verify"],
  run: async (_, { effects, dataset, fail }) => {
    const work = await import("../verify.ts");
    const { issues, files, rows } = await work.verify(effects, { dataset, concurrency: 1 });
    if (issues.length > 0) return fail(issues);
    effects.report(`verified: ${files} files, ${rows} rows, every receipt in its source`);
    return 0;
  },
};
