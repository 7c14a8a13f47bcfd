import type { TimeParts } from "../../../schemas/findings/time.ts";
import type { Meaning } from "./context.ts";
import { hedgeModifier } from "./modifiers.ts";
import { numberOf } from "./number-words.ts";

type Unit = {
  /** ISO 8601 designator, with T before those of the clock. */
  readonly code: string;
  readonly times: number;
  /** The next smaller unit and how many make one, for what is written as a fraction. */
  readonly smaller?: readonly [code: string, count: number];
};

const units: Readonly<Record<string, Unit>> = {
  second: { code: "TS", times: 1 },
  minute: { code: "TM", times: 1, smaller: ["S", 60] },
  hour: { code: "TH", times: 1, smaller: ["M", 60] },
  day: { code: "D", times: 1 },
  week: { code: "W", times: 1 },
  fortnight: { code: "W", times: 2 },
  weekend: { code: "WE", times: 1 },
  month: { code: "M", times: 1 },
  quarter: { code: "M", times: 3 },
  year: { code: "Y", times: 1, smaller: ["M", 12] },
  decade: { code: "Y", times: 10 },
  century: { code: "Y", times: 100 },
  morning: { code: "MO", times: 1 },
  afternoon: { code: "AF", times: 1 },
  evening: { code: "EV", times: 1 },
  night: { code: "NI", times: 1 },
};

const abbreviated: Readonly<Record<string, string>> = {
  min: "minute",
  hr: "hour",
  yr: "year",
  mins: "minute",
  hrs: "hour",
  yrs: "year",
  secs: "second",
};

/** The unit that a word in the singular or plural names; "" for other words. */
export function unitName(word: string): string {
  const full = abbreviated[word];
  if (full !== undefined) return full;
  if (word in units) return word;
  if (word === "centuries") return "century";
  const singular = word.endsWith("s") ? word.slice(0, -1) : word;
  return singular in units ? singular : "";
}

/**
 * How many units an amount means: 2 for "a couple of", 0.5 for "half a"; null where the words leave it open
 * ("several", "a few") or there are none.
 */
export function countOf(amount: string | undefined): number | null {
  if (amount === undefined) return null;
  const words = amount.split(" ").filter((word) => !/^(?:an?|another|-)$/.test(word));
  if (words.length === 0) return 1;
  if (words.includes("couple")) return 2;
  if (words.some((word) => word.startsWith("quarter")))
    return (words.length === 1 ? 1 : (numberOf(words[0] ?? "") ?? 1)) / 4;
  if (words[0] === "half" && words[1] === "dozen") return 6;
  if (words.at(-1) === "half")
    return (words.length === 1 ? 0 : (numberOf(words.slice(0, -1).join(" ")) ?? 0)) + 0.5;
  return numberOf(words.join(" "));
}

/** The TIMEX3 value of so many units: "P2Y", "PT5H30M", "PXW" where the number is open. */
export function durationValue(count: number | null, unitWord: string): string {
  const name = unitName(unitWord);
  const unit = units[name];
  if (unit === undefined) return "PXX";
  const [prefix, code] = unit.code.startsWith("T") ? ["PT", unit.code.slice(1)] : ["P", unit.code];
  if (count === null) return `${prefix}X${openCodes[name] ?? code}`;
  const total = count * unit.times;
  if (Number.isInteger(total)) return `${prefix}${total}${code}`;
  const [smallerCode, perUnit] = unit.smaller ?? ["", 0];
  const rest = (total % 1) * perUnit;
  if (!Number.isInteger(rest) || rest === 0) return `${prefix}${total}${code}`;
  const whole = Math.floor(total);
  return `${prefix}${whole === 0 ? "" : `${whole}${code}`}${rest}${smallerCode}`;
}

// TIMEX3 has letters for open numbers of units that ISO 8601 does not know
const openCodes: Readonly<Record<string, string>> = { quarter: "Q", decade: "DE", century: "CE" };

/** The meaning of a length of time. */
export function readDuration(parts: TimeParts): Meaning {
  const unit = parts.unit ?? "";
  if (parts.name === "century") return { type: "DURATION", value: "P25Y", mod: hedgeModifier(parts.hedge) };
  if (parts.name !== undefined) return { type: "DURATION", value: "PXX", mod: null };
  if (parts.first !== undefined) return { type: "DURATION", value: durationValue(null, unit), mod: null };
  if (parts.secondUnit !== undefined) return readSum(parts);
  const bare = parts.amount === undefined && unit === unitName(unit);
  let count = bare ? 1 : countOf(parts.amount);
  // "a year and a half" says the unit first
  if (parts.amount?.startsWith("and ") === true) count = 1.5;
  return { type: "DURATION", value: durationValue(count, unit), mod: hedgeModifier(parts.hedge) };
}

/** The meaning of a length told in several units: "P1Y6M", "P1DT2H30M". */
function readSum(parts: TimeParts): Meaning {
  const { amount, unit, secondAmount, secondUnit, thirdAmount, thirdUnit, hedge } = parts;
  const told = [
    [amount, unit],
    [secondAmount, secondUnit],
    [thirdAmount, thirdUnit],
  ].flatMap(([count, name]) => (name === undefined ? [] : [durationValue(countOf(count), name)]));
  const days = told.filter((value) => !value.startsWith("PT")).map((value) => value.slice(1));
  const hours = told.filter((value) => value.startsWith("PT")).map((value) => value.slice(2));
  const value = `P${days.join("")}${hours.length === 0 ? "" : `T${hours.join("")}`}`;
  return { type: "DURATION", value, mod: hedgeModifier(hedge) };
}
