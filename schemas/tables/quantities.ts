import { code, number, optional, text } from "../column.ts";
import { receipt } from "../receipt.ts";
import { type Row, table } from "../table.ts";

export const quantityKinds = [
  "money",
  "count",
  "percent",
  "share",
  "ratio",
  "duration",
  "age",
  "measure",
] as const;
export const comparators = ["=", ">", ">=", "<", "<=", "~"] as const;
export const trends = ["up", "down"] as const;

export const quantities = table({
  name: "quantities",
  description: "One row is a number expression of a text, whether or not a claim uses it.",
  key: "id",
  columns: {
    ...receipt,
    kind: code(quantityKinds, "What sort of quantity it is"),
    value: optional(number("The number; null where the text gives only a range")),
    value_min: optional(number("Least value that the wording allows")),
    value_max: optional(number("Greatest value that the wording allows")),
    comparator: code(comparators, "How the true value stands to `value` by the wording; ~ is about"),
    trend: optional(code(trends, "Direction, where the text says that the quantity is a change")),
    hedge: optional(text("The hedging words, in standard English")),
    unit: optional(
      text(
        "ISO 4217 code for money, UCUM code for physical units and percentages, 1 for shares and multiples, singular noun for counted things; a rate is <unit>/<unit>, for so many <unit>/(<number>.<unit>)",
      ),
    ),
    unit_qualifier: optional(
      text(
        "Words that narrow the unit: domestic, in about 100 domestic brands; what a share is a share of: voter, in half the voters",
      ),
    ),
    status: code(
      ["claimed", "dismissed", "open"],
      "Used by a claim, set aside by a curator, or not yet looked at",
    ),
    reason: optional(text("Why the curator set it aside")),
  },
});

export type Quantity = Row<typeof quantities>;
