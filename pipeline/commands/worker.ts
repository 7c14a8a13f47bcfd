import type { Reference } from "../../schemas/reference.ts";
import type { Effects } from "../effects.ts";
import { type Dataset, formatNames, type Layout } from "../emit/format.ts";
import { layoutFrom } from "../emit/layout.ts";
import { mostParts } from "../emit/part.ts";
import type { Command, Context } from "./command.ts";

export const worker: Command = {
  name: "worker",
  summary: "answer batches of articles on standard input, for builds on a cluster",
  details:
    "Reads frames (four bytes of length, lowest first, and an Arrow IPC stream) and answers each with a frame; the " +
    "first frame written says of which program and which Unicode the answers are. docs/cluster.md has the columns. " +
    "Nothing but frames is written to standard output.",
  arguments: [
    {
      name: "<task>",
      description: "what to do with the frames",
      choices: ["folders", "articles", "parts", "groups", "any", "ending"],
    },
  ],
  options: [
    { flags: "--parts <N>", description: "in how many parts the dataset is (default: 1)", atMost: mostParts },
    {
      flags: "--formats <names>",
      description: "csv, json, arrow, parquet: those to write, with commas between (default: parquet)",
      words: formatNames,
    },
    { flags: "--despite-problems", description: "ending: leave articles with problems out, and go on" },
  ],
  examples: ["worker articles --parts 16 < questions > answers"],
  run: async ({ arguments: [name], options }, context) => {
    const { serve } = await import("../cluster/worker.ts");
    const layout = layoutFrom({ formats: options["formats"], parts: options["parts"] ?? "1" });
    const task = await taskOf(String(name), layout, options["despiteProblems"] === true, context);
    await serve(context.input, context.output, task, context.effects);
    return 0;
  },
};

async function taskOf(name: string, layout: Layout | undefined, despite: boolean, context: Context) {
  const { effects, dataset } = context;
  if (layout === undefined) throw new Error("a layout in parts is never as usual");
  switch (name) {
    case "folders":
      return (await import("../cluster/folders.ts")).foldersTask(effects);
    case "articles":
      return articlesOf(await referenceOf(effects), layout, effects);
    case "parts":
      return partsOf(layout, dataset);
    case "groups":
      return groupsOf(await referenceOf(effects), layout, effects);
    case "any": {
      const { tasksByColumn } = await import("../cluster/task.ts");
      const reference = await referenceOf(effects);
      return tasksByColumn(
        new Map([
          ["line", await articlesOf(reference, layout, effects)],
          ["article", await partsOf(layout, dataset)],
          ["claim", await groupsOf(reference, layout, effects)],
        ]),
      );
    }
    default:
      return (await import("../cluster/ending.ts")).endingTask(dataset, layout, despite, effects);
  }
}

async function articlesOf(reference: Reference, { parts = 1 }: Layout, effects: Effects) {
  return (await import("../cluster/articles.ts")).articlesTask(reference, parts, effects);
}

async function partsOf(layout: Layout, dataset: Dataset) {
  return (await import("../cluster/parts.ts")).partsTask(dataset, layout);
}

async function groupsOf(reference: Reference, layout: Layout, effects: Effects) {
  return (await import("../cluster/groups.ts")).groupsTask(reference, layout, effects);
}

async function referenceOf(effects: Effects) {
  const { value } = (await import("../sources/reference.ts")).readReference(effects);
  if (value === undefined) throw new Error("the reference data cannot be read: playbook build says why");
  return value;
}
