import { code, date, optional, pattern, reference } from "../column.ts";
import { receipt } from "../receipt.ts";
import { type Row, table } from "../table.ts";
import { values } from "../value-messages.ts";

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

const partOfDay = "MO|MI|AF|EV|NI|DT";
const amount = String.raw`[\dX]{1,12}(?:\.\d{1,6})?`;
const calendar = String.raw`(?:BC)?[\dX]{2,4}(?:-(?:W[\dX]{2}(?:-(?:WE|[1-7X]))?|Q[1-4X]|H[12X]|SP|SU|FA|WI|[\dX]{2}(?:-[\dX]{2})?))?`;
const clock = String.raw`T(?:${partOfDay}|[\dX]{2}(?::?[\dX]{2}){0,2}(?:Z|[+-]\d{2}(?::?\d{2})?)?)`;
const period = `P(?:${amount}(?:DE|CE|WE|SP|SU|FA|WI|[YQMWD])){1,4}`;
const hours = `T(?:${amount}[HMS]){1,3}`;
const dayParts = `T?${amount}(?:${partOfDay})`;

/** TIMEX3 values: dates and parts of them, durations, and references without a date (TimeML 1.2.1). */
export const timexValue = new RegExp(
  `^(?:(?:PRESENT|PAST|FUTURE)_REF|PXX|${period}(?:${hours})?|P(?:${hours}|${dayParts})|${calendar}(?:${clock})?|${clock})$`,
);

export const times = table({
  name: "times",
  description: "One row is a temporal expression of a text, resolved against the day of publication.",
  key: "id",
  columns: {
    ...receipt,
    type: code(timexTypes, "TIMEX3 type"),
    value: pattern(timexValue, "TIMEX3 value", values.timex),
    mod: optional(code(timexMods, "TIMEX3 modifier: which part of the value is meant, or how it is bounded")),
    starts_on: optional(
      date(
        "First day that the expression can mean; of a length of time, where the text says when it begins or ends",
      ),
    ),
    ends_on: optional(
      date("Last day that the expression can mean, inclusive; after since, the day of publication"),
    ),
    until_id: optional(
      reference(
        "times",
        "The expression that ends the span which this one begins: 2023 of from 2009 to 2023, where this is 2009",
      ),
    ),
  },
});

export type Time = Row<typeof times>;
