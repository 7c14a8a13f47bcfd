import type { Annotation } from "../../../schemas/annotation.ts";
import type { TextRange } from "../../../schemas/document.ts";
import type { Extraction } from "../../../schemas/extraction.ts";
import type { TimeFinding } from "../../../schemas/findings/time.ts";
import type { DoubleEntry } from "../../../schemas/normalised.ts";
import type { Time } from "../../../schemas/tables/times.ts";
import { type EnteredTwice, enterTwice } from "../double-entry.ts";
import { curatedId, curatedReceipt, type Receipt, ruleReceipts } from "../receipt.ts";
import { reconcile, together } from "../reconcile.ts";
import type { Bounds } from "../time/anchored-length.ts";
import { calendarInterval } from "../time/calendar-interval.ts";
import { readTimes, type TimeReading } from "../time.ts";

const entered: EnteredTwice = {
  list: "times",
  binding: ["value"],
  counted: ["type", "mod"],
  mustBeRead: true,
};

/**
 * Rows of `times`: every temporal expression, resolved against the day of publication. Where a curator's value is the
 * one that a rule reads there, the days that the words around it give are the row's too.
 */
export function timeRows({ article, anchored, findings }: Extraction): {
  rows: Time[];
  entries: DoubleEntry[];
} {
  const read = readingsOf(findings.times, article.source.published_on);
  const { pairs, alone } = reconcile(anchored.times, read);
  const entries: DoubleEntry[] = [];
  const curated = pairs.map(([item, finding]) => {
    const { type, value, mod = null, until } = item.annotation;
    const row: Time = {
      ...curatedReceipt(article, "times", item),
      type,
      value,
      mod,
      ...boundsOf(item.annotation, finding?.reading),
      until_id: until === undefined ? null : curatedId(article, "times", until),
    };
    entries.push(enterTwice(entered, item, row, finding, finding?.reading));
    return row;
  });
  const receipts = ruleReceipts(article, "times", alone);
  const idAt = idsByStart(pairs, curated, alone, receipts);
  const found = alone.map(({ reading, span }, at): Time => {
    const { type, value, mod, starts_on, ends_on } = reading;
    return {
      ...receipts[at]!,
      type,
      value,
      mod,
      starts_on,
      ends_on,
      until_id: span === null ? null : (idAt.get(span) ?? null),
    };
  });
  return { rows: together(curated, found), entries };
}

/** A finding with what it means, and where the expression begins that ends its span. */
type Read = TextRange & {
  readonly rule: string;
  readonly reading: TimeReading;
  readonly span: number | null;
};

function readingsOf(findings: readonly TimeFinding[], publishedOn: string): Read[] {
  const readings = readTimes(findings, publishedOn);
  return findings.map(({ start, end, rule, tie }, at) => {
    const reading = readings[at]!;
    return { start, end, rule, reading, span: reading.isSpan && tie?.kind === "until" ? tie.at : null };
  });
}

/** The days of a curated value: as the rule reads them from the same words, or else those of the calendar. */
function boundsOf({ value, mod: given }: Annotation<"times">, reading: TimeReading | undefined): Bounds {
  const mod = given ?? null;
  const isSame = reading !== undefined && reading.value === value && reading.mod === mod;
  const { starts_on, ends_on } = isSame ? reading : calendarInterval(value, mod);
  return { starts_on, ends_on };
}

/** The id of the row that stands where a finding begins: the curator's, where one took the finding's place. */
function idsByStart(
  pairs: readonly (readonly [unknown, Read | undefined])[],
  curated: readonly Time[],
  alone: readonly Read[],
  receipts: readonly Receipt[],
): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  if (alone.every(({ span }) => span === null)) return ids;
  for (const [at, [, finding]] of pairs.entries())
    if (finding !== undefined) ids.set(finding.start, curated[at]!.id);
  for (const [at, { start }] of alone.entries()) ids.set(start, receipts[at]!.id);
  return ids;
}
