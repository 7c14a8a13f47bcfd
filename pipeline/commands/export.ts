import { exporters } from "../imports/index.ts";
import type { Command } from "./command.ts";

export const exportCommand: Command = {
  name: "export",
  summary: "print an article's rows as another tool's file",
  details:
    "The rows are those of output/, labelled with the names of their tables; the tool needs the article's text " +
    "with line feeds as line ends beside them.",
  arguments: [
    { name: "<tool>", description: "whose file it is to be", choices: Object.keys(exporters) },
    { name: "<source>", description: "the article's id" },
  ],
  examples: ["export brat wired-2025-01-30-deepseek-automakers > wired.ann"],
  run: async ({ arguments: [tool = "", source = ""] }, { effects, fail, output }) => {
    const { exportRows } = await import("../export.ts");
    const made = await exportRows(tool, source, effects);
    if (typeof made !== "string") return fail(made);
    output.write(made);
    return 0;
  },
};
