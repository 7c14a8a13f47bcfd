import type { TextRange } from "../document.ts";
import type { Finding } from "../findings.ts";

/**
 * Somebody's words, found in a text. The finding's own range is the content: the words between the outer marks of
 * a `direct` quotation; the reported words, without cue and "that", of an `indirect` or `mixed` one.
 */
export type QuotationFinding = Finding & {
  /** `mixed` is reported speech that holds quoted words; `stance` a thing that somebody judges, asks for or announces. */
  readonly kind: "direct" | "indirect" | "mixed" | "stance";
  /** Whether the words say that something is so, that it is not, or ask. */
  readonly polarity: "asserted" | "denied" | "asked";
  /** The name, description or pronoun beside the cue; null where nobody is named. */
  readonly speaker: TextRange | null;
  /** The reporting words ("says", "according to", "told reporters"); null where a quotation stands alone. */
  readonly cue: TextRange | null;
  /** For a pronoun or a missing speaker: the name that it most likely stands for. */
  readonly antecedent: TextRange | null;
  /** The person's name among the words of the speaker or the antecedent; null where none stands there. */
  readonly person: TextRange | null;
  /** The first name of the text that means the same as that name, or an organisation's; null where that is the first. */
  readonly same: TextRange | null;
};
