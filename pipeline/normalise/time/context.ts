import type { Precision } from "./calendar-interval.ts";

/** What an expression says, before its days are worked out. */
export type Meaning = {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value. */
  readonly value: string;
  /** TIMEX3 modifier. */
  readonly mod: string | null;
};

/** The last date of the paragraph, which "the following year" and "a year earlier" lean on. */
export type Anchor = { readonly value: string; readonly day: number; readonly precision: Precision };

/** What an expression is read against. */
export type ReadingContext = {
  /** The day of publication, as a day number. */
  readonly published: number;
  readonly anchor: Anchor | null;
};

/** A DATE without a modifier. */
export function date(value: string, mod: string | null = null): Meaning {
  return { type: "DATE", value, mod };
}
