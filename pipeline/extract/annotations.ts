import { type Annotation, type AnnotationList, annotationLists } from "../../schemas/annotation.ts";
import type { Article } from "../../schemas/article.ts";
import { overlaps, type TextRange } from "../../schemas/document.ts";
import type { Anchored, Extraction } from "../../schemas/extraction.ts";
import type { Issue } from "../../schemas/issue.ts";
import { type AnchorFault, anchor } from "./anchor.ts";

/** Anchors every annotation of an article by its quote; what cannot be anchored is an issue. */
export function anchorAnnotations(article: Article): {
  readonly anchored: Extraction["anchored"];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const anchored: Partial<Record<AnnotationList, Anchored[]>> = {};
  for (const list of annotationLists) anchored[list] = anchorList(article, list, issues);
  return { anchored: anchored as Extraction["anchored"], issues };
}

function anchorList(article: Article, list: AnnotationList, issues: Issue[]): Anchored[] {
  const { text } = article.canonical;
  const anchored: Anchored[] = [];
  for (const annotation of article.annotations[list] ?? []) {
    const report = (fault: AnchorFault, field: string): void => {
      issues.push({ ...fault, place: article.locate(list, annotation.id, field) });
    };
    const range = anchor(text, annotation);
    if ("code" in range) {
      report(range, "exact");
      continue;
    }
    const speaker = speakerOf(text, annotation);
    if (speaker !== undefined && "code" in speaker) report(speaker, "speaker_quote");
    else anchored.push({ annotation, range, ...(speaker === undefined ? {} : { speaker }) });
  }
  return withoutSuperseded(list, anchored);
}

/** Lists whose rows rules make too: there, words that several say something of make one row. */
const withRules: ReadonlySet<AnnotationList> = new Set([
  "restorations",
  "mentions",
  "quantities",
  "times",
  "quotations",
]);

/** Where a curator anchored the same words, or some of them, an imported annotation gives way, as a rule's finding does. */
function withoutSuperseded(list: AnnotationList, anchored: Anchored[]): Anchored[] {
  if (!withRules.has(list)) return anchored;
  const curated = anchored.filter(({ annotation }) => annotation.imported_from === undefined);
  if (curated.length === anchored.length || curated.length === 0) return anchored;
  return anchored.filter(
    (item) =>
      item.annotation.imported_from === undefined ||
      !curated.some(({ range }) => overlaps(range, item.range)),
  );
}

function speakerOf(text: string, annotation: Annotation): TextRange | AnchorFault | undefined {
  const quote = "speaker_quote" in annotation ? annotation.speaker_quote : undefined;
  return quote === undefined ? undefined : anchor(text, quote);
}
