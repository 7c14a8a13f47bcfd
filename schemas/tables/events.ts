import { code, date, optional, reference, term, text } from "../column.ts";
import { receipt } from "../receipt.ts";
import { type Row, table } from "../table.ts";

export const datePrecisions = [
  "day",
  "weekend",
  "week",
  "month",
  "season",
  "quarter",
  "half-year",
  "year",
  "decade",
  "century",
  "unknown",
] as const;

export const events = table({
  name: "events",
  description: "One row is something that happened.",
  key: "id",
  columns: {
    ...receipt,
    kind: term("event-kinds", "What sort of event it is"),
    title: text("The event in a few words of the curator's"),
    agent_id: optional(reference("entities", "Who did it")),
    patient_id: optional(reference("entities", "Whom or what it was done to")),
    starts_on: optional(date("First day on which it can have begun, by the text")),
    ends_on: optional(date("Last day on which it can have ended, by the text, inclusive")),
    date_precision: code(datePrecisions, "How finely the text dates it"),
  },
});

export type Event = Row<typeof events>;
