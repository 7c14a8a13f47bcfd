import type { Issue, Place } from "../../../schemas/issue.ts";
import type { ArticleRows } from "../../../schemas/normalised.ts";
import { shareCovered } from "../../../schemas/published-share.ts";
import { defaultPublishedShare } from "../../../schemas/source.ts";
import type { Check } from "../check.ts";

/**
 * The rows reproduce no more of a text than its record allows: the limit that it states, or the default where the
 * text may not be republished. A limit above the default says why. In a short text the names, numbers and times that
 * rules find can be more than that: nobody wrote them, and so only what curators add to them is held to the limit.
 */
export const publishedShareIsWithinRights: Check = ({ article, rows }) => {
  const { text_may_be_republished, max_published_share, max_published_share_reason } = article.source;
  if (text_may_be_republished && max_published_share === undefined) return [];
  const limit = max_published_share ?? defaultPublishedShare;
  const place = (): Place =>
    article.locateSource(
      max_published_share === undefined ? "text_may_be_republished" : "max_published_share",
    );
  const issues: Issue[] = [];
  if (!text_may_be_republished && limit > defaultPublishedShare && max_published_share_reason === undefined) {
    issues.push({
      code: "published-share",
      place: place(),
      found: `max_published_share: ${limit} without a reason`,
      expected: `max_published_share_reason beside a limit above ${defaultPublishedShare}`,
      mend: "Say in max_published_share_reason why the rows may reproduce so much, or lower the limit.",
    });
  }
  for (const { published_share } of rows.sources) {
    if (published_share <= limit || published_share <= shareOfRules(rows, article.canonical.codePoints))
      continue;
    issues.push({
      code: "published-share",
      place: place(),
      found: `rows that reproduce ${published_share} of the text`,
      expected: `at most ${limit} of it`,
      mend: "Shorten the quotes, or raise max_published_share and say why in max_published_share_reason.",
    });
  }
  return issues;
};

/** The share of the text that rules' names, paraphrases, numbers and times reproduce by themselves. */
function shareOfRules(
  { mentions, restorations, quantities, times }: ArticleRows,
  codePoints: number,
): number {
  const found = [mentions, restorations, quantities, times].flat().filter(({ method }) => method === "rule");
  return shareCovered(found, codePoints);
}
