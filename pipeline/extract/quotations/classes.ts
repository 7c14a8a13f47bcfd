/** One class character for every word that matters to who said what; the rest go by their shape. */
import type { Word } from "../tokens/word.ts";
import { byteColumn } from "../tokens/word-column.ts";
import { Shape } from "../tokens.ts";
import { verbForms } from "./verbs.ts";

/*
 * V T B I N  finite verbs: saying, telling, believing, undertaking, judging (verbs.ts); v saying, if a clause
 *            follows; M verb or noun
 * G j g      participles of saying, of saying among others, and of the rest; m nouns that report ("statement")
 * A E        auxiliaries; forms of "be". R adverbs
 * P W D      pronouns; who and which; determiners. t titles before names; C capitalised; l lower case; n numbers
 * d          days and other times. p prepositions; o "to"; b "by"; a "and", "or"; K "but" and its like; k other conjunctions, w "when"; h "that"; s "as"
 * S          "according". u "put". q "sure" and its like. x possessive "'s"; y a hyphen within a word; - dash; marks as themselves; * any other
 */
const lists: Readonly<Record<string, string>> = {
  A:
    "has have had will would can could may might must should shall did does do having hasn't haven't hadn't won't " +
    "wouldn't can't couldn't shouldn't didn't doesn't don't 've 'll 'd",
  E: "is was were are am been be being isn't wasn't weren't aren't 're he's she's it's",
  R:
    "also later then once often now never not always still just even first again already soon further long " +
    "ever perhaps sometimes thus simply rather instead more too both all so out seldom elsewhere nevertheless",
  P: "he she they i we you it he'd she'd they'd i'd we'd i've they've we've someone everyone nobody somebody there",
  W: "who which",
  D: "the a an this these those his her its their our my your some many several most other another any each one",
  t:
    "mr mrs ms mx dr prof professor rev sen senator rep gov governor president gen general col lt sgt capt captain " +
    "judge justice sir dame lord lady king queen prince princess pope minister chancellor mayor secretary " +
    "chairman chairwoman chair spokesman spokeswoman spokesperson chief director analyst economist",
  d:
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february " +
    "april june july august september october november december jan feb mar apr jul aug sept sep oct nov dec " +
    "earlier ago recently afterward afterwards",
  p:
    "of for at in on with from about against under over after before during through into among between " +
    "without within per since until despite toward towards upon like via near outside inside behind amid",
  o: "to",
  a: "and or & nor",
  K: "but while though although whereas yet",
  w: "when",
  k: "because if unless where how why what whether than whose",
  b: "by",
  h: "that",
  s: "as",
  u: "put puts",
  S: "according",
  q: "confident sure worried concerned convinced certain hopeful adamant afraid optimistic aware",
  m:
    "statement assertion belief argument contention allegation warning suggestion assurance view conclusion finding " +
    "idea notion accusation assessment prediction opinion remark",
};

/** The class of a mark that is a hyphen within a word ("y") and a dash ("-") elsewhere. */
export const hyphenOrDash = "~";

const marks = new Set([",", ":", ";", "(", ")", ".", "-", "[", "]", "%", "$", "@"]);

const classes = new Map<string, string>();
for (const [name, list] of Object.entries(lists)) {
  for (const word of list.split(" ")) classes.set(word, name);
}
for (const [form, name] of verbForms()) if (!classes.has(form)) classes.set(form, name);
classes.set("'s", "x");
for (const mark of marks) classes.set(mark, mark);
for (const bracket of ["[", "("]) classes.set(bracket, "(");
for (const bracket of ["]", ")"]) classes.set(bracket, ")");
for (const dash of ["—", "―"]) classes.set(dash, "-");
for (const dash of ["-", "–"]) classes.set(dash, hyphenOrDash);

const codes = new Map([...classes].map(([word, name]) => [word, name.charCodeAt(0)]));
const code = { l: 108, C: 67, n: 110, R: 82, x: 120, other: 42 } as const;
// In capitals they are names or months
const names = new Set("will may mark bill grant second".split(" "));

/** The code of the class character of each word. */
export const wordClasses = byteColumn(({ word, shape }: Word): number => {
  const found = codes.get(word);
  if (found !== undefined) return shape === Shape.capitalised && names.has(word) ? code.C : found;
  if (shape === Shape.lower) return word.endsWith("ly") ? code.R : code.l;
  if (shape === Shape.mark) return word === "'" ? code.x : code.other;
  return shape === Shape.number ? code.n : code.C;
});
