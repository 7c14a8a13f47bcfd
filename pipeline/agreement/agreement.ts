import type { AnnotationList } from "../../schemas/annotation.ts";
import type { SpanF1 } from "./span-f1.ts";

/** How far two curators agree on a table. */
export type Agreement = SpanF1 & {
  readonly list: AnnotationList;
  /** Cohen's kappa of words; undefined where chance leaves nothing to agree on. */
  readonly kappa: number | undefined;
};
