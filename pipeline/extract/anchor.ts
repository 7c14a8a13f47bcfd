/**
 * Anchoring by quote, exactly: a quote either occurs once, character for character, or it is an error. A guess that
 * is nearly right would put a receipt on words that nobody quoted.
 */
import type { Quote } from "../../schemas/annotation.ts";
import { codePointName, type TextRange } from "../../schemas/document.ts";
import { nearest } from "../../schemas/issue.ts";

export type AnchorFault = {
  readonly code: "quote-not-found" | "quote-ambiguous";
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
};

/** The range of a quote in a text, in UTF-16 units, or why there is not exactly one. */
export function anchor(text: string, quote: Quote): TextRange | AnchorFault {
  const prefix = quote.prefix ?? "";
  const hits = occurrences(text, prefix + quote.exact + (quote.suffix ?? ""));
  const starts = hits.map((hit) => hit + prefix.length);
  const [only] = starts;
  if (only === undefined) return notFound(text, quote);
  return starts.length === 1
    ? { start: only, end: only + quote.exact.length }
    : ambiguous(text, quote.exact, starts);
}

function occurrences(text: string, searched: string): number[] {
  const hits: number[] = [];
  for (let at = text.indexOf(searched); at >= 0; at = text.indexOf(searched, at + 1)) hits.push(at);
  return hits;
}

const listed = 5;

function ambiguous(text: string, exact: string, starts: readonly number[]): AnchorFault {
  const shown = starts.slice(0, listed).map((start) => contextOf(text, start, start + exact.length));
  const more = starts.length > listed ? ` and ${starts.length - listed} more` : "";
  return {
    code: "quote-ambiguous",
    found: `${JSON.stringify(exact)} ${starts.length} times: ${shown.join("; ")}${more}`,
    expected: "one occurrence",
    mend: "Add one of these prefixes or suffixes, or a longer one, to the annotation.",
  };
}

const contextLength = 24;

function contextOf(text: string, start: number, end: number): string {
  const from = start - contextLength;
  const to = end + contextLength;
  const before = from > 0 ? text.slice(from, start).replace(/^\S*\s/, "") : text.slice(0, start);
  const after = to < text.length ? text.slice(end, to).replace(/\s\S*$/, "") : text.slice(end);
  return `prefix: ${JSON.stringify(before)} suffix: ${JSON.stringify(after)}`;
}

function notFound(text: string, quote: Quote): AnchorFault {
  const expected = "words of article.txt, character for character";
  const alone =
    quote.prefix !== undefined || quote.suffix !== undefined ? occurrences(text, quote.exact) : [];
  if (alone.length > 0) {
    const shown = alone.slice(0, listed).map((start) => contextOf(text, start, start + quote.exact.length));
    return {
      code: "quote-not-found",
      found: `the quote, but not between that prefix and suffix; it stands at ${shown.join("; ")}`,
      expected,
      mend: "Correct the prefix or the suffix: both must touch the quote, spaces included.",
    };
  }
  return { code: "quote-not-found", expected, ...nearMiss(text, quote.exact) };
}

function nearMiss(text: string, exact: string): Pick<AnchorFault, "found" | "mend"> {
  const folded = fold(text).indexOf(fold(exact));
  if (folded >= 0) {
    const printed = text.slice(folded, folded + exact.length);
    const at = [...exact].findIndex((_, index) => exact[index] !== printed[index]);
    return {
      found: `${JSON.stringify(printed)}, which has ${codePointName(printed.slice(at))} where the quote has ${codePointName(exact.slice(at))}`,
      mend: "Copy the quote from article.txt.",
    };
  }
  if (text.replace(/\s+/g, " ").includes(exact.replace(/\s+/g, " ").trim())) {
    return {
      found: "the same words with other white space",
      mend: "Copy the quote from article.txt; in YAML, > joins lines and | adds a line break: use quotes or |-.",
    };
  }
  const near = longestShared(text, exact);
  return near === undefined
    ? { found: "nothing like it", mend: "Check that the annotation belongs to this article." }
    : { found: `nearest: ${JSON.stringify(near)}`, mend: "Copy the quote from article.txt." };
}

const folds: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
  "\u00A0": " ",
  "\u202F": " ",
};

/** Folds look-alikes one unit to one unit, so that offsets stay; used to word an error, never to match. */
function fold(text: string): string {
  return text
    .replace(/[’‘“”–—\u00A0\u202F]/g, (unit) => folds[unit] as string)
    .replace(/[A-Z]/g, (unit) => unit.toLowerCase());
}

const comparedLength = 200_000;

/** The part of the text, of the quote's length, that shares its longest run of characters and is most like it. */
function longestShared(text: string, exact: string): string | undefined {
  const searched = text.slice(0, comparedLength);
  let length = 0;
  let inQuote = 0;
  for (let from = 0; from + length < exact.length; from++) {
    while (from + length < exact.length && searched.includes(exact.slice(from, from + length + 1))) {
      length++;
      inQuote = from;
    }
  }
  if (length < Math.min(6, exact.length)) return undefined;
  const windows = occurrences(searched, exact.slice(inQuote, inQuote + length)).map((hit) => {
    const begin = Math.max(0, hit - inQuote);
    return searched.slice(begin, begin + exact.length);
  });
  return nearest(exact, windows) ?? windows[0];
}
