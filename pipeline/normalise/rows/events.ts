import type { Extraction } from "../../../schemas/extraction.ts";
import type { Event } from "../../../schemas/tables/events.ts";
import type { Time } from "../../../schemas/tables/times.ts";
import { curatedReceipt } from "../receipt.ts";
import { calendarInterval } from "../time/calendar-interval.ts";
import { datesOf, timeNamed } from "./dates.ts";

/** Rows of `events`, dated by the time that they name and never more finely. */
export function eventRows({ article, anchored }: Extraction, times: readonly Time[]): Event[] {
  return anchored.events.map((item): Event => {
    const { kind, title, agent, patient, time } = item.annotation;
    const row = timeNamed(article, time, times);
    const precision = row === undefined ? null : calendarInterval(row.value, row.mod).precision;
    return {
      ...curatedReceipt(article, "events", item),
      kind,
      title,
      agent_id: agent ?? null,
      patient_id: patient ?? null,
      ...datesOf(article, time, times),
      date_precision: precision ?? "unknown",
    };
  });
}
