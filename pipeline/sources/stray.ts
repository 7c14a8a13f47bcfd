import type { Issue } from "../../schemas/issue.ts";

/** Something in sources/ that no stage reads, and so nobody would miss. */
export function strayFile(file: string, expected: string): Issue {
  return {
    code: "file-unexpected",
    place: { file },
    found: "something that no stage reads",
    expected,
    mend: "Move it out of sources/.",
  };
}
