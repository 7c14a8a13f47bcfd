/** Many issues, of which people read some. */
import { compareIssues, type Issue } from "./issue.ts";

/** Issues as they are found. */
export type IssueList = {
  readonly add: (issues: readonly Issue[]) => void;
  readonly isEmpty: () => boolean;
  /** In the order in which a run reports them. */
  readonly sorted: () => readonly Issue[];
};

/** Nobody reads more, and what is wrong a million times is wrong for one reason. */
const mostListed = 1000;

/**
 * A list of at most a thousand issues, the first that are found, and of how many more there are of each code in each
 * part of the project, such as `sources/articles`. One that is found twice, in every word, is listed once.
 * Memory: does not grow with the issues.
 */
export function openIssueList(): IssueList {
  const listed = new Map<string, Issue>();
  const unlisted = new Map<string, Issue>();
  const countOnly = ({ code, place, count = 1 }: Issue): void => {
    const file = place.file.split("/", 2).join("/");
    const key = `${code} ${file}`;
    unlisted.set(key, moreOf(code, file, (unlisted.get(key)?.count ?? 0) + count));
  };
  return {
    add: (issues) => {
      for (const issue of issues) {
        const words = JSON.stringify(issue);
        if (listed.has(words)) continue;
        if (issue.count === undefined && listed.size < mostListed) listed.set(words, issue);
        else countOnly(issue);
      }
    },
    isEmpty: () => listed.size + unlisted.size === 0,
    sorted: () => [...listed.values(), ...unlisted.values()].sort(compareIssues),
  };
}

function moreOf(code: Issue["code"], file: string, count: number): Issue {
  return {
    code,
    place: { file },
    found: `${count} more of this kind, which are not listed`,
    expected: "none",
    mend: "Mend those that are listed, and build again.",
    count,
  };
}

/** How many issues there are, those that are not listed among them. */
export function countIssues(issues: readonly Issue[]): number {
  return issues.reduce((sum, { count = 1 }) => sum + count, 0);
}
