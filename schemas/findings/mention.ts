import type { Finding } from "../findings.ts";

/** A name that the registry knows, and whose it is. */
export type KnownName = {
  /** As it is written in running text: its capitals decide which printings match (see pipeline/extract/mentions.ts). */
  readonly name: string;
  readonly entity_id: string;
  readonly form: "canonical" | "alias";
  /** The entity's kind: "person" is what makes a name have a surname. */
  readonly kind: string;
};

/** A known entity named in a text. */
export type MentionFinding = Finding & Pick<KnownName, "entity_id" | "form">;

/** A name that more than one entity bears: it stands for neither of them, so it is not matched. */
export type AmbiguousName = { readonly name: string; readonly entity_ids: readonly string[] };
