import type { TimeFinding, TimeTie } from "../../../schemas/findings/time.ts";
import { anchoredLength, type Bounds } from "./anchored-length.ts";
import { calendarInterval } from "./calendar-interval.ts";
import type { Meaning, ReadingContext } from "./context.ts";
import { civilDay, isoDay, isoYear, parseIsoDay } from "./days.ts";
import { unitName } from "./duration.ts";
import { unitValue } from "./relative.ts";

/**
 * A meaning with its days: those of the calendar or, for an expression that is tied to another date, those that follow
 * from it. `date` is what that other expression means, where there is one.
 */
export function moored(
  finding: TimeFinding,
  meaning: Meaning,
  context: ReadingContext,
  date: Meaning | null,
): Meaning & Bounds {
  const { tie, parts } = finding;
  // a business year is not the calendar's
  const own = parts.fiscal === undefined ? boundsOf(meaning) : open;
  if (tie === null || points.has(tie.kind) || ("at" in tie && date === null)) return { ...meaning, ...own };
  if (tie.kind === "since") return { ...meaning, ...untilToday(own, isoDay(context.published)) };
  return lengthMoored(finding, meaning, context, tie.kind, date === null ? open : boundsOf(date));
}

const points: ReadonlySet<TimeTie["kind"]> = new Set(["until", "compares", "baseline"]);
const open: Bounds = { starts_on: null, ends_on: null };

function boundsOf({ value, mod }: Meaning): Bounds {
  const { starts_on, ends_on } = calendarInterval(value, mod);
  return { starts_on, ends_on };
}

function untilToday({ starts_on, ends_on }: Bounds, today: string): Bounds {
  return { starts_on, ends_on: starts_on !== null && starts_on <= today ? today : ends_on };
}

function lengthMoored(
  finding: TimeFinding,
  meaning: Meaning,
  { published, anchor }: ReadingContext,
  kind: TimeTie["kind"],
  date: Bounds,
): Meaning & Bounds {
  const day = kind.endsWith("-then") ? (anchor?.day ?? published) : published;
  const length = finding.form === "duration" ? meaning.value : lengthOfPeriod(finding);
  const bounds = anchoredLength(length, meaning.mod, { kind, day, date });
  const edge = kind === "ends-with" ? date.ends_on : kind === "starts-with" ? date.starts_on : null;
  return { ...periodAt(finding, meaning, edge, kind === "ends-with"), ...bounds };
}

/** How long "the quarter" or "the first half" is. */
function lengthOfPeriod({ parts: { unit = "", ordinal = "" } }: TimeFinding): string {
  if (unit === "half" || ordinal.startsWith("h")) return "P6M";
  return { year: "P1Y", month: "P1M", week: "P1W" }[unitName(unit)] ?? "P3M";
}

/** "The year ended 31 March" is a length of time; quarters, months and weeks are those in which they end or begin. */
function periodAt(
  { form, parts }: TimeFinding,
  meaning: Meaning,
  edge: string | null,
  isEnd: boolean,
): Meaning {
  const last = edge === null ? null : parseIsoDay(edge);
  if (form === "duration" || last === null) return meaning;
  const { year, month } = civilDay(last);
  // a business quarter keeps its number
  if (form === "quarter") return { ...meaning, value: isoYear(year) + meaning.value.slice(4) };
  const unit = unitName(parts.unit ?? "");
  if (unit === "year") return { ...meaning, type: "DURATION", value: "P1Y" };
  return unit === "quarter" && month % 3 !== (isEnd ? 0 : 1)
    ? meaning
    : { ...meaning, value: unitValue(last, unit) };
}
