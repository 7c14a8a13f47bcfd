/**
 * Machine-paraphrased phrases and the standard wording that they stand for ("electrical automobile" for "electric
 * car"), and a view of the tokens in which the standard wording stands in their place.
 */
import type { RestorationFinding } from "../../schemas/findings/restoration.ts";
import type { RestorationEntry } from "../../schemas/reference.ts";
import { allowsCase, isLowerCase, isPrintedAs } from "./phrases/case.ts";
import { pluralOf, singularOf } from "./phrases/number.ts";
import { findPhrases, indexPhrases, type PhraseIndex } from "./phrases.ts";
import { Shape, shapeAt, surfacesBetween, type Tokens } from "./tokens.ts";

type Sides = Pick<RestorationEntry, "printed" | "restored">;

type RestorationRule = {
  readonly name: string;
  readonly reason: string;
  /** The printed and the restored wording that the rule looks for, or undefined where it has none. */
  readonly read: (entry: RestorationEntry) => Sides | undefined;
};

/** The rules that a restoration can be found by, the first that fits; names appear in the column `origin`. */
export const restorationRules: readonly RestorationRule[] = [
  { name: "restoration", reason: "the phrase is listed", read: (entry) => entry },
  {
    name: "restoration-plural",
    reason:
      "a phrase listed in the singular, printed in the plural, stands for the standard wording in the plural",
    read: inPlural,
  },
  {
    name: "restoration-singular",
    reason:
      "a phrase listed in the plural, printed in the singular, stands for the standard wording's singular",
    read: inSingular,
  },
];

type Wording = Sides & { readonly entry: RestorationEntry; readonly rule: string };

/** Restoration entries with the wordings that the rules make of them, ready for `findRestorations`. */
export type RestorationIndex = { readonly phrases: PhraseIndex<Wording> };

/** Stores entries for `findRestorations`; a listed wording goes before one that a rule makes. */
export function indexRestorations(entries: Iterable<RestorationEntry>): RestorationIndex {
  const listed = [...entries];
  const wordings = restorationRules.flatMap(({ name, read }) =>
    listed.flatMap((entry): Wording[] => {
      const wording = read(entry);
      return wording ? [{ entry, printed: wording.printed, restored: wording.restored, rule: name }] : [];
    }),
  );
  return { phrases: indexPhrases(wordings.map((value) => ({ phrase: value.printed, value }))) };
}

/** Both sides in the plural; undefined where one of them is one already, or ends in a name. */
function inPlural({ printed, restored, kind }: RestorationEntry): Sides | undefined {
  if (kind === "name" || singularOf(printed) !== undefined || singularOf(restored) !== undefined)
    return undefined;
  return sides(pluralOf(printed), pluralOf(restored));
}

/** Both sides in the singular; undefined where one of them does not look like a plural. */
function inSingular({ printed, restored, kind }: RestorationEntry): Sides | undefined {
  return kind === "name" ? undefined : sides(singularOf(printed), singularOf(restored));
}

function sides(printed: string | undefined, restored: string | undefined): Sides | undefined {
  return printed === undefined || restored === undefined ? undefined : { printed, restored };
}

/**
 * The machine-paraphrased phrases in a text, in order and without overlap, with the standard wording of each in
 * the letter case of its printing. Ranges are UTF-16 units.
 */
export function findRestorations(tokens: Tokens, { phrases }: RestorationIndex): RestorationFinding[] {
  const choose = (wordings: readonly Wording[], first: number, last: number) =>
    wordings.find(({ printed }) => isPrintedAs(printed, tokens, first, last)) ??
    wordings.find(({ printed }) => allowsCase(printed, tokens, first, last));
  return findPhrases(tokens, phrases, choose).map(
    ({ first, last, value: { entry, printed, restored, rule } }) => ({
      start: tokens.starts[first] as number,
      end: tokens.ends[last] as number,
      rule,
      entry: entry.id,
      restored: isLowerCase(printed) ? inCaseOf(tokens, first, last, restored) : restored,
      kind: entry.kind,
    }),
  );
}

/** A wording in the letter case of tokens `[first, last]`: capitals throughout, at each word, at the head, or none. */
function inCaseOf(tokens: Tokens, first: number, last: number, wording: string): string {
  const words = surfacesBetween(tokens, first, last + 1).filter(
    (_, at) => (shapeAt(tokens, first + at) as Shape) < Shape.number,
  );
  // An abbreviation ("a.m.") has one shape in capitals and in small letters.
  const inCapitals = words.map((word) => word.slice(0, 1) !== word.slice(0, 1).toLowerCase());
  if (words.length === 0) return wording;
  if (words.every((word) => word.length > 1 && word === word.toUpperCase())) return wording.toUpperCase();
  if (words.length > 1 && inCapitals.every(Boolean)) {
    return wording.replace(/(?<![\p{L}\p{M}\d'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
  }
  return inCapitals[0] ? wording.slice(0, 1).toUpperCase() + wording.slice(1) : wording;
}

export { restoredTokens } from "./phrases/view.ts";
