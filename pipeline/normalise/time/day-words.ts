import type { TimeDirection, TimeParts } from "../../../schemas/findings/time.ts";
import { partCode } from "./calendar-names.ts";
import { date, type Meaning, type ReadingContext } from "./context.ts";
import { isoDay } from "./days.ts";
import { partModifier } from "./modifiers.ts";

const steps: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  overnight: -1,
};

/** The meaning of "yesterday", "tonight", "overnight". */
export function readDayWord(
  { name = "", part, modifier }: TimeParts,
  tense: TimeDirection,
  { published }: ReadingContext,
): Meaning | null {
  const step = name === "overnight" && tense === "future" ? 0 : steps[name];
  if (step === undefined) return null;
  const beyond = /\b(before|after)$/.exec(modifier ?? "")?.[1];
  const day = isoDay(published + step + (beyond === undefined ? 0 : beyond === "before" ? -1 : 1));
  const mod = partModifier(modifier);
  const code = name === "tonight" || name === "overnight" ? "NI" : part === undefined ? null : partCode(part);
  return code === null ? date(day, mod) : { type: "TIME", value: `${day}T${code}`, mod };
}
