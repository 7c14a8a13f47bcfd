import { code, date, identifier, integer, optional, reference, text } from "../column.ts";
import { type Row, table } from "../table.ts";
import { aggregations } from "./claims.ts";

export const groupVerdicts = ["single", "agree", "differ", "mixed"] as const;
export const pairings = ["all", "neighbours"] as const;

export const claim_groups = table({
  name: "claim_groups",
  description:
    "One row is the claims of any sources on the same thing: subject, metric, object, place and dimension.",
  key: "id",
  columns: {
    id: identifier("Primary key: made of what the claims are about, and of nothing else"),
    subject_id: reference("entities", "What the claims are about"),
    metric: reference("metrics", "What they say about it: the metric that the others are narrower than"),
    object_id: optional(reference("entities", "What the subject is compared with, or acts on")),
    place_id: optional(reference("entities", "Where it holds")),
    aggregation: optional(code(aggregations, "Of all claims; empty where they differ or none states one")),
    unit: optional(
      text(
        "The unit in which the claims are compared; USD for sums in several currencies, empty where there is no number",
      ),
    ),
    period_starts_on: optional(date("First day of the earliest period")),
    period_ends_on: optional(date("Last day of the latest period, inclusive")),
    claims: integer("How many claims"),
    sources: integer("How many sources make them"),
    origins: integer(
      "How many voices: claims with one originator are one voice, however many sources repeat it",
    ),
    verdict: code(
      groupVerdicts,
      "single: one claim; agree or differ: what all pairs that can be compared come to; mixed: some do this, some that, or none can be compared",
    ),
    pairing: code(
      pairings,
      "Which pairs of the group stand in claim_pairs. all: every two claims whose periods overlap; neighbours, in groups of more than 20 claims: each with the nearest of those whose period begins no later, and what else the verdict of all pairs stands on",
    ),
    claim_id: optional(
      reference(
        "claims",
        "The claim, where it is the only one; of several, each is in a pair of claim_pairs",
      ),
    ),
  },
});

export type ClaimGroup = Row<typeof claim_groups>;
