/**
 * Known entities named in a text: their names, the plurals of names in small letters, and the surnames of persons
 * whom the text has named in full.
 */
import type { AmbiguousName, KnownName, MentionFinding } from "../../schemas/findings/mention.ts";
import { allowsCase, isLowerCase, isPrintedAs } from "./phrases/case.ts";
import { pluralOf } from "./phrases/number.ts";
import { findSurnames } from "./phrases/surnames.ts";
import { findPhrases, indexPhrases, type PhraseIndex, type PhraseMatch } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";

/** Known names, ready for `findMentions`. */
export type NameIndex = {
  readonly phrases: PhraseIndex<KnownName>;
  /** Names made by rule, not listed: they give way to a listed one. */
  readonly plurals: ReadonlySet<KnownName>;
  /** Names that more than one entity bears: nothing is found where they stand. */
  readonly ambiguous: ReadonlySet<KnownName>;
};

/** The rules that a name can be found by, as they appear in the dataset's `origin` column. */
export const mentionRules = [
  { name: "name", reason: "the registry lists the name, and the letter case of the printing allows it" },
  {
    name: "name-plural",
    reason: "a technology, product or sector is named in the plural: solar panels, EVs",
  },
  { name: "surname", reason: "after the full name, a text goes on with the surname alone" },
] as const;

/** Stores names for `findMentions`; the same index serves any number of texts. */
export function indexNames(names: Iterable<KnownName>): NameIndex {
  const listed = [...names];
  const plurals = new Set(listed.flatMap(inPlural));
  const ambiguous = new Set<KnownName>();
  const phrases = indexPhrases(asPhrases(listed, plurals), (shared) =>
    sameNames(shared).map((same) => {
      // A listed name goes before one made by rule, a canonical one before an alias.
      const own = same.filter((name) => !plurals.has(name));
      const best = own.find(({ form }) => form === "canonical") ?? own[0] ?? (same[0] as KnownName);
      if (isShared(own.length > 0 ? own : same)) ambiguous.add(best);
      return best;
    }),
  );
  return { phrases, plurals, ambiguous };
}

/** The names that entities share with each other, which are therefore matched for none of them. */
export function ambiguousNames(names: Iterable<KnownName>): AmbiguousName[] {
  const ambiguous: AmbiguousName[] = [];
  indexPhrases(asPhrases(names), (shared) => {
    for (const same of sameNames(shared).filter(isShared)) {
      const entity_ids = [...new Set(same.map(({ entity_id }) => entity_id))];
      ambiguous.push({ name: (same[0] as KnownName).name, entity_ids });
    }
    return shared;
  });
  return ambiguous;
}

function* asPhrases(
  ...lists: readonly Iterable<KnownName>[]
): Iterable<{ phrase: string; value: KnownName }> {
  for (const list of lists) for (const value of list) yield { phrase: value.name, value };
}

/** Names with the same words, parted by their capitals. */
function sameNames(names: readonly KnownName[]): KnownName[][] {
  return [...Map.groupBy(names, ({ name }) => name.replace(/\s+/g, " ").replaceAll("’", "'")).values()];
}

function isShared(names: readonly KnownName[]): boolean {
  return names.some(({ entity_id }) => entity_id !== names[0]?.entity_id);
}

// "EVs" is a plural; "BYDs" and "Helpers" are not what a company or a person is called.
const countableKinds = new Set(["product", "sector", "technology", "term"]);

function inPlural(known: KnownName): KnownName[] {
  const { name, kind } = known;
  if (!isLowerCase(name)) {
    return countableKinds.has(kind) && /[A-Z]$/.test(name) ? [{ ...known, name: `${name}s` }] : [];
  }
  const plural = pluralOf(name);
  return plural === undefined ? [] : [{ ...known, name: plural }];
}

/**
 * The known names in a text, in order and without overlap: of names that begin at the same word the longest, of
 * names that overlap the first. Ranges are UTF-16 units. In a restored view a name that is part of a restored
 * phrase has the range of the whole printed phrase, so that two findings can share a range.
 * A surname is looked for in the whole text after the full name, across paragraphs.
 */
export function findMentions(tokens: Tokens, index: NameIndex): MentionFinding[] {
  const matches = findPhrases(tokens, index.phrases, (names, first, last) =>
    choose(tokens, names, first, last),
  );
  const known = matches.filter(({ value }) => !index.ambiguous.has(value));
  const names = known.map((match) =>
    finding(tokens, match, index.plurals.has(match.value) ? "name-plural" : "name"),
  );
  const surnames = findSurnames(tokens, matches, known);
  if (surnames.length === 0) return names;
  return [...names, ...surnames.map((match) => finding(tokens, match, "surname"))].sort(
    (left, right) => left.start - right.start,
  );
}

/** The name that is printed in the very letter case, or else the first that the letter case allows. */
function choose(
  tokens: Tokens,
  names: readonly KnownName[],
  first: number,
  last: number,
): KnownName | undefined {
  return (
    names.find(({ name }) => isPrintedAs(name, tokens, first, last)) ??
    names.find(({ name }) => allowsCase(name, tokens, first, last))
  );
}

function finding(
  tokens: Tokens,
  { first, last, value }: PhraseMatch<KnownName>,
  rule: (typeof mentionRules)[number]["name"],
): MentionFinding {
  const start = tokens.starts[first] as number;
  const end = tokens.ends[last] as number;
  return { start, end, rule, entity_id: value.entity_id, form: value.form };
}
