/** What the name next to a name says of it: names of one kind are listed together, and a company has its chief. */
import { opensClause } from "./beside.ts";
import { byNamedWord, named } from "./beside-words.ts";
import { evidence } from "./catalogue.ts";
import type { Names } from "./groups.ts";
import { chain } from "./pieces.ts";
import { has, namedAt, type Text } from "./text.ts";
import { Trait } from "./trait.ts";
import { type Sort, sorts } from "./weights.ts";

type Tie = "and" | "comma" | "possessive" | "of" | "bracket";
/** A piece of evidence for each sort, by its place. */
type Family = readonly number[];

const family = (nameOf: (sort: Sort) => string): Family => sorts.map((sort) => evidence(nameOf(sort)));

/** By the tie between two names: what each says of the one before it, and of the one behind it. */
const ties: Readonly<Record<Exclude<Tie, "and">, { readonly ofLeft: Family; readonly ofRight: Family }>> = {
  comma: tie("before-comma"),
  possessive: tie("has"),
  of: tie("is-of"),
  bracket: tie("before-bracket"),
};

function tie(name: string): { ofLeft: Family; ofRight: Family } {
  return {
    ofLeft: family((sort) => `${name}-a-${sort}`),
    ofRight: family((sort) => `behind-a-${sort}-that-${name}`),
  };
}

const tieOfWord = byNamedWord<Tie>([
  ["and", "and"],
  ["or", "and"],
  ["&", "and"],
  [",", "comma"],
  ["/", "and"],
  ["'s", "possessive"],
  ["’s", "possessive"],
  ["'", "possessive"],
  ["’", "possessive"],
  ["of", "of"],
  ["(", "bracket"],
]);
const [comma, the] = [",", "the"].map(named);

const listedWith = family((sort) => `listed-with-a-${sort}`);

/** The sort of a mention, by its place. */
type SortOf = (mention: number) => number;

/** Adds to each mention what its neighbours say. */
export function addNeighbours(text: Text, names: Names, sortOf: SortOf): void {
  const { first, end, count } = names.stretches;
  let list = 0;
  for (let at = 1; at < count; at++) {
    const left = at - 1;
    const tie = tieBetween(text, end[left] as number, first[at] as number);
    const isNew = list === left && isClause(text, tie, first, end, left);
    const found = isNew ? undefined : tie;
    if (found === "and") addList(names, Math.max(list, at - longestList), at + 1, sortOf);
    if (found !== "comma") {
      if (found !== "and" && at - list > 2) addList(names, Math.max(list, at - longestList), at, sortOf);
      list = at;
    }
    if (found === undefined || found === "and") continue;
    say(names, left, ties[found].ofLeft[sortOf(at)] as number);
    say(names, at, ties[found].ofRight[sortOf(left)] as number);
  }
}

/** "In Zambia, First Quantum said", "of China, Xinhua reported", "wants more from Acme, and Jim Holm": no list goes on. */
function isClause(
  text: Text,
  tie: Tie | undefined,
  first: Int32Array,
  end: Int32Array,
  left: number,
): boolean {
  const mark = namedAt(text, end[left] as number);
  if (tie === "and") return mark === comma;
  if (tie !== "comma") return false;
  return opensClause(text, first[left] as number) || has(text, end[left + 1] as number, Trait.sayVerb);
}

const longestList = 12;

/** "Chery, BYD and Great Wall Motor": what any of them is, the others are. */
function addList(names: Names, first: number, end: number, sortOf: SortOf): void {
  const found: number[] = new Array(end - first);
  for (let at = first; at < end; at++) found[at - first] = sortOf(at);
  for (let at = first; at < end; at++) {
    // a bit for each sort
    let said = 0;
    for (let other = first; other < end; other++) {
      const sort = found[other - first] as number;
      const bit = 1 << sort;
      if (other === at || (said & bit) !== 0) continue;
      said |= bit;
      say(names, at, listedWith[sort] as number);
    }
  }
}

function say(
  { mentions: { neighbours, neighboursLast }, space }: Names,
  mention: number,
  number: number,
): void {
  const last = chain(space.chains, neighboursLast[mention] as number, number);
  neighboursLast[mention] = last;
  if (neighbours[mention] === 0) neighbours[mention] = last;
}

function tieBetween(text: Text, from: number, to: number): Tie | undefined {
  const { tokens, begins } = text;
  const words = to - from;
  if (words < 1 || words > 3 || tokens.sentences[from - 1] !== tokens.sentences[to] || begins[to] === 2)
    return undefined;
  const first = namedAt(text, from);
  if (words === 1) return tieOfWord[first];
  const last = namedAt(text, to - 1);
  // ", and", "and the", "of the"
  const isAnd = first === comma && tieOfWord[namedAt(text, from + 1)] === "and";
  if (isAnd && (words === 2 || last === the)) return "and";
  return words === 2 && last === the ? tieOfWord[first] : undefined;
}
