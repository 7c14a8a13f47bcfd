/** An article's annotations, anchored, beside what was found in its text: no rule is loaded for it. */
import type { Article } from "../../schemas/article.ts";
import type { TextRange } from "../../schemas/document.ts";
import type { Extraction, Findings, Found } from "../../schemas/extraction.ts";
import type { MentionFinding } from "../../schemas/findings/mention.ts";
import type { Issue } from "../../schemas/issue.ts";
import { anchorAnnotations } from "./annotations.ts";

export type Extracted = { readonly extraction: Extraction; readonly issues: readonly Issue[] };

/** The extraction where it is known what is found: that hangs on the text and the reference data, not on annotations. */
export function extractFrom(article: Article, { findings, described }: Found): Extracted {
  return extractionOf(article, findings, () => described);
}

/** `described` is asked for where a rejection may be of it: a build has no other use for it. */
export function extractionOf(
  article: Article,
  findings: Findings,
  described: () => readonly MentionFinding[],
): Extracted {
  const { anchored, issues } = anchorAnnotations(article);
  const extraction = { article, anchored, findings };
  return { extraction, issues: [...issues, ...idleRejections(extraction, described)] };
}

const foundTables = ["mentions", "times", "quotations"] as const;

function isFound(table: string): table is (typeof foundTables)[number] {
  return (foundTables as readonly string[]).includes(table);
}

/** A rejection that meets no finding is a mistake, or was made needless by a better rule. */
function idleRejections(
  { article, anchored, findings }: Extraction,
  described: () => readonly MentionFinding[],
): Issue[] {
  return anchored.rejections.flatMap(({ annotation: { id, table }, range }): Issue[] => {
    // these are proposed from annotations, not found: no finding tells whether one would be
    if (!isFound(table)) return [];
    const isMet = (found: readonly TextRange[]): boolean =>
      found.some(({ start, end }) => start === range.start && end === range.end);
    if (isMet(findings[table]) || (table === "mentions" && isMet(described()))) return [];
    return [
      {
        code: "rejection-unneeded",
        place: article.locate("rejections", id, "exact"),
        found: `no finding of ${table} with exactly these words`,
        expected: "a finding that a rule makes and that is none",
        mend: "Quote exactly what the rule's row quotes, or delete the rejection.",
      },
    ];
  });
}
