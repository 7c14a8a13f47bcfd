import type { Finding } from "../findings.ts";

/** What a name can be the name of. */
export const nameKinds = ["person", "organisation", "place"] as const;
export type NameKind = (typeof nameKinds)[number];

/** What speaks for a name's kind: the evidence's name, and how much it counts for that kind above the next best. */
export type NameEvidence = { readonly evidence: string; readonly weight: number };

/** A person, organisation or place that a text names, whether or not the registry knows it. */
export type NameFinding = Finding & {
  readonly kind: NameKind;
  /** Where the first name of the text that means the same begins, in UTF-16 units; null where that is this one. */
  readonly same: number | null;
};
