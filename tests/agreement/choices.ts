/** What two curators chose for the statements of ten pieces, and how far they agree; see docs/agreement.md. */
import { kappaOf } from "../../pipeline/agreement/kappa.ts";
import { projectFiles } from "../memory-effects.ts";

const folder = "tests/golden/agreement";
const files = projectFiles(folder);

export type Statement = {
  readonly id: string;
  readonly piece: string;
  readonly table: string;
  readonly quote: string;
  readonly note: string;
};

export type Choice = {
  readonly id: string;
  readonly code: string;
  readonly kind?: string;
  readonly level?: string;
  readonly motive?: string;
  readonly second: string | null;
  readonly why: string;
};

export const textOf = (name: string): string =>
  Buffer.from(files.get(`${folder}/${name}`) as Uint8Array).toString();

const linesOf = <T>(name: string): T[] =>
  textOf(name)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

export const statements = linesOf<Statement>("claims.jsonl");
export const curators = [linesOf<Choice>("curator-a.jsonl"), linesOf<Choice>("curator-b.jsonl")] as const;

/** Metrics that take what no other metric names. */
export const lastResorts: readonly string[] = [
  "count-of-things",
  "share-of-total",
  "technical-performance",
  "expectation",
];

type Field = "code" | "kind" | "level" | "motive";

/** What both curators wrote in a field for the statements of a table, in the order of the statements. */
export function labelsOf(table: string, field: Field): readonly [readonly string[], readonly string[]] {
  const ids = new Set(statements.filter((each) => each.table === table).map(({ id }) => id));
  const of = (choices: readonly Choice[]): string[] =>
    choices.filter(({ id }) => ids.has(id)).map((choice) => choice[field] as string);
  return [of(curators[0]), of(curators[1])];
}

/** "144 of 173 (83.2 %)", as the page writes it. */
export const partOf = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

/** A row of the page's table of agreement: where both wrote the same, and kappa. */
export function agreementRow(name: string, table: string, field: Field): string {
  const [left, right] = labelsOf(table, field);
  const same = left.filter((label, at) => label === right[at]).length;
  return `| ${name} | ${partOf(same, left.length)} | ${(kappaOf(left, right) ?? Number.NaN).toFixed(2)} |`;
}

/** A row of the page's table of coverage: for how many statements each found a code, and for how many both did. */
export function coverageRow(name: string, table: string, without: readonly string[] = []): string {
  const found = labelsOf(table, "code").map((labels) =>
    labels.map((label) => label !== "none" && !without.includes(label)),
  ) as [boolean[], boolean[]];
  const [left, right] = found;
  const count = (of: readonly boolean[]): string => partOf(of.filter((is) => is).length, of.length);
  return `| ${name} | ${count(left)} | ${count(right)} | ${count(left.map((is, at) => is && (right[at] ?? false)))} |`;
}

/** A row of the page's table of doubt: where each named a second code, and where both were sure of the same. */
export function doubtRow(name: string, table: string): string {
  const ids = new Set(statements.filter((each) => each.table === table).map(({ id }) => id));
  const [left, right] = curators.map((choices) => choices.filter(({ id }) => ids.has(id))) as [
    Choice[],
    Choice[],
  ];
  const doubted = (of: readonly Choice[]): string =>
    partOf(of.filter(({ second }) => second !== null).length, of.length);
  const sure = left.filter(
    ({ code, second }, at) => second === null && right[at]?.second === null && code === right[at].code,
  ).length;
  return `| ${name} | ${doubted(left)} | ${doubted(right)} | ${partOf(sure, left.length)} |`;
}

/** For how many statements of a table both hesitated between the same two codes. */
export function sharedDoubts(table: string): number {
  const pairs = curators.map((choices) =>
    choices.map(({ code, second }) => (second === null ? undefined : [code, second].toSorted().join(" "))),
  );
  const [left = [], right = []] = pairs;
  return statements.filter(
    (each, at) => each.table === table && left[at] !== undefined && left[at] === right[at],
  ).length;
}
