/** The runs of a build before any is worked on: which articles each has, how large it is, and what it is kept by. */
import { keyOf } from "../cache/store.ts";
import type { Articles } from "../sources/listing.ts";
import type { Survey } from "../sources/survey.ts";
import type { Question } from "./answer.ts";
import { type Group, groupsOf, runsOf } from "./groups.ts";

export type PlannedRun = {
  readonly groups: readonly Group[];
  readonly articles: number;
  /** Bytes of sources: of all its articles, and of the longest of them. */
  readonly bytes: number;
  readonly longest: number;
  /** The key to keep it by, where it shall be kept. */
  readonly key: string | undefined;
  /** The part that its articles are in, where there are parts. */
  readonly part: number | undefined;
};

/**
 * All runs, in order. `program` is what the code hashes to; without it nothing is kept. `ends` are the ends of the
 * parts, where there are parts: no run has articles of two.
 */
export function planRuns(
  survey: Survey,
  runSize: number,
  program?: string,
  ends?: readonly number[],
): PlannedRun[] {
  if (ends === undefined) return planOf(survey, runSize, groupsOf(survey.articles), undefined, program);
  return ends.flatMap((end, part) => {
    const groups = groupsOf(survey.articles.slice(ends[part - 1] ?? 0, end), ends[part - 1] ?? 0);
    return planOf(survey, runSize, groups, part, program);
  });
}

function planOf(
  { articles, reference }: Survey,
  runSize: number,
  all: readonly Group[],
  part: number | undefined,
  program: string | undefined,
): PlannedRun[] {
  return runsOf(all, runSize).map((groups) => {
    const listed = articlesIn(articles, groups);
    const sizes = listed.flat().map(({ bytes }) => bytes);
    return {
      groups,
      articles: sizes.length,
      bytes: groups.reduce((sum, { bytes }) => sum + bytes, 0),
      longest: Math.max(...sizes),
      part,
      key: program === undefined ? undefined : keyOf(program, reference, listed),
    };
  });
}

/** A run as it is asked of a thread. */
export function questionOf({ articles }: Survey, { groups, key }: PlannedRun): Question {
  return { groups: articlesIn(articles, groups), key };
}

function articlesIn(articles: Articles, groups: readonly Group[]): Question["groups"] {
  return groups.map(({ first, end }) => articles.slice(first, end));
}
