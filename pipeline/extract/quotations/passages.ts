/** Finds the passages between quotation marks: outermost marks only, one passage a paragraph. */
import type { Tokens } from "../tokens.ts";
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

type State = {
  readonly passages: Passage[];
  /** Opening mark of the double quotation that is open, or -1. */
  open: number;
  /** Opening mark of the single quotation that may be open, or -1, and how many passages stood before it. */
  single: number;
  before: number;
  /** The last mark that a line repeats, or -1. */
  repeated: number;
};

/** The quoted passages of a text, in order and disjoint. One pass; unmatched marks are forgotten. */
export function findPassages(tokens: Tokens): Passage[] {
  const state: State = { passages: [], open: -1, single: -1, before: 0, repeated: -1 };
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
  const repeats = state.open >= 0 && roleOf(tokens, from, false) === Role.opens;
  if (parted === "paragraph" || repeats) endParagraph(tokens, state, from, repeats);
}

function endParagraph(tokens: Tokens, state: State, next: number, repeats: boolean): void {
  // An unclosed mark that opens its paragraph is a slip of the pen; elsewhere it is more often a stray mark.
  if (state.open >= 0 && (repeats || opensParagraph(tokens, state))) {
    add(state, {
      open: state.open,
      first: state.open + 1,
      last: next - 1,
      close: next - 1,
      continues: repeats,
    });
  }
  state.open = -1;
  state.single = -1;
  if (repeats) state.repeated = next;
}

/** Whether the open mark stands at the head of a paragraph, or of a line that repeats the mark of the one before. */
function opensParagraph(tokens: Tokens, { open, repeated }: State): boolean {
  return open === repeated || breakBefore(tokens, open) === "paragraph";
}

function readMark(tokens: Tokens, state: State, at: number): void {
  const role = roleOf(tokens, at, state.open >= 0);
  if (role === Role.opens || (role === Role.either && state.open < 0)) state.open = at;
  else if (role === Role.closes || role === Role.either) closeDouble(state, at);
  else if (role === Role.opensSingle && state.open < 0) {
    state.single = at;
    state.before = state.passages.length;
  } else if (role === Role.closesSingle && state.single >= 0 && state.open < 0) closeSingle(state, at);
}

function closeDouble(state: State, at: number): void {
  if (state.open < 0) return;
  add(state, { open: state.open, first: state.open + 1, last: at - 1, close: at, continues: false });
  state.open = -1;
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
