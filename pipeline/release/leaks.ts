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
import { type GuardedText, leastRun, type WordRange } from "./leaks/guarded-text.ts";
import { indexRuns, type RunIndex } from "./leaks/run-index.ts";
import { placedWords, wordsOf } from "./leaks/words.ts";

/** The texts that may not be republished, with the words of them that rows quote or that are the headline. */
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
    const words = placed.map(({ word }) => word);
    return {
      id: source.id,
      words,
      exacts: [
        ...ranges.map((range) => wordsIn(placed, range)),
        ...occurrences(words, wordsOf(source.title)),
      ],
    };
  });
}

/** Where words stand in a text: a headline is published with the record of a source, and often stands in its text. */
function occurrences(words: readonly string[], searched: readonly string[]): WordRange[] {
  return words.flatMap((_, start) =>
    searched.every((word, index) => words[start + index] === word)
      ? [{ start, end: start + searched.length }]
      : [],
  );
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
  const search = searchFor(texts);
  // the same texts stand in the archives, beside them and in three formats: each is searched once
  const searched = new Map<string, readonly Run[]>();
  const runsOf = (text: string): readonly Run[] => {
    const digest = hash("sha256", text);
    const runs = searched.get(digest) ?? search(wordsOf(text));
    searched.set(digest, runs);
    return runs;
  };
  const issues: Issue[] = [];
  for (const file of files) {
    for (const { path, texts: apart } of await contentsOf(file)) {
      issues.push(...longest([...apart].flatMap(runsOf)).map((run) => issueOf(path, run)));
    }
  }
  return issues;
}

/** A text of a released file, as words: no run goes on from it into another. */
export type ReleasedText = { readonly path: string; readonly words: readonly string[] };

/** The texts of released files, each file read when its turn comes. */
export async function* releasedTexts(
  files: Iterable<{ readonly path: string; readonly bytes: Uint8Array }>,
): AsyncGenerator<ReleasedText> {
  for (const file of files)
    for (const { path, texts } of await contentsOf(file))
      for (const text of texts) yield { path, words: wordsOf(text) };
}

/** Collects issues as `leaks` has them, from texts that come one by one and are not held. */
export function newLeaks(texts: readonly GuardedText[]): {
  readonly search: (released: ReleasedText) => void;
  readonly issues: () => Issue[];
} {
  const search = searchFor(texts);
  const found = new Map<string, Run[]>();
  return {
    search: ({ path, words }) => {
      if (words.length < leastRun) return;
      const runs = search(words);
      if (runs.length === 0) return;
      const own = found.get(path);
      // the same cell may stand in many rows
      if (own === undefined) found.set(path, longest(runs));
      else own.push(...longest(runs).filter((run) => !own.some((other) => isPart(run, other))));
    },
    issues: () => [...found].flatMap(([path, runs]) => longest(runs).map((run) => issueOf(path, run))),
  };
}

/** Finds the runs of guarded texts that stand in words where they may not. */
function searchFor(texts: readonly GuardedText[]): (words: readonly string[]) => Run[] {
  const index = indexRuns(texts);
  return (words) => runsIn(words, index);
}

/** The runs that are no part of another one: a file is read in more than one way. */
function longest(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs.toSorted((a, b) => b.range.end - b.range.start - (a.range.end - a.range.start)))
    if (!kept.some((other) => isPart(run, other))) kept.push(run);
  return kept;
}

function isPart(one: Run, other: Run): boolean {
  return one.text === other.text && other.range.start <= one.range.start && one.range.end <= other.range.end;
}

type Run = { readonly text: GuardedText; readonly range: WordRange };

/** The longest runs of a released text that stand in a guarded text and are not allowed there. */
function runsIn(words: readonly string[], index: RunIndex): Run[] {
  const runs: Run[] = [];
  let known = 0;
  let allowedUpTo = 0;
  for (let last = 0; last < words.length; last++) {
    // most words of a release are markup, ids and names of columns: no text has so many of them in a row
    known = index.has(words[last] as string) ? known + 1 : 0;
    if (known < leastRun) continue;
    const from = last + 1 - leastRun;
    const found = index
      .placesOf(words, from)
      // a run that began a word earlier has been looked at
      .filter(({ text, at }) => from === 0 || at === 0 || text.words[at - 1] !== words[from - 1])
      .map(({ text, at }) => ({
        text,
        range: { start: at, end: at + lengthOf(words, from, text.words, at) },
      }));
    const endOf = ({ range }: Run): number => from + range.end - range.start;
    // the same words may stand in several places and texts: where a row quotes them in one, they may be released
    for (const run of found) if (endOf(run) > allowedUpTo && isInOne(run)) allowedUpTo = endOf(run);
    runs.push(...longest(found.filter((run) => endOf(run) > allowedUpTo)));
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
