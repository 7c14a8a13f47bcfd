/** Which kind each name of a text is of: the evidence added up, in two readings. */
import type { NameEvidence, NameKind } from "../../../schemas/findings/name.ts";
import { evidenceNames } from "./catalogue.ts";
import type { Group, Mention, Names } from "./groups.ts";
import { addNeighbours } from "./neighbours.ts";
import type { Pieces } from "./pieces.ts";
import { companyOf, relationEvidence } from "./relations.ts";
import type { Text } from "./runs.ts";
import { type Sort, sorts, type Weights } from "./weights.ts";

/** What stands beside all the mentions of a name counts for each of them, but half. */
const share = 0.5;

/** A name of a kind that is looked for. */
export type Told = { readonly mention: Mention; readonly sort: NameKind };

/** Sums for several names, one a sort each: what is said for the sorts of name n begins at n times their number. */
type Sums = Float64Array;

const count = sorts.length;

/** The sort of each mention; adds to the pieces what the names say of each other. */
export function tellKinds(text: Text, names: Names, weights: Weights): Sort[] {
  const { groups, mentions, pieces } = names;
  const { sums, here, readings, usual } = names.space;
  const company = companyOf(text, names);
  for (const { from, to, place } of groups) add(sums, place, pieces.numbers, from, to, 1, weights);
  // one more than the place of the sort; 0 before it is asked for
  const sortOf = (group: Group): Sort => {
    const { place } = group;
    if (readings[place] === 0) readings[place] = firstReading(group, sums, pieces, weights) + 1;
    return sorts[(readings[place] as number) - 1] as Sort;
  };
  addNeighbours(text, mentions, sortOf);
  for (const group of groups) {
    group.said = pieces.end;
    relationEvidence(text, group, names, company, sortOf);
    group.saidTo = pieces.end;
    add(sums, group.place, pieces.numbers, group.said, group.saidTo, 1, weights);
    secondReading(group, sums, here, pieces, weights);
  }
  return mentions.map(({ group, place }) => {
    if (usual[group.place] === 0) usual[group.place] = usualSort(group, here) + 1;
    return sortHere(here, place, (usual[group.place] as number) - 1);
  });
}

const scratch = new Float64Array(count);

/** The kind by a name's own words and by all that stands beside its mentions. */
function firstReading(group: Group, sums: Sums, pieces: Pieces, weights: Weights): number {
  copy(sums, group.place, scratch, 0);
  addShared(scratch, 0, group, pieces, weights);
  return best(scratch, 0);
}

/** What is said at each mention, now that the other names are told. */
function secondReading(group: Group, sums: Sums, here: Sums, pieces: Pieces, weights: Weights): void {
  addShared(sums, group.place, group, pieces, weights);
  for (const { place, from, to, neighbours } of group.mentions) {
    copy(sums, group.place, here, place);
    add(here, place, pieces.numbers, from, to, 1, weights);
    add(here, place, neighbours, 0, neighbours.length, 1, weights);
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

/** Adds half of what stands beside any of the mentions, each piece once. */
function addShared(sums: Sums, place: number, group: Group, pieces: Pieces, weights: Weights): void {
  const [first] = group.mentions;
  if (group.mentions.length === 1) {
    const { from, to, neighbours } = first as Mention;
    add(sums, place, pieces.numbers, from, to, share, weights);
    add(sums, place, neighbours, 0, neighbours.length, share, weights);
    return;
  }
  const shared = sharedEvidence(group, pieces);
  add(sums, place, shared, 0, shared.length, share, weights);
}

/** What stands beside any of the mentions, each piece once. */
function sharedEvidence({ mentions }: Group, { numbers }: Pieces): readonly number[] {
  const shared: number[] = [];
  for (const { from, to, neighbours } of mentions) {
    for (let at = from; at < to; at++) addOnce(numbers[at] as number, shared);
    for (let at = 0; at < neighbours.length; at++) addOnce(neighbours[at] as number, shared);
  }
  for (let at = 0; at < shared.length; at++) isIn[shared[at] as number] = 0;
  return shared;
}

function addOnce(number: number, shared: number[]): void {
  if (isIn[number] === 1) return;
  isIn[number] = 1;
  shared.push(number);
}

function copy(from: Sums, place: number, to: Sums, at: number): void {
  for (let sort = 0; sort < count; sort++) to[at * count + sort] = from[place * count + sort] as number;
}

/** Adds what pieces of evidence say to the sums at a place. */
function add(
  sums: Sums,
  place: number,
  evidence: ArrayLike<number>,
  begin: number,
  end: number,
  factor: number,
  weights: Weights,
): void {
  const to = place * count;
  let person = sums[to] as number;
  let organisation = sums[to + 1] as number;
  let locality = sums[to + 2] as number;
  let other = sums[to + 3] as number;
  let none = sums[to + 4] as number;
  for (let at = begin; at < end; at++) {
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
export function weightiest({ mention, sort }: Told, { numbers }: Pieces, leads: Float64Array): string {
  const own = sorts.indexOf(sort);
  const { group, neighbours } = mention;
  let winner = heavier(numbers, group.from, group.to, own, leads, -1);
  winner = heavier(numbers, group.said, group.saidTo, own, leads, winner);
  winner = heavier(numbers, mention.from, mention.to, own, leads, winner);
  winner = heavier(neighbours, 0, neighbours.length, own, leads, winner);
  return evidenceNames[winner] ?? "capital";
}

/** The first of the weightiest pieces of a list, if it says more than the one before. */
function heavier(
  evidence: ArrayLike<number>,
  from: number,
  to: number,
  sort: number,
  leads: Float64Array,
  before: number,
): number {
  let winner = before;
  let most = before < 0 ? 0 : (leads[before * count + sort] as number);
  for (let at = from; at < to; at++) {
    const number = evidence[at] as number;
    const weight = leads[number * count + sort] as number;
    if (weight <= most) continue;
    most = weight;
    winner = number;
  }
  return winner;
}

const knownLeads = new WeakMap<Weights, Float64Array>();

/** How much more each piece of evidence says for a sort than for the sorts on average. */
export function leadsOf(weights: Weights): Float64Array {
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

/** All that was said of a name, each piece with how much it counts; some are said more than once. */
export function saidOf(
  { group, from, to, neighbours }: Mention,
  pieces: Pieces,
): (readonly [number: number, factor: number])[] {
  const { numbers } = pieces;
  const own = [...numbers.subarray(group.from, group.to), ...numbers.subarray(group.said, group.saidTo)];
  const here = [...numbers.subarray(from, to), ...neighbours];
  const shared = group.mentions.length === 1 ? here : sharedEvidence(group, pieces);
  return [
    ...[...own, ...here].map((number) => [number, 1] as const),
    ...shared.map((number) => [number, share] as const),
  ];
}

/** What spoke for the kind that was told, the weightiest first; with how much more it says for it than for others. */
export function evidenceFor({ mention, sort }: Told, pieces: Pieces, weights: Weights): NameEvidence[] {
  const leads = leadsOf(weights);
  const sums = new Map<number, number>();
  const own = sorts.indexOf(sort);
  for (const [number, factor] of saidOf(mention, pieces))
    sums.set(number, (sums.get(number) ?? 0) + factor * (leads[number * count + own] as number));
  return [...sums]
    .filter(([, weight]) => weight >= 0.05)
    .sort(([left, one], [right, other]) => other - one || left - right)
    .map(([number, weight]) => ({
      evidence: evidenceNames[number] as string,
      weight: Math.round(weight * 10) / 10,
    }));
}
