import type { Issue } from "../../../schemas/issue.ts";
import type { Attribution } from "../../../schemas/tables/attributions.ts";
import { type Check, placeOfRow } from "../check.ts";

/** The hops of every claim and quotation run 0, 1, 2, … with one agent each, so that there is one originator. */
export const attributionChainsAreWhole: Check = ({ article, rows }) => {
  if (areWhole(rows.attributions)) return [];
  // a claim that is vouched for as its quotation is would repeat what is wrong there
  const own = rows.attributions.filter(({ origin }) => origin !== "quoted-claim");
  const chains = Map.groupBy(own, ({ target_id }) => target_id);
  return [...chains].flatMap(([target, chain]) => {
    const hops = chain.toSorted((left, right) => left.hop - right.hop);
    const wrong = hops.findIndex(({ hop }, index) => hop !== index);
    return wrong < 0 ? [] : [broken(target, hops[wrong] as Attribution, wrong)];
  });

  function broken(target: string, row: Attribution, wanted: number): Issue {
    return {
      code: "attribution-chain",
      place: placeOfRow(article, row, "hop"),
      found: `hop ${row.hop} for ${target.slice(article.source.id.length + 1)}`,
      expected: `hop ${wanted}: hops count up from the publication (0, added by the build) to one originator`,
      mend: "Number the hops of the target 1, 2, … without a gap, one agent a hop.",
    };
  }
};

/** Whether the hops of each target are 0, 1, 2, …: none twice, and as many as the greatest of them says. */
function areWhole(attributions: readonly Attribution[]): boolean {
  // the hops of a target as the bits of a number
  const hopsOf = new Map<string, number>();
  for (const { target_id, hop } of attributions) {
    const hops = hopsOf.get(target_id) ?? 0;
    if (!Number.isInteger(hop) || hop < 0 || hop > 30 || (hops & (1 << hop)) !== 0) return false;
    hopsOf.set(target_id, hops | (1 << hop));
  }
  for (const hops of hopsOf.values()) if ((hops & (hops + 1)) !== 0) return false;
  return true;
}
