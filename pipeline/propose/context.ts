import type { Article } from "../../schemas/article.ts";
import { type TextRange, toRange } from "../../schemas/document.ts";
import type { ArticleRows } from "../../schemas/normalised.ts";
import type { Reference } from "../../schemas/reference.ts";
import type { NewItem } from "../annotations/insert.ts";
import { type Restored, readingOf } from "./reading.ts";

/** What every proposal is made from. */
export type Context = {
  readonly article: Article;
  /** What a build would make of the article as it stands. */
  readonly rows: ArticleRows;
  readonly reference: Reference;
  /** Ids that are taken, as <list>/<id>; minting adds to it. */
  readonly taken: Set<string>;
  /** The garbled phrases, in text order. */
  readonly phrases: readonly Restored[];
};

/** Makes the annotations of one list. */
export type Proposer = (context: Context) => readonly (NewItem & TextRange)[];

type Spanned = { readonly start: number; readonly end: number };

/** The UTF-16 range of a row. */
export function rangeOf({ article }: Context, { start, end }: Spanned): TextRange {
  return toRange(article.canonical, { start, end });
}

/** The words of a range, as they read in standard wording. */
export function wordsOf({ article, phrases }: Context, range: TextRange): string {
  return readingOf(article.canonical.text, range, phrases);
}

/** The last part of a row's id, which is the annotation's own where a curator minted it. */
export function localPart(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
