import { code, integer, optional, reference, referenceToOneOf, text } from "../column.ts";
import { receipt } from "../receipt.ts";
import { type Row, table } from "../table.ts";

export const attributionModes = ["reports", "quotes", "paraphrases", "estimates", "states"] as const;

export const attributions = table({
  name: "attributions",
  description: "One row is one hop of the chain of who vouches for a claim or a quotation.",
  key: "id",
  columns: {
    ...receipt,
    target_id: referenceToOneOf(
      ["claims", "quotations"],
      "The claim or quotation that is vouched for: claims.id or quotations.id",
    ),
    hop: integer("0 is the publication; the greatest hop of a target is its originator"),
    agent_id: reference("entities", "Who vouches at this hop"),
    mode: code(attributionModes, "How this agent passes it on"),
    cue: optional(text("The words that say so, as printed")),
  },
});

export type Attribution = Row<typeof attributions>;
