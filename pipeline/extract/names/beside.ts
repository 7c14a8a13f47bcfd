/** What stands beside a name, as evidence for its kind. */

import { isGlued, wordAt } from "../tokens.ts";
import { byNamedWord, named, namedWords, Role } from "./beside-words.ts";
import { evidence } from "./catalogue.ts";
import { Inner } from "./inner-words.ts";
import { isDateline, isSlug } from "./line-openings.ts";
import { type Pieces, push } from "./pieces.ts";
import { has, isInner, namedAt, type Text, traitsAt } from "./text.ts";
import { Trait } from "./trait.ts";
import { grammar } from "./words.ts";

/** By the number of a named word; of those that are none of grammar nothing is said. */
const family = (nameOf: (word: string) => string): readonly number[] => [
  evidence("grammar"),
  ...namedWords.map((word) => evidence(grammar.has(word) ? nameOf(word) : "grammar")),
];
const afterWord = family((word) => `after-${word}`);
const afterWordThe = family((word) => `after-${word}-the`);
const beforeWord = family((word) => `before-${word}`);
const [the, of, atWord, inWord, toWord, from, a, an] = "the of at in to from a an".split(" ").map(named);
const [stop, comma, hyphen, opening, closing] = [".", ",", "-", "(", ")"].map(named);
const [possessive, curly, apostrophe, curlyApostrophe] = ["'s", "’s", "'", "’"].map(named);
const [based, told] = ["based", "told"].map(named);

const is = {
  inCapitals: evidence("in-capitals"),
  inHeading: evidence("in-heading"),
  openingCapital: evidence("opens"),
  begins: evidence("begins"),
  afterNumber: evidence("after-number"),
  afterTitle: evidence("after-title"),
  afterPersonNoun: evidence("after-person-noun"),
  afterSaying: evidence("after-saying"),
  afterTold: evidence("after-told"),
  afterSiteAt: evidence("after-site-at"),
  afterWayTo: evidence("after-way-to"),
  afterPeople: evidence("after-people"),
  afterPlaceNoun: evidence("after-place-noun"),
  afterOrganisationNoun: evidence("after-organisation-noun"),
  afterOrganisationHead: evidence("after-organisation-head"),
  afterLandNoun: evidence("after-land-noun"),
  afterLandNounOf: evidence("after-land-noun-of"),
  afterMotion: evidence("after-motion"),
  beforeLandNoun: evidence("before-land-noun"),
  beforePresidency: evidence("before-presidency"),
  beforeOrganisationApposition: evidence("before-organisation-apposition"),
  beforePlaceApposition: evidence("before-place-apposition"),
  dateline: evidence("dateline"),
  slug: evidence("in-slug"),
  initialsOfCommonWords: evidence("initials-of-common-words"),
  afterCapital: evidence("after-capital"),
  afterParticiple: evidence("after-participle"),
  afterWord: evidence("after-word"),
  afterPlaceNounOf: evidence("after-place-noun-of"),
  afterPersonNounOf: evidence("after-person-noun-of"),
  afterPersonNounAt: evidence("after-person-noun-at"),
  afterPlaceComma: evidence("after-place-comma"),
  afterNameComma: evidence("after-name-comma"),
  ends: evidence("ends"),
  endsLine: evidence("ends-line"),
  beforeNumber: evidence("before-number"),
  beforeSaying: evidence("before-saying"),
  beforeReporting: evidence("before-reporting"),
  beforeTrading: evidence("before-trading"),
  beforePress: evidence("before-press"),
  beforePlaceBehindIn: evidence("before-place-behind-in"),
  beforePersonNoun: evidence("before-person-noun"),
  beforeCapital: evidence("before-capital"),
  beforeOrganisationNoun: evidence("before-organisation-noun"),
  beforeOrganisationHead: evidence("before-organisation-head"),
  beforePlaceNoun: evidence("before-place-noun"),
  beforePast: evidence("before-past"),
  beforeGerund: evidence("before-gerund"),
  beforePlural: evidence("before-plural"),
  beforeWord: evidence("before-word"),
  beforeBased: evidence("before-based"),
  beforeHyphen: evidence("before-hyphen"),
  beforeAcronym: evidence("before-acronym"),
  beforeBracketedNumber: evidence("before-bracketed-number"),
  beforeAge: evidence("before-age"),
  beforeCommaNumber: evidence("before-comma-number"),
  beforePlaceComma: evidence("before-place-comma"),
  beforeNameComma: evidence("before-name-comma"),
  beforePersonApposition: evidence("before-person-apposition"),
  beforeApposition: evidence("before-apposition"),
  afterBusinessNoun: evidence("after-business-noun-of"),
  beforeBusinessNoun: evidence("before-business-noun"),
  hasBusinessNoun: evidence("has-business-noun"),
  upperInProse: evidence("upper-in-prose"),
  bodyWithin: evidence("body-within-sentence"),
  ordinaryWithin: evidence("ordinary-within-sentence"),
} as const;

const place = Trait.city | Trait.country | Trait.region;

const roleAt = ({ asides }: Text, at: number): number => (at < 0 ? 0 : (asides[at] ?? 0));
const isBusiness = (text: Text, at: number): boolean => (roleAt(text, at) & Role.businessNoun) !== 0;

const relatives = byNamedWord(
  ["who", "whose", "which", "where"].map((word) => [word, evidence(`before-comma-${word}`)]),
);

const markNames: Readonly<Record<string, string>> = {
  comma: ", ;",
  bracket: "(",
  dash: "- -- – —",
  quote: "\" “ ” `` ''",
  slash: "/",
  colon: ":",
  possessive: "'s ’s ' ’",
  stop: ".",
  closing: ")",
  and: "&",
};
const marks = (side: string): readonly (number | undefined)[] =>
  byNamedWord(
    Object.entries(markNames).flatMap(([name, list]) =>
      list.split(" ").map((mark): [string, number] => [mark, evidence(`${side}-${name}`)]),
    ),
  );
const afterMarks = marks("after");
const beforeMarks = marks("before");

/** Adds what stands beside a name. */
export function besideEvidence(text: Text, first: number, end: number, to: Pieces): void {
  before(text, first, end, to);
  if (end - first === 1) within(text, first, to);
  after(text, first, end, to);
  if (isDateline(text, first, end)) push(to, is.dateline);
  else if (isSlug(text, first, end)) push(to, is.slug);
}

/** "gross domestic product (GDP)": the initials of ordinary words name nothing. */
function isOfCommonWords(text: Text, at: number): boolean {
  const { tokens } = text;
  if (namedAt(text, at - 1) !== opening) return false;
  const letters = wordAt(tokens, at) as string;
  for (let back = 1; back <= letters.length; back++) {
    const before = at - 1 - back;
    if (before < 0 || has(text, before, Trait.capital)) return false;
    if (wordAt(tokens, before)?.[0] !== letters[letters.length - back]) return false;
  }
  return true;
}

/** A capital that the sentence does not ask for: "the Treasury". */
function within(text: Text, at: number, to: Pieces): void {
  const { begins, shouted } = text;
  if (shouted[at] !== 0) return;
  const found = traitsAt(text, at);
  if ((found & Trait.upper) !== 0)
    push(to, isOfCommonWords(text, at) ? is.initialsOfCommonWords : is.upperInProse);
  if (begins[at] !== 0) return;
  if ((found & Trait.body) !== 0) push(to, is.bodyWithin);
  if ((found & Trait.ordinary) !== 0 && (found & Trait.upper) === 0) push(to, is.ordinaryWithin);
}

function before(text: Text, first: number, end: number, to: Pieces): void {
  const { tokens, begins, shouted } = text;
  if (shouted[first] !== 0) push(to, shouted[first] === 2 ? is.inCapitals : is.inHeading);
  if (begins[first] !== 0) push(to, is.openingCapital);
  const at = first - 1;
  if (at < 0 || begins[first] === 2 || tokens.sentences[at] !== tokens.sentences[first]) {
    push(to, is.begins);
    return;
  }
  const bits = traitsAt(text, at);
  if ((bits & Trait.mark) !== 0) markBefore(text, at, end, to);
  else if ((bits & notGrammar) === 0 && (bits & Trait.grammar) !== 0) afterGrammar(text, at, to);
  else push(to, roleBefore(roleAt(text, at)) ?? classBefore(text, at, bits));
}

function roleBefore(role: number): number | undefined {
  if ((role & Role.organisationNoun) !== 0) return is.afterOrganisationNoun;
  if ((role & Role.landNoun) !== 0) return is.afterLandNoun;
  return (role & Role.motionVerb) !== 0 ? is.afterMotion : undefined;
}

const notGrammar = Trait.title | Trait.personNoun | Trait.sayVerb | Trait.people;

function classBefore(text: Text, at: number, bits: number): number {
  if ((bits & Trait.number) !== 0) return is.afterNumber;
  if ((bits & (Trait.title | Trait.personNoun)) !== 0)
    return (bits & Trait.capital) !== 0 || isKin(text, at) ? is.afterTitle : is.afterPersonNoun;
  if ((bits & Trait.sayVerb) !== 0) return namedAt(text, at) === told ? is.afterTold : is.afterSaying;
  if ((bits & Trait.people) !== 0) return is.afterPeople;
  if ((bits & Trait.placeNoun) !== 0) return is.afterPlaceNoun;
  if ((bits & Trait.organisationHead) !== 0) return is.afterOrganisationHead;
  if ((bits & Trait.capital) !== 0) return is.afterCapital;
  return (roleAt(text, at) & Role.past) !== 0 ? is.afterParticiple : is.afterWord;
}

/** "the": and what stands before it. */
function afterGrammar(text: Text, at: number, to: Pieces): void {
  const word = namedAt(text, at);
  push(to, afterWord[word] as number);
  if (at === 0) return;
  if (word === the) push(to, afterWordThe[namedAt(text, at - 1)] as number);
  const owned = word === of ? Role.businessNoun : word === inWord ? Role.holding : 0;
  if ((roleAt(text, at - 1) & owned) !== 0) push(to, is.afterBusinessNoun);
  if (word === atWord) atEvidence(text, at - 1, to);
  else if ((word === toWord || word === from) && isInner(text, at - 1, Inner.way)) push(to, is.afterWayTo);
  if (word !== of) return;
  if ((roleAt(text, at - 1) & Role.landNoun) !== 0) push(to, is.afterLandNounOf);
  if (has(text, at - 1, Trait.placeNoun | Trait.placeHead)) push(to, is.afterPlaceNounOf);
  if (has(text, at - 1, Trait.personNoun | Trait.title)) push(to, is.afterPersonNounOf);
}

/** "an analyst at", "the smelter at" */
function atEvidence(text: Text, before: number, to: Pieces): void {
  if (isInner(text, before, Inner.site)) push(to, is.afterSiteAt);
  if (has(text, before, Trait.personNoun | Trait.title) && !isInner(text, before, Inner.crowd))
    push(to, is.afterPersonNounAt);
}

/** "In Zambia, First Quantum Minerals said": the comma ends where it happened, and no list goes on. */
export const opensClause = (text: Text, first: number): boolean =>
  text.begins[first - 1] !== 0 && has(text, first - 1, Trait.grammar);

function markBefore(text: Text, at: number, end: number, to: Pieces): void {
  const word = namedAt(text, at);
  const mark = afterMarks[word];
  if (mark !== undefined) push(to, mark);
  const previous = traitsAt(text, at - 1);
  if (word === stop && (previous & Trait.stopped) !== 0 && (previous & Trait.title) !== 0)
    push(to, is.afterTitle);
  if (word !== comma) return;
  const isPlace = (previous & (Trait.city | Trait.town | Trait.region | Trait.country)) !== 0;
  if (isPlace && !opensClause(text, at - 1) && !has(text, end, Trait.sayVerb)) push(to, is.afterPlaceComma);
  if ((previous & Trait.capital) !== 0) push(to, is.afterNameComma);
  else if ((previous & (Trait.personNoun | Trait.title)) !== 0)
    push(to, isKin(text, at - 1) ? is.afterTitle : is.afterPersonNoun);
}

/** "his wife, Funmi", "his son Anant": a person for certain, as behind a title. */
const isKin = (text: Text, at: number): boolean => kin.test(wordAt(text.tokens, at) as string);

const kin =
  /^(?:wife|husband|widow|widower|spouse|son|daughter|brother|sister|father|mother|uncle|aunt|nephew|niece|cousin|grandson|granddaughter|grandfather|grandmother)$/;

function after(text: Text, first: number, end: number, to: Pieces): void {
  const { tokens, begins } = text;
  if (end >= tokens.count || tokens.sentences[end] !== tokens.sentences[first]) {
    push(to, is.ends);
    return;
  }
  const bits = traitsAt(text, end);
  if (begins[end] === 2) push(to, is.endsLine);
  else if ((bits & Trait.mark) !== 0) markAfter(text, end, to);
  else {
    const role = roleAt(text, end);
    if ((role & Role.businessNoun) !== 0) push(to, is.beforeBusinessNoun);
    if ((role & Role.presidency) !== 0) push(to, is.beforePresidency);
    else if ((role & Role.organisationNoun) !== 0)
      push(to, isInner(text, end, Inner.press) ? is.beforePress : is.beforeOrganisationNoun);
    else if ((role & Role.landNoun) !== 0) push(to, is.beforeLandNoun);
    else push(to, classAfter(text, end, bits));
    if (namedAt(text, end) === inWord && has(text, end + 1, place) && has(text, end + 1, Trait.capital))
      push(to, is.beforePlaceBehindIn);
  }
}

function classAfter(text: Text, at: number, bits: number): number {
  if ((bits & Trait.number) !== 0) return is.beforeNumber;
  const ending = roleAt(text, at);
  if ((bits & Trait.sayVerb) !== 0)
    return (ending & Role.past) !== 0 && isInner(text, at, Inner.reports)
      ? is.beforeReporting
      : is.beforeSaying;
  if ((bits & Trait.grammar) !== 0) return beforeWord[namedAt(text, at)] as number;
  if ((bits & (Trait.title | Trait.personNoun)) !== 0) return is.beforePersonNoun;
  if ((bits & Trait.capital) !== 0) return is.beforeCapital;
  if ((bits & Trait.organisationHead) !== 0) return is.beforeOrganisationHead;
  if ((bits & Trait.placeNoun) !== 0) return is.beforePlaceNoun;
  if ((ending & (Role.past | Role.plural)) !== 0 && isInner(text, at, Inner.trading)) return is.beforeTrading;
  if ((ending & Role.past) !== 0) return is.beforePast;
  if ((ending & Role.gerund) !== 0) return is.beforeGerund;
  return (ending & Role.plural) !== 0 ? is.beforePlural : is.beforeWord;
}

function markAfter(text: Text, at: number, to: Pieces): void {
  const word = namedAt(text, at);
  if (word === hyphen && isGlued(text.tokens, at)) {
    push(to, namedAt(text, at + 1) === based ? is.beforeBased : is.beforeHyphen);
    return;
  }
  const mark = beforeMarks[word];
  if (mark !== undefined) push(to, mark);
  if (word === comma) besideComma(text, at, to);
  if ((word === possessive || word === curly) && isBusiness(text, at + 1)) push(to, is.hasBusinessNoun);
  if (word !== opening) return;
  if (has(text, at + 1, Trait.upper) && namedAt(text, at + 2) === closing) push(to, is.beforeAcronym);
  if (has(text, at + 1, Trait.number)) push(to, is.beforeBracketedNumber);
}

/** "Ilaria Mazzocco, a senior fellow"; "Gooch, 43,"; "Eindhoven, Netherlands". */
function besideComma(text: Text, at: number, to: Pieces): void {
  const next = traitsAt(text, at + 1);
  const word = namedAt(text, at + 1);
  const relative = relatives[word];
  if ((next & Trait.number) !== 0)
    push(to, namedAt(text, at + 2) === comma ? is.beforeAge : is.beforeCommaNumber);
  else if (relative !== undefined) push(to, relative);
  else if ((next & Trait.capital) !== 0)
    push(
      to,
      (next & (Trait.city | Trait.country | Trait.region)) !== 0 ? is.beforePlaceComma : is.beforeNameComma,
    );
  else if (isIndefinite(next, word)) push(to, appositionOf(text, at + 1));
}

/** A word that a description begins with: "a", "the", "head". */
const isIndefinite = (bits: number, word: number): boolean =>
  word === a || word === an || word === the || (bits & Trait.grammar) === 0;

const isPossessive = (word: number): boolean =>
  word === possessive || word === curly || word === apostrophe || word === curlyApostrophe;

/** "the brand's general manager", "a bank economist", "a sovereign fund": the noun before is not what is described. */
function isOwner(text: Text, at: number): boolean {
  if (isPossessive(namedAt(text, at + 1))) return true;
  const bits = traitsAt(text, at + 1);
  if ((bits & Trait.capital) !== 0) return false;
  return (
    (bits & (Trait.personNoun | Trait.title)) !== 0 || (roleAt(text, at + 1) & Role.organisationNoun) !== 0
  );
}

// what companies are as often as persons: "the owner of the dam"
const holders = new Set([
  "owner",
  "owners",
  "buyer",
  "seller",
  "backer",
  "sponsor",
  "shareholder",
  "contractor",
  "bidder",
  "holder",
]);

/** What the noun phrase behind a comma describes: "a senior fellow at", "a Chinese startup that", "a town in". */
function appositionOf(text: Text, from: number): number {
  for (let at = from; at < from + 7; at++) {
    const bits = traitsAt(text, at);
    if ((bits & Trait.capital) === 0 && !isOwner(text, at)) {
      const role = roleAt(text, at);
      if ((role & Role.organisationNoun) !== 0) return is.beforeOrganisationApposition;
      if ((role & Role.landNoun) !== 0) return is.beforePlaceApposition;
      if ((bits & (Trait.personNoun | Trait.title)) !== 0)
        return holders.has(wordAt(text.tokens, at) as string)
          ? is.beforeApposition
          : is.beforePersonApposition;
    }
    if ((bits & Trait.sayVerb) !== 0 || (at > from && (bits & Trait.grammar) !== 0)) break;
    if ((bits & Trait.mark) === 0) continue;
    const word = namedAt(text, at);
    if (!isPossessive(word) && word !== hyphen) break;
  }
  return is.beforeApposition;
}
