import type { Extraction } from "../../../schemas/extraction.ts";
import type { Event } from "../../../schemas/tables/events.ts";
import type { Time } from "../../../schemas/tables/times.ts";
import { curatedReceipt } from "../receipt.ts";
import { calendarInterval } from "../time/calendar-interval.ts";
import { datesOf, timeNamed } from "./dates.ts";

type Dates = Pick<Time, "starts_on" | "ends_on">;

/**
 * Rows of `events`, dated by the time that they name and never more finely. What a text tells as having happened
 * happened by the day of publication, so "this week" ends there.
 */
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
      ...byPublication(datesOf(article, time, times), article.source.published_on),
      date_precision: precision ?? "unknown",
    };
  });
}

function byPublication({ starts_on, ends_on }: Dates, published: string): Dates {
  return { starts_on, ends_on: ends_on !== null && ends_on > published ? published : ends_on };
}
