/** Ranges that grow and shrink by words. Offsets are UTF-16 units; none falls inside a character. */
import type { TextRange } from "../../../schemas/document.ts";

const characters = /\S/gu;

/** What joins two runs of letters and digits to one word: "co-founder", "8.2", "Zoë’s". */
const joints = /^[-’'.]$/;
const isRun = /^[\p{L}\p{M}\p{N}]/u;

/** How far from a position words are looked for. */
const reach = 400;

/** The words of a part of the text, and the marks between them. */
function piecesIn(text: string, from: number, to: number): TextRange[] {
  const origin = Math.max(0, from);
  const found = [...text.slice(origin, to).matchAll(characters)];
  const pieces: TextRange[] = [];
  for (const [at, { 0: piece, index }] of found.entries()) {
    const start = origin + index;
    const last = pieces.at(-1);
    const touches = last?.end === start && isRun.test(text.slice(last.start));
    const next = found[at + 1];
    const leadsOn = next !== undefined && next.index === index + piece.length && isRun.test(next[0]);
    const joins = isRun.test(piece) ? touches : touches && leadsOn && joints.test(piece);
    if (joins && last !== undefined)
      pieces[pieces.length - 1] = { start: last.start, end: start + piece.length };
    else pieces.push({ start, end: start + piece.length });
  }
  return pieces;
}

/** The range with one word more at its end; itself where there is none. */
export function growEnd(text: string, range: TextRange): TextRange {
  const [next] = piecesIn(text, range.end, range.end + reach);
  return next === undefined ? range : { start: range.start, end: next.end };
}

/** The range with one word less at its end, but not without the last. */
export function shrinkEnd(text: string, range: TextRange): TextRange {
  const own = piecesIn(text, range.start, range.end);
  const last = own.at(-2);
  return last === undefined ? range : { start: range.start, end: last.end };
}

/** The range with one word more at its beginning; itself where there is none. */
export function growStart(text: string, range: TextRange): TextRange {
  const before = piecesIn(text, range.start - reach, range.start).at(-1);
  return before === undefined ? range : { start: before.start, end: range.end };
}

/** The range with one word less at its beginning, but not without the last. */
export function shrinkStart(text: string, range: TextRange): TextRange {
  const own = piecesIn(text, range.start, range.end)[1];
  return own === undefined ? range : { start: own.start, end: range.end };
}

/** The first word after a position. */
export function wordAfter(text: string, at: number): TextRange | undefined {
  return piecesIn(text, at, at + reach).find(({ start, end }) =>
    /[\p{L}\p{N}]/u.test(text.slice(start, end)),
  );
}

/** Every place where a text has the same words, not as part of longer ones. */
export function sameWords(text: string, { start, end }: TextRange): TextRange[] {
  const words = text.slice(start, end);
  const found: TextRange[] = [];
  const inWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? " ");
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (!inWord(at - 1) && !inWord(at + words.length)) found.push({ start: at, end: at + words.length });
  }
  return found;
}
