import { code, date, number, optional, pattern, reference, text } from "../column.ts";
import { receipt } from "../receipt.ts";
import { type Row, table } from "../table.ts";
import { values } from "../value-messages.ts";
import { comparators } from "./quantities.ts";
import { timexMods, timexValue } from "./times.ts";

export const stages = ["announced", "committed", "spent", "estimated", "actual"] as const;
export const aggregations = ["cumulative", "per-year", "point-in-time"] as const;

export const claims = table({
  name: "claims",
  description: "One row is a checkable statement that the source makes or passes on.",
  key: "id",
  columns: {
    ...receipt,
    subject_id: reference("entities", "What the statement is about"),
    metric: reference("metrics", "What it says about it"),
    comparator: code(
      comparators,
      "How the subject's value stands to value, or, in a comparison, to the object's; with neither, = says that the metric holds, > and < that it is more or less than before or than expected",
    ),
    value: optional(number("The number that the claim states")),
    value_min: optional(number("Least value that the wording allows")),
    value_max: optional(number("Greatest value that the wording allows")),
    unit: optional(text("Unit of the value, as in quantities.unit")),
    object_id: optional(reference("entities", "What the subject is compared with, or acts on")),
    place_id: optional(reference("entities", "Where it holds")),
    stage: optional(code(stages, "How far the money or the deed has come")),
    aggregation: optional(
      code(aggregations, "Whether the value is a running total, a yearly rate or a state"),
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
