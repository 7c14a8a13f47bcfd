import type { Command } from "./command.ts";

export const compare: Command = {
  name: "compare",
  summary: "hold claims on the same thing against each other: who says what, agreeing with whom",
  details:
    "Reads the built dataset. Without words, all groups that have several claims. A number stands for the interval that " +
    "its digits allow, a sum in another currency for what it was in dollars by a rate that has a date; claims with one " +
    "originator are one voice. A claim is narrower than another where its interval lies within the other's.",
  arguments: [
    { name: "[subject]", description: "an entity: its id, or a part of its name" },
    { name: "[metric]", description: "a metric: its id, or a part of its label" },
  ],
  options: [
    { flags: "--markdown", description: "as tables of Markdown" },
    { flags: "--json", description: "as JSON, for programs" },
  ],
  examples: ["compare", "compare government-of-china public-support", "compare geely --markdown"],
  run: async ({ arguments: [subject, metric], options }, { effects, fail }) => {
    const { compareClaims } = await import("../compare.ts");
    const { describeCompared } = await import("../describe-compared.ts");
    const compared = await compareClaims(subject, metric, effects);
    if ("code" in compared) return fail([compared]);
    if (options["json"] === true) effects.print(JSON.stringify(compared, null, 2));
    else effects.print(describeCompared(compared, options["markdown"] === true ? "markdown" : "terminal"));
    return 0;
  },
};
