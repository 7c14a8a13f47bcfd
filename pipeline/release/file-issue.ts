import type { Issue, IssueCode } from "../../schemas/issue.ts";

/** An issue with a file of a dataset that somebody downloaded or built. */
export function fileIssue(
  code: IssueCode,
  location: string,
  path: string,
  found: string,
  expected: string,
): Issue {
  const mend = "Download the release again, or build the dataset again; if it comes back, report it.";
  return { code, place: { file: `${location}/${path}` }, found, expected, mend };
}
