import { boolean, code, identifier, number, optional, reference } from "../column.ts";
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
  "aggregations-differ",
  "stages-differ",
] as const;

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
    left_min: optional(number("Least value that the left allows, in the group's unit")),
    left_max: optional(number("Greatest value that the left allows")),
    right_min: optional(number("Least value that the right allows, in the group's unit")),
    right_max: optional(number("Greatest value that the right allows")),
    basis: code(pairBases, "The rule by which the verdict was reached"),
  },
});

export type ClaimPair = Row<typeof claim_pairs>;
