import type { Issue } from "../../../schemas/issue.ts";
import type { Check } from "../check.ts";

/** The comparator of a claim comes from its quantity, or, where it has none, from the curator: never from both. */
export const claimsCompareOnce: Check = ({ article }) =>
  (article.annotations.claims ?? []).flatMap(({ id, quantity, comparator }): Issue[] => {
    if ((quantity === undefined) !== (comparator === undefined)) return [];
    const both = comparator !== undefined;
    return [
      {
        code: "claim-comparator",
        place: article.locate("claims", id, "comparator"),
        found: both
          ? `comparator ${comparator} beside the quantity ${quantity}`
          : "neither quantity nor comparator",
        expected: "a quantity, or a comparator",
        mend: both ? "Delete the comparator: the quantity has one." : "Name a quantity, or add a comparator.",
      },
    ];
  });
