/**
 * Names in lines whose capitals say nothing: headings, and what is printed in capitals throughout. There a name is what
 * the rest of the text names, or words that English has in no other way.
 */
import { wordAt } from "../tokens.ts";
import { knownName, knownNameEnd } from "./known-names.ts";
import { has, type Stretch, type Text } from "./text.ts";
import { Trait } from "./trait.ts";

/** The names of the running text, as far as it is cut, by their words in lower case, with the last words of longer ones. */
export function bodyNames(text: Text): ReadonlySet<string> {
  const { stretches } = text;
  const names = new Set<string>();
  for (let at = 0; at < stretches.count; at++) {
    const first = stretches.first[at] as number;
    const end = stretches.end[at] as number;
    if (text.shouted[first] !== 0 || (end - first === 1 && text.begins[first] !== 0)) continue;
    names.add(joined(text, first, end));
    // the stop of "Acme Inc." names nothing
    if (end - first > 1 && !has(text, end - 1, Trait.mark)) names.add(joined(text, end - 1, end));
  }
  return names;
}

const longest = 6;
const listed =
  Trait.ordinary | Trait.grammar | Trait.mark | Trait.number | Trait.calendar | Trait.people | Trait.title;

/** What may be names in a run of a heading. */
export function headingNames(text: Text, { first, end }: Stretch, body: ReadonlySet<string>): Stretch[] {
  const found: Stretch[] = [];
  for (let at = first; at < end; ) {
    const next =
      namedEnd(text, at, end, body) || countryEnd(text, at, end) || unlistedEnd(text, at, end, body);
    if (next > at) found.push({ first: at, end: next });
    at = Math.max(next, at + 1);
  }
  return found;
}

/** One past the longest name of the running text that stands here; 0 where none does. */
function namedEnd(text: Text, at: number, end: number, body: ReadonlySet<string>): number {
  for (let to = Math.min(end, at + longest); to > at; to--) if (body.has(joined(text, at, to))) return to;
  return 0;
}

/** One past the country that stands here; 0 where none does. */
function countryEnd(text: Text, at: number, end: number): number {
  const known = knownNameEnd(text, at, end);
  if (known > at && knownName(text, at, known) === "country") return known;
  return has(text, at, Trait.country) && !has(text, at, Trait.given | Trait.surname) ? at + 1 : 0;
}

/** One past the words from here on that are nothing but names. */
function unlistedEnd(text: Text, at: number, end: number, body: ReadonlySet<string>): number {
  let to = at;
  while (to < end && !has(text, to, listed) && (to === at || namedEnd(text, to, end, body) === 0)) to++;
  return to;
}

function joined({ tokens }: Text, first: number, end: number): string {
  let name = wordAt(tokens, first) as string;
  for (let at = first + 1; at < end; at++) name += ` ${wordAt(tokens, at)}`;
  return name;
}
