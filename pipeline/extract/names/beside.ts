/** What stands beside a name, as evidence for its kind. */

import { integerColumn, valuesOf } from "../tokens/word-column.ts";
import { isGlued, wordAt } from "../tokens.ts";
import { evidence } from "./catalogue.ts";
import type { Evidence } from "./evidence.ts";
import { has, type Stretch, type Text, traitsAt } from "./runs.ts";
import { Trait } from "./traits.ts";
import { grammar } from "./words.ts";

const grammarWords = [...grammar];
/** The place of a word in the list of words of grammar, from 1. */
const placeOfWord = new Map(grammarWords.map((word, at) => [word, at + 1]));
const grammarColumn = integerColumn(({ word }) => placeOfWord.get(word) ?? 0);
const family = (nameOf: (word: string) => string): readonly number[] => [
  evidence("grammar"),
  ...grammarWords.map((word) => evidence(nameOf(word))),
];
const afterWord = family((word) => `after-${word}`);
const afterWordThe = family((word) => `after-${word}-the`);
const beforeWord = family((word) => `before-${word}`);
const the = placeOfWord.get("the");
const of = placeOfWord.get("of");

const is = {
  inCapitals: evidence("in-capitals"),
  inHeading: evidence("in-heading"),
  openingCapital: evidence("opens"),
  begins: evidence("begins"),
  afterNumber: evidence("after-number"),
  afterTitle: evidence("after-title"),
  afterPersonNoun: evidence("after-person-noun"),
  afterSaying: evidence("after-saying"),
  afterPeople: evidence("after-people"),
  afterPlaceNoun: evidence("after-place-noun"),
  afterOrganisationNoun: evidence("after-organisation-noun"),
  afterCapital: evidence("after-capital"),
  afterParticiple: evidence("after-participle"),
  afterWord: evidence("after-word"),
  afterPlaceNounOf: evidence("after-place-noun-of"),
  afterPersonNounOf: evidence("after-person-noun-of"),
  afterPlaceComma: evidence("after-place-comma"),
  afterNameComma: evidence("after-name-comma"),
  ends: evidence("ends"),
  endsLine: evidence("ends-line"),
  beforeNumber: evidence("before-number"),
  beforeSaying: evidence("before-saying"),
  beforePersonNoun: evidence("before-person-noun"),
  beforeCapital: evidence("before-capital"),
  beforeOrganisationNoun: evidence("before-organisation-noun"),
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
} as const;

const relatives: ReadonlyMap<string, number> = new Map(
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
const marks = (side: string): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(markNames).flatMap(([name, list]) =>
      list.split(" ").map((mark): [string, number] => [mark, evidence(`${side}-${name}`)]),
    ),
  );
const afterMarks = marks("after");
const beforeMarks = marks("before");

/** What stands beside a name. */
export function besideEvidence(text: Text, stretch: Stretch): Evidence {
  const found: Evidence = [];
  before(text, stretch.first, found);
  after(text, stretch, found);
  return found;
}

function before(text: Text, first: number, to: Evidence): void {
  const { tokens, begins, shouted } = text;
  if (shouted[first] !== 0) to.push(shouted[first] === 2 ? is.inCapitals : is.inHeading);
  if (begins[first] !== 0) to.push(is.openingCapital);
  const at = first - 1;
  if (at < 0 || begins[first] === 2 || tokens.sentences[at] !== tokens.sentences[first]) {
    to.push(is.begins);
    return;
  }
  const bits = traitsAt(text, at);
  if ((bits & Trait.mark) !== 0) markBefore(text, at, to);
  else if ((bits & notGrammar) === 0 && (bits & Trait.grammar) !== 0) afterGrammar(text, at, to);
  else to.push(classBefore(text, at, bits));
}

const notGrammar = Trait.title | Trait.personNoun | Trait.sayVerb | Trait.people;

function classBefore(text: Text, at: number, bits: number): number {
  if ((bits & Trait.number) !== 0) return is.afterNumber;
  if ((bits & (Trait.title | Trait.personNoun)) !== 0)
    return (bits & Trait.capital) !== 0 ? is.afterTitle : is.afterPersonNoun;
  if ((bits & Trait.sayVerb) !== 0) return is.afterSaying;
  if ((bits & Trait.people) !== 0) return is.afterPeople;
  if ((bits & Trait.placeNoun) !== 0) return is.afterPlaceNoun;
  if ((bits & Trait.organisationHead) !== 0) return is.afterOrganisationNoun;
  if ((bits & Trait.capital) !== 0) return is.afterCapital;
  return wordAt(text.tokens, at)?.endsWith("ed") ? is.afterParticiple : is.afterWord;
}

const grammarAt = ({ tokens }: Text, at: number): number =>
  valuesOf(grammarColumn, tokens.vocabulary)[tokens.ids[at] as number] as number;

/** "the": and what stands before it. */
function afterGrammar(text: Text, at: number, to: Evidence): void {
  const word = grammarAt(text, at);
  to.push(afterWord[word] as number);
  if (at === 0) return;
  if (word === the) to.push(afterWordThe[grammarAt(text, at - 1)] as number);
  if (word !== of) return;
  if (has(text, at - 1, Trait.placeNoun | Trait.placeHead)) to.push(is.afterPlaceNounOf);
  if (has(text, at - 1, Trait.personNoun | Trait.title)) to.push(is.afterPersonNounOf);
}

function markBefore(text: Text, at: number, to: Evidence): void {
  const word = wordAt(text.tokens, at) as string;
  const mark = afterMarks.get(word);
  if (mark !== undefined) to.push(mark);
  const previous = traitsAt(text, at - 1);
  if (word === "." && (previous & Trait.stopped) !== 0 && (previous & Trait.title) !== 0)
    to.push(is.afterTitle);
  if (word !== ",") return;
  if ((previous & (Trait.city | Trait.town | Trait.region | Trait.country)) !== 0)
    to.push(is.afterPlaceComma);
  if ((previous & Trait.capital) !== 0) to.push(is.afterNameComma);
  else if ((previous & (Trait.personNoun | Trait.title)) !== 0) to.push(is.afterPersonNoun);
}

function after(text: Text, { end, first }: Stretch, to: Evidence): void {
  const { tokens, begins } = text;
  if (end >= tokens.count || tokens.sentences[end] !== tokens.sentences[first]) {
    to.push(is.ends);
    return;
  }
  const bits = traitsAt(text, end);
  if (begins[end] === 2) to.push(is.endsLine);
  else if ((bits & Trait.mark) !== 0) markAfter(text, end, to);
  else to.push(classAfter(text, end, bits));
}

function classAfter(text: Text, at: number, bits: number): number {
  if ((bits & Trait.number) !== 0) return is.beforeNumber;
  if ((bits & Trait.sayVerb) !== 0) return is.beforeSaying;
  if ((bits & Trait.grammar) !== 0) return beforeWord[grammarAt(text, at)] as number;
  if ((bits & (Trait.title | Trait.personNoun)) !== 0) return is.beforePersonNoun;
  if ((bits & Trait.capital) !== 0) return is.beforeCapital;
  if ((bits & Trait.organisationHead) !== 0) return is.beforeOrganisationNoun;
  if ((bits & Trait.placeNoun) !== 0) return is.beforePlaceNoun;
  const word = wordAt(text.tokens, at) as string;
  if (word.endsWith("ed")) return is.beforePast;
  if (word.endsWith("ing")) return is.beforeGerund;
  return word.endsWith("s") ? is.beforePlural : is.beforeWord;
}

function markAfter(text: Text, at: number, to: Evidence): void {
  const word = wordAt(text.tokens, at) as string;
  if (word === "-" && isGlued(text.tokens, at)) {
    to.push(wordAt(text.tokens, at + 1) === "based" ? is.beforeBased : is.beforeHyphen);
    return;
  }
  const mark = beforeMarks.get(word);
  if (mark !== undefined) to.push(mark);
  if (word === ",") besideComma(text, at, to);
  if (word !== "(") return;
  if (has(text, at + 1, Trait.upper) && wordAt(text.tokens, at + 2) === ")") to.push(is.beforeAcronym);
  if (has(text, at + 1, Trait.number)) to.push(is.beforeBracketedNumber);
}

/** "Ilaria Mazzocco, a senior fellow"; "Gooch, 43,"; "Eindhoven, Netherlands". */
function besideComma(text: Text, at: number, to: Evidence): void {
  const next = traitsAt(text, at + 1);
  const word = wordAt(text.tokens, at + 1) as string;
  const relative = relatives.get(word);
  if ((next & Trait.number) !== 0)
    to.push(wordAt(text.tokens, at + 2) === "," ? is.beforeAge : is.beforeCommaNumber);
  else if (relative !== undefined) to.push(relative);
  else if ((next & Trait.capital) !== 0)
    to.push(
      (next & (Trait.city | Trait.country | Trait.region)) !== 0 ? is.beforePlaceComma : is.beforeNameComma,
    );
  else if (isApposition(text, at + 1)) to.push(is.beforePersonApposition);
  else if (word === "a" || word === "an" || word === "the") to.push(is.beforeApposition);
}

/** A noun phrase for a person: "a senior fellow", "head of", "the group's chief economist". */
function isApposition(text: Text, from: number): boolean {
  for (let at = from; at < from + 7; at++) {
    const bits = traitsAt(text, at);
    if ((bits & (Trait.personNoun | Trait.title)) !== 0 && (bits & Trait.capital) === 0) return true;
    if ((bits & Trait.sayVerb) !== 0) return false;
    if ((bits & Trait.mark) === 0) continue;
    const word = wordAt(text.tokens, at) as string;
    if (word !== "'s" && word !== "’s" && word !== "-") return false;
  }
  return false;
}
