/**
 * Writes the weights of pipeline/extract/names/weights.json anew.
 *
 *   node tests/bench/fit-names.ts <gold.jsonl>
 *
 * A gold line is `{"id","text","gold":[{"start","end","type"}]}`, offsets in UTF-16 units, types PER, ORG, LOC and
 * MISC. Evidence is weighed, never words: what a weight is drawn towards stands in names/expected.json, by what English
 * does; evidence that few documents have is left at that. The gold is wire copy of 1996: our own pieces of today
 * (names/today/) are added, and count several times, for they are few. Weights are rounded to a tenth, so that a person can add
 * them up. Prints the share of mentions that are told rightly, on all documents and when a fifth is kept back in turn:
 * the two must stay close.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { evidenceNames } from "../../pipeline/extract/names/catalogue.ts";
import { groupsOf } from "../../pipeline/extract/names/groups.ts";
import { saidOf, tellKinds } from "../../pipeline/extract/names/kinds.ts";
import { textOf } from "../../pipeline/extract/names/lines.ts";
import { cutStretches } from "../../pipeline/extract/names/segments.ts";
import {
  inTenths,
  type Sort,
  sorts,
  unit,
  type Weights,
  weightsOf,
} from "../../pipeline/extract/names/weights.ts";
import { tokenise } from "../../pipeline/extract/tokens.ts";
import { projectRoot } from "../memory-effects.ts";
import { type GoldName, kindOfType } from "./accuracy/names.ts";
import { type Example, fitWeights } from "./names/fit.ts";
import { piecesOfToday } from "./names/today.ts";

type Line = { readonly text: string; readonly gold: readonly GoldName[]; readonly times?: number };
type Table = Readonly<Record<string, readonly number[]>>;

const options = { strength: 60, fewest: 5 };
// What longer names are found to be tells of shorter ones, so that the weights are asked again.
const rounds = 4;
const folds = 5;
const timesOfToday = 3;
const count = sorts.length;

const expected = JSON.parse(readFileSync(join(import.meta.dirname, "names/expected.json"), "utf8")) as Table;

function examplesOf(lines: readonly Line[], weights: Weights): Example[] {
  return lines.flatMap(({ text, gold, times = 1 }, document) => {
    const tokens = tokenise(text);
    const view = textOf(tokens);
    cutStretches(view);
    const names = groupsOf(view);
    tellKinds(view, names, weights);
    return Array.from({ length: names.stretches.count }, (_, mention) => {
      const start = tokens.starts[names.stretches.first[mention] as number] as number;
      const end = tokens.ends[(names.stretches.end[mention] as number) - 1] as number;
      const factors = new Map<number, number>();
      for (const [number, factor] of saidOf(names, mention))
        factors.set(number, (factors.get(number) ?? 0) + factor);
      return { document, evidence: [...factors], sort: sorts.indexOf(sortAt(gold, start, end)), times };
    });
  });
}

/** What the gold says of a range: by the same range, or else by the longest that shares a character. */
function sortAt(gold: readonly GoldName[], start: number, end: number): Sort {
  const over = gold.filter((name) => name.start < end && start < name.end);
  const same = over.find((name) => name.start === start && name.end === end);
  const [longest] = over.toSorted((left, right) => right.end - right.start - (left.end - left.start));
  const { type } = same ?? longest ?? { type: "" };
  return type === "" ? "none" : ((kindOfType[type] ?? "other") as Sort);
}

function rightShare(examples: readonly Example[], weights: ArrayLike<number>): number {
  const right = examples.filter(({ evidence, sort }) => {
    const sums = sorts.map((_, at) =>
      evidence.reduce((sum, [number, factor]) => sum + factor * (weights[number * count + at] as number), 0),
    );
    return sums.indexOf(Math.max(...sums)) === sort;
  });
  return right.length / examples.length;
}

function listOf(weights: Weights): Record<string, number[]> {
  const rows = evidenceNames.map((name, number): [string, number[]] => [
    name,
    sorts.map((_, at) => (weights[number * count + at] as number) / unit),
  ]);
  const told = rows.filter(([, row]) => row.some((weight) => weight !== 0));
  return Object.fromEntries(told.sort(([left], [right]) => (left < right ? -1 : 1)));
}

const others = readFileSync(process.argv[2] as string, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Line);
const lines = [...others, ...piecesOfToday().map((piece) => ({ ...piece, times: timesOfToday }))];
let weights = weightsOf(expected);
let examples: Example[] = [];
for (let round = 0; round < rounds; round++) {
  examples = examplesOf(lines, weights);
  weights = inTenths(fitWeights(examples, expected, options));
}
const keptBack = Array.from({ length: folds }, (_, fold) => {
  const isKept = ({ document }: Example): boolean => document % folds === fold;
  const without = fitWeights(
    examples.filter((example) => !isKept(example)),
    expected,
    options,
  );
  return rightShare(examples.filter(isKept), without);
});
const mean = keptBack.reduce((sum, each) => sum + each, 0) / folds;
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
process.stdout.write(
  `${examples.length} mentions: ${percent(rightShare(examples, weights))} told rightly, ${percent(mean)} when kept back\n`,
);
const body = Object.entries(listOf(weights)).map(
  ([name, row]) => `    ${JSON.stringify(name)}: [${row.join(", ")}]`,
);
writeFileSync(
  join(projectRoot, "pipeline/extract/names/weights.json"),
  `{\n  "evidence": {\n${body.join(",\n")}\n  }\n}\n`,
);
