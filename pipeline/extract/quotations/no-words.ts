/** Passages without a cue of their own that nobody says: works, headings, a few words of a sentence. */
import { compile, endOfMatch, matchAt } from "../language/pattern.ts";
import { surfaceAt } from "../tokens.ts";
import { isOneOf, quotations } from "./lexicon.ts";
import { wordCount } from "./passage-shape.ts";
import type { Passage } from "./passages.ts";
import { endsAsking } from "./reported.ts";
import { passageAt, type View, wordOf } from "./view.ts";
import { work } from "./works.ts";

const isInPhrase = isOneOf("determiner", "lower", "preposition", "to", "and", "possessive", "owner");
// words and marks of a phrase
const longestPhrase = 8;

/** "turned to the “forgotten middle class,” and won": a few words within a phrase, whose comma is the sentence's. */
export function isPhrase(view: View, item: number): boolean {
  const { tokens, classes } = view;
  const last = passageAt(view, item)?.last;
  return (
    last !== undefined &&
    surfaceAt(tokens, last) === "," &&
    wordCount(view, item) <= longestPhrase &&
    isInPhrase(classes, item - 1)
  );
}

const isParagraphEnd = isOneOf("paragraphEnd");
// A heading within a text has no more words
const longestHeading = 8;

const isSingle = ({ tokens }: View, { open }: Passage): boolean =>
  /^['‘]$/.test(surfaceAt(tokens, open) as string);

/** Whether a text quotes people between double marks, so that single ones may set off its headings. */
export const mayBeHeadings = (view: View): boolean =>
  view.passages.some(({ passage }) => !isSingle(view, passage));

/** A few words between single marks that are all of a paragraph. */
export function isHeading(view: View, item: number): boolean {
  const { classes } = view;
  const quoted = passageAt(view, item);
  return (
    isParagraphEnd(classes, item - 1) &&
    isParagraphEnd(classes, item + 1) &&
    wordCount(view, item) <= longestHeading &&
    quoted !== undefined &&
    isSingle(view, quoted)
  );
}

const isComma = isOneOf("comma");
const isColon = isOneOf("colon");
const credited = compile(
  quotations,
  "work with its author",
  "passage by (capitalised | title | determiner capitalised)",
);
const excerpted = compile(
  quotations,
  "excerpt of a work",
  "passage by (not (sentenceEnd | paragraphEnd | passage)){1,12} @ colon",
);

/** Her column, “A view from the quay,” runs on Sundays; “How ports work,” by Jo Field: “…”: a work, and what stands in it. */
export function isWork(view: View, item: number): boolean {
  const { classes } = view;
  if (isComma(classes, item - 1) && [item - 2, item - 3].some((at) => work.test(wordOf(view, at))))
    return true;
  if (isColon(classes, item - 1)) return matchAt(excerpted, classes, item - 1) !== null;
  return !endsAsking(view, item) && endOfMatch(credited, classes, item) >= 0;
}
