import type { Command } from "./command.ts";

export const proposeCommand: Command = {
  name: "propose",
  summary: "write what the rules found into an article's annotations",
  details:
    "Each finding that nobody has judged becomes an annotation in the curator's form, for a person to confirm, correct " +
    "or delete; each open quantity the draft of a claim, under drafts, with which no article is built until it is " +
    "completed or deleted. What stands in the file is not touched, and what was proposed before is not proposed again.\n\n" +
    "propose entities prints entries for sources/reference/entities.yaml, ready to be edited: the persons, " +
    "organisations and places that the articles name and the registry lacks, each with the sentence that introduces it.",
  arguments: [
    {
      name: "<source>",
      description: "the article's id, which is the name of its folder; or the word entities",
    },
    { name: "[table]", description: "only this table; after entities, only this article" },
  ],
  examples: [
    "propose wired-2025-01-30-deepseek-automakers",
    "propose wired-2025-01-30-deepseek-automakers quotations",
    "propose entities wired-2025-01-30-deepseek-automakers",
  ],
  run: async ({ arguments: [source = "", table] }, { effects, fail }) => {
    if (source === "entities") {
      const { proposeEntities } = await import("../propose-entities.ts");
      const told = await proposeEntities(table, effects);
      if (typeof told !== "string") return fail(told);
      effects.print(told === "" ? "nothing is named that the registry lacks" : told.trimEnd());
      return 0;
    }
    const { proposedTables } = await import("../propose/index.ts");
    if (table !== undefined && !proposedTables.includes(table)) {
      return fail([
        {
          code: "reference-unknown",
          place: { file: "command line" },
          found: `no table ${table}`,
          expected: `one of ${proposedTables.join(", ")}`,
          mend: "Name a table that rules fill, or none.",
        },
      ]);
    }
    const { propose } = await import("../propose.ts");
    const { written, issues } = propose(source, table, effects);
    if (issues.length > 0) return fail(issues, "nothing is proposed");
    const counts = Object.entries(written).map(([list, count]) => `${count} ${list}`);
    effects.print(`${source}: ${counts.length === 0 ? "nothing new" : `${counts.join(", ")} written`}`);
    return 0;
  },
};
