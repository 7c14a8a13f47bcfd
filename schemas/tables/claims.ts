import { claimKinds } from "../claim-kinds.ts";
import { code, date, explained, number, optional, pattern, reference, text } from "../column.ts";
import { receipt } from "../receipt.ts";
import { type Row, table } from "../table.ts";
import { values } from "../value-messages.ts";
import { comparators, trends } from "./quantities.ts";
import { timexMods, timexValue } from "./times.ts";

export const stages = ["announced", "committed", "spent", "estimated", "actual"] as const;
export const aggregations = ["cumulative", "per-year", "point-in-time", "unstated"] as const;

export const claims = table({
  name: "claims",
  description: "One row is a checkable statement that the source makes or passes on.",
  key: "id",
  columns: {
    ...receipt,
    kind: explained(
      "claim-kinds",
      code(
        claimKinds,
        "What it says: quantity, a number of the subject; comparison, how the subject stands to the object; change, that it goes up or down; state, that it is simply so",
      ),
    ),
    subject_id: reference("entities", "What the statement is about"),
    metric: reference("metrics", "What it says about it"),
    comparator: optional(
      code(
        comparators,
        "quantity: how the true value stands to value; comparison: how the subject's stands to the object's; empty for a change or a state",
      ),
    ),
    trend: optional(code(trends, "change: which way it goes")),
    value: optional(number("quantity: the number; comparison and change: by how much, where the text tells")),
    value_min: optional(number("Least value that the wording allows")),
    value_max: optional(number("Greatest value that the wording allows")),
    unit: optional(text("Unit of the value, as in quantities.unit")),
    object_id: optional(reference("entities", "What the subject is compared with, or acts on")),
    place_id: optional(reference("entities", "Where it holds")),
    stage: explained("claim-stages", optional(code(stages, "How far the money or the deed has come"))),
    aggregation: explained(
      "claim-aggregations",
      optional(
        code(
          aggregations,
          "Whether the value is a total of a span, the amount of a year, a level at one time, or adds up over a span that the text does not tell",
        ),
      ),
    ),
    period: optional(
      pattern(
        timexValue,
        "TIMEX3 value of the time in which it holds, or in which that time begins",
        values.timex,
      ),
    ),
    period_mod: optional(code(timexMods, "TIMEX3 modifier of the period: END for the late 1980s")),
    period_starts_on: optional(date("First day of the period")),
    period_ends_on: optional(date("Last day of the period, inclusive")),
    quotation_id: optional(reference("quotations", "The quotation that makes the claim")),
    quantity_id: optional(reference("quantities", "The number expression that the value is read from")),
    statement: text("The claim as one sentence of plain English, in the curator's words"),
  },
});

export type Claim = Row<typeof claims>;
