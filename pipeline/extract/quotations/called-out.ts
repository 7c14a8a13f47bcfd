/** What is called out or written up: chants of “…”, the slogan “…”, a noun for the words directly before them. */
import { byteColumn } from "../tokens/word-column.ts";
import { isOneOf } from "./lexicon.ts";
import { isTitle } from "./passage-shape.ts";
import { numberOf, type View } from "./view.ts";

/** What a noun names: a call, behind which stands "of"; words that are repeated; words, right behind it. */
const Sort = { none: 0, call: 1, motto: 2, words: 3 } as const;
const sorts = byteColumn(({ word }) => {
  if (/^(?:chant|shout|cry|cries|call|scream|yell|roar|whisper|murmur)s?$/.test(word)) return Sort.call;
  if (/^(?:slogan|mantra|refrain|tagline|catchphrase|message|caption)s?$|^mottoe?s?$/.test(word))
    return Sort.motto;
  return word === "words" || word === "line" ? Sort.words : Sort.none;
});

const isOf = isOneOf("of");
const isPassage = isOneOf("passage");
const isPause = isOneOf("comma", "colon", "be");
const isAnd = isOneOf("and", "comma");
const isDescription = isOneOf("lower");
const isDeterminer = isOneOf("determiner");
const isCopula = isOneOf("be", "past", "lower");

/** Whether words stand behind a noun for them, or behind others that do: chants of “Save it!” and “Now!”. */
export function isCalledOut(view: View, item: number): boolean {
  const { classes } = view;
  let before = item - 1;
  if (isAnd(classes, before) && isPassage(classes, before - 1)) before -= 2;
  if (isOf(classes, before)) return sortAt(view, before - 1) === Sort.call;
  const sort = sortAt(view, isPause(classes, before) ? before - 1 : before);
  if (sort === Sort.motto) return true;
  // "anything with the words “Jo Field”"
  return (
    (sort === Sort.words && !isPause(classes, before) && !isTitle(view, item)) || isNamedMotto(view, item)
  );
}

/** “Leave means leave” became the slogan of the march. */
function isNamedMotto(view: View, item: number): boolean {
  const { classes } = view;
  if (!isCopula(classes, item + 1) || !isDeterminer(classes, item + 2)) return false;
  let noun = item + 3;
  while (noun < item + 5 && isDescription(classes, noun) && sortAt(view, noun) === Sort.none) noun++;
  return sortAt(view, noun) === Sort.motto;
}

/** Whether the items from one on only lead to what is called out: "with chants of “Save it!”". */
export function isWithCall(view: View, from: number): boolean {
  let of = from;
  while (of < from + 6 && !isOf(view.classes, of)) of++;
  return isPassage(view.classes, of + 1) && sortAt(view, of - 1) === Sort.call;
}

const sortAt = (view: View, item: number): number => (item < 0 ? Sort.none : numberOf(sorts, view, item));
