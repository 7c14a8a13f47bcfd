/** Finds the noun phrase that a number counts, without a part-of-speech tagger. */

import { plurals } from "../../lists/plurals.ts";
import { Trait } from "../names/trait.ts";
import { traits } from "../names/traits.ts";
import { byteColumn, valuesOf } from "../tokens/word-column.ts";
import { isGlued, type Sentence, Shape, shapeAt, surfaceAt, wordAt } from "../tokens.ts";
import { isOneOf } from "./lexicon.ts";

/** Token indices of a counted noun phrase: qualifiers are `[first, head)`, the head noun is `head`. */
export type CountedNoun = { readonly first: number; readonly head: number };

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

// Words that no noun phrase runs over.
const stops = set(
  "a an the this that these those it its he she they we i you his her their our my your him them us me who whom whose " +
    "which what where when while why how there here of in on at by for with from to into onto over under about above " +
    "below after before since until till during between among against across through throughout within without toward " +
    "towards upon off up down out as than like near per via despite except plus versus vs and or but nor so yet if " +
    "because although though unless whether not no never is are was were be been being am has have had having do does " +
    "did done will would shall should can could may might must cannot can't won't isn't aren't wasn't weren't don't " +
    "doesn't didn't said says say told went go goes came come comes got get gets made make makes took take takes " +
    "gave give gives put puts led lead leads left leave leaves won win wins lost lose loses held hold holds " +
    "became become becomes remain remains remained began begin begins kept keep keeps ran run runs saw see sees " +
    "died die dies live lives lived work works worked want wants wanted need needs needed use used using " +
    "ago later earlier away apart each every all both either neither any some another more most less least much many such " +
    "only just also even still already now then today tomorrow yesterday ever again once together back " +
    "too very quite rather almost nearly around roughly approximately currently annually daily weekly monthly yearly " +
    "spoke met sat stood fell rose grew knew thought felt brought bought paid sent built spent broke drove wrote agreed chose " +
    "quit fled sank swam slept sold stole struck wore shut drew flew hit caught taught sought fought heard read stayed tried looked seem seemed appear appeared tonight " +
    "belongs lacks rots depends consists relies stems begins happens occurs seems appears becomes keeps brings thinks " +
    "believes knows owns buys sells eats drinks pays earns gets grows sits speaks refuses suffers fails exists agrees " +
    "arrives arises requires receives allows enables provides includes contains produces employs " +
    "last next this cheaper higher lower larger smaller bigger taller longer shorter older younger faster slower better worse " +
    "ahead behind worldwide nationwide alone altogether overall combined respectively instead including excluding " +
    "based according depending following compared regarding available eligible worth due able likely",
);

// Verbs in the list above that are nouns right after a number.
const countable = set("wins leads runs works needs lives leaves saves uses wants dies");

// Words that follow a number as qualifiers although `stops` would end the phrase there.
const qualifiers = set(
  "available eligible likely live lead combined working used daily weekly monthly yearly annual more such " +
    "smaller larger bigger older younger cheaper longer shorter taller faster slower better higher lower",
);

const irregularPlurals = new Set([
  ...[...plurals].filter(([plural, singular]) => plural !== singular).map(([plural]) => plural),
  ...set(
    "people children men women staff police feet teeth mice geese lives wives knives wolves leaves thieves halves " +
      "shelves loaves calves personnel cattle fish sheep deer aircraft spacecraft hovercraft crew media data criteria " +
      "phenomena bacteria alumni fungi stimuli nuclei cacti species series headquarters troops businessmen policemen " +
      "firefighters servicemen women businesswomen policewomen sportsmen spokesmen congressmen lawmen gunmen fishermen " +
      "freshmen oxen dice pence reindeer bison moose elk salmon trout cod tuna squid shrimp swine carp offspring poultry folk clergy indices matrices vertices crises analyses theses bases " +
      "hypotheses diagnoses oases axes grandchildren schoolchildren stepchildren countrymen craftsmen salespeople",
  ),
]);

// Plural without an ending, and often before another noun: "crew members", "police officers", "data centres".
const collectives = set("crew staff police media data fish cattle sheep clergy aircraft personnel troop");

const notPlural = set(
  "mrs ms hundreds thousands millions billions trillions tens dozens scores thirds fifths halves this was is has its his us as yes thus plus perhaps always sometimes besides afterwards towards across overseas " +
    "unless whereas does goes says makes takes gives news politics economics mathematics physics athletics does " +
    "less various previous serious famous numerous anonymous religious dangerous obvious nervous enormous tremendous " +
    "gorgeous precious curious generous conscious gas bus class glass loss boss business press process access success " +
    "stress address chess mess dress congress progress campus virus status bonus census focus consensus corpus minus " +
    "surplus apparatus versus chaos bias atlas canvas christmas texas basis crisis analysis emphasis thesis diagnosis " +
    "tennis paris arms sports sales systems goods operations savings indoors outdoors upstairs downstairs nowadays " +
    "others's joint means lens",
);

// Plural in form, and usually before another noun: "sports teams", "sales offices".
const attributivePlurals = set(
  "arms sports sales systems goods operations savings securities communications news",
);

const menless = set("specimen regimen acumen abdomen cyclamen albumen bitumen stamen examen foramen");

/** Whether a lower-case word has the form of a plural noun. */
export function isPluralNoun(word: string): boolean {
  if (irregularPlurals.has(word) || attributivePlurals.has(word)) return true;
  // "firemen", "servicewomen"
  if (word.endsWith("men") && word.length > 5) return plurals.get(word) !== word && !menless.has(word);
  if (word.length < 3 || !word.endsWith("s") || notPlural.has(word)) return false;
  return !word.endsWith("ss") && !word.endsWith("'s") && !word.endsWith("ous") && !word.endsWith("us");
}

/** Words that stand before a noun and say which: "the", "its", "all". */
export const determiners = set("the these those this that his her its their our my your all each every");

/** Whether no noun phrase runs over this lower-case word. */
export const isStop = (word: string): boolean => stops.has(word);

// What a word is in a noun phrase, worked out once a word: phrases are read behind every number.
// "GPUs", "CPUs": letters, in the plural
const letters = /^\p{Lu}{2,5}s$/u;
// "2,200 US employees", "300 IT workers": no pronouns
const bodies = /^(?:US|IT|WHO)$/;
const stop = 1;
const plural = 2;
const nature = byteColumn(
  ({ word, surface }) =>
    (isStop(word) && !bodies.test(surface) ? stop : 0) |
    (isPluralNoun(word) || letters.test(surface) ? plural : 0),
);
const isNature = ({ vocabulary, ids }: Sentence, at: number, wanted: number): boolean =>
  ((valuesOf(nature, vocabulary)[ids[at] as number] as number) & wanted) !== 0;
const isStopAt = (tokens: Sentence, at: number): boolean => isNature(tokens, at, stop);
const isPluralAt = (tokens: Sentence, at: number): boolean => isNature(tokens, at, plural);

const isBlank = isOneOf("blank");
const longestPhrase = 6;
const isHyphenMark = (word: string | undefined): boolean => word === "-";

/** Tokens from `from` on that may be one noun phrase: words of one sentence up to a stop, a mark or a blank. */
function phraseEnd(tokens: Sentence, classes: string, from: number): number {
  let at = from;
  let words = 0;
  for (; at < tokens.count && words < longestPhrase; at++) {
    const word = wordAt(tokens, at) as string;
    if (!(isHyphenMark(word) || (at > from && isHyphenMark(wordAt(tokens, at - 1))))) words++;
    const shape = shapeAt(tokens, at);
    if (isBlank(classes, at) && isNameWithNumber(tokens, classes, at)) {
      at += 2;
      continue;
    }
    if (shape === Shape.number || isBlank(classes, at)) break;
    // "ship-to-shore cranes", "follow-up visits": one word
    if (at > from && isInCompound(tokens, at)) continue;
    if (shape === Shape.mark) {
      if (isQuoteMark.test(word) && isQuotedWord(tokens, at, from)) continue;
      const joins = (word === "-" || word === "&" || word === "'s") && at > from && at + 1 < tokens.count;
      if (!joins || (word === "-" && !(isGlued(tokens, at) && isGlued(tokens, at + 1)))) break;
    } else if (word === "and" || (word === "or" && isDone(tokens, at - 1) && isDone(tokens, at + 1))) {
      if (!joinsQualifiers(tokens, at, from)) break;
    } else if (
      isStopAt(tokens, at) &&
      !opensCompound(tokens, at) &&
      !(countable.has(word) && (at === from || isCountedRun(tokens, at, from))) &&
      !(
        (qualifiers.has(word) || isDoneSo(tokens, at, from) || isUtmost(tokens, at, from)) &&
        pluralFollows(tokens, at)
      )
    )
      break;
  }
  return at;
}

const isQuoteMark = /^[“”"]$/;

/** The marks around a qualifier, “27 “at-large” delegates”: that before it opens the phrase. */
const isQuotedWord = (tokens: Sentence, at: number, from: number): boolean =>
  at === from
    ? wordAt(tokens, at) !== "”" && isGlued(tokens, at + 1) && !isGlued(tokens, at)
    : isQuoteMark.test(wordAt(tokens, from) as string) &&
      isGlued(tokens, at) &&
      shapeAt(tokens, at + 1) === Shape.lower;

/** "damaged or destroyed homes" */
const isDone = (tokens: Sentence, at: number): boolean => /ed$/.test(wordAt(tokens, at) ?? "");

/** "42 home runs": behind a number and one noun, which has no plural to do it, and not "a 5 speed gearbox leads". */
const isCountedRun = (tokens: Sentence, at: number, from: number): boolean =>
  at === from + 1 &&
  shapeAt(tokens, from) === Shape.lower &&
  !isPluralAt(tokens, from) &&
  (!isStopAt(tokens, from) || /^(?:more|fewer)$/.test(wordAt(tokens, from) as string)) &&
  /^(?:runs|wins|leads|saves)$/.test(wordAt(tokens, at) as string) &&
  !/^(?:the|a|an|its|their)$/.test(wordAt(tokens, from - 2) ?? "");

/** "25 of the most vital counties", "the 100 most influential people" */
const isUtmost = (tokens: Sentence, at: number, from: number): boolean =>
  at === from &&
  /^(?:most|least)$/.test(wordAt(tokens, at) as string) &&
  (shapeAt(tokens, at - 1) === Shape.number || /^(?:the|its|their|our)$/.test(wordAt(tokens, at - 1) ?? ""));

/** "badly needed homes", "newly built ships": a participle behind its adverb, and no verb. */
const isDoneSo = (tokens: Sentence, at: number, from: number): boolean =>
  at > from &&
  /^(?:needed|used|wanted|based|combined|held|built|made|sold|won|bought|paid|caught)$/.test(
    wordAt(tokens, at) as string,
  ) &&
  /ly$/.test(wordAt(tokens, at - 1) as string) &&
  !/^(?:reported|alleged|apparent|suppos)e?d?ly$/.test(wordAt(tokens, at - 1) as string);

/** Whether a hyphen joins the word to those on both sides, or to the word before it. */
const isInCompound = (tokens: Sentence, at: number): boolean =>
  shapeAt(tokens, at) === Shape.lower &&
  wordAt(tokens, at - 1) === "-" &&
  isGlued(tokens, at) &&
  isGlued(tokens, at - 1);

/** "34 out-of-work miners" */
const opensCompound = (tokens: Sentence, at: number): boolean =>
  at + 2 < tokens.count &&
  wordAt(tokens, at + 1) === "-" &&
  isGlued(tokens, at + 1) &&
  isGlued(tokens, at + 2);

/** "9,000 COVID-19 samples": a name that holds a number is a word of the phrase, where a word follows it. */
function isNameWithNumber(tokens: Sentence, classes: string, at: number): boolean {
  const isWord = shapeAt(tokens, at) === Shape.upper || shapeAt(tokens, at) === Shape.capitalised;
  if (!isWord || wordAt(tokens, at + 1) !== "-" || !(isGlued(tokens, at + 1) && isGlued(tokens, at + 2)))
    return false;
  return isBlank(classes, at + 2) && !isBlank(classes, at + 3) && at + 3 < tokens.count;
}

/** "combined digital and physical sales": an "and" between qualifiers, with the plural after it. */
function joinsQualifiers(tokens: Sentence, at: number, from: number): boolean {
  if (at === from || at + 2 >= tokens.count) return false;
  if (isPluralAt(tokens, at - 1) || isPluralAt(tokens, at + 1)) return false;
  // "small and medium-sized enterprises"
  const isJoined = wordAt(tokens, at + 2) === "-" && isGlued(tokens, at + 2) && at + 4 < tokens.count;
  if (isStopAt(tokens, at + 1)) return false;
  return isJoined ? pluralFollows(tokens, at + 3) : isPluralAt(tokens, at + 2);
}

function pluralFollows(tokens: Sentence, at: number): boolean {
  for (let next = at + 1; next < Math.min(tokens.count, at + 7); next++) {
    if (isPluralAt(tokens, next)) return true;
    if (isStopAt(tokens, next) && wordAt(tokens, next) !== "and") return false;
  }
  return false;
}

/** The counted noun after a number other than one: the phrase runs to its first plural. */
export function pluralNoun(tokens: Sentence, classes: string, from: number): CountedNoun | null {
  const end = phraseEnd(tokens, classes, from);
  for (let at = from; at < end; at++) {
    if (!isPluralAt(tokens, at) || isPossessed(tokens, at + 1, end) || isInName(tokens, at, from, end))
      continue;
    const word = wordAt(tokens, at) as string;
    // "a pack of eight costs 12 euros": a verb, for nobody counts these
    if (
      at === from &&
      verbs.has(word) &&
      (isObject(tokens, at + 1) || (word !== "shares" && isPrice(tokens, at + 1)))
    )
      return null;
    // no verb in -s follows a plural: the next one is the head ("weapons sites", "crew members")
    if (
      (word.endsWith("s") || collectives.has(word)) &&
      at + 1 < end &&
      isPluralAt(tokens, at + 1) &&
      !isName(tokens, at + 1, from) &&
      !isObject(tokens, at + 2)
    )
      continue;
    // "14 data protection lawyers": what has no ending stands before the next noun too
    if (collectives.has(word) && at + 2 < end && isPluralAt(tokens, at + 2) && isPlain(tokens, at + 1))
      continue;
    return { first: from, head: at };
  }
  return null;
}

/** "19 support Sanders", "four Sanders-linked accounts": a surname in -s behind a small letter, or a part of a word. */
const isInName = (tokens: Sentence, at: number, from: number, end: number): boolean =>
  isName(tokens, at, from) ||
  (shapeAt(tokens, at) !== Shape.lower &&
    wordAt(tokens, at + 1) === "-" &&
    isGlued(tokens, at + 1) &&
    at + 2 < end);

const isName = (tokens: Sentence, at: number, from: number): boolean =>
  shapeAt(tokens, at) === Shape.capitalised &&
  at > from &&
  shapeAt(tokens, at - 1) === Shape.lower &&
  isSurname(valuesOf(traits, tokens.vocabulary)[tokens.ids[at] as number] as number);

const isSurname = (bits: number): boolean =>
  (bits & Trait.surname) !== 0 && (bits & (Trait.ordinary | Trait.people)) === 0;

const isPlain = (tokens: Sentence, at: number): boolean =>
  shapeAt(tokens, at) === Shape.lower &&
  !isStopAt(tokens, at) &&
  !/(?:ed|ly)$/.test(wordAt(tokens, at) as string);

/** "fouls proves it", "cells weighs 3.5kg", "planes costs about $5": a verb all the same, for an object follows. */
function isObject(tokens: Sentence, at: number): boolean {
  if (at >= tokens.count) return false;
  const word = wordAt(tokens, at) as string;
  return objects.test(word) || isAmount(tokens, at) || (hedges.test(word) && isAmount(tokens, at + 1));
}

const isPrice = (tokens: Sentence, at: number): boolean =>
  /^(?:for|at)$/.test(wordAt(tokens, at) ?? "") && isAmount(tokens, at + 1);

const verbs = set(
  "costs sells needs weighs measures takes earns gets makes pays uses wants holds employs covers works shares runs owns spends burns",
);
const objects = /^(?:it|him|them|us|me|a|an|that)$/;
const hedges = /^(?:about|around|roughly|nearly|almost|approximately|over|only|just)$/;

const isAmount = (tokens: Sentence, at: number): boolean =>
  at < tokens.count &&
  (shapeAt(tokens, at) === Shape.number || /^\p{Sc}$/u.test(wordAt(tokens, at) as string));

function isPossessed(tokens: Sentence, at: number, end: number): boolean {
  return at < end && /^['’]s?$/.test(wordAt(tokens, at) as string);
}

/** "four Lebanese accused of it": people whose name has no plural of its own. */
export function peopleNoun(tokens: Sentence, from: number): CountedNoun | null {
  if (from >= tokens.count || shapeAt(tokens, from) !== Shape.capitalised) return null;
  return /(?:ese|Swiss|British|French|Irish|Dutch|Spanish|English|Welsh)$/.test(
    surfaceAt(tokens, from) as string,
  )
    ? { first: from, head: from }
    : null;
}

/** The noun after a number used as an adjective ("12 page document"): the word right after it. */
export function attributiveNoun(tokens: Sentence, classes: string, from: number): CountedNoun | null {
  const end = phraseEnd(tokens, classes, from);
  if (
    end === from ||
    (wordAt(tokens, from) as string).length === 1 ||
    /^(?:fewer|strong|total|prior)$/.test(wordAt(tokens, from) as string) ||
    // "the 235,000 forecast by economists", "25 long-barrelled rifles": no nouns
    wordAt(tokens, from + 1) === "by" ||
    // "19 support Sanders"
    isName(tokens, from + 1, from) ||
    (wordAt(tokens, from + 1) === "-" && isGlued(tokens, from + 1)) ||
    // "11 Junot Díaz": the number of a list
    (isNamed(tokens, from) && !isGlued(tokens, from) && !/\d/.test(wordAt(tokens, from) as string)) ||
    looksLikeVerb(wordAt(tokens, from) as string)
  )
    return null;
  return { first: from, head: from };
}

const longestSingular = 4;

/** The noun after "one": the last word of a short phrase. */
export function singularNoun(tokens: Sentence, classes: string, from: number): CountedNoun | null {
  const end = phraseEnd(tokens, classes, from);
  // "two columns, one listing the facts"
  if (
    /ing$/.test(wordAt(tokens, from) ?? "") &&
    /^(?:the|a|an|its|their|his|her)$/.test(wordAt(tokens, from + 1) ?? "")
  )
    return null;
  let head = from - 1;
  let words = 0;
  for (let at = from; at < end && words < longestSingular; at++) {
    const word = wordAt(tokens, at) as string;
    if (at === from || !(isHyphenMark(word) || isHyphenMark(wordAt(tokens, at - 1)))) words++;
    if ((shapeAt(tokens, at) === Shape.mark && word !== "-" && word !== "&") || word === "and") break;
    if (at > from && looksLikeVerb(word) && !isDoing(tokens, at)) break;
    head = at;
  }
  // "one label Rubio resists": who does something to it
  if (
    head > from &&
    isNamed(tokens, head) &&
    shapeAt(tokens, head - 1) === Shape.lower &&
    isVerbAhead(tokens, head + 1)
  )
    head--;
  // "one Democrat familiar with the talks": what is said of somebody behind the noun
  if (head > from && saidBehind.test(wordAt(tokens, head) as string)) head--;
  return head < from || (looksLikeVerb(wordAt(tokens, head) as string) && !isDoing(tokens, head))
    ? null
    : { first: from, head };
}

const saidBehind =
  /^(?:familiar|close|closer|aware|involved|present|responsible|dead|alive|ill|unhappy|prior|along|invalid|short)$/;

// Nouns that end like a participle.
const doings = set(
  "thing king ring string spring wing morning evening building meeting hearing wedding painting crossing opening filing " +
    "listing ruling shooting recording holding reading rating ending landing feeling warning gathering briefing finding " +
    "drawing killing sitting ceiling offering parking pudding railing dwelling sibling offspring sterling shilling ally " +
    "family assembly monopoly supply anomaly bully belly jelly lily rally reply homily folly seed need weed feed breed bed",
);

const isNamed = (tokens: Sentence, at: number): boolean => shapeAt(tokens, at) === Shape.capitalised;
const isVerbAhead = (tokens: Sentence, at: number): boolean =>
  at < tokens.count && shapeAt(tokens, at) === Shape.lower && isPluralAt(tokens, at);

/** "lithium refining is": what is done, and not what somebody does. */
const isDoing = (tokens: Sentence, at: number): boolean =>
  /ing$/.test(wordAt(tokens, at) as string) &&
  /^(?:is|are|was|were|will|would|comes|came|goes|went|takes|took|happens|has|had|[.,;])$/.test(
    wordAt(tokens, at + 1) ?? ".",
  );

function looksLikeVerb(word: string): boolean {
  if (doings.has(word)) return false;
  return (/[^e]ed$/.test(word) && word.length > 4) || /(?:ly|ing)$/.test(word) || isPluralNoun(word);
}
