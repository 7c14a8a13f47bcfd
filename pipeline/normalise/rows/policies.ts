import type { Extraction } from "../../../schemas/extraction.ts";
import type { Policy } from "../../../schemas/tables/policies.ts";
import type { Time } from "../../../schemas/tables/times.ts";
import { curatedId, curatedReceipt } from "../receipt.ts";
import { datesOf } from "./dates.ts";

/** Rows of `policies`: the instruments of industrial policy that the text describes. */
export function policyRows({ article, anchored }: Extraction, times: readonly Time[]): Policy[] {
  return anchored.policies.map((item): Policy => {
    const { instrument, level, motive, issuer, sector, beneficiary, target, claim, statement } =
      item.annotation;
    return {
      ...curatedReceipt(article, "policies", item),
      instrument,
      level,
      motive: motive ?? null,
      issuer_id: issuer,
      sector_id: sector ?? null,
      beneficiary_id: beneficiary ?? null,
      target_id: target ?? null,
      claim_id: claim === undefined ? null : curatedId(article, "claims", claim),
      ...datesOf(article, item.annotation.time, times),
      statement,
    };
  });
}
