/** What stands beside a name, as evidence for its kind. */
import { isGlued, wordAt } from "../tokens.ts";
import { type Add, collecting, type Evidence } from "./evidence.ts";
import { has, type Stretch, type Text, traitsAt } from "./runs.ts";
import { Trait } from "./traits.ts";
import type { Weights } from "./weights.ts";

/** What stands beside a name. */
export function besideEvidence(text: Text, stretch: Stretch, weights: Weights): Evidence {
  const found: Evidence = [];
  const add = collecting(found, weights);
  before(text, stretch, add);
  after(text, stretch, add);
  return found;
}

const markNames: Readonly<Record<string, string>> = {
  ",": "comma",
  "(": "bracket",
  "-": "dash",
  "--": "dash",
  "–": "dash",
  "—": "dash",
  '"': "quote",
  "“": "quote",
  "``": "quote",
  "/": "slash",
  ":": "colon",
  "'s": "possessive",
  "’s": "possessive",
  "'": "possessive",
  "’": "possessive",
  ".": "stop",
  ")": "closing",
  "&": "and",
  ";": "comma",
  "”": "quote",
  "''": "quote",
};

function before(text: Text, { first }: Stretch, add: Add): void {
  const { tokens } = text;
  if (text.shouted[first] !== 0) add(text.shouted[first] === 2 ? "in-capitals" : "in-heading");
  if (text.begins[first] !== 0) add("opens");
  const at = first - 1;
  if (at < 0 || text.begins[first] === 2 || tokens.sentences[at] !== tokens.sentences[first]) {
    add("begins");
    return;
  }
  const bits = traitsAt(text, at);
  if ((bits & Trait.mark) !== 0) markBefore(text, at, add);
  else if ((bits & grammarOnly) === Trait.grammar) afterGrammar(text, at, add);
  else add(classBefore(bits, wordAt(tokens, at) as string));
}

const grammarOnly = Trait.title | Trait.personNoun | Trait.sayVerb | Trait.people | Trait.grammar;

function classBefore(bits: number, word: string): string {
  if ((bits & Trait.number) !== 0) return "after-number";
  if ((bits & (Trait.title | Trait.personNoun)) !== 0)
    return (bits & Trait.capital) !== 0 ? "after-title" : "after-person-noun";
  if ((bits & Trait.sayVerb) !== 0) return "after-saying";
  if ((bits & Trait.people) !== 0) return "after-people";
  if ((bits & Trait.placeNoun) !== 0) return "after-place-noun";
  if ((bits & Trait.organisationHead) !== 0) return "after-organisation-noun";
  if ((bits & Trait.capital) !== 0) return "after-capital";
  return word.endsWith("ed") ? "after-participle" : "after-word";
}

/** "the": and what stands before it. */
function afterGrammar(text: Text, at: number, add: Add): void {
  const word = wordAt(text.tokens, at) as string;
  if (!add(`after-${word}`)) add("after-grammar");
  const previous = wordAt(text.tokens, at - 1);
  if (word === "the" && previous !== undefined) add(`after-${previous}-the`);
  if (word === "of" && has(text, at - 1, Trait.placeNoun | Trait.placeHead)) add("after-place-noun-of");
  if (word === "of" && has(text, at - 1, Trait.personNoun | Trait.title)) add("after-person-noun-of");
}

function markBefore(text: Text, at: number, add: Add): void {
  const word = wordAt(text.tokens, at) as string;
  add(`after-${markNames[word] ?? "mark"}`);
  if (word === "." && has(text, at - 1, Trait.stopped) && has(text, at - 1, Trait.title)) add("after-title");
  if (word !== ",") return;
  if (has(text, at - 1, Trait.city | Trait.town | Trait.region | Trait.country)) add("after-place-comma");
  if (has(text, at - 1, Trait.capital)) add("after-name-comma");
  if (has(text, at - 1, Trait.personNoun | Trait.title) && !has(text, at - 1, Trait.capital))
    add("after-person-noun");
}

function after(text: Text, { end, first }: Stretch, add: Add): void {
  const { tokens } = text;
  if (end >= tokens.count || tokens.sentences[end] !== tokens.sentences[first]) add("ends");
  else if (text.begins[end] === 2) add("ends-line");
  else if (has(text, end, Trait.mark)) markAfter(text, end, add);
  else {
    const word = wordAt(tokens, end) as string;
    const found = classAfter(traitsAt(text, end), word);
    if (found !== "before-grammar" || !add(`before-${word}`)) add(found);
  }
}

function classAfter(bits: number, word: string): string {
  if ((bits & Trait.number) !== 0) return "before-number";
  if ((bits & Trait.sayVerb) !== 0) return "before-saying";
  if ((bits & Trait.grammar) !== 0) return "before-grammar";
  if ((bits & (Trait.title | Trait.personNoun)) !== 0) return "before-person-noun";
  if ((bits & Trait.capital) !== 0) return "before-capital";
  if ((bits & Trait.organisationHead) !== 0) return "before-organisation-noun";
  if ((bits & Trait.placeNoun) !== 0) return "before-place-noun";
  if (word.endsWith("ed")) return "before-past";
  if (word.endsWith("ing")) return "before-gerund";
  return word.endsWith("s") ? "before-plural" : "before-word";
}

function markAfter(text: Text, at: number, add: Add): void {
  const word = wordAt(text.tokens, at) as string;
  if (word === "-" && isGlued(text.tokens, at)) {
    add(wordAt(text.tokens, at + 1) === "based" ? "before-based" : "before-hyphen");
    return;
  }
  add(`before-${markNames[word] ?? "mark"}`);
  if (word === ",") besideComma(text, at, add);
  if (word !== "(") return;
  if (has(text, at + 1, Trait.upper) && wordAt(text.tokens, at + 2) === ")") add("before-acronym");
  if (has(text, at + 1, Trait.number)) add("before-bracketed-number");
}

/** "Ilaria Mazzocco, a senior fellow"; "Gooch, 43,"; "Eindhoven, Netherlands". */
function besideComma(text: Text, at: number, add: Add): void {
  const next = traitsAt(text, at + 1);
  const word = wordAt(text.tokens, at + 1) as string;
  if ((next & Trait.number) !== 0)
    add(wordAt(text.tokens, at + 2) === "," ? "before-age" : "before-comma-number");
  else if (relatives.has(word)) add(`before-comma-${word}`);
  else if ((next & Trait.capital) !== 0)
    add(
      (next & (Trait.city | Trait.country | Trait.region)) !== 0 ? "before-place-comma" : "before-name-comma",
    );
  else if (isApposition(text, at + 1)) add("before-person-apposition");
  else if (word === "a" || word === "an" || word === "the") add("before-apposition");
}

const relatives = new Set(["who", "whose", "which", "where"]);

/** A noun phrase for a person: "a senior fellow", "head of", "the group's chief economist". */
function isApposition(text: Text, from: number): boolean {
  for (let at = from; at < from + 7; at++) {
    const bits = traitsAt(text, at);
    if ((bits & (Trait.personNoun | Trait.title)) !== 0 && (bits & Trait.capital) === 0) return true;
    const word = wordAt(text.tokens, at) as string;
    if ((bits & Trait.mark) !== 0 && word !== "'s" && word !== "’s" && word !== "-") return false;
    if ((bits & Trait.sayVerb) !== 0) return false;
  }
  return false;
}
