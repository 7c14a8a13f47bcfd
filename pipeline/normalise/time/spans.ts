import type { TimeFinding, TimeParts, TimeRole } from "../../../schemas/findings/time.ts";
import { calendarInterval } from "./calendar-interval.ts";
import type { Meaning, ReadingContext } from "./context.ts";
import { parseIsoDay } from "./days.ts";
import { isPast } from "./direction.ts";

/** The two ends of a span, each read by the light of the other. */
export type SpanMeaning = {
  readonly first: Meaning;
  readonly second: Meaning;
  /** False where the second lies before the first: then they are two dates, and no span. */
  readonly holds: boolean;
};

type Read = (finding: TimeFinding, context: ReadingContext) => Meaning;

/**
 * Reads "March" and "June 2024" of "between March and June 2024". What one end leaves out the other one says: the year
 * of a month, the day of an hour. Where neither says it, the second is the first such time after the first.
 */
export function readSpan(
  first: TimeFinding,
  second: TimeFinding,
  context: ReadingContext,
  read: Read,
): SpanMeaning {
  const alone = { first: read(first, context), second: read(second, context) };
  const together = overBy(first, second, completed(first, second, alone, context, read), context, read);
  if (inOrder(together.first, together.second)) return { ...together, holds: true };
  return { ...alone, holds: inOrder(alone.first, alone.second) };
}

type Both = { readonly first: Meaning; readonly second: Meaning };

function completed(
  first: TimeFinding,
  second: TimeFinding,
  alone: Both,
  context: ReadingContext,
  read: Read,
): Both {
  if (first.form === "clock" || second.form === "clock") return onOneDay(first, second, alone, context, read);
  if (lacksYear(first) && hasYear(second)) {
    return { ...alone, first: inYearOf(first, alone.second, -1, context, read) };
  }
  if (lacksYear(second)) return { ...alone, second: inYearOf(second, alone.first, 1, context, read) };
  const day = dayOf(alone.first);
  if (day !== null && /^(?:following|next|same|that)/.test(second.parts.relative ?? "")) {
    const { precision } = calendarInterval(alone.first.value, alone.first.mod);
    const anchor = { value: alone.first.value, day, precision: precision ?? "day", explicit: false };
    return { ...alone, second: read(second, { ...context, anchor }) };
  }
  if (day === null || !recursByDay(second)) return alone;
  return {
    ...alone,
    second: read({ ...second, tense: "future" }, { published: day, anchor: context.anchor }),
  };
}

/** What is told of the past was over: "fell between Monday and Thursday", told on a Monday, is of the week before. */
function overBy(
  first: TimeFinding,
  second: TimeFinding,
  both: Both,
  context: ReadingContext,
  read: Read,
): Both {
  const { published, anchor } = context;
  if (!isPast(first.tense) || (lastDayOf(both.second) ?? published) <= published) return both;
  const back =
    recursByDay(first) && recursByDay(second) ? 7 : lacksYear(first) && lacksYear(second) ? 365 : 0;
  if (back === 0) return both;
  const earlier = { published: published - back, anchor };
  const alone = { first: read(first, earlier), second: read(second, earlier) };
  return completed(first, second, alone, earlier, read);
}

function lastDayOf({ value, mod }: Meaning): number | null {
  const { ends_on } = calendarInterval(value, mod);
  return ends_on === null ? null : parseIsoDay(ends_on);
}

const yearly = new Set<TimeFinding["form"]>(["calendar", "quarter", "season", "holiday"]);

function hasYear({ parts, form }: TimeFinding): boolean {
  return parts.year !== undefined || form === "numeric" || parts.relative?.endsWith("year") === true;
}

/** Whether an expression comes once a year, and does not say which. */
function lacksYear({ form, parts }: TimeFinding): boolean {
  const named = parts.month ?? parts.season ?? parts.ordinal ?? (form === "holiday" ? parts.name : undefined);
  return yearly.has(form) && named !== undefined && parts.year === undefined && parts.relative === undefined;
}

/** Whether an expression comes once a week or month: a weekday, or a day of the month by itself. */
function recursByDay({ form, parts }: TimeFinding): boolean {
  const named = parts.weekday ?? parts.day;
  return (
    form === "calendar" && named !== undefined && parts.month === undefined && parts.relative === undefined
  );
}

/** An expression in the year of the other end, or in the one beside it (`step`) where it would lie on the wrong side. */
function inYearOf(
  finding: TimeFinding,
  other: Meaning,
  step: -1 | 1,
  context: ReadingContext,
  read: Read,
): Meaning {
  const year = /^\d{4}/.exec(other.value)?.[0];
  if (year === undefined) return read(finding, context);
  const same = read(withParts(finding, { year }), context);
  const isRight = step === 1 ? inOrder(other, same) : inOrder(same, other);
  return isRight ? same : read(withParts(finding, { year: String(Number(year) + step) }), context);
}

function withParts(finding: TimeFinding, parts: TimeParts): TimeFinding {
  return { ...finding, parts: { ...finding.parts, ...parts } };
}

const dayRoles = [
  "month",
  "day",
  "year",
  "weekday",
  "name",
  "relative",
] as const satisfies readonly TimeRole[];

function namesDay({ form, parts }: TimeFinding): boolean {
  return form !== "clock" || dayRoles.some((role) => parts[role] !== undefined);
}

/** Hours: one end names the day of both, and the second is the first such hour after the first. */
function onOneDay(
  first: TimeFinding,
  second: TimeFinding,
  alone: Both,
  context: ReadingContext,
  read: Read,
): Both {
  if (!namesDay(first)) {
    const shared = Object.fromEntries(
      dayRoles.flatMap((role) => (role in second.parts ? [[role, second.parts[role]]] : [])),
    );
    const sharing = withParts(first, shared as TimeParts);
    const begins = earlierHalf(sharing, alone.second, { ...context, anchor: null }, read);
    const last = dayOf(alone.second);
    if (namesDay(second) || last === null || inOrder(begins, alone.second))
      return { ...alone, first: begins };
    // "from 10pm to 5am"
    return { first: begins, second: read(second, { published: last + 1, anchor: null }) };
  }
  const day = dayOf(alone.first);
  if (day === null || namesDay(second)) return alone;
  const on = (published: number): Meaning => read(second, { published, anchor: null });
  const same = on(day);
  return { ...alone, second: inOrder(alone.first, same) ? same : on(day + 1) };
}

/** "11 to 2 p.m." begins in the morning: an hour that has the other's half of the day may lie in the half before. */
function earlierHalf(finding: TimeFinding, other: Meaning, context: ReadingContext, read: Read): Meaning {
  const same = read(finding, context);
  if (inOrder(same, other) || !(finding.parts.meridiem ?? "").startsWith("p")) return same;
  const half = read(withParts(finding, { meridiem: "a.m." }), context);
  return inOrder(half, other) ? half : same;
}

function dayOf({ value, mod }: Meaning): number | null {
  const { starts_on } = calendarInterval(value, mod);
  return starts_on === null ? null : parseIsoDay(starts_on);
}

const hour = /T(\d\d:\d\d)/;

/** Whether the second can end what the first begins. What points at the present ends whatever has begun. */
function inOrder(first: Meaning, second: Meaning): boolean {
  if (first.type === "SET" || second.value === "PRESENT_REF") return true;
  const from = calendarInterval(first.value, null);
  const to = calendarInterval(second.value, null);
  if (first.value === "PRESENT_REF") return to.ends_on !== null;
  if (from.starts_on === null || to.ends_on === null || from.starts_on > to.ends_on) return false;
  const [begins, ends] = [hour.exec(first.value)?.[1], hour.exec(second.value)?.[1]];
  const sameDay = from.starts_on === to.starts_on;
  return !sameDay || begins === undefined || ends === undefined || begins < ends;
}
