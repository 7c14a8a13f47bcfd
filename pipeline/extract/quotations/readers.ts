/** Readings that several rules share. */

import { firstWhere } from "../language/one-of.ts";
import { compile, endOfMatch, type Match, searchFrom } from "../language/pattern.ts";
import { Trait } from "../names/trait.ts";
import { bitsByWord, byteColumn } from "../tokens/word-column.ts";
import { wordAt } from "../tokens.ts";
import type { Items, Reading } from "./attribution.ts";
import { isOneOf, quotations } from "./lexicon.ts";
import { alongNames, nameAt } from "./named.ts";
import { itemsOf, readParts } from "./parts.ts";
import { endsPhrase, isTitle } from "./passage-shape.ts";
import { aside, finite, object, posted, sentenceBreak } from "./patterns.ts";
import { couldSpeak } from "./plausible.ts";
import { sentenceEnd } from "./sentences.ts";
import { hasTrait, numberOf, type View, wordOf } from "./view.ts";

/** What a word is to a cue, as the cue or before it, a bit each. */
const Beside = {
  /** Opens the noun phrase in which a form in -ed stands. */
  opensNoun: 1,
  /** Goes with a form in -ed. */
  goesWith: 2,
  /** No verb stands behind it. */
  bars: 4,
  /** Is a plural as often: "the rules committee". */
  plural: 8,
  quotes: 16,
  names: 32,
  tells: 64,
  past: 128,
} as const;
const besideWords: readonly (readonly [beside: number, words: string])[] = [
  [
    Beside.opensNoun,
    "two three four five six seven eight nine ten enough both all more most many fewer few several some any no this these " +
      "those the a an its his her their our my your of in with 's",
  ],
  [Beside.goesWith, "previously long newly much so widely then"],
  [Beside.bars, "a an the its their our my your most"],
  [Beside.plural, "rules states projects"],
  [Beside.quotes, "quote quotes quoted cite cites cited"],
  [Beside.names, "called dubbed labeled labelled branded titled entitled named nicknamed"],
  [
    Beside.tells,
    "telling asking urging warning advising begging cautioning reminding assuring informing notifying convincing persuading " +
      "briefing reassuring instructing",
  ],
];
const listed = bitsByWord(besideWords.map(([beside, words]) => [words.split(" "), beside]));
const besides = byteColumn(
  ({ word }) =>
    (listed.get(word) ?? 0) |
    (/^\d[\d,.]*$/.test(word) ? Beside.opensNoun : 0) |
    (word.endsWith("ly") ? Beside.goesWith : 0) |
    (word.endsWith("ed") ? Beside.past : 0),
);

function stands(view: View, item: number, beside: number): boolean {
  return (numberOf(besides, view, item) & beside) !== 0;
}

const isHyphen = isOneOf("hyphen");
const isLower = isOneOf("lower");
const isMaybeSaying = isOneOf("maybeSaying");
const isPassage = isOneOf("passage");
const isTelling = isOneOf("telling");
const isPronoun = isOneOf("pronoun", "who");
const isPronounBe = isOneOf("pronounBe");
const persons = /^(?:he|she|who)$/;
const isInObject = isOneOf(
  "determiner",
  "lower",
  "capitalised",
  "title",
  "number",
  "possessive",
  "hyphen",
  "verbOrNoun",
);
// Whom a verb of telling addresses, up to where the words begin: "the crowd in Oslo on Monday" before "that",
// "parliament" before "the fund was empty"
const addressed = compile(
  quotations,
  "addressed",
  `(pronoun | (${object} | stop){1,8}) ((preposition | by) (${object} | stop | day){1,6} ${posted} (to (determiner | owner | capitalised | title) (${object}){0,4})? | adverb? (day | (determiner | lower) timeUnit) | adverb{1,2} (?! to)){0,3}
   (?= that | because | when | adverb to | to | comma? colon? passage | pronoun (adverb | ${finite})
     | determiner (capitalised | title | lower | number | possessive | hyphen){1,6} adverb? (${finite}))`,
);

/** Speaker, then cue, then the words. */
export function readClause(view: View, match: Match): (Reading & { readonly speaker: Items }) | null {
  const { classes } = view;
  const { side, speaker, cue, frame } = readParts(view, match);
  const next = cue.to + 1;
  // a "so-called" reform; an estimated sum; she read “The Sea”
  if (isHyphen(classes, cue.from - 1) || isAttribute(view, cue.from)) return null;
  // "in no danger of a recall", "have a say", "the most elaborate"
  if (stands(view, cue.from - 1, Beside.bars)) return null;
  // “Out!” came shouts from the stands
  if (wordOf(view, speaker.from) === "came") return null;
  // "during the earnings call"
  if (
    /^calls?$/.test(wordOf(view, cue.from)) &&
    /^(?:earnings|conference|phone|video)$/.test(wordOf(view, cue.from - 1))
  )
    return null;
  // "when the rules committee met"
  if (stands(view, cue.from, Beside.plural) && isLower(classes, next)) return null;
  // "it's said", "we're told"
  if (isContracted(classes, cue.from - 1) && !persons.test(wordOf(view, speaker.from))) return null;
  if (isPronounBe(classes, speaker.from) && !wordOf(view, cue.from).endsWith("ing")) return null;
  if (isMaybeSaying(classes, cue.from) && isPassage(classes, next) && isTitle(view, next)) return null;
  const isNamed = isPassage(classes, next) || isName(classes, next) || isTitle(view, next + 1);
  if (isNamed && isNaming(view, speaker, cue.from)) return null;
  if (isTelling(classes, cue.from) && isOfStory(view, next)) return null;
  // "the paper quoted Field as saying": Field says it
  if (stands(view, cue.from, Beside.quotes) && endOfMatch(quotedAsSaying, classes, next) >= 0) return null;
  const told = isTelling(classes, cue.from) ? endOfMatch(addressed, classes, next) : -1;
  // "Field, who advises banks, said"
  if (isTelling(classes, cue.from) && told < 0 && endOfMatch(toldNothing, classes, next) >= 0) return null;
  const to = Math.max(cue.to, withReceivers(view, told) - 1);
  return { side, speaker, cue: { from: cue.from, to }, frame: { from: frame.from, to } };
}

const opensWords = isOneOf("that", "colon", "passage");
const isReceiver = /(?:[^s]s|^staff|^press)$/;

/** One past "to staff" in "told the paper in an email to staff that": whom the email is to, not what is to be done. */
function withReceivers(view: View, end: number): number {
  const { classes } = view;
  const isTold =
    end > 0 && isTo(classes, end) && !isDeterminer(classes, end + 1) && opensWords(classes, end + 2);
  return isTold && isReceiver.test(wordOf(view, end + 1)) ? end + 2 : end;
}

const toldNothing = compile(
  quotations,
  "told nothing",
  `(${object} | stop){1,8} comma (adverb{1,2} (comma | stop | ${sentenceBreak}) | adverb? (auxiliary | be | contracted | saying | maybeSaying | telling | past | goes | preposition | day | (determiner | lower) timeUnit | ${sentenceBreak} | stop))`,
);

/** Whom somebody quotes, up to "as saying": the words are theirs. */
export const quotedAsSaying = compile(
  quotations,
  "quoted as saying",
  `(${object} | stop | preposition | to | and){1,14} as sayingParticiple`,
);
const orders = /^(?:order|request|call|demand)(?:s|ed)?$/;
const isTo = isOneOf("to");
const ordered = compile(
  quotations,
  "who is ordered",
  `adverb? (pronoun | (title | capitalised){1,5} | (determiner | lower) (${object}){1,6} | lower) (preposition? day)? (?= adverb? to)`,
);

/** "refused to pay", "ordered the port to reopen", "called on all to stay": whom an order is for belongs to the cue. */
export function readUndertaking(view: View, match: Match): Reading | null {
  const reading = readClause(view, match);
  if (reading === null) return null;
  const { classes } = view;
  const { from, to } = reading.cue;
  if (isTo(classes, to + 1) || isTo(classes, to + 2)) return reading;
  const word = (item: number): string => wordOf(view, item);
  const isOn = isPreposition(classes, to + 1);
  // "ordered a taxi to town", "called for talks to end"
  if (!orders.test(word(from)) || isOn !== /^(?:up)?on$/.test(word(to + 1)) || /^an?$/.test(word(to + 1)))
    return null;
  const end = endOfMatch(ordered, classes, isOn ? to + 2 : to + 1) - 1;
  return end < 0
    ? null
    : { ...reading, cue: { from, to: end }, frame: { from: reading.frame.from, to: end } };
}

const isAsked = isOneOf("who", "because");
const isName = isOneOf("capitalised");

const indefinite = /^(?:an?|one|another)$/;
const isDeterminer = isOneOf("determiner");

/** "a book called “The Sea”": its name; but "what he called “a gift”". */
function isNaming(view: View, speaker: Items, cue: number): boolean {
  const { classes, tokens, first } = view;
  if (!stands(view, cue, Beside.names)) return false;
  if (cue !== speaker.to + 1 || isPronoun(classes, speaker.to) || isAsked(classes, speaker.from - 1))
    return false;
  // "Hart called Lund": no new name
  if (isPassage(classes, cue + 1)) return true;
  for (let item = speaker.to; item >= speaker.from; item--) {
    if (isPreposition(classes, item)) return false;
    if (isDeterminer(classes, item)) return indefinite.test(wordAt(tokens, first[item] as number) as string);
  }
  return false;
}

const stories =
  /^(?:story|stories|tale|tales|joke|jokes|lie|lies|truth|anecdotes?|secrets?|fortunes?|time|difference)$/;

/** "told a story that nobody knew": what is told, not whom. */
function isOfStory({ classes, tokens, first }: View, from: number): boolean {
  for (let item = from; item < from + 4 && isInObject(classes, item); item++)
    if (stories.test(wordAt(tokens, first[item] as number) as string)) return true;
  return false;
}

const isContracted = isOneOf("contracted");
const isSubject = isOneOf("pronoun", "capitalised", "auxiliary", "to", "who");

/** "an estimated sum", "its announced plan", "the stated aim": the form in -ed stands in a noun phrase. */
function isAttribute(view: View, cue: number): boolean {
  const { classes } = view;
  // "a welcome change", "likely welcome"
  if (cue > 0 && wordOf(view, cue) === "welcome") return !isSubject(classes, cue - 1);
  if (!stands(view, cue, Beside.past) || cue === 0 || isContracted(classes, cue - 1)) return false;
  for (let item = cue - 1; item >= Math.max(0, cue - 3); item--) {
    if (stands(view, item, Beside.opensNoun)) return true;
    if (!stands(view, item, Beside.goesWith)) return false;
  }
  return false;
}

/** The verb or participle has no subject of its own: findAttributions lends it the sentence's. */
export function readSubjectless(view: View, match: Match): Reading {
  const cue = withHearer(view, itemsOf(match, "cue") as Items);
  return { side: "after", speaker: null, cue, frame: cue };
}

const isAdverb = isOneOf("adverb");
const isPast = isOneOf("past");
const isHelper = isOneOf("auxiliary", "be");
const isReport = isOneOf("reportNoun");
const messages = /^(?:emailed|emails|texted|texts|messaged|wrote|told|tells)$/;
const isOwner = isOneOf("possessive");
const isNoun = isOneOf("lower", "capitalised");
const isInNoun = isOneOf(
  "determiner",
  "capitalised",
  "lower",
  "verbOrNoun",
  "title",
  "stop",
  "possessive",
  "number",
);
const isPreposition = isOneOf("preposition", "to");

/** "carrying signs saying": what is carried, not the carrying. */
const isDoing = ({ tokens, first }: View, item: number): boolean =>
  /^[a-z]{4,}ing$/.test(wordAt(tokens, first[item] as number) as string);

/** "Fans held banners saying": what is held, not the holding; but "a locked gate". */
const isVerbBefore = (classes: string, item: number): boolean =>
  isPast(classes, item) && !isDeterminer(classes, item - 1);

/** "30 percent of voters saying": where the noun phrase begins that goes on with a preposition; -1 where none does. */
function phraseBefore({ classes }: View, preposition: number): number {
  let from = preposition;
  while (from > preposition - 5 && isInNoun(classes, from - 1)) from--;
  return from === preposition ? -1 : from;
}

/** "telling reporters that": whom the words are told belongs to the cue. */
function withHearer(view: View, cue: Items): Items {
  if (!isTelling(view.classes, cue.from) && !stands(view, cue.from, Beside.tells)) return cue;
  return { from: cue.from, to: Math.max(cue.to, endOfMatch(addressed, view.classes, cue.to + 1) - 1) };
}

const ownClause = `(pronoun | (title | capitalised | stop){1,5} | determiner (lower | capitalised | title | hyphen | possessive | verbOrNoun | reportNoun){1,6}) ${aside} (auxiliary | adverb){0,3} (${finite} | past)`;
/** A comma, and a clause with its subject and verb. */
export const mainClause = compile(quotations, "main clause", `comma ${ownClause}`);
const clauseBehindWords = compile(quotations, "main clause behind quoted words", `passage ${ownClause}`);
const isInSubject = isOneOf(
  "stop",
  "determiner",
  "lower",
  "capitalised",
  "title",
  "hyphen",
  "possessive",
  "pronoun",
);

/** "Saying that he was ill, Field resigned": the words end where the clause begins that says who speaks. */
export function readOpeningParticiple(view: View, match: Match): Reading | null {
  const { classes } = view;
  const cue = withHearer(view, itemsOf(match, "cue") as Items);
  const sentence = classes.slice(0, sentenceEnd(classes, cue.to));
  const words = searchFrom(clauseBehindWords, sentence, cue.to + 1);
  const comma = words >= 0 && endsPhrase(view, words) ? words : searchFrom(mainClause, sentence, cue.to + 1);
  if (comma < 0) return null;
  let to = comma + 1;
  while (isInSubject(classes, to + 1) && !isPast(classes, to + 1)) to++;
  const speaker = alongNames(view, { from: comma + 1, to });
  const until = isPassage(classes, comma) ? comma + 1 : comma;
  return { side: "after", speaker, cue, frame: cue, until };
}

const isBoundary = isOneOf("when", "be", "comma", "adverb");

/** "Asked whether he would go, Field said no": nobody is named, and the question ends where the answer begins. */
export function readAsked(view: View, match: Match): Reading | null {
  const { classes, tokens, first } = view;
  const cue = itemsOf(match, "cue") as Items;
  if (wordAt(tokens, first[cue.from] as number) !== "asked") return null;
  if (isPreposition(classes, cue.to + 1) && wordAt(tokens, first[cue.to + 1] as number) !== "about")
    return null;
  const end = sentenceEnd(classes, cue.to);
  // "Field, asked about it": the sentence goes on behind the comma
  const isOpening = !isBoundary(classes, cue.from - 1);
  const comma =
    isOpening || isWhen(classes, cue.from - 1)
      ? searchFrom(mainClause, classes.slice(0, end), cue.to + 1)
      : -1;
  // "Field said when asked about it that …": the words are Field's
  const words = isOpening || comma >= 0 ? -1 : endOfMatch(askedAbout, classes, cue.to + 1);
  const until = words >= 0 ? words : comma < 0 ? firstWhere(isComma, classes, cue.to, end) : comma;
  return { side: "after", speaker: null, cue, frame: cue, isNobodys: true, ...(until < 0 ? {} : { until }) };
}

const askedAbout = compile(
  quotations,
  "asked about",
  `(preposition (${object} | pronoun){1,8})? (?= that | comma? colon? passage)`,
);
const isWhen = isOneOf("when");
const isComma = isOneOf("comma");

const elsewhere = /^(?:for|about|of|from|without|than|into|at|on)$/;
const shows = /^(?:showing|demonstrating|proving)$/;

/** "with Field shouting", "a sign saying": the word before the participle is its subject; "…, adding" has none. */
export function readParticiple(view: View, match: Match): Reading | null {
  const { classes } = view;
  const cue = withHearer(view, itemsOf(match, "cue") as Items);
  const { tokens, first } = view;
  let to = cue.from - 1;
  while (isAdverb(classes, to)) to--;
  // "will stop opposing the plan": he does it no more
  if (/^(?:stop|end|avoid|quit)/.test(wordOf(view, to))) return null;
  // "the reporting is late"
  if (/^(?:is|was|are|were|has|had)$/.test(wordAt(tokens, first[cue.to + 1] ?? 0) ?? "")) return null;
  // "was wrong for saying", "it is about convincing": who says it stands elsewhere
  if (elsewhere.test(wordAt(tokens, first[to] ?? 0) ?? ""))
    return { side: "after", speaker: null, cue, frame: cue, isNobodys: true };
  // "were shown chanting", "was heard saying"
  // "four were hurt, showing the gulf": an event shows it, and nobody says it
  const withoutNoun = shows.test(wordAt(tokens, first[cue.from] as number) as string)
    ? null
    : readSubjectless(view, match);
  if (isPast(classes, to) || isHelper(classes, to - 1) || !isNoun(classes, to)) return withoutNoun;
  // "took turns urging", "spent time mocking": whoever did; "if they end up endorsing": nobody yet
  if (/^(?:turns?|time|hours|days)$/.test(wordOf(view, to))) return withoutNoun;
  if (wordOf(view, to) === "up") return { side: "after", speaker: null, cue, frame: cue, isNobodys: true };
  // "issued a statement saying": whoever issued it; "Hart's statement saying": Hart
  const owner = isOwner(classes, to - 1) ? nameAt(view, to - 2) : null;
  if (isReport(classes, to))
    return owner === null || withoutNoun === null ? withoutNoun : { ...withoutNoun, speaker: owner };
  let from = to;
  while (
    from > to - 6 &&
    isInNoun(classes, from - 1) &&
    !isDoing(view, from - 1) &&
    !isVerbBefore(classes, from - 1)
  )
    from--;
  // "The senator emailed supporters saying": not they
  if (messages.test(wordOf(view, from - 1)) && hasTrait(view, to, Trait.personNoun)) return withoutNoun;
  const before = wordAt(view.tokens, view.first[from - 1] ?? 0);
  if (isPreposition(classes, from - 1) && before !== "with") {
    if (!/^(?:of|from|by)$/.test(before ?? "")) return withoutNoun;
    // "footage of Jo Field saying"
    if (nameAt(view, to)?.name.kind !== "person") from = phraseBefore(view, from - 1);
    if (from < 0 || !couldSpeak(view, { from, to })) return withoutNoun;
  }
  return { side: "after", speaker: { from, to }, cue, frame: { from, to: cue.to } };
}
