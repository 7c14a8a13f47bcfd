/** Which kind each name of a text is of: the evidence added up, in two readings. */
import type { NameEvidence } from "../../../schemas/findings/name.ts";
import { evidenceNames } from "./catalogue.ts";
import type { Evidence } from "./evidence.ts";
import type { Group, groupsOf, Mention } from "./groups.ts";
import { addNeighbours } from "./neighbours.ts";
import { companyOf, relationEvidence } from "./relations.ts";
import type { Text } from "./runs.ts";
import { type Sort, sorts, type Weights } from "./weights.ts";

/** What stands beside all the mentions of a name counts for each of them, but half. */
export const share = 0.5;

export type Told = {
  readonly mention: Mention;
  readonly sort: Sort;
  /** What the name's words, and the company that it keeps, say. */
  readonly common: Evidence;
  /** What stands beside any of its mentions. */
  readonly shared: Evidence;
};

/** Sums for several names, one a sort each: what is said for the sorts of name n begins at n times their number. */
type Sums = Float64Array;

const count = sorts.length;

/** Every mention with its kind and what spoke for it, in order of the text. */
export function tellKinds(
  text: Text,
  { groups, mentions }: ReturnType<typeof groupsOf>,
  weights: Weights,
): Told[] {
  const company = companyOf(text, groups);
  const sums = new Float64Array(count * groups.length);
  for (const { own, place } of groups) add(sums, place, own, 1, weights);
  const first: (Sort | undefined)[] = groups.map(() => undefined);
  const sortOf = (group: Group): Sort => {
    const known = first[group.place] ?? firstReading(group, sums, weights);
    first[group.place] = known;
    return known;
  };
  addNeighbours(text, mentions, sortOf);
  const here = new Float64Array(count * mentions.length);
  const shared = groups.map(sharedEvidence);
  const commons = groups.map((group) => {
    const relations = relationEvidence(text, group, company, sortOf);
    add(sums, group.place, relations, 1, weights);
    secondReading(group, shared[group.place] as Evidence, sums, here, weights);
    return group.own.concat(relations);
  });
  const usual = groups.map((group) => usualSort(group, here));
  return mentions.map((mention) => {
    const { place } = mention.group;
    const sort = sortHere(here, mention.place, usual[place] as number);
    return { mention, sort, common: commons[place] as Evidence, shared: shared[place] as Evidence };
  });
}

const scratch = new Float64Array(count);

/** The kind by a name's own words and by all that stands beside its mentions. */
function firstReading(group: Group, sums: Sums, weights: Weights): Sort {
  copy(sums, group.place, scratch, 0);
  add(scratch, 0, sharedEvidence(group), share, weights);
  return sorts[best(scratch, 0)] as Sort;
}

/** What is said at each mention, now that the other names are told. */
function secondReading(group: Group, shared: Evidence, sums: Sums, here: Sums, weights: Weights): void {
  add(sums, group.place, shared, share, weights);
  for (const { place, context } of group.mentions) {
    copy(sums, group.place, here, place);
    add(here, place, context, 1, weights);
  }
}

/** The sort for which all the mentions of a name say the most. */
function usualSort({ mentions }: Group, here: Sums): number {
  if (mentions.length === 1) return best(here, (mentions[0] as Mention).place);
  scratch.fill(0);
  for (const { place } of mentions)
    for (let sort = 0; sort < count; sort++) scratch[sort]! += here[place * count + sort] as number;
  return best(scratch, 0);
}

/** What has to be said at one mention for it to be of another kind than the others. */
const exception = 2;

/** The kind of the name as a whole, unless much more speaks for another one here: "Washington" may be two. */
function sortHere(here: Sums, place: number, usual: number): Sort {
  const own = best(here, place);
  const from = place * count;
  const lead = (here[from + own] as number) - (here[from + usual] as number);
  return sorts[lead > exception ? own : usual] as Sort;
}

// Which pieces a list has already: all noughts between two lists.
const isIn = new Uint8Array(evidenceNames.length);

/** What stands beside any of the mentions, each piece once. */
function sharedEvidence({ mentions }: Group): Evidence {
  const [first] = mentions;
  if (mentions.length === 1) return (first as Mention).context;
  const shared: number[] = [];
  for (const { context } of mentions)
    for (let at = 0; at < context.length; at++) {
      const number = context[at] as number;
      if (isIn[number] === 1) continue;
      isIn[number] = 1;
      shared.push(number);
    }
  for (let at = 0; at < shared.length; at++) isIn[shared[at] as number] = 0;
  return shared;
}

function copy(from: Sums, place: number, to: Sums, at: number): void {
  for (let sort = 0; sort < count; sort++) to[at * count + sort] = from[place * count + sort] as number;
}

/** Adds what pieces of evidence say to the sums at a place. */
function add(sums: Sums, place: number, evidence: Evidence, factor: number, weights: Weights): void {
  const to = place * count;
  let person = sums[to] as number;
  let organisation = sums[to + 1] as number;
  let locality = sums[to + 2] as number;
  let other = sums[to + 3] as number;
  let none = sums[to + 4] as number;
  for (let at = 0; at < evidence.length; at++) {
    const from = (evidence[at] as number) * count;
    person += factor * (weights[from] as number);
    organisation += factor * (weights[from + 1] as number);
    locality += factor * (weights[from + 2] as number);
    other += factor * (weights[from + 3] as number);
    none += factor * (weights[from + 4] as number);
  }
  sums[to] = person;
  sums[to + 1] = organisation;
  sums[to + 2] = locality;
  sums[to + 3] = other;
  sums[to + 4] = none;
}

/** The sort for which the most is said at a place. */
function best(sums: Sums, place: number): number {
  const from = place * count;
  let winner = 0;
  for (let sort = 1; sort < count; sort++) {
    if ((sums[from + sort] as number) > (sums[from + winner] as number)) winner = sort;
  }
  return winner;
}

/** The weightiest piece of evidence for the kind that was told. */
export function weightiest({ mention, common, sort }: Told, weights: Weights): string {
  const leads = leadsOf(weights);
  const own = sorts.indexOf(sort);
  let winner = -1;
  let most = 0;
  for (const list of [common, mention.context]) {
    for (let at = 0; at < list.length; at++) {
      const number = list[at] as number;
      const weight = leads[number * count + own] as number;
      if (weight <= most) continue;
      most = weight;
      winner = number;
    }
  }
  return evidenceNames[winner] ?? "capital";
}

const knownLeads = new WeakMap<Weights, Float64Array>();

/** How much more each piece of evidence says for a sort than for the sorts on average. */
function leadsOf(weights: Weights): Float64Array {
  const known = knownLeads.get(weights);
  if (known !== undefined) return known;
  const leads = weights.map((weight, at) => {
    const from = at - (at % count);
    let sum = 0;
    for (let sort = 0; sort < count; sort++) sum += weights[from + sort] as number;
    return weight - sum / count;
  });
  knownLeads.set(weights, leads);
  return leads;
}

/** What spoke for the kind that was told, the weightiest first; with how much more it says for it than for others. */
export function evidenceFor({ mention, common, shared, sort }: Told, weights: Weights): NameEvidence[] {
  const leads = leadsOf(weights);
  const sums = new Map<number, number>();
  const own = sorts.indexOf(sort);
  const add = (number: number, factor: number): void => {
    sums.set(number, (sums.get(number) ?? 0) + factor * (leads[number * count + own] as number));
  };
  for (const number of common) add(number, 1);
  for (const number of mention.context) add(number, 1);
  for (const number of shared) add(number, share);
  return [...sums]
    .filter(([, weight]) => weight >= 0.05)
    .sort(([left, one], [right, other]) => other - one || left - right)
    .map(([number, weight]) => ({
      evidence: evidenceNames[number] as string,
      weight: Math.round(weight * 10) / 10,
    }));
}
