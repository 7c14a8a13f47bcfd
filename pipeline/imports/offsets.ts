import type { TextRange } from "../../schemas/document.ts";
import type { Issue } from "../../schemas/issue.ts";
import { visible } from "../../schemas/visible.ts";
import type { ForeignText } from "./records.ts";

export const offsetUnits = ["code points", "UTF-16 units", "UTF-8 bytes"] as const;
export type OffsetUnit = (typeof offsetUnits)[number];

/** Offsets as a tool wrote them, with the words that it says stand there. */
export type Claimed = {
  readonly start: number;
  readonly end: number;
  /** Undefined where the format holds no words. */
  readonly words: string | undefined;
  readonly line?: number;
};

/** The ranges of what a tool marked, in UTF-16 units of the canonical text; issues where its words stand nowhere near. */
export type Placed = { readonly ranges: readonly TextRange[]; readonly issues: readonly Issue[] };

export type Counting = {
  /** Compares words where the tool alters them. */
  readonly same?: (found: string, words: string) => boolean;
  /** The text that the tool's file itself holds: where it has the line ends of the file, they are tried first. */
  readonly counted?: string | undefined;
};

/**
 * Tries the unit that the tool documents, then the others, each with the line ends of the canonical text and of the
 * file: the first in which all words stand at their offsets is that of the file.
 */
export function placeAll(
  file: string,
  claimed: readonly Claimed[],
  { text, printed }: ForeignText,
  documented: OffsetUnit,
  { same = (found, words) => found === words, counted: own }: Counting = {},
): Placed {
  const units = [documented, ...offsetUnits.filter((unit) => unit !== documented)];
  const texts = printed === text ? [text] : own === printed ? [printed, text] : [text, printed];
  let first: Placed | undefined;
  for (const unit of units) {
    for (const counted of texts) {
      const placed = placeIn(file, claimed, counted, counted === text ? text : undefined, unit, same);
      if (placed.issues.length === 0) return placed;
      first ??= placed;
    }
  }
  return first ?? { ranges: [], issues: [] };
}

function placeIn(
  file: string,
  claimed: readonly Claimed[],
  counted: string,
  canonical: string | undefined,
  unit: OffsetUnit,
  same: (found: string, words: string) => boolean,
): Placed {
  const unitAt = unitsOf(counted, unit);
  const toCanonical = canonical === undefined ? withoutReturns(counted) : (at: number) => at;
  const issues: Issue[] = [];
  const ranges = claimed.map(({ start, end, words, line }): TextRange => {
    const from = unitAt(start);
    const to = unitAt(end);
    const found = from === undefined || to === undefined || to < from ? undefined : counted.slice(from, to);
    const fits = found !== undefined && (words === undefined || same(found, words));
    if (!fits) issues.push(elsewhere(file, line, found, words, { start, end }, unit));
    return { start: toCanonical(from ?? 0), end: toCanonical(to ?? 0) };
  });
  return { ranges, issues };
}

function elsewhere(
  file: string,
  line: number | undefined,
  found: string | undefined,
  words: string | undefined,
  { start, end }: TextRange,
  unit: OffsetUnit,
): Issue {
  const shown = found === undefined ? "no such place in the text" : visible(JSON.stringify(found));
  return {
    code: "import-words",
    place: { file, ...(line === undefined ? {} : { line }) },
    found: `${shown} at [${start}, ${end}) in ${unit}`,
    expected: words === undefined ? "offsets inside the text" : visible(JSON.stringify(words)),
    mend: "Check that the file annotates this source's article.txt; no way of counting puts all its words in place.",
  };
}

/** The UTF-16 position of an offset; undefined where the offset is outside the text or inside a character. */
function unitsOf(text: string, unit: OffsetUnit): (offset: number) => number | undefined {
  if (unit === "UTF-16 units") return (offset) => (offset >= 0 && offset <= text.length ? offset : undefined);
  const positions = new Map<number, number>();
  let offset = 0;
  let at = 0;
  for (const character of text) {
    positions.set(offset, at);
    offset += unit === "code points" ? 1 : Buffer.byteLength(character);
    at += character.length;
  }
  positions.set(offset, at);
  return (wanted) => positions.get(wanted);
}

/** Positions in a text with CRLF or CR as positions in the same text with LF. */
function withoutReturns(printed: string): (at: number) => number {
  const pairs = [...printed.matchAll(/\r\n/g)].map(({ index }) => index);
  return (at) => at - pairs.filter((pair) => pair < at).length;
}
