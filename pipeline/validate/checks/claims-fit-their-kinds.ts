import type { Annotation } from "../../../schemas/annotation.ts";
import { claimKindRules, type KindField } from "../../../schemas/claim-kinds.ts";
import type { Issue } from "../../../schemas/issue.ts";
import type { Check } from "../check.ts";

type Claim = Annotation<"claims">;

/** A claim has what its kind needs, and nothing that its kind forbids. */
export const claimsFitTheirKinds: Check = ({ article }) => {
  const { claims = [], quantities = [] } = article.annotations;
  if (claims.length === 0) return [];
  const trendOf = new Map(quantities.map(({ id, trend }) => [id, trend]));
  return claims.flatMap((claim): Issue[] =>
    [...missing(claim), ...forbidden(claim), ...trends(claim, trendOf.get(claim.quantity ?? ""))].map(
      ({ field, ...wrong }) => ({
        code: "claim-kind",
        place: article.locate("claims", claim.id, field),
        ...wrong,
      }),
    ),
  );
};

type Wrong = Pick<Issue, "found" | "expected" | "mend"> & { readonly field: KindField | "kind" };

/** What each field says, for those who must add one. */
const meanings: Readonly<Record<KindField, string>> = {
  quantity: "the id of the annotation that holds the number",
  comparator: "how the subject stands to the object",
  object: "the entity that the subject is held against",
  trend: "up or down",
};

function missing(claim: Claim): Wrong[] {
  return claimKindRules[claim.kind].needs
    .filter((field) => claim[field] === undefined)
    .map((field) => ({
      field: "kind",
      found: `a ${claim.kind} without ${field}`,
      expected: `${field}: ${meanings[field]}`,
      mend: `Add ${field}, or choose the kind that fits: playbook terms ${claim.kind} tells them apart.`,
    }));
}

function forbidden(claim: Claim): Wrong[] {
  return claimKindRules[claim.kind].forbids
    .filter((field) => claim[field] !== undefined)
    .map((field) => ({
      field,
      found: `${field}: ${claim[field]} in a claim of the kind ${claim.kind}`,
      expected: `no ${field}`,
      mend:
        field === "comparator" && claim.quantity !== undefined
          ? "Delete the comparator: the quantity has one."
          : `Delete ${field}, or choose the kind that fits.`,
    }));
}

/** A change goes one way, which is said once: by its quantity, or by the claim. */
function trends({ kind, quantity, trend }: Claim, ofQuantity: string | undefined): Wrong[] {
  if (kind !== "change") return [];
  if (trend === undefined && ofQuantity === undefined) {
    return [
      {
        field: "kind",
        found: "a change without trend",
        expected: "trend: up or down",
        mend: "Add trend to the claim, or to its quantity if the words of the number say it.",
      },
    ];
  }
  if (trend === undefined || ofQuantity === undefined) return [];
  return [
    {
      field: "trend",
      found: `trend: ${trend} beside the quantity ${quantity}, whose trend is ${ofQuantity}`,
      expected: "a trend that is said once",
      mend: "Delete the trend of the claim: the quantity has one.",
    },
  ];
}
