import { code, text } from "../column.ts";
import { receipt } from "../receipt.ts";
import { type Row, table } from "../table.ts";

export const restorationKinds = ["name", "term", "phrase"] as const;

export const restorations = table({
  name: "restorations",
  description: "One row is a machine-paraphrased phrase and the standard wording that it stands for.",
  key: "id",
  columns: {
    ...receipt,
    restored: text("The standard wording"),
    kind: code(restorationKinds, "A proper name, a term of the trade, or a turn of phrase"),
    entry: text("The entry of sources/reference/restorations.yaml that says so"),
  },
});

export type Restoration = Row<typeof restorations>;
