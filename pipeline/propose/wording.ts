/**
 * A text as the rules of ties and events read it: its words in standard wording, one blank between them, and each
 * known entity or time as one character that says of which kind it is.
 */
import { contains, type TextRange } from "../../schemas/document.ts";
import type { WordAt } from "../../schemas/extraction.ts";
import type { EntityRecord } from "../../schemas/reference.ts";
import { entityKinds } from "../../schemas/tables/entities.ts";

/** A word, or a known entity or time with all its words. */
export type Item = TextRange & {
  readonly words: string;
  readonly sentence: number;
  readonly entity?: EntityRecord;
};

export type Wording = {
  readonly text: string;
  readonly items: readonly Item[];
  /** Where each item begins in `text`. */
  readonly offsets: readonly number[];
};

/** Something known that takes the place of its words; without an entity it is a time. */
export type Known = TextRange & { readonly entity?: EntityRecord };

// private use: no text of a source holds them
const firstKind = 0xe000;
const timeMark = "\ue100";

/** The wording of a text; of what is known and overlaps, the longer stands. */
export function wordingOf(words: readonly WordAt[], known: readonly Known[]): Wording {
  const standing = outermost(known);
  const items: Item[] = [];
  const offsets: number[] = [];
  let text = "";
  let next = 0;
  for (let at = 0; at < words.length; ) {
    const first = words[at] as WordAt;
    while ((standing[next]?.end ?? Infinity) <= first.start) next++;
    const over = standing[next];
    let end = at + 1;
    const isKnown = over !== undefined && contains(over, first);
    if (isKnown) while (end < words.length && (words[end] as WordAt).end <= over.end) end++;
    const own = words.slice(at, end).map(({ word }) => word);
    items.push({
      start: isKnown ? over.start : first.start,
      end: isKnown ? over.end : first.end,
      words: joined(own),
      sentence: first.sentence,
      ...(isKnown && over.entity !== undefined ? { entity: over.entity } : {}),
    });
    offsets.push(text.length);
    text += `${isKnown ? markOf(over) : first.word} `;
    at = end;
  }
  return { text, items, offsets };
}

function outermost(known: readonly Known[]): Known[] {
  const sorted = known.toSorted((left, right) => left.start - right.start || right.end - left.end);
  const kept: Known[] = [];
  for (const each of sorted) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}

function markOf({ entity }: Known): string {
  return entity === undefined ? timeMark : String.fromCharCode(firstKind + entityKinds.indexOf(entity.kind));
}

/** Words as they are written, without blanks before commas and possessives, nor around hyphens. */
export function joined(words: readonly string[]): string {
  return words
    .join(" ")
    .replace(/ (?=[,.;:!?)’']|['’]s\b)/g, "")
    .replace(/(?<=[(]) /g, "")
    .replace(/ - /g, "-")
    .replace(/(?<=[$€£¥]) /g, "");
}

const marks = (...kinds: readonly (typeof entityKinds)[number][]): string =>
  `[${kinds.map((kind) => String.fromCharCode(firstKind + entityKinds.indexOf(kind))).join("")}]`;

const word = "[\\p{L}\\p{N}$€£%][^ ]{0,39} ";

/** The parts that patterns are made of; each ends with its blank. */
const parts: Readonly<Record<string, string>> = {
  person: `${marks("person")} `,
  company: `${marks("company")} `,
  body: `${marks("company", "institution", "publication")} `,
  government: `${marks("government")} `,
  actor: `${marks("company", "institution", "government", "publication", "group", "sector")} `,
  group: `${marks("group")} `,
  institution: `${marks("institution", "programme")} `,
  receiver: `${marks("company", "group", "sector", "institution", "facility")} `,
  place: `${marks("place")} `,
  market: `${marks("sector", "company", "group", "product")} `,
  thing: `${marks("product", "technology", "programme")} `,
  time: `${timeMark} `,
  a: "(?:(?:a|an|the|its|their|his|her|our) )?",
  few: `(?:${word}){0,5}?`,
  /** Up to twelve words, among them known ones, without a mark between them. */
  words: `(?:[\\p{L}\\p{N}$€£%\\-\\uE000-\\uE100][^ ]{0,39} ){0,12}?`,
};

/** A pattern over wordings: "{person}, {a}{words}at {body}" with its parts in place. */
export function patternOf(written: string): RegExp {
  return new RegExp(
    // a pattern begins where a word does
    `(?<![^ ])${written.replace(/\{([a-z]{1,20})\}/g, (_, name: string) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`no part is called ${name}`);
      return part;
    })}`,
    "dgu",
  );
}

/** The item that begins at a place of the wording, or holds it. */
export function itemAt({ offsets }: Wording, at: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The item that is printed at a place of the text, or the last before it. */
export function itemAtPrinted({ items }: Wording, at: number): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Item).end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The printed range of a part of the wording. */
export function printedRange(wording: Wording, [from, to]: readonly [number, number]): TextRange {
  const first = wording.items[itemAt(wording, from)] as Item;
  const last = wording.items[itemAt(wording, to - 2)] as Item;
  return { start: first.start, end: last.end };
}

/** The words of a part of the wording. */
export function wordsOfPart(wording: Wording, [from, to]: readonly [number, number]): string {
  return joined(
    wording.items.slice(itemAt(wording, from), itemAt(wording, to - 2) + 1).map((item) => item.words),
  );
}
