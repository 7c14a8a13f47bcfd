import { importers } from "../imports/index.ts";
import type { Command } from "./command.ts";

export const importCommand: Command = {
  name: "import",
  summary: "take over annotations that were made in another tool",
  details:
    "Without --map, prints a map of the file's labels to complete: for each label the table that its records go to, " +
    "or none. With it, writes the annotations into the article's annotations.yaml, each with the record that it comes " +
    "from. Nothing is written while a record makes no annotation; what was imported before is left as it is.",
  arguments: [
    { name: "<tool>", description: "whose file it is", choices: Object.keys(importers) },
    { name: "<file>", description: "the file that the tool wrote" },
  ],
  options: [
    { flags: "--source <id>", description: "the article that the file annotates" },
    { flags: "--map <file>", description: "what becomes of each label" },
  ],
  examples: [
    "import brat ferries.ann --source harbour-post-2024-05-06-ferries > map.yaml",
    "import brat ferries.ann --source harbour-post-2024-05-06-ferries --map map.yaml",
  ],
  run: async ({ arguments: [tool = "", file = ""], options: { source, map } }, context) => {
    const { importAnnotations } = await import("../import.ts");
    const { said, issues } = importAnnotations(
      {
        tool,
        file: context.locate(file),
        source: String(source ?? ""),
        ...(typeof map === "string" ? { map: context.locate(map) } : {}),
      },
      context.effects,
    );
    if (issues.length > 0) return context.fail(issues, "nothing is imported");
    context.effects.print(said);
    return 0;
  },
};
