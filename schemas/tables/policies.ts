import { date, optional, reference, term, text } from "../column.ts";
import { receipt } from "../receipt.ts";
import { type Row, table } from "../table.ts";

export const policies = table({
  name: "policies",
  description: "One row is an instrument of industrial policy that the text describes.",
  key: "id",
  columns: {
    ...receipt,
    instrument: term("policy-instruments", "What sort of instrument it is"),
    issuer_id: reference("entities", "Who issues it"),
    sector_id: reference("entities", "Which sector it is for"),
    claim_id: optional(reference("claims", "The claim that puts a number on it")),
    starts_on: optional(date("First day, where the text tells")),
    ends_on: optional(date("Last day, inclusive, where the text tells")),
    statement: text("The policy as one sentence of plain English, in the curator's words"),
  },
});

export type Policy = Row<typeof policies>;
