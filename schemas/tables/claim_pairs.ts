import { boolean, code, identifier, number, optional, reference, text } from "../column.ts";
import { type Row, table } from "../table.ts";

export const pairVerdicts = ["agree", "narrower", "wider", "differ", "not-comparable"] as const;
export const pairBases = [
  "intervals-meet",
  "interval-within",
  "intervals-apart",
  "comparators",
  "comparators-opposite",
  "comparators-unstated",
  "trends",
  "trends-opposite",
  "trends-unstated",
  "states",
  "kinds-differ",
  "units-differ",
  "no-rate",
  "aggregations-differ",
  "stages-differ",
] as const;

/** The rule by which a rate is chosen, as the two columns that name one say it. */
const rateRule =
  "the one of the shortest time that contains the claim's period or, where none does, its day of publication; empty where both are in one currency, and for dollars";

export const claim_pairs = table({
  name: "claim_pairs",
  description: "One row is two claims of a group, held against each other.",
  key: "id",
  columns: {
    id: identifier("Primary key: <group_id>/<number>"),
    group_id: reference("claim_groups", "The group of both"),
    left_id: reference("claims", "The one whose id comes first"),
    right_id: reference("claims", "The other one"),
    verdict: code(
      pairVerdicts,
      "agree: both may be true; narrower or wider: the left's interval lies within the right's, or the other way round; differ: not both can be true",
    ),
    same_origin: boolean("Whether one originator vouches for both: then they are one voice"),
    unit: optional(
      text("The unit of the bounds: the group's, but two sums in one currency are compared in that currency"),
    ),
    left_min: optional(number("Least value that the left allows, in that unit")),
    left_max: optional(number("Greatest value that the left allows")),
    right_min: optional(number("Least value that the right allows, in that unit")),
    right_max: optional(number("Greatest value that the right allows")),
    left_rate_id: optional(
      reference("exchange_rates", `The rate that turned the left into dollars: ${rateRule}`),
    ),
    right_rate_id: optional(
      reference("exchange_rates", "The rate that turned the right into dollars, chosen likewise"),
    ),
    basis: code(
      pairBases,
      "The rule by which the verdict was reached; no-rate: two currencies, and no rate has a date that fits",
    ),
  },
});

export type ClaimPair = Row<typeof claim_pairs>;
