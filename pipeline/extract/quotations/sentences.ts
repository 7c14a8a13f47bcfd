/** Where the sentence around an item begins and ends, and what its subject is. */
import { firstWhere, lastWhere } from "../language/one-of.ts";
import { compile, endOfMatch } from "../language/pattern.ts";
import { Shape, shapeAt, surfaceAt } from "../tokens.ts";
import type { Items } from "./attribution.ts";
import { isOneOf, quotations, reportingVerbs } from "./lexicon.ts";
import { aside, finite } from "./patterns.ts";
import { couldSpeak } from "./plausible.ts";
import type { View } from "./view.ts";

// No sentence is followed further than this: what runs on longer is a list or no prose at all.
const longest = 200;

const isSentenceBreak = isOneOf("sentenceEnd", "paragraphEnd");
const isAnyBreak = isOneOf("sentenceEnd", "paragraphEnd", "openEnd");
const isParagraphEnd = isOneOf("paragraphEnd");

/** First item of the sentence that holds `item`, or of the last 200 items. */
export function sentenceStart(classes: string, item: number): number {
  const from = Math.max(0, item - longest);
  return Math.max(from, lastWhere(isSentenceBreak, classes, from, item) + 1);
}

const dateline = compile(
  quotations,
  "dateline",
  `capitalised{1,4} (comma (capitalised | day | number | stop){1,4})? opening (not (closing | sentenceEnd | paragraphEnd)){1,6} closing dash
   | capitalised{1,3} (comma (capitalised | day | number | stop){1,4})? dash`,
);

/** First item behind "LISBON (June 11) -" at the head of a sentence; the sentence's first where no such thing stands there. */
export function behindDateline({ classes, tokens, first }: View, sentence: number): number {
  if (shapeAt(tokens, first[sentence] as number) !== Shape.upper) return sentence;
  return Math.max(sentence, endOfMatch(dateline, classes, sentence));
}

/** One past the last item of the sentence that holds `item`, or of the next 200 items. */
export function sentenceEnd(classes: string, item: number): number {
  const end = Math.min(classes.length, item + longest);
  const found = firstWhere(isAnyBreak, classes, item, end);
  return found >= 0 ? found : Math.max(item, end);
}

/** One past the last item of the paragraph that holds `item`, or of the next 400 items. */
export function paragraphEnd(classes: string, item: number): number {
  const end = Math.min(classes.length, item + 400);
  const found = firstWhere(isParagraphEnd, classes, item, end);
  return found >= 0 ? found : end;
}

// "But on Monday the board …": what may stand before the subject
const opening = compile(
  quotations,
  "before the subject",
  `(and | adverb | but | day | comma){0,3}
   (capitalised{1,4} (comma (capitalised | day | number | stop){1,4})? (opening (not closing){1,4} closing)? dash)?
   ((determiner | number | lower){0,3} timeUnit (preposition | when) (not (comma | sentenceEnd | paragraphEnd | passage | colon)){1,25} comma
   | (determiner | number | lower){0,3} timeUnit (day | adverb | lower | preposition)? (comma | (?= pronoun | determiner | capitalised)))?
   ((preposition | because | when | as) (not (comma | sentenceEnd | paragraphEnd | passage | colon)){0,25} comma
     | (determiner | number | lower){0,3} (day | adverb) (determiner lower | preposition (not (comma | sentenceEnd | passage)){1,8})? comma){0,2} (adverb | because | when | day){0,2}`,
);
const namePart = "(capitalised | title | stop | hyphen | number)";
const name = `determiner? (capitalised | title | hyphen){0,2} (capitalised | lower)? ${namePart}{0,60} (capitalised | title)
  (possessive ((?! past) (lower | capitalised)){1,3})?`;
// "Former Acme spokesman Jo Field", with a noun or two in small letters before the name
const styled = `determiner? (capitalised | title | hyphen){1,3} ((?! past | seeing | speaking | goes) lower){1,3} (title | capitalised) ${namePart}{0,8}`;
const verb = `auxiliary | adverb | be | saying | maybeSaying | telling | believing | undertaking | judging | past | sayingParticiple
  | otherParticiple | put | who | preposition | to | comma | opening | sentenceEnd | $`;
const described = "lower | number | hyphen | verbOrNoun";
// its last word: "the union", not "the union marched"
const noun = "(?! past) (lower | number | verbOrNoun | title)";
const nouns = `past? ((?! past) (${described} | title)){0,3} ${noun}`;
const description = `(preposition (?= number))? determiner possessive? ${nouns} (?= ${verb})
  | determiner (${described}){1,3} possessive ${nouns} (?= ${verb})
  | (preposition (?= number))? determiner? past? ((?! past) (${described})){0,2} ${noun} (?= ${verb})`;
const subject = compile(
  quotations,
  "subject",
  `(pronoun | who) | ${styled} (?= ${verb}) | ${name} | ${description}`,
);

// "a Clinton campaign official later said": no "Clinton"
const ownedNoun = compile(
  quotations,
  "noun behind a name",
  `determiner? (capitalised | hyphen){1,4} ((?! past | seeing | speaking | goes) (lower | title)){1,3} (?= adverb{0,2} (auxiliary | be | past | saying | maybeSaying | telling | believing | undertaking | judging | who))`,
);
const isHyphen = isOneOf("hyphen");
const opensName = isOneOf("determiner", "capitalised");

/** The noun phrase that heads the sentence of an item, where it can be told before the item. */
export function subjectBefore(view: View, item: number): Items | null {
  const { classes } = view;
  const start = sentenceStart(classes, item);
  const head = classes.slice(start, Math.min(item, start + 60));
  const from = endOfMatch(opening, head, behindParticiple(view, start, head));
  const owned = opensName(head, from) ? endOfMatch(ownedNoun, head, from) : -1;
  const end =
    owned > 0 && couldSpeak(view, { from: start + from, to: start + owned - 1 })
      ? owned
      : endOfMatch(subject, head, from);
  // "the Acme-linked cleric"
  if (end >= 0 && isHyphen(head, end)) return null;
  return end < 0 ? null : { from: start + from, to: start + end - 1 };
}

const isBut = isOneOf("but");
const opensClause = isOneOf("and", "but", "when", "as");
const clauseVerb = compile(
  quotations,
  "verb of a clause",
  `${aside} (auxiliary | adverb){0,3} (${finite} | past)`,
);
const isVerb = isOneOf("auxiliary", "be", "past", ...reportingVerbs);

/** "Prices fell and Field cut its forecast, saying": the subject of the last clause before an item but the first; null where there is one clause. */
export function lastSubjectBefore({ classes }: View, from: number, item: number): Items | null {
  for (let at = item - 2; at > from; at--) {
    if (!opensClause(classes, at)) continue;
    const head = classes.slice(0, item);
    const end = endOfMatch(subject, head, at + 1);
    if (end < 0 || (!isBut(classes, at) && endOfMatch(clauseVerb, head, end) < 0)) continue;
    if (!isBut(classes, at) && firstWhere(isVerb, classes, from, at) < 0) return null;
    return { from: at + 1, to: end - 1 };
  }
  return null;
}

const isComma = isOneOf("comma");
const participle = /^[A-Z][a-z]+(?:ing|[^e]ed)$/;

/** Behind "Speaking in Lyon on Monday," and "Pressed on the point,": how many items at the head say what else the subject did. */
function behindParticiple({ tokens, first }: View, start: number, head: string): number {
  const word = surfaceAt(tokens, first[start] as number) ?? "";
  if (!participle.test(word) && !/^(?:While|Although|Though|Whereas)$/.test(word)) return 0;
  const comma = firstWhere(isComma, head, 1, Math.min(head.length, 25));
  return comma < 0 ? 0 : comma + 1;
}
