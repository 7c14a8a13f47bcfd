/**
 * Scores the extractors against files of an outside benchmark's form and sets the peers' figures beside ours.
 *
 *   node tests/bench/accuracy.ts <gold.jsonl> … [--texts <articles.jsonl>]
 *
 * With texts that no benchmark is made of it also tells what each rule is worth: how often it fires there, how often in
 * the gold files. A rule that fires in the gold alone knows the benchmark, and not the language. A gold line is `{"id","text","published_on","gold":[…]}`; what the gold holds says which task it is. No benchmark
 * text is part of the project.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { indexReference } from "../../pipeline/extract/article.ts";
import { extractLine } from "../../pipeline/extract-lines.ts";
import { registryOf } from "../registry.ts";
import { goldTypes, namesOfCompromise, scoreNames } from "./accuracy/names.ts";
import { scoreQuantities } from "./accuracy/quantities.ts";
import { pairedMarks, scoreQuotations } from "./accuracy/quotations.ts";
import type { Document, Figures } from "./accuracy/score.ts";
import { scoreTimes } from "./accuracy/times.ts";
import { worthOfRules } from "./accuracy/worth.ts";

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

function read(file: string): Document[] {
  const reference = registryOf();
  const known = indexReference(reference);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { gold = [], ...input } = JSON.parse(line) as {
        id: string;
        text: string;
        gold?: Record<string, unknown>[];
      };
      return {
        id: String(input.id),
        text: input.text,
        gold,
        found: extractLine(JSON.stringify(input), reference, known),
      };
    });
}

function plainFigures({ plain, score }: Task, documents: readonly Document[]): Figures {
  return score(documents.map((document) => ({ ...document, found: plain?.found(document.text) ?? {} })));
}

/** A line for each figure: ours, then what was measured beside it or elsewhere. */
function lines(task: Task, documents: readonly Document[]): string[] {
  const { name, plain, peers } = task;
  const figures = Object.entries(task.score(documents));
  const plainly = plain === undefined ? [] : Object.values(plainFigures(task, documents));
  const shown = (value: number | null | undefined): string => (value == null ? "–" : value.toFixed(1));
  return figures.map(([figure, ours], at) => {
    const others = [
      ...(plain === undefined ? [] : [`${plain.name} ${shown(plainly[at])}`]),
      ...peers.map(([peer, where, ...values]) => `${peer} ${shown(values[at])} (${where})`),
    ];
    const label = `${at === 0 ? `${name}, ${documents.length} texts` : ""}`.padEnd(24);
    return `${label}${figure.padEnd(18)}${shown(ours).padStart(5)}   ${others.join(" · ")}`;
  });
}

/** The rules that fire nowhere, or next to nowhere, outside the gold; then how many of all there are. */
function worth(elsewhere: readonly Document[], gold: readonly Document[]): string[] {
  const all = worthOfRules(elsewhere, gold);
  const seldom = all.filter((each) => each.elsewhere < 3);
  return [
    `rules that fire fewer than three times in ${elsewhere.length} other texts, ${seldom.length} of ${all.length}:`,
    ...seldom.map((each) => `  ${each.rule.padEnd(52)}${each.elsewhere} there, ${each.inGold} in the gold`),
  ];
}

const { values, positionals } = parseArgs({ options: { texts: { type: "string" } }, allowPositionals: true });
const printed = [`${"".padEnd(42)}  ours   others`];
const scored: Document[] = [];
for (const file of positionals) {
  const documents = read(file);
  const [entry] = documents.flatMap(({ gold }) => gold);
  const task = tasks.find(({ holds }) => entry !== undefined && holds(entry));
  if (task === undefined) {
    process.stderr.write(`${file}: no gold of quantities, times, quotations or names\n`);
    process.exitCode = 1;
    continue;
  }
  printed.push(...lines(task, documents));
  scored.push(...documents);
}
if (values.texts !== undefined) printed.push("", ...worth(read(values.texts), scored));
process.stdout.write(`${printed.join("\n")}\n`);
