/** What tells whose currency a number is of, where several countries have one of its name: the nearest that the text names. */
import type { QuantityFinding } from "../../../schemas/findings/quantity.ts";
import { type CurrencyNoun, sharedNoun } from "../../lists/currencies.ts";
import { type CurrencyPlace, placesBeginning } from "../../lists/currency-places.ts";
import { expected } from "../../lists/currency-words.ts";
import { breaksParagraph } from "../tokens/blank-lines.ts";
import { byteColumn, valuesOf } from "../tokens/word-column.ts";
import { surfaceAt, surfacesBetween, type Tokens } from "../tokens.ts";

/** A country, people, capital or code in a text: its first token, the token after it, and the codes it speaks for. */
type Evidence = { readonly first: number; readonly end: number; readonly codes: CurrencyPlace["codes"] };

/** How far from the number evidence is looked for. */
type Limit = "paragraph" | "text";

const opening = byteColumn(({ surface }) => (placesBeginning(surface) === undefined ? 0 : 1));

/**
 * The findings, each that needs it with the nearest evidence of whose currency it is: in its sentence, else in its
 * paragraph, else in the text; that of a currency in use before that of one withdrawn. Linear in the length of the
 * text, and looks for nothing where no finding has a shared name.
 */
export function withEvidence(tokens: Tokens, found: readonly QuantityFinding[]): readonly QuantityFinding[] {
  if (!found.some((finding) => nounOf(finding) !== undefined)) return found;
  const places = findPlaces(tokens);
  const byNoun = new Map<CurrencyNoun, readonly Evidence[][]>();
  const paragraphs = paragraphsOf(tokens);
  let at = 0;
  return found.map((finding) => {
    const noun = nounOf(finding);
    if (noun === undefined) return finding;
    while (at < tokens.count && (tokens.starts[at] as number) < finding.start) at++;
    const within = limitOf(finding, noun);
    const candidates = byNoun.get(noun) ?? candidatesOf(noun, places, within);
    byNoun.set(noun, candidates);
    for (const list of candidates) {
      const nearest = nearestTo(tokens, paragraphs, list, at, within);
      if (nearest === null || !speaksFor(noun)(nearest)) continue;
      return { ...finding, evidence: surfacesBetween(tokens, nearest.first, nearest.end) };
    }
    return finding;
  });
}

/** The shared name of a finding's currency. */
function nounOf({ currency }: QuantityFinding): CurrencyNoun | undefined {
  return currency.length === 0 ? undefined : sharedNoun(lastWord(currency));
}

const lastWord = (currency: readonly string[]): string =>
  currency.findLast((word) => word !== "." && word !== "-") ?? "";

function limitOf({ currency }: QuantityFinding, { singular }: CurrencyNoun): Limit {
  return (expected.get(lastWord(currency).toLowerCase()) ?? expected.get(singular))?.within ?? "text";
}

function findPlaces(tokens: Tokens): Evidence[] {
  const opens = valuesOf(opening, tokens.vocabulary);
  const found: Evidence[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (opens[tokens.ids[at] as number] === 0) continue;
    const place = placesBeginning(surfaceAt(tokens, at) as string)?.find(({ rest }) =>
      follows(tokens, at + 1, rest),
    );
    if (place === undefined) continue;
    const end = at + 1 + place.rest.length;
    found.push({ first: at, end, codes: place.codes });
    at = end - 1;
  }
  return found;
}

function follows(tokens: Tokens, from: number, words: readonly string[]): boolean {
  for (let at = 0; at < words.length; at++) if (surfaceAt(tokens, from + at) !== words[at]) return false;
  return true;
}

/**
 * The places that speak for one of the noun's currencies in use, and those that do for one withdrawn. A dollar or a
 * pound is nobody's in particular where the nearest country has neither: all places are in question there.
 */
function candidatesOf(noun: CurrencyNoun, places: readonly Evidence[], within: Limit): Evidence[][] {
  if (within === "paragraph") return [[...places]];
  const { inUse, withdrawn } = noun;
  return [places.filter(speaksFor({ inUse })), places.filter(speaksFor({ withdrawn }))];
}

/** Whether a place speaks for just one of the currencies in use, or of those withdrawn. */
const speaksFor =
  ({ inUse = [], withdrawn = [] }: Partial<CurrencyNoun>) =>
  ({ codes }: Evidence): boolean =>
    [inUse, withdrawn].some((list) => list.filter((code) => codes.has(code)).length === 1);

/** The paragraph of every sentence. */
function paragraphsOf(tokens: Tokens): Int32Array {
  const paragraphs = new Int32Array(tokens.sentenceStarts.length);
  for (let sentence = 1; sentence < tokens.sentenceStarts.length - 1; sentence++) {
    const breaks = breaksParagraph(tokens, tokens.sentenceStarts[sentence] as number);
    paragraphs[sentence] = (paragraphs[sentence - 1] as number) + Number(breaks);
  }
  return paragraphs;
}

/** The place of an ascending list that is nearest to token `at`: the sentence's own before others, then the paragraph's. */
function nearestTo(
  tokens: Tokens,
  paragraphs: Int32Array,
  places: readonly Evidence[],
  at: number,
  within: Limit,
): Evidence | null {
  const after = firstFrom(places, at);
  const near = [places[after - 1], places[after]].filter((place) => place !== undefined);
  const ranked = near.map((place) => ({ place, level: levelOf(tokens, paragraphs, place.first, at) }));
  const inReach = ranked.filter(({ level }) => within === "text" || level < 2);
  inReach.sort(
    (left, right) => left.level - right.level || distance(left.place, at) - distance(right.place, at),
  );
  return inReach[0]?.place ?? null;
}

/** Where the first place at or after token `at` stands in the list. */
function firstFrom(places: readonly Evidence[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Evidence).first < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 0 in one sentence, 1 in one paragraph, 2 in one text. */
function levelOf({ sentences }: Tokens, paragraphs: Int32Array, left: number, right: number): number {
  const [first, second] = [sentences[left] as number, sentences[right] as number];
  if (first === second) return 0;
  return paragraphs[first] === paragraphs[second] ? 1 : 2;
}

const distance = ({ first }: Evidence, at: number): number => Math.abs(first - at);
