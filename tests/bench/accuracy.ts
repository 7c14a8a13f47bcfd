/**
 * Scores the extractors against files of an outside benchmark's form and sets the peers' figures beside ours.
 *
 *   node tests/bench/accuracy.ts <gold.jsonl> …
 *
 * A gold line is `{"id","text","published_on","gold":[…]}`; what the gold holds says which task it is. No benchmark
 * text is part of the project.
 */
import { readFileSync } from "node:fs";
import { indexReference } from "../../pipeline/extract/article.ts";
import { extractLine } from "../../pipeline/extract-lines.ts";
import type { Reference } from "../../schemas/reference.ts";
import { goldTypes, namesOfCompromise, scoreNames } from "./accuracy/names.ts";
import { scoreQuantities } from "./accuracy/quantities.ts";
import { pairedMarks, scoreQuotations } from "./accuracy/quotations.ts";
import type { Document, Figures } from "./accuracy/score.ts";
import { scoreTimes } from "./accuracy/times.ts";

type Task = {
  readonly name: string;
  /** Whether a gold entry belongs to this task. */
  readonly holds: (entry: Record<string, unknown>) => boolean;
  readonly score: (documents: readonly Document[]) => Figures;
  /** What others reach: name, where the figure is from, and figures in the order of ours. */
  /** A plain way of doing it, scored on the same texts in the same run. */
  readonly plain?: { readonly name: string; readonly found: (text: string) => Document["found"] };
  readonly peers: readonly (readonly [name: string, where: string, ...figures: (number | null)[]])[];
};

const tasks: readonly Task[] = [
  {
    name: "quantities",
    holds: (entry) => "change" in entry,
    score: scoreQuantities,
    peers: [
      ["CQE", "published, whole set", 92.0, 85.6, 88.1],
      ["quantulum3", "measured, other half", 68, 41, 48],
      ["Recognizers-Text", "measured, other half", 65.1, 24.6, 45],
    ],
  },
  {
    name: "names",
    holds: ({ type }) => goldTypes.has(String(type)),
    score: scoreNames,
    peers: [["CoreNLP, trained on it", "measured, other half", 87.4, 89.7, 84.5]],
    plain: { name: "compromise", found: namesOfCompromise },
  },
  {
    name: "times",
    holds: (entry) => "type" in entry,
    score: scoreTimes,
    peers: [
      ["HeidelTime", "published, platinum", 81.3, 90.3, 77.6],
      ["Recognizers-Text", "measured, other half", 65.5, 82.2, 31],
      ["chrono-node", "measured, other half", 49.3, 77.1, 50.8],
    ],
  },
  {
    name: "quotations",
    holds: (entry) => "content" in entry,
    score: scoreQuotations,
    peers: [["marks and nearest said", "measured, other half", 90.4, 42.8, null]],
    plain: { name: "marks alone", found: pairedMarks },
  },
];

const nothing: Reference = {
  entities: [],
  restorations: [],
  metricGroups: [],
  metrics: [],
  schemes: [],
  mappings: [],
  vocabularies: [],
};

function read(file: string): Document[] {
  const known = indexReference(nothing);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { gold, ...input } = JSON.parse(line) as {
        id: string;
        text: string;
        gold: Record<string, unknown>[];
      };
      return {
        id: String(input.id),
        text: input.text,
        gold,
        found: extractLine(JSON.stringify(input), nothing, known),
      };
    });
}

function plainFigures({ plain, score }: Task, documents: readonly Document[]): Figures {
  return score(documents.map((document) => ({ ...document, found: plain?.found(document.text) ?? {} })));
}

function table(file: string, task: Task, documents: readonly Document[]): string {
  const { plain } = task;
  const figures = task.score(documents);
  const names = Object.keys(figures);
  const shown = (values: readonly (number | null)[]): string =>
    values
      .map((value, index) => (value === null ? "–" : value.toFixed(1)).padStart(names[index]?.length ?? 0))
      .join("   ");
  const row = (name: string, where: string, values: readonly (number | null)[]): string =>
    `  ${name.padEnd(24)}${where.padEnd(22)}${shown(values)}`;
  return [
    `${task.name}: ${file}, ${documents.length} texts`,
    `  ${"".padEnd(46)}${names.join("   ")}`,
    row("this project", "measured now", Object.values(figures)),
    ...(plain === undefined
      ? []
      : [row(plain.name, "measured now", Object.values(plainFigures(task, documents)))]),
    ...task.peers.map(([name, where, ...values]) => row(name, where, values)),
  ].join("\n");
}

for (const file of process.argv.slice(2)) {
  const documents = read(file);
  const [entry] = documents.flatMap(({ gold }) => gold);
  const task = tasks.find(({ holds }) => entry !== undefined && holds(entry));
  if (task === undefined) {
    process.stderr.write(`${file}: no gold of quantities, times, quotations or names\n`);
    process.exitCode = 1;
  } else process.stdout.write(`${table(file, task, documents)}\n\n`);
}
