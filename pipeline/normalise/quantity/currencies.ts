/** What currency words mean: ISO 4217 codes. */
import { currencyCodes, currencyNouns, plainWord } from "../../lists/currencies.ts";
import { codesOfAdjective, codesOfPlace } from "../../lists/currency-places.ts";
import { codeOfSign } from "../../lists/currency-signs.ts";
import { expected, subUnits, wordsFirst } from "../../lists/currency-words.ts";

/**
 * The ISO 4217 code of printed currency words, or the singular noun where they name a sub-unit, or a currency that
 * several countries have and nothing tells which; null where they name no currency.
 * @param evidence the country, people, capital or code that stands nearest in the text; empty where none does
 */
export function currencyCode(words: readonly string[], evidence: readonly string[] = []): string | null {
  const printed = words.filter((word) => word !== "." && word !== "-");
  // a code after the sign ("$5 AUD") or before it says which dollar it is
  return (
    printed.map((word) => word.toUpperCase()).find(isCode) ?? signOf(printed) ?? nounOf(printed, evidence)
  );
}

const isCode = (word: string): boolean => currencyCodes.has(word) && !wordsFirst.has(word);

/** "US $", "rmb", "C$", "pounds sterling": the longest part that is a sign or a name of its own. */
function signOf(printed: readonly string[]): string | null {
  const words = printed.map((word) => plainWord(word)).map(withoutStop);
  for (let from = 0; from < words.length; from++) {
    const part = words.slice(from);
    const found =
      codeOfSign.get(part.join("")) ?? codeOfSign.get(part.join(" ")) ?? subUnits.get(part.join(" "));
    if (found !== undefined) return found;
  }
  return null;
}

/** "rs." is abbreviated; the stops of "u.s." are its own. */
function withoutStop(word: string): string {
  return word.indexOf(".") === word.length - 1 ? word.slice(0, -1) : word;
}

function nounOf(printed: readonly string[], evidence: readonly string[] = []): string | null {
  const last = withoutStop(plainWord(printed.at(-1) ?? ""));
  const noun = currencyNouns.get(last);
  if (noun === undefined) return null;
  const { singular, inUse, withdrawn } = noun;
  const named = only(noun, adjectiveCodes(printed.slice(0, -1)));
  if (named !== null) return named;
  if (inUse.length + withdrawn.length === 1) return [...inUse, ...withdrawn][0] as string;
  const alone = expected.get(last) ?? expected.get(singular);
  return only(noun, codesOfPlace(evidence)) ?? alone?.code ?? singular;
}

/** The codes that "Danish", "New Zealand" or "new Taiwan" speak for, the longest words that do. */
function adjectiveCodes(words: readonly string[]): ReadonlySet<string> {
  for (let from = 0; from < words.length; from++) {
    const codes = codesOfAdjective(words.slice(from));
    if (codes.size > 0) return codes;
  }
  return new Set();
}

/** The one currency of a noun that is among the codes: those in use first; null where there is none, or several. */
function only({ inUse, withdrawn }: Candidates, codes: ReadonlySet<string>): string | null {
  const used = inUse.filter((code) => codes.has(code));
  const left = used.length > 0 ? used : withdrawn.filter((code) => codes.has(code));
  return left.length === 1 ? (left[0] as string) : null;
}

type Candidates = { readonly inUse: readonly string[]; readonly withdrawn: readonly string[] };
