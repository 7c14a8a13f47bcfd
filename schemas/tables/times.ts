import { code, date, optional, pattern } from "../column.ts";
import { receipt } from "../receipt.ts";
import { type Row, table } from "../table.ts";

export const timexTypes = ["DATE", "TIME", "DURATION", "SET"] as const;
export const timexMods = [
  "BEFORE",
  "AFTER",
  "ON_OR_BEFORE",
  "ON_OR_AFTER",
  "LESS_THAN",
  "MORE_THAN",
  "EQUAL_OR_LESS",
  "EQUAL_OR_MORE",
  "START",
  "MID",
  "END",
  "APPROX",
] as const;

/** TIMEX3 values: dates and parts of them, durations, and references without a date (TimeML 1.2.1). */
export const timexValue = /^[0-9A-ZX][0-9A-Za-zX_:.+-]*$/;

export const times = table({
  name: "times",
  description: "One row is a temporal expression of a text, resolved against the day of publication.",
  key: "id",
  columns: {
    ...receipt,
    type: code(timexTypes, "TIMEX3 type"),
    value: pattern(timexValue, "TIMEX3 value"),
    mod: optional(code(timexMods, "TIMEX3 modifier: which part of the value is meant, or how it is bounded")),
    starts_on: optional(date("First day that the expression can mean")),
    ends_on: optional(date("Last day that the expression can mean, inclusive")),
  },
});

export type Time = Row<typeof times>;
