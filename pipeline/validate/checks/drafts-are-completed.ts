import type { Issue } from "../../../schemas/issue.ts";
import type { Check } from "../check.ts";

/** No claim that was only begun is left: a draft makes no row, and nobody must take it for one. */
export const draftsAreCompleted: Check = ({ article }) =>
  (article.annotations.drafts ?? []).map(
    ({ id }): Issue => ({
      code: "draft-open",
      place: article.locate("drafts", id),
      found: `the draft ${id}`,
      expected: "a whole claim under claims, or none",
      mend: "Choose one of its metrics as metric, add statement, and move it under claims; or delete it.",
    }),
  );
