/** Surnames that stand alone after the text has given the full name. */
import type { KnownName } from "../../../schemas/findings/mention.ts";
import type { PhraseMatch } from "../phrases.ts";
import { isGlued, Shape, shapeAt, type Tokens, tokenise, wordAt } from "../tokens.ts";

/** The entity that bears a surname, and the token after which the text has said so; null where two bear it. */
type Bearer = { readonly known: KnownName | null; readonly after: number };

// "Jr." and its like follow the surname.
const suffixes = new Set(["jr", "sr", "ii", "iii", "iv", "phd", "md", ".", ","]);

/**
 * The surnames in a text, in order: of persons among `known`, after the match that names them in full, where no
 * other match stands. A surname that two persons of the text bear is nobody's.
 * @param matches all that is known to stand in the text, ambiguous names too
 */
export function findSurnames(
  tokens: Tokens,
  matches: readonly PhraseMatch<KnownName>[],
  known: readonly PhraseMatch<KnownName>[],
): PhraseMatch<KnownName>[] {
  const bearers = bearersOf(known);
  if (bearers.size === 0) return [];
  const found: PhraseMatch<KnownName>[] = [];
  let next = 0;
  for (let at = 0; at < tokens.count; at++) {
    while (next < matches.length && (matches[next] as PhraseMatch<KnownName>).last < at) next++;
    if (at >= (matches[next]?.first ?? tokens.count)) continue;
    const value = bearerAt(tokens, bearers, at);
    if (value !== null) found.push({ first: at, last: at, value });
  }
  return found;
}

function bearersOf(known: readonly PhraseMatch<KnownName>[]): Map<string, Bearer> {
  const bearers = new Map<string, Bearer>();
  const seen = new Set<string>();
  for (const { value, last } of known) {
    if (value.kind !== "person" || seen.has(value.name)) continue;
    seen.add(value.name);
    const surname = surnameOf(value.name);
    if (surname === undefined) continue;
    const other = bearers.get(surname);
    if (other === undefined) bearers.set(surname, { known: value, after: last });
    else if (other.known?.entity_id !== value.entity_id) bearers.set(surname, { known: null, after: last });
  }
  return bearers;
}

/** The last word of a full name, in lower case; undefined where the name is one word. */
function surnameOf(name: string): string | undefined {
  const tokens = tokenise(name);
  let at = tokens.count - 1;
  while (at > 0 && suffixes.has(wordAt(tokens, at) as string)) at--;
  const surname = wordAt(tokens, at) as string;
  return at > 0 && shapeAt(tokens, at) !== Shape.lower && surname.length > 1 ? surname : undefined;
}

function bearerAt(tokens: Tokens, bearers: ReadonlyMap<string, Bearer>, at: number): KnownName | null {
  const shape = shapeAt(tokens, at);
  if (shape !== Shape.capitalised && shape !== Shape.upper) return null;
  const bearer = bearers.get(wordAt(tokens, at) as string);
  if (bearer === undefined || bearer.known === null || at <= bearer.after) return null;
  return surnameGuards.some(({ blocks }) => blocks(tokens, at)) ? null : bearer.known;
}

// Words in capitals that may stand before a surname without being part of the name.
const titles = new Set(
  (
    "mr mrs ms mx miss dr prof professor president secretary senator sen representative rep congressman " +
    "congresswoman governor gov minister chancellor premier chairman chairwoman chair judge justice mayor general " +
    "gen colonel col captain capt commissioner ambassador attorney director commander king queen prince princess " +
    "pope sir lord lady dame sheikh economist analyst republican democrat"
  ).split(" "),
);

const isName = (tokens: Tokens, at: number): boolean =>
  shapeAt(tokens, at) === Shape.capitalised || shapeAt(tokens, at) === Shape.upper;

const startsSentence = (tokens: Tokens, at: number): boolean =>
  at === 0 || tokens.sentences[at] !== tokens.sentences[at - 1];

/** Where a surname is part of another name or another word. The table's entries are tested by their names. */
export const surnameGuards: readonly {
  readonly name: string;
  readonly reason: string;
  readonly blocks: (tokens: Tokens, at: number) => boolean;
}[] = [
  {
    name: "other-given-name",
    reason: "after a capitalised word that is no title, it is a relative's or a stranger's surname",
    blocks: (tokens, at) =>
      !startsSentence(tokens, at) &&
      isName(tokens, at - 1) &&
      !titles.has(wordAt(tokens, at - 1) as string) &&
      !(startsSentence(tokens, at - 1) && openers.has(wordAt(tokens, at - 1) as string)),
  },
  {
    name: "initial",
    reason: "after an initial and its stop, it is the surname of somebody whose given name is shortened",
    blocks: (tokens, at) =>
      at > 1 &&
      wordAt(tokens, at - 1) === "." &&
      isGlued(tokens, at - 1) &&
      wordAt(tokens, at - 2)?.length === 1,
  },
  {
    name: "longer-name",
    reason: "before another capitalised word it names a firm, a building, a law: Ford Motor, Trump Tower",
    blocks: (tokens, at) =>
      at + 1 < tokens.count && isName(tokens, at + 1) && !startsSentence(tokens, at + 1),
  },
  {
    name: "double-name",
    reason: "joined by a hyphen to another capitalised word it is half of a double name or of a law's name",
    blocks: (tokens, at) => hyphenates(tokens, at - 1, at - 2) || hyphenates(tokens, at + 1, at + 2),
  },
  {
    name: "month",
    reason: "May, March and their like are months after a preposition or before a number",
    blocks: (tokens, at) =>
      months.has(wordAt(tokens, at) as string) &&
      (shapeAt(tokens, at + 1) === Shape.number || monthPrepositions.has(wordAt(tokens, at - 1) as string)),
  },
  {
    name: "ordinary-word",
    reason: "at the head of a sentence a capital does not tell the surname Young from the adjective",
    blocks: (tokens, at) => startsSentence(tokens, at) && ordinaryWords.has(wordAt(tokens, at) as string),
  },
];

function hyphenates(tokens: Tokens, hyphen: number, other: number): boolean {
  return (
    (wordAt(tokens, hyphen) === "-" || wordAt(tokens, hyphen) === "–") &&
    isGlued(tokens, hyphen) &&
    isGlued(tokens, hyphen + 1) &&
    isName(tokens, other)
  );
}

// Words in capitals only because they begin the sentence.
const openers = new Set(
  (
    "a an the and but or so yet for nor if when while as since because although though after before until once " +
    "that this these those what how why where who whether not only even then there still later now today " +
    "yesterday in on at by to from with without according like unlike did does do is was are has had can could " +
    "should would will may might must meanwhile however instead here asked said says"
  ).split(" "),
);
const months = new Set(["march", "april", "may", "june", "august"]);
const monthPrepositions = new Set([
  "in",
  "by",
  "since",
  "until",
  "till",
  "last",
  "next",
  "this",
  "early",
  "late",
  "mid",
]);
const ordinaryWords = new Set(
  (
    "may march young long brown white black green grey gray rich small short price hope grant rice wood will bill " +
    "mark case field cook king park power law bond cash may wise best good love day winter summer frost snow rose " +
    "stone hill lake banks brooks rivers fields woods strong sharp bright fair noble major page chase burns cross " +
    "fox wolf bush ball bell cooper baker smith miller carter mason potter"
  ).split(" "),
);
