/** Finds the passages between quotation marks: outermost marks only, one passage a paragraph. */
import { Shape, shapeAt, surfaceAt, type Tokens, wordAt } from "../tokens.ts";
import { quotationMarks, Role, roleOf } from "./marks.ts";

/** Token indices, all inclusive. */
export type Passage = {
  /** The opening mark. */
  readonly open: number;
  /** The words between the marks. */
  readonly first: number;
  readonly last: number;
  /** The closing mark, or the last word where the quotation goes on in the next paragraph. */
  readonly close: number;
  /** Whether the next paragraph goes on with it. */
  readonly continues: boolean;
};

/** An opening mark, and how many passages stood before it. */
type Mark = { readonly at: number; readonly before: number };

type State = {
  readonly passages: Passage[];
  /** Opening mark of the innermost double quotation that is open, or -1, and how many passages stood before it. */
  open: number;
  inner: number;
  /** The same of those around it, the outermost first. */
  readonly outer: Mark[];
  /** Opening mark of the single quotation that may be open, or -1, and how many passages stood before it. */
  single: number;
  before: number;
  /** The last mark that a line repeats, or -1. */
  repeated: number;
};

/** The quoted passages of a text, in order and disjoint. One pass; unmatched marks are forgotten. */
export function findPassages(tokens: Tokens): Passage[] {
  const state: State = { passages: [], open: -1, inner: 0, outer: [], single: -1, before: 0, repeated: -1 };
  const { ids, sentenceStarts } = tokens;
  const isMark = quotationMarks(tokens);
  for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence++) {
    const from = sentenceStarts[sentence] as number;
    const to = sentenceStarts[sentence + 1] as number;
    if (sentence > 0) startSentence(tokens, state, from);
    for (let at = from; at < to; at++) if (isMark[ids[at] as number] !== 0) readMark(tokens, state, at);
  }
  endParagraph(tokens, state, tokens.count, false);
  return state.passages;
}

/** How a token is parted from the one before: by a blank line, by a line break, or neither. */
export function breakBefore(tokens: Tokens, at: number): "paragraph" | "line" | null {
  if (at === 0) return "paragraph";
  const from = tokens.ends[at - 1] as number;
  const to = tokens.starts[at] as number;
  // nothing but white space stands between two tokens: a second break ends a blank line
  let breaks = 0;
  for (let unit = from; unit < to && breaks < 2; unit++) if (tokens.text.charCodeAt(unit) === 10) breaks++;
  return breaks === 0 ? null : breaks === 1 ? "line" : "paragraph";
}

function startSentence(tokens: Tokens, state: State, from: number): void {
  // what parts sentences matters only within a quotation
  if (state.open < 0 && state.single < 0) return;
  const parted = breakBefore(tokens, from);
  if (parted === null) return;
  // a paragraph that opens with another mark goes on with nothing
  const repeats =
    state.open >= 0 &&
    roleOf(tokens, from, false) === Role.opens &&
    surfaceAt(tokens, from) === surfaceAt(tokens, state.open);
  if (parted === "paragraph" || repeats) endParagraph(tokens, state, from, repeats);
}

function endParagraph(tokens: Tokens, state: State, next: number, repeats: boolean): void {
  const { open: at, inner: before } = state;
  // An unclosed mark that opens its paragraph is a slip of the pen; elsewhere it is more often a stray mark.
  if (at >= 0 && (repeats || startsParagraph(tokens, state, at))) {
    if (before < state.passages.length) {
      if (!repeats) endOuter(tokens, state, { at, before }, next);
    } else {
      const last = repeats ? next - 1 : lastSaid(tokens, at + 1, next);
      add(state, { open: at, first: at + 1, last, close: last, continues: repeats });
    }
  }
  state.open = -1;
  if (state.outer.length > 0) state.outer.length = 0;
  state.single = -1;
  if (repeats) state.repeated = next;
}

/** Whether a mark stands at the head of a paragraph, or of a line that repeats the mark of the one before. */
function startsParagraph(tokens: Tokens, { repeated }: State, at: number): boolean {
  return at === repeated || breakBefore(tokens, at) === "paragraph";
}

/**
 * “The yard is late, said Jo Field. “It is “a wreck.”: the mark that opens a paragraph is not closed, and pairs follow. The
 * words end before who says so; or else, where a pair ends the paragraph, its closing mark closes them.
 */
function endOuter(tokens: Tokens, state: State, { at, before }: Mark, next: number): void {
  const inner = state.passages[before] as Passage;
  const said = lastSaid(tokens, at + 1, inner.open);
  if (said < inner.open - 1)
    state.passages.splice(before, 0, { open: at, first: at + 1, last: said, close: said, continues: false });
  else if (state.passages.length === before + 1 && inner.close === next - 1) {
    state.passages.length = before;
    add(state, { open: at, first: at + 1, last: inner.close - 1, close: inner.close, continues: false });
  }
}

const saying = /^(?:said|says|added|adds|wrote|writes|asked|told|explained|recalled)$/;
const isCapital = (tokens: Tokens, at: number): boolean =>
  shapeAt(tokens, at) === Shape.capitalised || shapeAt(tokens, at) === Shape.upper;

/** “The yard is late, said Jo Field.: the comma before who says so, where no mark closes; else the last token before `end`. */
function lastSaid(tokens: Tokens, from: number, end: number): number {
  for (let at = from + 1; at + 2 < end; at++) {
    if (surfaceAt(tokens, at) !== ",") continue;
    let verb = at + 1;
    while (verb < at + 5 && verb + 1 < end && isCapital(tokens, verb)) verb++;
    if (/^(?:he|she|they)$/.test(wordAt(tokens, verb) as string)) verb++;
    if (!saying.test(wordAt(tokens, verb) as string)) continue;
    if (
      verb > at + 1 ||
      isCapital(tokens, verb + 1) ||
      /^(?:he|she|the)$/.test(wordAt(tokens, verb + 1) as string)
    )
      return at;
  }
  return end - 1;
}

function readMark(tokens: Tokens, state: State, at: number): void {
  const isOpen = state.open >= 0;
  const role = roleOf(tokens, at, isOpen);
  if (role === Role.none) return;
  if (role === Role.opensSingle) {
    if (isOpen) return;
    state.single = at;
    state.before = state.passages.length;
  } else if (role === Role.closesSingle) {
    if (state.single >= 0 && !isOpen) closeSingle(state, at);
    // ” We won,” he said: no mark closes at the head of a paragraph
  } else if (
    role === Role.opens ||
    (!isOpen && (role === Role.either || startsParagraph(tokens, state, at)))
  ) {
    if (isOpen) state.outer.push({ at: state.open, before: state.inner });
    state.open = at;
    state.inner = state.passages.length;
  } else if (isOpen) closeDouble(state, at);
}

/** A pair of marks holds whatever passages were found inside it. */
function closeDouble(state: State, at: number): void {
  const { open, inner } = state;
  state.passages.length = inner;
  add(state, { open, first: open + 1, last: at - 1, close: at, continues: false });
  const around = state.outer.pop();
  state.open = around?.at ?? -1;
  state.inner = around?.before ?? 0;
}

/** A pair of single marks holds whatever double-marked passages were found inside it. */
function closeSingle(state: State, at: number): void {
  state.passages.length = state.before;
  add(state, { open: state.single, first: state.single + 1, last: at - 1, close: at, continues: false });
  state.single = -1;
}

function add(state: State, passage: Passage): void {
  if (passage.first <= passage.last) state.passages.push(passage);
}
