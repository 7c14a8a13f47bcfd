import type { Command } from "./command.ts";

export const terms: Command = {
  name: "terms",
  summary: "search metrics and codes by what they mean",
  arguments: [
    { name: "<words>", description: "one word, or several in quotation marks that must all be there" },
  ],
  examples: ["terms subsidy", "terms P1128"],
  run: async ({ arguments: [words = ""] }, { effects, paint, fail }) => {
    const { searchTerms } = await import("../terms.ts");
    const told = searchTerms(words, effects, paint);
    if (typeof told !== "string") return fail(told);
    effects.print(told);
    return 0;
  },
};
