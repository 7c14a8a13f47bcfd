import type { TimeFinding } from "../../../schemas/findings/time.ts";
import { calendarInterval, type Precision } from "./calendar-interval.ts";
import type { Anchor, Meaning } from "./context.ts";
import { addMonths, civilDay, isoYear, parseIsoDay } from "./days.ts";
import { isFuture } from "./direction.ts";
import { unitValue } from "./relative.ts";

/** The periods that a text has reported on so far: what "a year earlier" is a year earlier than. */
export type Reports = {
  /** The last one, and the sentence that tells it. */
  readonly last: { readonly period: Anchor; readonly sentence: number } | null;
  /** The last quarter that was named. */
  readonly quarter: Anchor | null;
  /** Whether the quarter is one of a business year, which has a number of its own. */
  readonly isFiscal: boolean;
  /** Whether the paragraph has named a longer stretch since: "for the nine months". */
  readonly isOfLonger: boolean;
};

export const noReports: Reports = { last: null, quarter: null, isFiscal: false, isOfLonger: false };

const unitOf: Readonly<Partial<Record<Precision, string>>> = {
  month: "month",
  quarter: "quarter",
  "half-year": "half",
  season: "season",
  year: "year",
};
const monthsIn: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, season: 12, year: 12 };
const months = /^P\d+M$/;

/**
 * What has been reported on once `finding` has been told: `period` is its date, or, for a length of time (`meaning`),
 * `end` the one that it ends with.
 */
export function reportsAfter(
  reports: Reports,
  finding: TimeFinding,
  meaning: Meaning,
  period: Anchor | null,
  end: Meaning | null = null,
): Reports {
  if (finding.form === "duration") return reportsAfterLength(reports, finding, meaning, end);
  if (period === null || unitOf[period.precision] === undefined) return reports;
  // "8.7 per cent the previous month" is beside what was told of just before
  if (finding.form === "offset" || !isReported(finding) || isBesideLast(finding, reports))
    return goingOn(reports, finding.sentence);
  // "the 1988 period" is what that of 1989 is measured by
  if (finding.parts.name !== undefined && period.day < (reports.quarter?.day ?? period.day)) return reports;
  const last = { period, sentence: finding.sentence };
  // what is expected next is what the article is about only where nothing else is: "expects a third-quarter loss"
  const isExpected = isFuture(finding.tense) && reports.quarter !== null;
  if (period.precision !== "quarter" || isExpected) return { ...reports, last };
  const isFiscal = finding.parts.fiscal !== undefined;
  // "the quarter ended Sept. 29" is the first one of the business year that was named before
  if (reports.isFiscal && !isFiscal && finding.form === "relative")
    return { ...reports, last: reports.quarter === null ? last : { ...last, period: reports.quarter } };
  return { last, quarter: period, isFiscal, isOfLonger: false };
}

/** "For the nine months" is longer than what was told of; "the three months to June" are a quarter of the calendar. */
function reportsAfterLength(
  reports: Reports,
  { sentence }: TimeFinding,
  meaning: Meaning,
  end: Meaning | null,
): Reports {
  if (!months.test(meaning.value)) return reports;
  const period = end === null ? null : periodEndedBy(meaning, end);
  if (period === null) return { ...reports, last: null, isOfLonger: true };
  const last = { period, sentence };
  return period.precision === "quarter"
    ? { last, quarter: period, isFiscal: false, isOfLonger: false }
    : { ...reports, last, isOfLonger: true };
}

/** "The three months to June" is a quarter of the calendar, "the six months ended Dec. 31" a half. */
function periodEndedBy({ value }: Meaning, end: Meaning): Anchor | null {
  const { ends_on } = calendarInterval(end.value, end.mod);
  const last = ends_on === null ? null : parseIsoDay(ends_on);
  const length = Number(value.slice(1, -1));
  if (last === null || !(length === 3 || length === 6) || civilDay(last).month % length !== 0) return null;
  const day = addMonths(last, 1 - length);
  return length === 3
    ? { value: periodValue(day, "quarter"), day, precision: "quarter", explicit: false }
    : { value: periodValue(day, "half"), day, precision: "half-year", explicit: false };
}

/** A sentence that compares with the period told before goes on about it. */
function goingOn(reports: Reports, sentence: number): Reports {
  const { last } = reports;
  return last === null || last.sentence === sentence || sentence - last.sentence > 1
    ? reports
    : { ...reports, last: { ...last, sentence } };
}

function isBesideLast({ form, parts, sentence }: TimeFinding, { last }: Reports): boolean {
  return (
    form === "relative" &&
    isBeside.test(parts.relative ?? "") &&
    last !== null &&
    sentence - last.sentence <= 1
  );
}

const isBeside = /previous|preceding|prior/;
const standing: ReadonlySet<string> = new Set(["baseline", "since", "until"]);

function isReported({ tie }: TimeFinding): boolean {
  return tie === null || !standing.has(tie.kind);
}

/**
 * The period that `finding` compares with another: one told in its own sentence, else the quarter that the article
 * is about, else the one of the sentence before. Null where nothing is compared, or a longer stretch is.
 */
export function comparedBy({ tie, form, parts, sentence }: TimeFinding, reports: Reports): Anchor | null {
  const isSame =
    /^(?:offset|quarter)$/.test(form) && /^(?:period|quarter|month|week)$/.test(parts.name ?? "");
  if (tie?.kind !== "compares" && !isSame) return null;
  const { last, quarter, isOfLonger } = reports;
  const inWords = isSame || (tie?.kind === "compares" && tie.by === "words");
  const near = inWords && last !== null && sentence - last.sentence <= 1 ? last : null;
  if (near !== null && near.sentence === sentence) return near.period;
  return (isOfLonger ? null : quarter) ?? near?.period ?? null;
}

/** The period that "the previous quarter" or "the previous month" is beside: told in this sentence or the one before. */
export function periodBeside({ form, parts, sentence }: TimeFinding, reports: Reports): Anchor | null {
  if (form !== "relative" || !isBeside.test(parts.relative ?? "")) return null;
  const unit = parts.unit ?? "";
  const { last, quarter } = reports;
  if (unit === "quarter") return quarter;
  return last !== null && sentence - last.sentence <= 1 && last.period.precision === unit
    ? last.period
    : null;
}

/** The period so many units before, as fine as the period itself: null where the units are no multiple of it. */
export function periodBefore({ value, day, precision }: Anchor, count: number, unit: string): string | null {
  const own = unitOf[precision];
  const step = (monthsIn[unit] ?? 0) * count;
  if (own === undefined || step <= 0 || step % (monthsIn[own] ?? 1) !== 0) return null;
  const before = addMonths(day, -step);
  return own === "season" ? isoYear(civilDay(before).year) + value.slice(4) : periodValue(before, own);
}

function periodValue(day: number, unit: string): string {
  if (unit !== "half") return unitValue(day, unit);
  const [year = "", month = ""] = unitValue(day, "month").split("-");
  return `${year}-H${Number(month) <= 6 ? 1 : 2}`;
}
