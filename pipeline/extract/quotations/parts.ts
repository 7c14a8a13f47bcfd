/** How the parts of a match make an attribution. */
import { lastWhere } from "../language/one-of.ts";
import { compile, type Match, matchAt, rangeOf } from "../language/pattern.ts";
import { Trait } from "../names/trait.ts";
import { traits } from "../names/traits.ts";
import type { Items, Reading } from "./attribution.ts";
import { isOneOf, quotations } from "./lexicon.ts";
import { nameAt, titlesOf } from "./named.ts";
import { nameOf } from "./patterns.ts";
import { type NameItems, numberOf, type View } from "./view.ts";

/** The items of a part; null where it took no part in the match, or is of no item. */
export function itemsOf(match: Match, role: string): Items | null {
  const range = rangeOf(match, role);
  return range === null || range[0] === range[1] ? null : { from: range[0], to: range[1] - 1 };
}

const isDeterminer = isOneOf("determiner");
const isComma = isOneOf("comma");
const endsApposition = isOneOf(
  "comma",
  "opening",
  "dash",
  "stop",
  "sentenceEnd",
  "paragraphEnd",
  "who",
  "preposition",
  "edge",
);
const apposedName = compile(
  quotations,
  "name in apposition",
  `comma (name: (title | capitalised) ${nameOf(5)}) comma`,
);

/** "its head, Jo Field, said": the name that says more than the description before it; null where none stands there. */
export function nameBehind(view: View, { from, to }: Items): Items | null {
  const { classes } = view;
  // "its head in Bonn, Jo Field, said", but "Ann Hale, Jo Field's aide, said"
  const last = nameAt(view, to);
  if (!isComma(classes, to + 1) || (last !== null && !isWithin(view, last, from))) return null;
  const first = firstOfName(view, to + 2);
  const name = nameAt(view, first);
  if (name?.name.kind === "person" && endsApposition(classes, name.to + 1))
    return { from: to + 2, to: name.to };
  // a name that nobody knows for one of a person
  const match =
    isDeterminer(classes, from) && !isPlaceAlone(view, name) ? matchAt(apposedName, classes, to + 1) : null;
  return match && itemsOf(match, "name");
}

/** "a baker from Bath, Maine, said": no name for the baker, though what is no surname may be read as a place. */
function isPlaceAlone(view: View, name: NameItems | null): boolean {
  if (name?.name.kind !== "place" || !isComma(view.classes, name.to + 1)) return false;
  const word = numberOf(traits, view, name.to);
  return (word & (Trait.region | Trait.country)) !== 0 || (word & Trait.surname) === 0;
}

const isPreposition = isOneOf("preposition");

/** "its head in Bonn", "the director of the Tate": the name says where, and not who. */
const isWithin = ({ classes }: View, { from, name }: NameItems, start: number): boolean =>
  from > start &&
  name.kind !== "person" &&
  (isPreposition(classes, from - 1) || isPreposition(classes, from - 2));

/** "In Berea, OH, after the vote, Gov. Jo Field (R), said": the person between the last commas, where the speaker read is none. */
function personBeside(view: View, speaker: Items, cue: number): Items | null {
  const { classes } = view;
  if (nameAt(view, speaker.to)?.name.kind === "person" || !isComma(classes, cue - 1)) return null;
  let last = cue - 2;
  if (isClosing(classes, last)) last = lastWhere(isOpening, classes, Math.max(0, last - 8), last) - 1;
  const name = nameAt(view, last);
  if (name?.name.kind !== "person" || name.from <= speaker.to) return null;
  const from = titlesOf(view, name.from);
  return isComma(classes, from - 1) ? { from, to: name.to } : null;
}

const isClosing = isOneOf("closing");
const isOpening = isOneOf("opening");

/** The first item of the name behind the titles that stand at an item. */
function firstOfName(view: View, item: number): number {
  for (let at = item; at < item + mostTitles; at++) {
    const name = nameAt(view, at);
    if (name !== null) return titlesOf(view, name.from) <= item ? name.from : item;
  }
  return item;
}

// "Prime Minister", "Sen."
const mostTitles = 4;

/** What a match says whose speaker stands before the cue. */
export function readParts(
  view: View,
  match: Match,
  side: Reading["side"] = "after",
): Reading & { readonly speaker: Items } {
  const cue = itemsOf(match, "cue") as Items;
  const speaker = itemsOf(match, "speaker") as Items;
  const tail = itemsOf(match, "tail");
  return {
    side,
    speaker: nameBehind(view, speaker) ?? personBeside(view, speaker, cue.from) ?? speaker,
    cue: { from: cue.from, to: tail?.to ?? cue.to },
    frame: { from: speaker.from, to: tail?.to ?? cue.to },
  };
}

/** Speaker, cue and frame of a match whose speaker stands directly behind the cue. */
export function readPersonAfter(view: View, match: Match): Reading & { readonly speaker: Items } {
  const cue = itemsOf(match, "cue") as Items;
  const speaker = itemsOf(match, "speaker") as Items;
  const name = nameBehind(view, speaker);
  return {
    side: "before",
    speaker: name ?? speaker,
    cue,
    frame: { from: cue.from, to: (name ?? speaker).to },
  };
}
