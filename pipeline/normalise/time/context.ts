import type { Time } from "../../../schemas/tables/times.ts";
import type { Precision } from "./calendar-interval.ts";
import type { DateOrder } from "./date-order.ts";

/** What an expression says, before its days are worked out. */
export type Meaning = {
  readonly type: Time["type"];
  /** TIMEX3 value. */
  readonly value: string;
  /** TIMEX3 modifier. */
  readonly mod: Modifier | null;
};

/** TIMEX3 modifier. */
export type Modifier = NonNullable<Time["mod"]>;

/** The last date of the paragraph, which "the following year" and "a year earlier" lean on. */
export type Anchor = {
  readonly value: string;
  /** Its first day. */
  readonly day: number;
  readonly precision: Precision;
  /** Whether the text named the year, or told on from where it did. */
  readonly explicit: boolean;
};

/** What an expression is read against. */
export type ReadingContext = {
  /** The day of publication, as a day number. */
  readonly published: number;
  readonly anchor: Anchor | null;
  /** The period that a report is about, where the expression compares it with another. */
  readonly compared?: Anchor | null;
  /** The period that "the previous quarter" is beside. */
  readonly beside?: Anchor | null;
  /** The last day that the article told, in whichever paragraph. */
  readonly toldDay?: number | null;
  /** In which order the text writes dates in figures. */
  readonly dateOrder?: DateOrder;
  /** The last quarter that the article reported on. */
  readonly quarter?: Anchor | null;
};

/** A DATE without a modifier. */
export function date(value: string, mod: Modifier | null = null): Meaning {
  return { type: "DATE", value, mod };
}
