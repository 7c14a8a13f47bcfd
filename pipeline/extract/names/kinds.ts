/** Which kind each name of a text is of: the evidence added up, in two readings. */
import type { NameEvidence } from "../../../schemas/findings/name.ts";
import { evidenceNames } from "./catalogue.ts";
import type { Evidence } from "./evidence.ts";
import type { Group, Mention } from "./groups.ts";
import { addNeighbours } from "./neighbours.ts";
import { companyOf, relationEvidence } from "./relations.ts";
import type { Text } from "./runs.ts";
import { type Sort, sorts, type Weights } from "./weights.ts";

/** What stands beside all the mentions of a name counts for each of them, but half. */
export const share = 0.5;

export type Told = {
  readonly group: Group;
  readonly mention: Mention;
  readonly sort: Sort;
  /** What the name's words, and the company that it keeps, say. */
  readonly common: Evidence;
  /** What stands beside any of its mentions. */
  readonly shared: Evidence;
};

/** Every mention with its kind and what spoke for it. */
export function tellKinds(text: Text, groups: readonly Group[], weights: Weights): Told[] {
  const company = companyOf(text, groups);
  const first = new Map<Group, Sort>();
  const sortOf = (group: Group): Sort => {
    const known = first.get(group) ?? firstReading(group, weights);
    first.set(group, known);
    return known;
  };
  addNeighbours(text, inOrder(groups), sortOf);
  const told: Told[] = [];
  for (const group of groups) {
    const shared = sharedEvidence(group);
    const common = group.own.concat(relationEvidence(text, group, company, sortOf));
    const sums = sumOf(weights, common, shared);
    const each = group.mentions.map((mention) => {
      const own = sums.slice();
      addTo(own, mention.beside, 1, weights);
      return own;
    });
    const usual = group.mentions.length > 1 ? best(totals(each)) : null;
    for (const [at, mention] of group.mentions.entries()) {
      const sort = sortHere(each[at] as number[], usual);
      told.push({ group, mention, sort, common, shared });
    }
  }
  return told;
}

function inOrder(groups: readonly Group[]): { group: Group; mention: Mention }[] {
  return groups
    .flatMap((group) => group.mentions.map((mention) => ({ group, mention })))
    .sort((left, right) => left.mention.first - right.mention.first);
}

/** What has to be said at one mention for it to be of another kind than the others. */
const exception = 2;

/** The kind of the name as a whole, unless much more speaks for another one here: "Washington" may be two. */
function sortHere(sums: readonly number[], usual: Sort | null): Sort {
  const own = best(sums);
  if (usual === null || own === usual) return own;
  const lead = (sums[sorts.indexOf(own)] as number) - (sums[sorts.indexOf(usual)] as number);
  return lead > exception ? own : usual;
}

function totals(each: readonly (readonly number[])[]): number[] {
  return sorts.map((_, sort) => each.reduce((sum, sums) => sum + (sums[sort] as number), 0));
}

/** The kind by a name's own words and by all that stands beside its mentions. */
function firstReading(group: Group, weights: Weights): Sort {
  return best(sumOf(weights, group.own, sharedEvidence(group)));
}

function sharedEvidence({ mentions }: Group): Evidence {
  const [first] = mentions;
  if (mentions.length === 1) return (first as Mention).beside;
  const shared = new Set<number>();
  for (const { beside } of mentions) for (const number of beside) shared.add(number);
  return [...shared];
}

function sumOf(weights: Weights, full: Evidence, shared: Evidence): number[] {
  const sums = [0, 0, 0, 0, 0];
  addTo(sums, full, 1, weights);
  addTo(sums, shared, share, weights);
  return sums;
}

function addTo(sums: number[], evidence: Evidence, factor: number, weights: Weights): void {
  const count = sums.length;
  for (const number of evidence) {
    for (let sort = 0, from = number * count; sort < count; sort++)
      sums[sort] = (sums[sort] as number) + factor * (weights[from + sort] as number);
  }
}

/** The kind for which the most is said. */
function best(sums: readonly number[]): Sort {
  let winner = 0;
  for (let sort = 1; sort < sums.length; sort++) {
    if ((sums[sort] as number) > (sums[winner] as number)) winner = sort;
  }
  return sorts[winner] as Sort;
}

/** The weightiest piece of evidence for the kind that was told. */
export function weightiest({ mention, common, sort }: Told, weights: Weights): string {
  const own = sorts.indexOf(sort);
  let winner = -1;
  let most = 0;
  for (const list of [common, mention.beside]) {
    for (const number of list) {
      const weight = lead(weights, number, own);
      if (weight <= most) continue;
      most = weight;
      winner = number;
    }
  }
  return evidenceNames[winner] ?? "capital";
}

/** What spoke for the kind that was told, the weightiest first; with how much more it says for it than for others. */
export function evidenceFor({ mention, common, shared, sort }: Told, weights: Weights): NameEvidence[] {
  const sums = new Map<number, number>();
  const own = sorts.indexOf(sort);
  const add = (number: number, factor: number): void => {
    sums.set(number, (sums.get(number) ?? 0) + factor * lead(weights, number, own));
  };
  for (const number of common) add(number, 1);
  for (const number of mention.beside) add(number, 1);
  for (const number of shared) add(number, share);
  return [...sums]
    .filter(([, weight]) => weight >= 0.05)
    .sort(([left, one], [right, other]) => other - one || left - right)
    .map(([number, weight]) => ({
      evidence: evidenceNames[number] as string,
      weight: Math.round(weight * 10) / 10,
    }));
}

function lead(weights: Weights, number: number, sort: number): number {
  const from = number * sorts.length;
  let sum = 0;
  for (let at = 0; at < sorts.length; at++) sum += weights[from + at] as number;
  return (weights[from + sort] as number) - sum / sorts.length;
}
