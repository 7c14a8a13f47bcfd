/**
 * Looks for words of a source that may not be republished, in every byte that a release is made of.
 *
 * A run of words is a leak where it stands in a released file, stands in the text of such a source, and is not
 * contained in the `exact` of one row. Runs of fewer than `leastRun` words are let pass: curators write statements
 * of their own about the same things, and share short phrases with the text.
 */
import { hash } from "node:crypto";
import type { Article } from "../../schemas/article.ts";
import { type Span, type TextRange, toRange } from "../../schemas/document.ts";
import type { Issue } from "../../schemas/issue.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import { contentsOf } from "./leaks/contents.ts";
import { placedWords, wordsOf } from "./leaks/words.ts";

/** How many words in a row are a passage of the text and not a phrase of the language. */
export const leastRun = 8;

/** A range of words of a text: half-open, from 0. */
type WordRange = { readonly start: number; readonly end: number };

/** A text that may not be republished, as words, and the words that rows may hold of it. */
export type GuardedText = {
  readonly id: string;
  readonly words: readonly string[];
  /** What each row's `exact` covers, as ranges of words. */
  readonly exacts: readonly WordRange[];
};

/** The texts that may not be republished, with the words of them that rows quote. */
export function guardedTexts(
  articles: readonly Pick<Article, "source" | "canonical">[],
  tables: readonly Table[],
  rowsOf: (table: string) => readonly AnyRow[],
): GuardedText[] {
  const guarded = articles.filter(({ source }) => !source.text_may_be_republished);
  const spans = new Map<string, Span[]>(guarded.map(({ source }) => [source.id, []]));
  for (const { name } of tables.filter(({ columns }) => "exact" in columns && "start" in columns)) {
    for (const { source_id, start, end } of rowsOf(name)) {
      spans.get(String(source_id))?.push({ start: Number(start), end: Number(end) });
    }
  }
  return guarded.map(({ source, canonical }) => {
    const placed = placedWords(canonical.text);
    const ranges = (spans.get(source.id) ?? []).map((span) => toRange(canonical, span));
    return {
      id: source.id,
      words: placed.map(({ word }) => word),
      exacts: ranges.map((range) => wordsIn(placed, range)),
    };
  });
}

/** The words of which a range holds at least a part. */
function wordsIn(placed: readonly TextRange[], { start, end }: TextRange): WordRange {
  const first = placed.findIndex((word) => word.end > start);
  const after = placed.findIndex((word) => word.start >= end);
  return { start: first < 0 ? placed.length : first, end: after < 0 ? placed.length : after };
}

/**
 * An issue for every run of words that stands in a released file where it may not.
 * @throws where an archive or an Arrow file is broken
 */
export async function leaks(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  texts: readonly GuardedText[],
): Promise<Issue[]> {
  const index = indexOf(texts);
  // the same texts stand in the archives, beside them and in three formats: each is searched once
  const searched = new Map<string, readonly Run[]>();
  const runsOf = (text: string): readonly Run[] => {
    const digest = hash("sha256", text);
    const runs = searched.get(digest) ?? runsIn(text, index, isInOne);
    searched.set(digest, runs);
    return runs;
  };
  const issues: Issue[] = [];
  for (const file of files) {
    for (const { path, texts: apart, joined } of await contentsOf(file)) {
      const runs = [
        ...apart.flatMap(runsOf),
        ...(joined === undefined ? [] : runsIn(joined, index, isChained)),
      ];
      issues.push(...longest(runs).map((run) => issueOf(path, run)));
    }
  }
  return issues;
}

/** The runs that are no part of another one: a file is read in more than one way. */
function longest(runs: readonly Run[]): Run[] {
  const isPart = (one: Run, other: Run): boolean =>
    one.text === other.text && other.range.start <= one.range.start && one.range.end <= other.range.end;
  const kept: Run[] = [];
  for (const run of runs.toSorted((a, b) => b.range.end - b.range.start - (a.range.end - a.range.start)))
    if (!kept.some((other) => isPart(run, other))) kept.push(run);
  return kept;
}

/** Where each run of `leastRun` words stands. */
type Index = ReadonlyMap<string, readonly Place[]>;
type Place = { readonly text: GuardedText; readonly at: number };

function indexOf(texts: readonly GuardedText[]): Index {
  const index = new Map<string, Place[]>();
  for (const text of texts) {
    for (let at = 0; at + leastRun <= text.words.length; at++) {
      const key = text.words.slice(at, at + leastRun).join(" ");
      const places = index.get(key);
      if (places === undefined) index.set(key, [{ text, at }]);
      else places.push({ text, at });
    }
  }
  return index;
}

type Run = { readonly text: GuardedText; readonly range: WordRange };

/** The longest runs of a released text that stand in a guarded text and are not allowed there. */
function runsIn(released: string, index: Index, isAllowed: (run: Run) => boolean): Run[] {
  const words = wordsOf(released);
  const runs: Run[] = [];
  for (let from = 0; from + leastRun <= words.length; from++) {
    const places = index.get(words.slice(from, from + leastRun).join(" ")) ?? [];
    const found = places
      // a run that began a word earlier has been looked at
      .filter(({ text, at }) => from === 0 || at === 0 || text.words[at - 1] !== words[from - 1])
      .map(({ text, at }) => ({
        text,
        range: { start: at, end: at + lengthOf(words, from, text.words, at) },
      }));
    // words that occur twice in a text are allowed where one of the places is
    if (found.length > 0 && !found.some(isAllowed)) runs.push(found[0] as Run);
  }
  return runs;
}

function lengthOf(left: readonly string[], from: number, right: readonly string[], at: number): number {
  let length = leastRun;
  while (left[from + length] !== undefined && left[from + length] === right[at + length]) length++;
  return length;
}

function isInOne({ text, range }: Run): boolean {
  return text.exacts.some(({ start, end }) => start <= range.start && range.end <= end);
}

/** By how many words a chain may miss the ends of a run: the words of neighbours grow together, or go on by chance. */
const slack = 2;

/**
 * Whether a run is one whole `exact` after the other, each from where another ends, as they stand in a column of an
 * Arrow file.
 */
function isChained(run: Run): boolean {
  if (isInOne(run)) return true;
  const { text, range } = run;
  const reached = new Set(
    text.exacts.filter(({ start }) => Math.abs(start - range.start) <= slack).map(({ end }) => end),
  );
  // a set is walked through in the order in which it grows
  for (const at of reached) {
    if (at >= range.end - slack && at <= range.end + slack) return true;
    for (const { start, end } of text.exacts) if (start === at && end > at) reached.add(end);
  }
  return false;
}

function issueOf(path: string, { text, range }: Run): Issue {
  const words = text.words.slice(range.start, range.end);
  return {
    code: "text-leak",
    place: { file: path },
    found: `${words.length} words of ${text.id} in a row: ${words.slice(0, leastRun).join(" ")} …`,
    expected: `at most what one row quotes, or fewer than ${leastRun} words: the text may not be republished`,
    mend: "Take the words out of what the file was made from; where a row needs them, let its exact hold them.",
  };
}
