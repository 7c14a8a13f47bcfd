import type { TimeDirection, TimeParts } from "../../../schemas/findings/time.ts";
import { yearOf } from "./calendar.ts";
import { seasonCode } from "./calendar-names.ts";
import { type Anchor, date, type Meaning, type ReadingContext } from "./context.ts";
import { civilDay, isoYear } from "./days.ts";
import { isFuture, occurrenceOf } from "./direction.ts";
import { partModifier } from "./modifiers.ts";
import { narrativeYear } from "./narrative.ts";
import { numberOf, ordinalOf, spelledYearOf } from "./number-words.ts";

/** The meaning of a decade: "198" for the 1980s. */
export function readDecade(
  { year = "", modifier }: TimeParts,
  { published }: ReadingContext,
): Meaning | null {
  const words = year.replace(/^['’‘] /, "");
  const figures = Number(words);
  let start = Number.isInteger(figures) ? figures : spelledYearOf(words);
  if (start === null && !words.includes(" ")) start = ordinalOf(words);
  if (start === null) return null;
  const now = civilDay(published).year;
  // in 2025 "the twenties" are a century ago: of their own decade people say "the 2020s"
  const full = start < 100 ? pastDecade(start, figures === start ? now : now - 9) : start;
  return date(String(Math.floor(full / 10)).padStart(3, "0"), partModifier(modifier));
}

function pastDecade(start: number, now: number): number {
  const year = Math.floor(now / 100) * 100 + start;
  return year > now ? year - 100 : year;
}

/** The meaning of a century: "19" for the 20th. */
export function readCentury({ ordinal = "", modifier }: TimeParts): Meaning | null {
  const number = ordinalOf(ordinal);
  return number === null ? null : date(String(number - 1).padStart(2, "0"), partModifier(modifier));
}

/** The meaning of a season: "1998-FA". */
export function readSeason(parts: TimeParts, tense: TimeDirection, context: ReadingContext): Meaning | null {
  const code = seasonCode(parts.season ?? "");
  if (code === null) return null;
  if (parts.amount !== undefined) {
    const count = numberOf(parts.amount) ?? 0;
    return date(`${isoYear(civilDay(context.published).year - count)}-${code}`);
  }
  return date(`${isoYear(seasonYear(parts, code, tense, context))}-${code}`, partModifier(parts.modifier));
}

const firstMonths: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function seasonYear(parts: TimeParts, code: string, tense: TimeDirection, context: ReadingContext): number {
  const { published } = context;
  const now = civilDay(published);
  if (parts.year !== undefined) return yearOf(parts.year, published) ?? now.year;
  if (parts.relative?.endsWith("year") === true) return relativeYear(parts.relative, now.year);
  if (leans.test(parts.relative ?? "") && context.anchor !== null)
    return seasonBeside(parts, code, context.anchor);
  const told = parts.relative === undefined ? narrativeYear(firstMonths[code] ?? 1, context) : null;
  if (told !== null) return told;
  // in January and February the winter is the one that began the year before
  const begun = now.month >= (firstMonths[code] ?? 1);
  const running = begun && now.month < (firstMonths[code] ?? 1) + 3;
  const latest = begun ? now.year : now.year - 1;
  const occurrence = occurrenceOf(parts, tense);
  if (occurrence === "before")
    return running && !(parts.relative ?? "").startsWith("this") ? latest - 1 : latest;
  if (occurrence === "after") return latest + 1;
  if (occurrence === "this") return now.year;
  if (isFuture(occurrence)) return running ? latest : latest + 1;
  return latest;
}

const leans = /^(?:following|previous|that)/;

/** The year of "that summer", "the following spring", beside the date told before. */
function seasonBeside({ relative = "" }: TimeParts, code: string, { day, precision }: Anchor): number {
  const { year, month } = civilDay(day);
  const step = relative.startsWith("following") ? 1 : relative.startsWith("previous") ? -1 : 0;
  const isLong = precision === "year" || precision === "decade" || precision === "century";
  if (isLong || step === 0) return year + step;
  const begins = firstMonths[code] ?? 1;
  return step === 1 ? (begins > month ? year : year + 1) : begins + 3 <= month ? year : year - 1;
}

/** The year that "last", "this" or "next" year means. */
export function relativeYear(relative: string, now: number): number {
  if (/^(last|(the )?previous)/.test(relative)) return now - 1;
  return relative.startsWith("next") ? now + 1 : now;
}
