import type { Extraction } from "../../../schemas/extraction.ts";
import type { DoubleEntry } from "../../../schemas/normalised.ts";
import type { Time } from "../../../schemas/tables/times.ts";
import { type EnteredTwice, enterTwice } from "../double-entry.ts";
import { curatedReceipt, ruleReceipts } from "../receipt.ts";
import { reconcile, together } from "../reconcile.ts";
import { calendarInterval } from "../time/calendar-interval.ts";
import { readTimes } from "../time.ts";

const entered: EnteredTwice = {
  list: "times",
  binding: ["value"],
  counted: ["type", "mod"],
  mustBeRead: true,
};

/** Rows of `times`: every temporal expression, resolved against the day of publication. */
export function timeRows({ article, anchored, findings }: Extraction): {
  rows: Time[];
  entries: DoubleEntry[];
} {
  const readings = readTimes(findings.times, article.source.published_on);
  const read = findings.times.map(({ start, end, rule }, at) => ({
    start,
    end,
    rule,
    reading: readings[at]!,
  }));
  const { pairs, alone } = reconcile(anchored.times, read);
  const entries: DoubleEntry[] = [];
  const curated = pairs.map(([item, finding]) => {
    const { type, value, mod = null } = item.annotation;
    const { starts_on, ends_on } = calendarInterval(value, mod);
    const row: Time = { ...curatedReceipt(article, "times", item), type, value, mod, starts_on, ends_on };
    entries.push(enterTwice(entered, item, row, finding, finding?.reading));
    return row;
  });
  const receipts = ruleReceipts(article, "times", alone);
  const found = alone.map(({ reading }, at): Time => {
    const { type, value, mod, starts_on, ends_on } = reading;
    return {
      ...receipts[at]!,
      type,
      value,
      mod,
      starts_on,
      ends_on,
    };
  });
  return { rows: together(curated, found), entries };
}
