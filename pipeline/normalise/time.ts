import type { TimeFinding } from "../../schemas/findings/time.ts";
import type { Bounds } from "./time/anchored-length.ts";
import { readCalendar } from "./time/calendar.ts";
import { calendarInterval } from "./time/calendar-interval.ts";
import { readClock } from "./time/clock.ts";
import { type Anchor, date, type Meaning, type ReadingContext } from "./time/context.ts";
import { dateOrderOf } from "./time/date-order.ts";
import { readDayWord } from "./time/day-words.ts";
import { parseIsoDay } from "./time/days.ts";
import { readDuration } from "./time/duration.ts";
import { tellsHistory } from "./time/history.ts";
import { readHoliday } from "./time/holidays.ts";
import { moored } from "./time/moored.ts";
import { readNth } from "./time/nth.ts";
import { readNumeric } from "./time/numeric.ts";
import { readOffset } from "./time/offset.ts";
import { readCentury, readDecade, readSeason } from "./time/periods.ts";
import { readQuarter } from "./time/quarter.ts";
import { readRelative } from "./time/relative.ts";
import { comparedBy, noReports, periodBeside, type Reports, reportsAfter } from "./time/reported.ts";
import { readSet, readWeekdaySet } from "./time/set.ts";
import { readSpan } from "./time/spans.ts";

/** What a temporal expression means: a TIMEX3 and the days that it can mean (inclusive). */
export type TimeReading = Meaning &
  Bounds & { /** Whether it begins the span that its finding ties it to. */ readonly isSpan: boolean };

type Reader = (finding: TimeFinding, context: ReadingContext) => Meaning | null;

const readers: Readonly<Record<TimeFinding["form"], Reader>> = {
  calendar: ({ parts, tense }, context) => readCalendar(parts, tense, context),
  numeric: ({ parts }, context) => readNumeric(parts, context),
  decade: ({ parts }, context) => readDecade(parts, context),
  century: ({ parts }) => readCentury(parts),
  quarter: ({ parts, tense }, context) => readQuarter(parts, tense, context),
  season: ({ parts, tense }, context) => readSeason(parts, tense, context),
  nth: ({ parts, tense }, context) => readNth(parts, tense, context),
  relative: ({ parts, tense }, context) => readRelative(parts, tense, context),
  offset: ({ parts, tense, tie }, context) => readOffset(parts, tense, context, tie?.kind === "compares"),
  "day-word": ({ parts, tense }, context) => readDayWord(parts, tense, context),
  holiday: ({ parts, tense }, context) => readHoliday(parts, tense, context),
  clock: ({ parts, tense }, context) => readClock(parts, tense, context),
  duration: ({ parts }) => readDuration(parts),
  set: ({ parts }) => readSet(parts),
  "set-weekday": ({ parts }) => readWeekdaySet(parts),
  present: () => date("PRESENT_REF"),
  past: () => date("PAST_REF"),
  future: () => date("FUTURE_REF"),
};

// A day that does not exist is still an expression; X stands for what cannot be told (TIMEX3)
const unreadable = date("XXXX-XX-XX");

/**
 * One reading a finding, in order. `publishedOn` (ISO 8601) is what "today" means; "the following year" leans on
 * the last date of the same paragraph. Of other paragraphs nothing is taken but the quarter that a report is about,
 * which "a year earlier" compares, and, in a text that tells of another time as a whole, the year that was told last.
 * Nothing depends on a clock or on a time zone.
 * @throws where `publishedOn` is not a day of the calendar (a mistake in the program: rows are checked before).
 */
export function readTimes(findings: readonly TimeFinding[], publishedOn: string): TimeReading[] {
  const published = parseIsoDay(publishedOn);
  if (published === null)
    throw new Error(`readTimes: ${JSON.stringify(publishedOn)} is not a day such as 2024-01-30`);
  const goesOn = tellsHistory(findings, published);
  const dateOrder = dateOrderOf(findings);
  let story: Story = { paragraph: -1, anchor: null, day: null, reports: noReports, ending: null };
  return findings.map((finding, at) => {
    story = inParagraph(story, finding.paragraph, goesOn);
    const tied = tiedTo(finding, findings[at + 1]);
    const { anchor } = story;
    const reports = tied === undefined ? story.reports : withReported(story, finding, tied, published);
    const context = {
      published,
      anchor,
      compared: comparedBy(finding, reports),
      beside: periodBeside(finding, reports),
      quarter: reports.quarter,
      toldDay: story.day,
      dateOrder,
    };
    const span =
      finding.tie?.kind === "until" && tied !== undefined ? readSpan(finding, tied, context, read) : null;
    const meaning = story.ending ?? span?.first ?? read(finding, context);
    const date = tied === undefined ? null : read(tied, context);
    const reading = moored(finding, meaning, context, date);
    const ending = span?.holds === true ? span.second : null;
    const end = finding.tie?.kind === "ends-with" ? date : null;
    story = { ...toldOn(story, finding, meaning, findings[at - 1], end), ending };
    return { ...reading, isSpan: span?.holds ?? false };
  });
}

/** What has been told so far. */
type Story = {
  readonly paragraph: number;
  readonly anchor: Anchor | null;
  /** The last day that was told, in whichever paragraph. */
  readonly day: number | null;
  readonly reports: Reports;
  /** What the next expression means, where it ends a span. */
  readonly ending: Meaning | null;
};

function inParagraph(story: Story, paragraph: number, goesOn: boolean): Story {
  if (paragraph === story.paragraph) return story;
  const anchor = goesOn && story.anchor?.explicit === true ? story.anchor : null;
  return { ...story, paragraph, anchor, reports: { ...story.reports, isOfLonger: false } };
}

const ending: ReadonlySet<string> = new Set(["ends-with", "until"]);

/** A date that only says when a period ended ("the six months ended Aug. 12") is not reported on itself. */
function toldOn(
  story: Story,
  finding: TimeFinding,
  meaning: Meaning,
  before: TimeFinding | undefined,
  end: Meaning | null,
): Story {
  const own = anchorOf(finding, meaning, story.anchor);
  const isEnd =
    before !== undefined && ending.has(before.tie?.kind ?? "") && tiedTo(before, finding) !== undefined;
  const reports = isEnd ? story.reports : reportsAfter(story.reports, finding, meaning, own, end);
  if (own === null) return reports === story.reports ? story : { ...story, reports };
  return { ...story, anchor: own, day: own.precision === "day" ? own.day : story.day, reports };
}

/** "From a year earlier in July": the period that is compared may stand behind. */
function withReported(story: Story, finding: TimeFinding, tied: TimeFinding, published: number): Reports {
  const { reports, anchor } = story;
  if (finding.tie?.kind !== "compares") return reports;
  const meaning = read(tied, { published, anchor });
  return reportsAfter(reports, tied, meaning, anchorOf(tied, meaning, anchor));
}

/** The next finding, where this one is tied to it; a curator may have rejected it. */
function tiedTo({ tie }: TimeFinding, next: TimeFinding | undefined): TimeFinding | undefined {
  return tie !== null && "at" in tie && tie.at === next?.start ? next : undefined;
}

function read(finding: TimeFinding, context: ReadingContext): Meaning {
  return withinCalendar(readers[finding.form](finding, context) ?? unreadable);
}

/** TIMEX3 has four digits for a year: what lies before the year 1 or after 9999 is only past or future. */
function withinCalendar(meaning: Meaning): Meaning {
  const beyond = /^(?:(?<before>-|0000)|\d{5})/.exec(meaning.value);
  if (beyond === null) return meaning;
  return { ...meaning, value: beyond.groups?.["before"] === undefined ? "FUTURE_REF" : "PAST_REF" };
}

/** What later expressions of the paragraph lean on, if this one is a date; what a report compares with is not what it is about. */
function anchorOf(finding: TimeFinding, { value, mod }: Meaning, before: Anchor | null): Anchor | null {
  if (finding.tie?.kind === "compares" && isBack.test(finding.parts.direction ?? "")) return null;
  const { starts_on, precision } = calendarInterval(value, mod);
  const day = starts_on === null ? null : parseIsoDay(starts_on);
  if (day === null || precision === null) return null;
  const explicit =
    finding.parts.year !== undefined || (before?.explicit === true && leansOnContext.has(finding.form));
  return { value, day, precision, explicit };
}

const isBack = /ago|earlier|before/;
const leansOnContext = new Set<TimeFinding["form"]>(["calendar", "relative", "offset", "season"]);
