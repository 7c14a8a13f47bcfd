import { code, identifier, text } from "../column.ts";
import { type Row, table } from "../table.ts";
import { quantityKinds } from "./quantities.ts";

export const metrics = table({
  name: "metrics",
  description: "One row is something that a claim can measure or compare.",
  key: "id",
  columns: {
    id: identifier("Primary key, minted once in sources/reference/metrics.yaml"),
    label: text("Short name"),
    unit_kind: code(
      [...quantityKinds, "none"],
      "Kind of quantity that measures it; none where it is only compared or stated",
    ),
    definition: text("What is measured, in one sentence"),
  },
});

export type Metric = Row<typeof metrics>;
