import type { Command } from "./command.ts";

export const check: Command = {
  name: "check",
  summary: "say what a build would say of one article, without building",
  details:
    "The article's folder and the reference data are read and every check of a build is made; nothing is written " +
    "besides what .cache/ keeps for the next time. " +
    "Numbers that nobody has accounted for are listed.",
  arguments: [{ name: "<source>", description: "the article's id, which is the name of its folder" }],
  examples: ["check wired-2025-01-30-deepseek-automakers"],
  run: async ({ arguments: [id = ""] }, { effects, fail }) => {
    const work = await import("../check.ts");
    const checked = await work.check(id, effects);
    if (checked.issues.length > 0) return fail(checked.issues);
    const { visible } = await import("../../schemas/visible.ts");
    effects.print(visible(work.describeChecked(id, checked)));
    return 0;
  },
};
