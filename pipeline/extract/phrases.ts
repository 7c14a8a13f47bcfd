/**
 * Many phrases found in one pass over the tokens of a text: names and restorations both stand on it.
 *
 * A phrase is cut by the same tokeniser as the text, so that it ends where words end: "China" is found in
 * "China's" and in "China-based", not in "Chinatown". Words are compared in lower case; what the letter case of
 * a printing means is for the caller to say (`choose`), but that a small letter does not begin "China".
 */
import { addChild, childOf, emptyTrie, longer, type Trie } from "./phrases/trie.ts";
import type { Word } from "./tokens/word.ts";
import { integerColumn, valuesOf, type WordColumn } from "./tokens/word-column.ts";
import { Shape, shapeAt, type Tokens, tokenise, wordAt } from "./tokens.ts";

/** Phrases cut into words, as a trie; each phrase holds the values that it was given with, in that order. */
export type PhraseIndex<T> = {
  readonly trie: Trie;
  /** The index's own number of each word, from 1: the same for every dash; 0 for words of no phrase. */
  readonly wordIds: WordColumn<Int32Array>;
  /** The node of each word that a phrase begins with, 0 for other words. */
  readonly firstNodes: WordColumn<Int32Array>;
  readonly values: readonly T[];
  /** First value of each node of the trie, from 1; 0 where no phrase ends. */
  readonly firstValues: Int32Array;
  /** The value after each value of the same phrase, from 1; 0 after the last. */
  readonly nextValues: Int32Array;
};

/** A phrase that stands at tokens `[first, last]`, inclusive. */
export type PhraseMatch<T> = { readonly first: number; readonly last: number; readonly value: T };

/** Says once, when the index is built, which of the values that share a phrase are kept. */
export type Resolve<T> = (values: readonly T[]) => readonly T[];

/** Says which of a phrase's values stands at tokens `[first, last]`; undefined where none does. */
export type Choose<T> = (values: readonly T[], first: number, last: number) => T | undefined;

// Phrases are cut in batches, as paragraphs of one text: a call of `tokenise` costs more than a short phrase does.
const batchSize = 512;
const unknownWord = 0;
// Every dash that can join two words is the same word.
const dashes = ["-", "\u2010", "\u2011", "\u2013"];

/**
 * Stores phrases for `findPhrases`. Time and memory grow linearly: a million names take about 4 s and 90 MB.
 * A phrase without a word or mark is left out, because it can stand nowhere.
 */
export function indexPhrases<T>(
  phrases: Iterable<{ phrase: string; value: T }>,
  resolve: Resolve<T> = (values) => values,
): PhraseIndex<T> {
  const wordIds = new Map<string, number>();
  const trie = emptyTrie();
  const lowerFirst = new Map<string, number>();
  const values: T[] = [];
  const ends: number[] = [];
  let batch: { phrase: string; value: T }[] = [];
  const flush = () => {
    addPhrases({ trie, wordIds, lowerFirst }, batch, (node, value) => {
      values.push(value);
      ends.push(node);
    });
    batch = [];
  };
  for (const entry of phrases) if (batch.push(entry) === batchSize) flush();
  flush();
  trie.parents = longer(trie.parents, trie.nodes);
  trie.edges = longer(trie.edges, trie.nodes);
  const idOfWord = ({ word }: Word): number => wordIds.get(word) ?? unknownWord;
  const nodes = firstNodesOf(trie, wordIds.size);
  const nodeOfWord = (word: Word): number =>
    word.shape === Shape.lower ? (lowerFirst.get(word.word) ?? 0) : (nodes[idOfWord(word)] as number);
  const index = {
    trie,
    wordIds: integerColumn(idOfWord),
    firstNodes: integerColumn(nodeOfWord),
    values,
    ...chainValues(trie.nodes, ends),
  };
  resolveShared(index, resolve);
  return index;
}

type Growing = {
  readonly trie: Trie;
  readonly wordIds: Map<string, number>;
  readonly lowerFirst: Map<string, number>;
};

function addPhrases<T>(
  { trie, wordIds, lowerFirst }: Growing,
  batch: readonly { phrase: string; value: T }[],
  add: (node: number, value: T) => void,
): void {
  const tokens = tokenise(batch.map(({ phrase }) => phrase).join("\n\n"));
  let at = 0;
  let end = 0;
  for (const { phrase, value } of batch) {
    const first = at;
    end += phrase.length;
    let node = 0;
    for (; at < tokens.count && (tokens.starts[at] as number) < end; at++) {
      const word = wordAt(tokens, at) as string;
      const glued = at > first && tokens.starts[at] === tokens.ends[at - 1];
      node = addChild(trie, node, edgeOf(idOf(wordIds, word), glued));
      if (at === first && shapeAt(tokens, at) === Shape.lower) lowerFirst.set(word, node);
    }
    if (at > first) add(node, value);
    end += 2;
  }
}

function idOf(wordIds: Map<string, number>, word: string): number {
  const known = wordIds.get(word);
  if (known !== undefined) return known;
  const id = wordIds.size + 1;
  for (const same of dashes.includes(word) ? dashes : [word]) wordIds.set(same, id);
  return id;
}

/** A word that stands directly at the one before it ("plug-in") is another edge than one after white space. */
function edgeOf(wordId: number, glued: boolean): number {
  return 2 * wordId + (glued ? 1 : 0);
}

function firstNodesOf({ nodes, parents, edges }: Trie, words: number): Int32Array {
  const firstNodes = new Int32Array(words + 1);
  for (let node = 1; node < nodes; node++) {
    if (parents[node] === 0) firstNodes[(edges[node] as number) >> 1] = node;
  }
  return firstNodes;
}

function chainValues(
  nodes: number,
  ends: readonly number[],
): Pick<PhraseIndex<unknown>, "firstValues" | "nextValues"> {
  const firstValues = new Int32Array(nodes);
  const nextValues = new Int32Array(ends.length + 1);
  for (let value = ends.length; value > 0; value--) {
    const node = ends[value - 1] as number;
    nextValues[value] = firstValues[node] as number;
    firstValues[node] = value;
  }
  return { firstValues, nextValues };
}

function resolveShared<T>(index: PhraseIndex<T>, resolve: Resolve<T>): void {
  const { values, firstValues, nextValues } = index;
  for (const [node, first] of firstValues.entries()) {
    if (first === 0 || nextValues[first] === 0) continue;
    const kept = new Set(resolve(valuesFrom(index, first)));
    // Chained again from the back, so that those kept stay in their order.
    const chain: number[] = [];
    for (let at = first; at !== 0; at = nextValues[at] as number) chain.push(at);
    firstValues[node] = 0;
    for (const at of chain.reverse()) {
      if (!kept.has(values[at - 1] as T)) continue;
      nextValues[at] = firstValues[node] as number;
      firstValues[node] = at;
    }
  }
}

function valuesFrom<T>({ values, nextValues }: PhraseIndex<T>, first: number): T[] {
  const found: T[] = [];
  for (let at = first; at !== 0; at = nextValues[at] as number) found.push(values[at - 1] as T);
  return found;
}

const chooseFirst: Choose<unknown> = ([value]) => value;

/**
 * The phrases of the index in a text, in order and without overlap: of those that begin at the same token the
 * longest, of those that overlap the first. White space between words may be a run of spaces or one line break,
 * never a blank line; where the phrase has no white space the text has none. A phrase that begins with a
 * capital is not found where the text begins with a small letter.
 * Time grows with the number of tokens times, at worst, the number of words of the longest phrase.
 */
export function findPhrases<T>(
  tokens: Tokens,
  index: PhraseIndex<T>,
  choose: Choose<T> = chooseFirst as Choose<T>,
): PhraseMatch<T>[] {
  const matches: PhraseMatch<T>[] = [];
  const { vocabulary, ids } = tokens;
  const firstNodes = valuesOf(index.firstNodes, vocabulary);
  const text: Numbered<T> = { tokens, index, wordIds: valuesOf(index.wordIds, vocabulary), choose };
  for (let at = 0; at < tokens.count; at++) {
    const node = firstNodes[ids[at] as number] as number;
    if (node === 0) continue;
    const match = longestFrom(text, at, node);
    if (match === undefined) continue;
    matches.push(match);
    at = match.last;
  }
  return matches;
}

type Numbered<T> = {
  readonly tokens: Tokens;
  readonly index: PhraseIndex<T>;
  /** The index's number of each word of the vocabulary. */
  readonly wordIds: Int32Array;
  readonly choose: Choose<T>;
};

function longestFrom<T>(text: Numbered<T>, first: number, firstNode: number): PhraseMatch<T> | undefined {
  let longest: PhraseMatch<T> | undefined;
  let last = first;
  for (let node = firstNode; node !== 0; node = nextNode(text, node, ++last)) {
    const at = text.index.firstValues[node] as number;
    if (at === 0) continue;
    const value = text.choose(valuesFrom(text.index, at), first, last);
    if (value !== undefined) longest = { first, last, value };
  }
  return longest;
}

function nextNode<T>(text: Numbered<T>, node: number, at: number): number {
  const { tokens, index, wordIds } = text;
  const wordId = at < tokens.count ? (wordIds[tokens.ids[at] as number] as number) : unknownWord;
  if (wordId === unknownWord) return 0;
  const { trie } = index;
  const from = tokens.ends[at - 1] as number;
  const to = tokens.starts[at] as number;
  if (to === from) return childOf(trie, node, edgeOf(wordId, true));
  if (to > from) return joins(tokens.text, from, to) ? childOf(trie, node, edgeOf(wordId, false)) : 0;
  // Two words of one restored phrase share their range: whether white space parts them is not known.
  return childOf(trie, node, edgeOf(wordId, false)) || childOf(trie, node, edgeOf(wordId, true));
}

/** Whether white space at `[from, to)` can stand inside a phrase: not where it holds a blank line. */
function joins(text: string, from: number, to: number): boolean {
  let lines = 0;
  for (let at = from; at < to && lines < 2; at++) if (text.charCodeAt(at) === 10) lines++;
  return lines < 2;
}
