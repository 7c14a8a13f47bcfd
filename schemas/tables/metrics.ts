import { boolean, code, identifier, optional, reference, text } from "../column.ts";
import { type Row, table } from "../table.ts";

/** The kinds of quantity, and two more: goods in pieces or in physical units, and what no number measures. */
export const unitKinds = [
  "money",
  "count",
  "measure",
  "amount",
  "percent",
  "share",
  "ratio",
  "duration",
  "age",
  "none",
] as const;

export const metrics = table({
  name: "metrics",
  description: "One row is something that a claim can measure, compare or state.",
  key: "id",
  columns: {
    id: identifier("Primary key, minted once in sources/reference/metrics.yaml"),
    label: text("Short name"),
    group: text("The group that it stands in, such as production or trade"),
    broader: optional(reference("metrics", "The metric that says the same more generally")),
    unit_kind: code(
      unitKinds,
      "Kind of quantity that measures it; amount for goods in pieces or physical units, share where a percentage does too, none where it is only compared or stated",
    ),
    dimension: optional(
      text("What is measured: money, energy, mass, power, time, or the thing that is counted"),
    ),
    flow: boolean("Whether it adds up over a span of time, so that a number of it says of which"),
    definition: text("When it applies, in one sentence"),
    example: text("A made-up sentence to which it applies"),
    near_miss: text("What looks like it and is another metric, and which"),
  },
});

export type Metric = Row<typeof metrics>;
