/** Which kind each name of a text is of: the evidence added up, in two readings. */
import type { NameEvidence } from "../../../schemas/findings/name.ts";
import type { Evidence } from "./evidence.ts";
import type { Group, Mention } from "./groups.ts";
import { type Company, companyOf, relationEvidence } from "./relations.ts";
import type { Text } from "./runs.ts";
import { type Sort, sorts, type Weights } from "./weights.ts";

/** What the company of the other mentions counts for, beside what stands at this one. */
export const share = 0.5;

/** Pieces of evidence with how much each counts. */
export type Account = { readonly full: Evidence; readonly shared: ReadonlySet<number> };

export type Told = {
  readonly group: Group;
  readonly mention: Mention;
  readonly account: Account;
  readonly sort: Sort;
};

/** Every mention with its kind and what spoke for it. */
export function tellKinds(text: Text, groups: readonly Group[], weights: Weights): Told[] {
  const company = companyOf(text, groups);
  const first = new Map(groups.map((group) => [group, firstReading(group, weights)]));
  return groups.flatMap((group) =>
    secondReading(text, group, company, (other) => first.get(other) as Sort, weights),
  );
}

/** The kind by a name's own words and by all that stands beside its mentions. */
function firstReading(group: Group, weights: Weights): Sort {
  return best({ full: group.own, shared: new Set(group.mentions.flatMap(({ beside }) => beside)) }, weights);
}

function secondReading(
  text: Text,
  group: Group,
  company: Company,
  sortOf: (group: Group) => Sort,
  weights: Weights,
): Told[] {
  const common = [...group.own, ...relationEvidence(text, group, company, sortOf, weights)];
  const shared = new Set(group.mentions.flatMap(({ beside }) => beside));
  return group.mentions.map((mention) => {
    const account = { full: [...common, ...mention.beside], shared };
    return { group, mention, account, sort: best(account, weights) };
  });
}

/** What spoke for the kind that was told: each piece with its weight for it above the mean of the kinds. */
export function evidenceFor({ account: { full, shared }, sort }: Told, weights: Weights): NameEvidence[] {
  const sums = new Map<number, number>();
  const own = sorts.indexOf(sort);
  const add = (number: number, factor: number): void => {
    sums.set(number, (sums.get(number) ?? 0) + factor * lead(weights, number, own));
  };
  for (const number of full) add(number, 1);
  for (const number of shared) add(number, share);
  return [...sums]
    .filter(([, weight]) => weight > 0)
    .sort(([left, one], [right, other]) => other - one || left - right)
    .map(([number, weight]) => ({ evidence: weights.nameOf(number), weight: Math.round(weight * 10) / 10 }));
}

function lead({ table }: Weights, number: number, sort: number): number {
  const from = number * sorts.length;
  let sum = 0;
  for (let at = 0; at < sorts.length; at++) sum += table[from + at] as number;
  return (table[from + sort] as number) - sum / sorts.length;
}

/** The kind for which the most is said. */
function best({ full, shared }: Account, weights: Weights): Sort {
  const sums = new Array<number>(sorts.length).fill(0);
  for (const number of full) addTo(sums, number, 1, weights);
  for (const number of shared) addTo(sums, number, share, weights);
  let winner = 0;
  for (let sort = 1; sort < sums.length; sort++)
    if ((sums[sort] as number) > (sums[winner] as number)) winner = sort;
  return sorts[winner] as Sort;
}

function addTo(sums: number[], number: number, factor: number, { table }: Weights): void {
  const from = number * sorts.length;
  for (let sort = 0; sort < sorts.length; sort++)
    sums[sort] = (sums[sort] as number) + factor * (table[from + sort] as number);
}
