import type { Article } from "../../../schemas/article.ts";
import type { Byline } from "../../../schemas/tables/bylines.ts";

/** Rows of `bylines`: the authors of an article in the order printed. */
export function bylineRows({ source }: Article): Byline[] {
  return source.authors.map((name, index) => ({
    id: `${source.id}/bylines/${index + 1}`,
    source_id: source.id,
    position: index + 1,
    name,
  }));
}
