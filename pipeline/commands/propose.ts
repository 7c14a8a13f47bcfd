import { proposedTables } from "../propose/index.ts";
import type { Command } from "./command.ts";

export const proposeCommand: Command = {
  name: "propose",
  summary: "write what the rules found into an article's annotations",
  details:
    "Each finding that nobody has judged becomes an annotation in the curator's form, for a person to confirm, correct " +
    "or delete; each open quantity the draft of a claim, under drafts, with which no article is built until it is " +
    "completed or deleted. What stands in the file is not touched, and what was proposed before is not proposed again.",
  arguments: [
    { name: "<source>", description: "the article's id, which is the name of its folder" },
    { name: "[table]", description: "only this table", choices: proposedTables },
  ],
  examples: [
    "propose wired-2025-01-30-deepseek-automakers",
    "propose wired-2025-01-30-deepseek-automakers quotations",
  ],
  run: async ({ arguments: [source = "", table] }, { effects, fail }) => {
    const { propose } = await import("../propose.ts");
    const { written, issues } = propose(source, table, effects);
    if (issues.length > 0) return fail(issues, "nothing is proposed");
    const counts = Object.entries(written).map(([list, count]) => `${count} ${list}`);
    effects.print(`${source}: ${counts.length === 0 ? "nothing new" : `${counts.join(", ")} written`}`);
    return 0;
  },
};
