/** The names that the finder of names found, among the items of a view. */
import type { TextRange } from "../../../schemas/document.ts";
import type { NameFinding } from "../../../schemas/findings/name.ts";
import { firstPlace } from "../language/one-of.ts";
import type { Items } from "./attribution.ts";
import { isOneOf } from "./lexicon.ts";
import type { NameItems, View } from "./view.ts";

/** The place among the names of the last that begins before an item; -1 where none does. */
export function lastNameBefore({ names }: View, item: number): number {
  return lastWhere(names.length, (at) => (names[at] as NameItems).from < item);
}

/** The name that an item belongs to. */
export function nameAt({ names, places }: View, item: number): NameItems | null {
  const place = item < 0 ? 0 : (places[item] ?? 0);
  return place > 0 ? (names[place - 1] as NameItems) : null;
}

const isOwner = isOneOf("possessive");
const isPreposition = isOneOf("preposition", "to", "by");
const isOf = isOneOf("of");

const isNoun = isOneOf("lower", "title", "verbOrNoun", "number");

/**
 * The name among items that names whoever they are about: "Don Hale" of "Lyon Mayor Don Hale"; null for "Hale's lawyer"
 * and "a Hale adviser".
 */
export function headOf(view: View, { from, to }: Items): NameItems | null {
  let head: NameItems | null = null;
  // "papers filed by the lawyer Ana Ruiz": nobody behind a preposition is meant, but in "Secretary of State Ana Ruiz"
  const { classes } = view;
  const limit = firstPlace((at) => isPreposition(classes, at) && !isOf(classes, at), from + 1, to + 1);
  for (let at = lastNameBefore(view, from) + 1; at < view.names.length; at++) {
    const name = view.names[at] as NameItems;
    if (name.to > to || (limit >= 0 && name.from > limit && from !== name.from)) break;
    if (isOwner(view.classes, name.to + 1) || (name.to < to && isNoun(view.classes, name.to + 1)))
      head = null;
    // "Ana Ruiz of Acme", "a spokesman for Acme"
    else if (!isPreposition(view.classes, beforeName(view, name.from)) || name.from === from) head = name;
  }
  return head;
}

/** The item before a name, its titles and its article. */
function beforeName(view: View, item: number): number {
  const before = titlesOf(view, item) - 1;
  return isDeterminer(view.classes, before) ? before - 1 : before;
}

const isDeterminer = isOneOf("determiner");
const isTitle = isOneOf("title");
const isStop = isOneOf("stop");

/** The first of the titles before a name that begins at an item: "Mr.", "Prime Minister". */
export function titlesOf({ classes }: View, item: number): number {
  let from = item;
  for (;;) {
    const title = isStop(classes, from - 1) ? from - 2 : from - 1;
    if (!isTitle(classes, title)) return from;
    from = title;
  }
}

/** "Jo Field" of "includes Jo Field": the name that a phrase ends with, or else the phrase. */
export function byName(view: View, { from, to }: Items): Items {
  const name = nameAt(view, to);
  return { from: name?.to === to ? Math.max(from, titlesOf(view, name.from)) : from, to };
}

/** Items that begin and end where names do: no name is cut in two. */
export function alongNames(view: View, { from, to }: Items): Items {
  return { from: nameAt(view, from)?.from ?? from, to: nameAt(view, to)?.to ?? to };
}

/** The first name of the text that means the same as a name; null where that is the first. */
export function sameAs(view: View, head: NameItems | null): TextRange | null {
  const first = head && firstOfSame(view, head.name);
  return first && { start: first.start, end: first.end };
}

/** The same, of a name as it was found. */
export function firstOfSame(view: View, { same }: NameFinding): NameFinding | null {
  if (same === null) return null;
  return view.found[lastWhere(view.found.length, (at) => startOf(view, at) <= same)] as NameFinding;
}

const startOf = ({ found }: View, at: number): number => (found[at] as NameFinding).start;

/** The last of so many places in order that passes a test, where none passes behind one that does not; or -1. */
function lastWhere(count: number, passes: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
