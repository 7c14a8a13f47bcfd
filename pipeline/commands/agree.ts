import type { Command } from "./command.ts";

export const agreeCommand: Command = {
  name: "agree",
  summary: "say how far two curators of an article agree",
  details:
    "Holds annotations.yaml against annotations.<curator>.yaml, which a second curator made without seeing the first's " +
    "and which no build reads. By table: how many annotations each made and how many have the same words, F1 of those " +
    "spans, and Cohen's kappa of the labels that each gives to the words of the text.",
  arguments: [
    { name: "<source>", description: "the article's id, which is the name of its folder" },
    { name: "[curator]", description: "the second curator, where there are several" },
  ],
  examples: ["agree wired-2025-01-30-deepseek-automakers jo"],
  run: async ({ arguments: [source = "", curator] }, { effects, fail }) => {
    const { agree, describeAgreements } = await import("../agree.ts");
    const { agreements, issues } = agree(source, curator, effects);
    if (issues.length > 0) return fail(issues);
    effects.print(describeAgreements(agreements));
    return 0;
  },
};
