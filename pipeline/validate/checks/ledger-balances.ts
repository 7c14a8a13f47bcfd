import type { Issue } from "../../../schemas/issue.ts";
import { type Check, placeOfRow } from "../check.ts";

/**
 * A quantity is used by a claim, or dismissed with a reason, or open, never two of these; and a number of the text is
 * entered once.
 */
export const ledgerBalances: Check = (normalised, reference) => [
  ...usedAndDismissed(normalised, reference),
  ...enteredTwice(normalised, reference),
];

const usedAndDismissed: Check = ({ article }) => {
  const { claims = [], quantities = [] } = article.annotations;
  if (quantities.length === 0) return [];
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

const enteredTwice: Check = ({ article, rows }) => {
  const curated = rows.quantities.filter(({ method }) => method !== "rule");
  return curated.flatMap((row, index): Issue[] => {
    const before = curated[index - 1];
    if (before === undefined || before.end <= row.start) return [];
    return [
      {
        code: "ledger",
        place: placeOfRow(article, row, "exact"),
        found: `words that ${before.origin} quotes too`,
        expected: "each number expression once",
        mend: "Quote each number on its own, or delete one of the two.",
      },
    ];
  });
};
