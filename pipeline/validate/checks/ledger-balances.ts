import type { Issue } from "../../../schemas/issue.ts";
import type { Check } from "../check.ts";

/** A quantity is used by a claim, or dismissed with a reason, or open: never two of these. */
export const ledgerBalances: Check = ({ article }) => {
  const { claims = [], quantities = [] } = article.annotations;
  const users = Map.groupBy(claims, ({ quantity }) => quantity);
  return quantities.flatMap(({ id, dismissed }): Issue[] => {
    const [user] = users.get(id) ?? [];
    if (dismissed === undefined || user === undefined) return [];
    return [
      {
        code: "ledger",
        place: article.locate("quantities", id, "dismissed"),
        found: `a dismissed quantity that the claim ${user.id} uses`,
        expected: "a quantity that is either used by a claim or dismissed",
        mend: "Delete dismissed:, or take the quantity out of the claim.",
      },
    ];
  });
};
