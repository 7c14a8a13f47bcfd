/** Tokens with standard wording in the place of machine-paraphrased phrases. */
import type { TextRange } from "../../../schemas/document.ts";
import { type Tokens, tokenise } from "../tokens.ts";

type Columns = {
  readonly starts: number[];
  readonly ends: number[];
  readonly ids: number[];
  /** Each token's sentence as the printed text numbers it. */
  readonly printedSentences: number[];
};

/**
 * The restored view: the tokens of each printed phrase are replaced by those of its restored wording, as many as
 * it has, each with the start and end of the whole printed phrase and in the sentence that the phrase begins in;
 * `text` stays as printed. A finding in the view that is made of a part of a restored phrase therefore has the
 * whole printed phrase as its range, and two findings can share one.
 * @param findings in order and without overlap; one that cuts a token replaces the whole token
 */
export function restoredTokens(
  tokens: Tokens,
  findings: readonly (TextRange & { readonly restored: string })[],
): Tokens {
  if (findings.length === 0) return tokens;
  const view: Columns = {
    starts: [],
    ends: [],
    ids: [],
    printedSentences: [],
  };
  const wordings = new Map<string, Tokens>();
  let at = 0;
  for (const { start, end, restored } of findings) {
    while (at < tokens.count && (tokens.ends[at] as number) <= start) at = copy(view, tokens, at);
    const first = at;
    while (at < tokens.count && (tokens.starts[at] as number) < end) at++;
    if (at === first) continue;
    const wording = wordings.get(restored) ?? tokenise(restored, tokens.vocabulary);
    wordings.set(restored, wording);
    replace(view, tokens, first, at - 1, wording);
  }
  while (at < tokens.count) at = copy(view, tokens, at);
  return tokensOf(tokens, view);
}

function copy(view: Columns, tokens: Tokens, at: number): number {
  push(
    view,
    tokens,
    at,
    tokens.starts[at] as number,
    tokens.ends[at] as number,
    tokens.sentences[at] as number,
  );
  return at + 1;
}

function replace(view: Columns, tokens: Tokens, first: number, last: number, wording: Tokens): void {
  const start = tokens.starts[first] as number;
  const end = tokens.ends[last] as number;
  const sentence = tokens.sentences[first] as number;
  for (let at = 0; at < wording.count; at++) push(view, wording, at, start, end, sentence);
}

function push(view: Columns, from: Tokens, at: number, start: number, end: number, sentence: number): void {
  view.starts.push(start);
  view.ends.push(end);
  view.ids.push(from.ids[at] as number);
  view.printedSentences.push(sentence);
}

function tokensOf({ text, vocabulary }: Tokens, { printedSentences, ...view }: Columns): Tokens {
  const count = view.starts.length;
  const sentences = new Int32Array(count);
  const sentenceStarts: number[] = [];
  for (let at = 0; at < count; at++) {
    // A sentence that the restored wording leaves no token of has no number in the view.
    if (at === 0 || printedSentences[at] !== printedSentences[at - 1]) sentenceStarts.push(at);
    sentences[at] = sentenceStarts.length - 1;
  }
  sentenceStarts.push(count);
  return {
    text,
    count,
    starts: Int32Array.from(view.starts),
    ends: Int32Array.from(view.ends),
    vocabulary,
    ids: Int32Array.from(view.ids),
    sentences,
    sentenceStarts: Int32Array.from(sentenceStarts),
  };
}
