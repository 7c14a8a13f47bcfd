/** Rules that need no reporting word: a line's heading, a verb in no list, a signature. */

import { firstWhere } from "../language/one-of.ts";
import type { Match } from "../language/pattern.ts";
import { Shape, shapeAt, wordAt } from "../tokens.ts";
import type { AttributionRule, Items, Reading } from "./attribution.ts";
import { isOneOf } from "./lexicon.ts";
import { nameAt } from "./named.ts";
import { readParts, readPersonAfter } from "./parts.ts";
import { endsPhrase } from "./passage-shape.ts";
import { nameOf } from "./patterns.ts";
import { sentenceStart } from "./sentences.ts";
import type { View } from "./view.ts";

const behindVerb =
  "(preposition (determiner | lower | capitalised | number | possessive | verbOrNoun | reportNoun){0,8}){0,2} (comma | stop | sentenceEnd | paragraphEnd | when | as | $)";

export const looseRules: readonly AttributionRule[] = [
  {
    name: "quotation-headline",
    reason: "Minister: Plant will open (a headline); FIELD: Thank you (a transcript)",
    pattern:
      "(^ | paragraphEnd) (speaker: (determiner | capitalised | title | stop | possessive){1,6}) @ (cue: colon) (?= (not (sentenceEnd | paragraphEnd)){3})",
    read: readHeadline,
  },
  {
    name: "quotation-unlisted-verb",
    reason: "“…,” Field remembered: words that end in a comma, a name and one more word",
    pattern: `passage openEnd? (speaker: pronoun | determiner lower{0,3} (lower | capitalised | title){1,4} | (determiner | title | capitalised | stop){1,5}) (comma (not (comma | sentenceEnd | paragraphEnd | passage)){1,12} comma)? adverb? (cue: (?! back) (lower | judging | undertaking | believing) back?) (?= ${behindVerb})`,
    read: readUnlisted,
  },
  {
    name: "quotation-unlisted-verb-inverted",
    reason: "“…,” remembered Jo Field, a farmer: the same with the name after the verb",
    pattern: `passage openEnd? (cue: (lower | judging | undertaking | believing) back?) (?= (speaker: ${nameOf(5)} | determiner (lower | capitalised | title | verbOrNoun){1,4} | determiner? (lower | verbOrNoun | saying){1,2} preposition determiner lower{1,2}) (comma | stop | sentenceEnd | paragraphEnd | preposition | who | opening | when | as))`,
    read: readUnlistedInverted,
  },
  {
    name: "quotation-signed",
    reason: "“…” — Jo Field: a name after a dash, on the same line or the next",
    pattern: `passage (paragraphEnd | sentenceEnd | openEnd)? @ (cue: dash) (?= (speaker: ${nameOf(5)}) (comma | stop | sentenceEnd | paragraphEnd | opening | $))`,
    read: readPersonAfter,
  },
];

/** “…,” Field remembered: any verb at all, where it stands beside words that end in a comma. */
function readUnlisted(view: View, match: Match): Reading | null {
  if (!endsPhrase(view, match.at) || isWithinClause(view, match.at)) return null;
  const reading = readParts(view, match, "before");
  return isVerbForm(view, reading) ? reading : null;
}

const opensPhrase = isOneOf("preposition", "to");
const isComma = isOneOf("comma", "colon");
const opensSubordinate = isOneOf("when", "as", "because", "but");
const isParticiple = isOneOf("sayingParticiple", "maybeSayingParticiple");
const isDeterminer = isOneOf("determiner");
const isPreposition = isOneOf("preposition");
const pasts =
  /(?:ed|wept|sang|wrote|spoke|began|went|thought|taught|broke|cut|put|shot|threw|drew|laughed|sniffed|went|ran|came|cried|swore|sung|told|replied)$/;

/** "When Hart called it “late,” Lund seized the floor": the words are Hart's. */
function isWithinClause({ classes }: View, passage: number): boolean {
  const sentence = sentenceStart(classes, passage);
  if (sentence >= passage) return false;
  return (
    opensSubordinate(classes, sentence) ||
    (opensPhrase(classes, sentence) && firstWhere(isComma, classes, sentence, passage) < 0)
  );
}

/** "Field remembered", "she sings"; behind an article an -s may be a plural: “…,” its founders, Jo and Al Field, said. */
function isVerbForm(view: View, reading: Reading): boolean {
  const { classes } = view;
  const { speaker } = reading;
  const word = wordOfCue(view, reading);
  return pasts.test(word) || (word.endsWith("s") && speaker !== null && !isDeterminer(classes, speaker.from));
}

const wordOfCue = ({ tokens, first }: View, { cue }: Reading): string =>
  wordAt(tokens, first[cue.from] as number) as string;

function readUnlistedInverted(view: View, match: Match): Reading | null {
  if (!endsPhrase(view, match.at)) return null;
  // a video about the “clash,” revamped his plans
  if (isDeterminer(view.classes, match.at - 1)) return null;
  // Pupils shouting “Shame!” blocked the road
  if (isParticiple(view.classes, match.at - 1)) return null;
  const reading = readPersonAfter(view, match);
  // “Out!” came shouts from the stands
  const isLong = firstWhere(isPreposition, view.classes, reading.speaker.from, reading.speaker.to) >= 0;
  if (isLong && wordOfCue(view, reading) !== "came") return null;
  return pasts.test(wordOfCue(view, reading)) ? reading : null;
}

// What stands before a colon at the head of a line and speaks for nobody
const labels = new Set(
  (
    "byline note update updated latest live breaking exclusive opinion analysis related read photo photos source sources correction watch video more listen editor's tip " +
    "ps"
  ).split(" "),
);

/** "NEW DELHI: The bank said": where a report was written. */
function isDateline(view: View, { from, to }: Items): boolean {
  const name = nameAt(view, to);
  const { tokens, first } = view;
  return (
    name?.from === from && name.name.kind === "place" && shapeAt(tokens, first[to] as number) === Shape.upper
  );
}

function readHeadline(view: View, match: Match): Reading | null {
  const { tokens, first } = view;
  const reading = readParts(view, match);
  const { speaker } = reading;
  for (let item = speaker.from; item <= speaker.to; item++) {
    if (labels.has(wordAt(tokens, first[item] as number) as string)) return null;
  }
  return isDateline(view, speaker) ? null : reading;
}
