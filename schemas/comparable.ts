/** What of a claim is held against others: made while its article is at hand, and kept until all articles are read. */
import type { Claim } from "./tables/claims.ts";

export type Comparable = Pick<
  Claim,
  | "id"
  | "source_id"
  | "kind"
  | "subject_id"
  | "metric"
  | "comparator"
  | "trend"
  | "object_id"
  | "place_id"
  | "stage"
  | "aggregation"
  | "unit"
  | "period_starts_on"
  | "period_ends_on"
> & {
  /** Day of publication: what an exchange rate is chosen by where the claim has no period, or none fits it. */
  readonly published_on: string;
  /** Whoever vouches last: the end of the chain of attribution. */
  readonly originator: string;
  /** The interval that the printed digits and the comparator allow, in the claim's unit; null where it is open. */
  readonly least: number | null;
  readonly most: number | null;
};
