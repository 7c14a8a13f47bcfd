import type { Annotation, AnnotationList } from "./annotation.ts";
import type { Article } from "./article.ts";
import type { TextRange } from "./document.ts";
import type { MentionFinding } from "./findings/mention.ts";
import type { NameFinding } from "./findings/name.ts";
import type { QuantityFinding } from "./findings/quantity.ts";
import type { QuotationFinding } from "./findings/quotation.ts";
import type { RestorationFinding } from "./findings/restoration.ts";
import type { TimeFinding } from "./findings/time.ts";
import type { Finding } from "./findings.ts";

/** An annotation and the range of the text that its quote names. */
export type Anchored<List extends AnnotationList = AnnotationList> = {
  readonly annotation: Annotation<List>;
  readonly range: TextRange;
  /** Quotations: the words that name the speaker. */
  readonly speaker?: TextRange;
};

/** What the rules found in a text, in text order, before anybody says what it means. */
export type Findings = {
  readonly restorations: readonly RestorationFinding[];
  readonly mentions: readonly MentionFinding[];
  readonly names: readonly NameFinding[];
  readonly quantities: readonly QuantityFinding[];
  /** Names that hold a number: their digits are no quantity. */
  readonly named: readonly Finding[];
  readonly times: readonly TimeFinding[];
  readonly quotations: readonly QuotationFinding[];
};

/** What is there and where: an article with its annotations anchored and the findings of the rules. */
export type Extraction = {
  readonly article: Article;
  readonly anchored: { readonly [List in AnnotationList]: readonly Anchored<List>[] };
  readonly findings: Findings;
};

/** What is found in a text, and what only those who annotate ask for besides. */
export type Found = {
  readonly findings: Findings;
  /** Groups and products that the text calls by what they are: offered to curators, no row of the dataset. */
  readonly described: readonly MentionFinding[];
  readonly words: readonly WordAt[];
};

/** A word as it reads in standard wording, where it is printed, and the number of its sentence. */
export type WordAt = TextRange & { readonly word: string; readonly sentence: number };
