/**
 * What each kind of claim needs and forbids: the check words it for curators, the editor's schema holds it while they
 * type. A definition and an example of each stand in sources/reference/vocabularies/claim-kinds.yaml.
 */

export const claimKinds = ["quantity", "comparison", "change", "state"] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** The fields of a claim that depend on its kind. */
export const kindFields = ["quantity", "comparator", "object", "trend"] as const;
export type KindField = (typeof kindFields)[number];

type Rule = { readonly needs: readonly KindField[]; readonly forbids: readonly KindField[] };

/** A change has a trend too: its own, or that of its quantity, but never both. */
export const claimKindRules: Readonly<Record<ClaimKind, Rule>> = {
  quantity: { needs: ["quantity"], forbids: ["comparator", "trend"] },
  comparison: { needs: ["object", "comparator"], forbids: ["trend"] },
  change: { needs: [], forbids: ["comparator"] },
  state: { needs: [], forbids: ["quantity", "comparator", "trend"] },
};

/** The same as a JSON Schema: one condition for each kind. */
export const claimKindSchema = {
  allOf: claimKinds.map((kind) => ({
    if: { properties: { kind: { const: kind } }, required: ["kind"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      ...(claimKindRules[kind].needs.length > 0 ? { required: claimKindRules[kind].needs } : {}),
      properties: Object.fromEntries(claimKindRules[kind].forbids.map((field) => [field, false])),
    },
  })),
};
