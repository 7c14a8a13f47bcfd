import type { Command } from "./command.ts";

export const explain: Command = {
  name: "explain",
  summary: "show where a row or cell comes from, down to the characters of the source",
  arguments: [
    { name: "<row-id>", description: "as in the column id of the tables" },
    { name: "[column]", description: "the cell that is meant" },
  ],
  examples: ["explain wired-2025-01-30-deepseek-automakers/claims/ai-investment value"],
  run: async ({ arguments: [id = "", column] }, { effects, paint, fail }) => {
    const work = await import("../explain.ts");
    const told = await work.explain(id, column, effects, paint);
    if (typeof told !== "string") return fail([told]);
    effects.print(told);
    return 0;
  },
};
