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
    level: term(
      "policy-levels",
      "How far it has come: a plan, a policy for many, or what one receives under it",
    ),
    motive: optional(term("policy-motives", "Why, as the issuer states it; empty where no motive is stated")),
    issuer_id: reference("entities", "Who issues it"),
    sector_id: optional(reference("entities", "Which sector it is for")),
    beneficiary_id: optional(reference("entities", "Whom it benefits, where the text says")),
    target_id: optional(
      reference(
        "entities",
        "At whom or what it is aimed, of a demand, a duty, a control, a ban or a sanction",
      ),
    ),
    claim_id: optional(reference("claims", "The claim that puts a number on it")),
    starts_on: optional(date("First day, where the text tells")),
    ends_on: optional(date("Last day, inclusive, where the text tells")),
    statement: text("The policy as one sentence of plain English, in the curator's words"),
  },
});

export type Policy = Row<typeof policies>;
