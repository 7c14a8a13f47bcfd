/** What the name next to a name says of it: names of one kind are listed together, and a company has its chief. */
import { opensClause } from "./beside.ts";
import { byNamedWord, named } from "./beside-words.ts";
import { evidence } from "./catalogue.ts";
import type { Group, Mention } from "./groups.ts";
import { namedAt, type Text } from "./runs.ts";
import { type Sort, sorts } from "./weights.ts";

type Tie = "and" | "comma" | "possessive" | "of" | "bracket";
type Family = Readonly<Record<Sort, number>>;

const family = (nameOf: (sort: Sort) => string): Family =>
  Object.fromEntries(sorts.map((sort) => [sort, evidence(nameOf(sort))])) as Family;

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

/** Adds to each mention what its neighbours say; `mentions` are in order of the text. */
export function addNeighbours(
  text: Text,
  mentions: readonly Mention[],
  sortOf: (group: Group) => Sort,
): void {
  let list = 0;
  for (let at = 1; at < mentions.length; at++) {
    const left = mentions[at - 1] as Mention;
    const right = mentions[at] as Mention;
    const tie = tieBetween(text, left.end, right.first);
    const found = tie === "comma" && opensClause(text, left.first) ? undefined : tie;
    if (found === "and") addList(mentions, Math.max(list, at - longestList), at + 1, sortOf);
    if (found !== "comma") {
      if (found !== "and" && at - list > 2) addList(mentions, Math.max(list, at - longestList), at, sortOf);
      list = at;
    }
    if (found === undefined || found === "and") continue;
    say(left, ties[found].ofLeft[sortOf(right.group)]);
    say(right, ties[found].ofRight[sortOf(left.group)]);
  }
}

const longestList = 12;

/** "Chery, BYD and Great Wall Motor": what any of them is, the others are. */
function addList(
  mentions: readonly Mention[],
  first: number,
  end: number,
  sortOf: (group: Group) => Sort,
): void {
  const found: Sort[] = new Array(end - first);
  for (let at = first; at < end; at++) found[at - first] = sortOf((mentions[at] as Mention).group);
  for (let at = first; at < end; at++) {
    // a bit for each sort
    let said = 0;
    for (let other = first; other < end; other++) {
      const sort = found[other - first] as Sort;
      const bit = 1 << sorts.indexOf(sort);
      if (other === at || (said & bit) !== 0) continue;
      said |= bit;
      say(mentions[at] as Mention, listedWith[sort]);
    }
  }
}

function say(mention: Mention, number: number): void {
  // those of whom nothing is said share one list
  if (mention.neighbours.length === 0) mention.neighbours = [number];
  else mention.neighbours.push(number);
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
