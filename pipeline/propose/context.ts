import type { Article } from "../../schemas/article.ts";
import { type TextRange, toRange } from "../../schemas/document.ts";
import type { WordAt } from "../../schemas/extraction.ts";
import type { ArticleRows } from "../../schemas/normalised.ts";
import type { Reference } from "../../schemas/reference.ts";
import type { NewItem } from "../annotations/insert.ts";
import { countBefore, type Restored, readingOf } from "./reading.ts";
import { joined, type Known, type Wording } from "./wording.ts";

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
  /** The words of the text as they read in standard wording. */
  readonly words: readonly WordAt[];
  /** The text with its known entities and times, for the rules of ties and events. */
  readonly wording: Wording;
  /** Every known entity of the text with its words, those within others too. */
  readonly named: readonly Known[];
  /** Entities that the text calls by what they are, and no annotation yet. */
  readonly described: readonly (TextRange & { readonly entity_id: string })[];
  /** The events that annotations tell. */
  readonly startsOfEvents: readonly (TextRange & { readonly kind: string })[];
  /** The words of the policies that annotations tell. */
  readonly toldPolicies: readonly TextRange[];
  /** The claims that annotations and drafts tell. */
  readonly toldClaims: readonly (TextRange & { readonly kind: string })[];
  /** Whether a curator said of a proposal of these words that it is none. */
  readonly isRejected: (table: string, range: TextRange) => boolean;
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

/** The words of a range as the rules read them, each in standard wording: those of garbled phrases that go on too. */
export function readWords({ words }: Context, { start, end }: TextRange): string {
  const read: string[] = [];
  for (let at = countBefore(words, start); at < words.length && (words[at] as WordAt).end <= end; at++)
    read.push((words[at] as WordAt).word);
  return joined(read);
}

/** The last part of a row's id, which is the annotation's own where a curator minted it. */
export function localPart(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
