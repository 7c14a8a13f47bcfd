/** Which kind each name of a text is of: the evidence added up, in two readings. */
import type { NameEvidence } from "../../../schemas/findings/name.ts";
import { evidenceNames } from "./catalogue.ts";
import type { Names } from "./groups.ts";
import { addNeighbours } from "./neighbours.ts";
import { companyOf, relationEvidence } from "./relations.ts";
import type { Text } from "./text.ts";
import { type Sort, sorts, unit, type Weights } from "./weights.ts";

// What stands beside all the mentions of a name counts for each of them, but half.
const half = 1;
const whole = 2;

/** Sums for several names, one a sort each: what is said for the sorts of name n begins at n times their number. */
type Sums = Int32Array;

const count = sorts.length;

/** The sort of each mention, by its place among them; adds to the pieces what the names say of each other. */
export function tellKinds(text: Text, names: Names, weights: Weights): Uint8Array {
  const { groups, mentions, pieces, size, space } = names;
  const { sums, here, readings, usual, sort } = space;
  const company = companyOf(text, names);
  for (let group = 0; group < size; group++)
    add(
      sums,
      group,
      pieces.numbers,
      groups.own[group] as number,
      groups.ownEnd[group] as number,
      whole,
      weights,
    );
  // one more than the sort; 0 before it is asked for
  const sortOf = (group: number): number => {
    if (readings[group] === 0) readings[group] = firstReading(names, group, weights) + 1;
    return (readings[group] as number) - 1;
  };
  addNeighbours(text, names, (mention) => sortOf(mentions.group[mention] as number));
  for (let group = 0; group < size; group++) {
    const from = pieces.end;
    relationEvidence(text, group, names, company, sortOf);
    groups.said[group] = from;
    groups.saidEnd[group] = pieces.end;
    add(sums, group, pieces.numbers, from, pieces.end, whole, weights);
    secondReading(names, group, weights);
    usual[group] = usualSort(names, group);
  }
  for (let place = 0; place < names.stretches.count; place++) {
    const group = mentions.group[place] as number;
    const sortOfName = usual[group] as number;
    sort[place] = groups.size[group] === 1 ? sortOfName : sortHere(here, place, sortOfName);
  }
  return sort;
}

const scratch = new Int32Array(count);

/** The kind by a name's own words and by all that stands beside its mentions. */
function firstReading(names: Names, group: number, weights: Weights): number {
  const { sums } = names.space;
  sumShared(names, group, weights);
  for (let sort = 0; sort < count; sort++) scratch[sort]! += sums[group * count + sort] as number;
  return best(scratch, 0);
}

/** What is said at each mention, now that the other names are told. */
function secondReading(names: Names, group: number, weights: Weights): void {
  const { groups, mentions, space } = names;
  const { sums, here } = space;
  sumShared(names, group, weights);
  const from = group * count;
  const first = groups.first[group] as number;
  if (groups.size[group] === 1) {
    for (let sort = 0; sort < count; sort++) {
      const beside = scratch[sort] as number;
      const sum = sums[from + sort]!;
      here[first * count + sort] = sum + 3 * beside;
      sums[from + sort] = sum + beside;
    }
    return;
  }
  for (let sort = 0; sort < count; sort++) sums[from + sort]! += scratch[sort] as number;
  for (let at = first; at >= 0; at = mentions.next[at] as number) {
    copy(sums, group, here, at);
    addBeside(here, at, names, at, whole, weights);
  }
}

/** The sort for which all the mentions of a name say the most. */
function usualSort({ groups, mentions, space: { here } }: Names, group: number): number {
  const first = groups.first[group] as number;
  if (groups.size[group] === 1) return best(here, first);
  scratch.fill(0);
  for (let at = first; at >= 0; at = mentions.next[at] as number)
    for (let sort = 0; sort < count; sort++) scratch[sort]! += here[at * count + sort] as number;
  return best(scratch, 0);
}

/** What has to be said at one mention for it to be of another kind than the others. */
const exception = 2 * whole * unit;

/** The kind of the name as a whole, unless much more speaks for another one here: "Washington" may be two. */
function sortHere(here: Sums, place: number, usual: number): number {
  const own = best(here, place);
  const from = place * count;
  const lead = (here[from + own] as number) - (here[from + usual] as number);
  return lead > exception ? own : usual;
}

// Which pieces a list has already: all noughts between two lists.
const isIn = new Uint8Array(evidenceNames.length);
const shared = new Uint16Array(evidenceNames.length);

/** Sums up half of what stands beside any of the mentions, each piece once. */
function sumShared(names: Names, group: number, weights: Weights): void {
  const { groups } = names;
  scratch.fill(0);
  if (groups.size[group] === 1) addBeside(scratch, 0, names, groups.first[group] as number, half, weights);
  else add(scratch, 0, shared, 0, findShared(names, group), half, weights);
}

/** Writes to `shared` what stands beside any of the mentions, each piece once; returns how many there are. */
function findShared({ groups, mentions, pieces: { numbers }, space }: Names, group: number): number {
  const { chains } = space;
  let found = 0;
  for (let at = groups.first[group] as number; at >= 0; at = mentions.next[at] as number) {
    const end = mentions.nearEnd[at] as number;
    for (let from = mentions.near[at] as number; from < end; from++)
      found = addOnce(numbers[from] as number, found);
    for (let from = mentions.neighbours[at] as number; from !== 0; from = chains.next[from] as number)
      found = addOnce(chains.numbers[from] as number, found);
  }
  for (let at = 0; at < found; at++) isIn[shared[at] as number] = 0;
  return found;
}

function addOnce(number: number, found: number): number {
  if (isIn[number] === 1) return found;
  isIn[number] = 1;
  shared[found] = number;
  return found + 1;
}

function copy(from: Sums, place: number, to: Sums, at: number): void {
  for (let sort = 0; sort < count; sort++) to[at * count + sort] = from[place * count + sort] as number;
}

/** Adds what pieces of evidence say to the sums at a place. */
function add(
  sums: Sums,
  place: number,
  evidence: Uint16Array,
  begin: number,
  end: number,
  factor: number,
  weights: Weights,
): void {
  let person = 0;
  let organisation = 0;
  let locality = 0;
  let other = 0;
  let none = 0;
  for (let at = begin; at < end; at++) {
    const from = (evidence[at] as number) * count;
    person += weights[from] as number;
    organisation += weights[from + 1] as number;
    locality += weights[from + 2] as number;
    other += weights[from + 3] as number;
    none += weights[from + 4] as number;
  }
  const to = place * count;
  sums[to]! += factor * person;
  sums[to + 1]! += factor * organisation;
  sums[to + 2]! += factor * locality;
  sums[to + 3]! += factor * other;
  sums[to + 4]! += factor * none;
}

/** Adds what stands beside a mention, and what the names next to it say. */
function addBeside(
  sums: Sums,
  place: number,
  { mentions, pieces, space: { chains } }: Names,
  mention: number,
  factor: number,
  weights: Weights,
): void {
  const near = mentions.near[mention] as number;
  add(sums, place, pieces.numbers, near, mentions.nearEnd[mention] as number, factor, weights);
  for (let at = mentions.neighbours[mention] as number; at !== 0; at = chains.next[at] as number)
    add(sums, place, chains.numbers, at, at + 1, factor, weights);
}

// Of sorts for which as much is said the first of these: no name rather than a wrong one, and an organisation last, for
// which a capital in an odd place speaks too easily.
const inDoubt: readonly Sort[] = ["none", "other", "person", "place", "organisation"];
const asked = Uint8Array.from(inDoubt, (sort) => sorts.indexOf(sort));

/** The sort for which the most is said at a place. */
function best(sums: Sums, place: number): number {
  const from = place * count;
  let winner = asked[0] as number;
  let most = sums[from + winner] as number;
  for (let at = 1; at < count; at++) {
    const sort = asked[at] as number;
    const sum = sums[from + sort] as number;
    if (sum <= most) continue;
    winner = sort;
    most = sum;
  }
  return winner;
}

/** The name of the weightiest piece of evidence for a sort of a mention. */
export function weightiest(names: Names, mention: number, sort: number, ranks: Uint16Array): string {
  const { groups, mentions, pieces, space } = names;
  const { numbers } = pieces;
  const group = mentions.group[mention] as number;
  let winner = heavier(numbers, groups.own[group] as number, groups.ownEnd[group] as number, sort, ranks, -1);
  winner = heavier(
    numbers,
    groups.said[group] as number,
    groups.saidEnd[group] as number,
    sort,
    ranks,
    winner,
  );
  const near = mentions.near[mention] as number;
  winner = heavier(numbers, near, mentions.nearEnd[mention] as number, sort, ranks, winner);
  const { chains } = space;
  for (let at = mentions.neighbours[mention] as number; at !== 0; at = chains.next[at] as number)
    winner = heavier(chains.numbers, at, at + 1, sort, ranks, winner);
  return evidenceNames[winner] ?? "capital";
}

/** The first of the weightiest pieces of a list, if it says more than the one before. */
function heavier(
  evidence: Uint16Array,
  from: number,
  to: number,
  sort: number,
  ranks: Uint16Array,
  before: number,
): number {
  let winner = before;
  let most = before < 0 ? 0 : (ranks[before * count + sort] as number);
  for (let at = from; at < to; at++) {
    const number = evidence[at] as number;
    const rank = ranks[number * count + sort] as number;
    if (rank <= most) continue;
    most = rank;
    winner = number;
  }
  return winner;
}

/** How much more a piece of evidence says for a sort than for the sorts on average. */
function leadOf(weights: Weights, number: number, sort: number): number {
  const from = number * count;
  let sum = 0;
  for (let other = 0; other < count; other++) sum += (weights[from + other] as number) / unit;
  return (weights[from + sort] as number) / unit - sum / count;
}

const knownRanks = new WeakMap<Weights, Uint16Array>();

/**
 * For each piece of evidence and sort the rank of its lead among all leads: greater for a greater one, 0 for those that
 * speak for no sort. As small numbers they stay close together.
 */
export function ranksOf(weights: Weights): Uint16Array {
  const known = knownRanks.get(weights);
  if (known !== undefined) return known;
  const leads = Array.from(weights, (_, at) => leadOf(weights, Math.floor(at / count), at % count));
  const inOrder = [...new Set(leads.filter((lead) => lead > 0))].sort((left, right) => left - right);
  const rankOf = new Map(inOrder.map((lead, at) => [lead, at + 1]));
  const ranks = Uint16Array.from(leads, (lead) => rankOf.get(lead) ?? 0);
  knownRanks.set(weights, ranks);
  return ranks;
}

/** All that was said of a mention, each piece with how much it counts; some are said more than once. */
export function saidOf(names: Names, mention: number): (readonly [number: number, factor: number])[] {
  const { groups, mentions, pieces, space } = names;
  const group = mentions.group[mention] as number;
  const own = pieces.numbers.subarray(groups.own[group], groups.ownEnd[group]);
  const said = pieces.numbers.subarray(groups.said[group], groups.saidEnd[group]);
  const here = [...pieces.numbers.subarray(mentions.near[mention], mentions.nearEnd[mention])];
  for (let at = mentions.neighbours[mention] as number; at !== 0; at = space.chains.next[at] as number)
    here.push(space.chains.numbers[at] as number);
  const halves = groups.size[group] === 1 ? here : shared.slice(0, findShared(names, group));
  return [
    ...[...own, ...said, ...here].map((number) => [number, 1] as const),
    ...Array.from(halves, (number) => [number, half / whole] as const),
  ];
}

/** What spoke for the sort of a mention, the weightiest first; with how much more it says for it than for others. */
export function evidenceFor(names: Names, mention: number, sort: number, weights: Weights): NameEvidence[] {
  const sums = new Map<number, number>();
  for (const [number, factor] of saidOf(names, mention))
    sums.set(number, (sums.get(number) ?? 0) + factor * leadOf(weights, number, sort));
  return [...sums]
    .filter(([, weight]) => weight >= 0.05)
    .sort(([left, one], [right, other]) => other - one || left - right)
    .map(([number, weight]) => ({
      evidence: evidenceNames[number] as string,
      weight: Math.round(weight * 10) / 10,
    }));
}
