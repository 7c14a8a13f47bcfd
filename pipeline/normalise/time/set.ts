import type { TimeParts } from "../../../schemas/findings/time.ts";
import { partCode, weekdayNumber } from "./calendar-names.ts";
import type { Meaning } from "./context.ts";
import { countOf, durationValue, unitName } from "./duration.ts";
import { ordinalOf } from "./number-words.ts";

const adverbs: Readonly<Record<string, string>> = {
  hourly: "PT1H",
  daily: "P1D",
  nightly: "P1D",
  weekly: "P1W",
  biweekly: "P2W",
  fortnightly: "P2W",
  monthly: "P1M",
  bimonthly: "P2M",
  quarterly: "P3M",
  yearly: "P1Y",
  annually: "P1Y",
};

const halves: Readonly<Record<string, string>> = { hourly: "PT30M", yearly: "P6M", annually: "P6M" };

/** The meaning of what recurs: the length of time after which it does. */
export function readSet({ name, unit = "", amount, ordinal }: TimeParts): Meaning {
  if (ordinal !== undefined && unitName(unit) === "quarter")
    return { type: "SET", value: `XXXX-Q${ordinalOf(ordinal)}`, mod: null };
  const recurring = amount === "half" ? (halves[name ?? ""] ?? adverbs[name ?? ""]) : adverbs[name ?? ""];
  if (unit === "weekends" && amount === undefined) return { type: "SET", value: "XXXX-WXX-WE", mod: null };
  if (name?.startsWith("24") === true) return { type: "SET", value: "P1D", mod: null };
  const part = partCode(unit);
  if (recurring !== undefined) return { type: "SET", value: recurring, mod: null };
  if (part !== null) return { type: "SET", value: `XXXX-XX-XXT${part}`, mod: null };
  const every = name === "other" ? 2 : name === undefined ? 1 : ordinalOf(name);
  const count = amount !== undefined ? countOf(amount) : every;
  // a month or a season recurs once a year
  const value = unitName(unit) === "" ? "P1Y" : durationValue(count, unit);
  return { type: "SET", value, mod: null };
}

/** The meaning of a weekday that recurs: "XXXX-WXX-4" for each Thursday. */
export function readWeekdaySet({ weekday = "", part }: TimeParts): Meaning {
  const code = part === undefined ? null : partCode(part);
  const value = `XXXX-WXX-${weekdayNumber(weekday) ?? "X"}${code === null ? "" : `T${code}`}`;
  return { type: "SET", value, mod: null };
}
