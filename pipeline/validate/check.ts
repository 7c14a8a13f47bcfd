import type { AnnotationList } from "../../schemas/annotation.ts";
import type { Article } from "../../schemas/article.ts";
import { toRange } from "../../schemas/document.ts";
import type { Issue, Place } from "../../schemas/issue.ts";
import type { ArticleRows, Normalised } from "../../schemas/normalised.ts";
import type { Reference } from "../../schemas/reference.ts";
import type { AnyRow } from "../../schemas/table.ts";

/** A check looks at all that one article yields and says what is wrong with it. */
export type Check = (normalised: Normalised, reference: Reference) => Issue[];

const curatedOrigin = /^annotations\.yaml#([a-z]+)\/(.+)$/;
/** An imported row is named as a curated one, and its annotation stands in the same file. */
const importedId = /^[^/]+\/([a-z]+)\/(.+)$/;

/** Where a row comes from: the annotation that a curator wrote, or the words of the article. */
export function placeOfRow(article: Article, row: AnyRow, column?: string): Place {
  const written = row["method"] === "import" ? importedId : curatedOrigin;
  const [, list, id] = written.exec(String(row[row["method"] === "import" ? "id" : "origin"] ?? "")) ?? [];
  if (list !== undefined && id !== undefined) {
    return article.locate(list as AnnotationList, id, column?.replace(/_id$/, ""));
  }
  if (typeof row["start"] !== "number" || typeof row["end"] !== "number") return article.locateSource("id");
  return article.locateText(toRange(article.canonical, { start: row["start"], end: row["end"] }));
}

const none: readonly AnyRow[] = [];

/** An article's rows of a table that is only known at run time; none of those that no article has. */
export function rowsOf(rows: ArticleRows, table: string): readonly AnyRow[] {
  return (rows as Readonly<Record<string, readonly AnyRow[]>>)[table] ?? none;
}
