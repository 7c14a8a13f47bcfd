import type { Finding } from "../findings.ts";

/** How a temporal expression is built, which decides how its meaning is worked out. */
export type TimeForm =
  | "calendar" // names days, months, years: "Friday, Oct. 23", "mid-June", "1997"
  | "numeric" // a date in figures: "03/02/1998"
  | "decade" // "the late 1980s"
  | "century" // "the 20th century"
  | "quarter" // "the third quarter of 2008", "the first half"
  | "season" // "last fall"
  | "nth" // "the first Monday of May", "the last week of 2016"
  | "relative" // a unit that hangs on another time: "earlier this week", "the year"
  | "offset" // so far from another time: "two years ago"
  | "day-word" // "yesterday", "tonight"
  | "holiday" // "Christmas Day"
  | "clock" // "9:30 a.m. EST Tuesday"
  | "duration" // "nearly two decades", "two-year"
  | "set" // "every few years", "daily"
  | "set-weekday" // "each Thursday"
  | "present"
  | "past"
  | "future"; // "now", "recently", "soon"

/** What a part of a temporal expression is for. */
export type TimeRole =
  | "weekday"
  | "month"
  | "day"
  | "year"
  | "season"
  | "part"
  | "hour"
  | "minute"
  | "meridiem"
  | "noon"
  | "relative"
  | "ordinal"
  | "unit"
  | "amount"
  | "secondAmount"
  | "secondUnit"
  | "thirdAmount"
  | "thirdUnit"
  | "hedge"
  | "modifier"
  | "direction"
  | "name"
  | "fiscal"
  | "count"
  | "first"
  | "middle"
  | "third";

/** The words of each part, in lower case, as they are read (not as a paraphrased source prints them). */
export type TimeParts = { readonly [role in TimeRole]?: string };

/**
 * The direction that the sentence gives an expression such as "on Friday": by its verb, or perhaps so by a verb farther
 * off or by one that only wants or allows ("agreed to close", "may close"); null where nothing shows it.
 */
export type TimeDirection = "past" | "future" | "perhaps-past" | "perhaps-future" | null;

/** How an expression hangs together with the words beside it; `at` is where the other expression begins. */
export type TimeTie =
  | { readonly kind: "until"; readonly at: number } // begins a span that the other ends: "from 2009 to 2023"
  | { readonly kind: "ends-with"; readonly at: number } // a length up to its end: "the 18 months to June"
  | { readonly kind: "ends-before"; readonly at: number } // up to the day before: "the week before 4 May"
  | { readonly kind: "starts-with"; readonly at: number } // a length from its start: "five years from 2010"
  | { readonly kind: "starts-after"; readonly at: number } // from the day after: "the two years after 2010"
  | { readonly kind: "since" } // goes on to the day of publication: "since 2015"
  | { readonly kind: "until-now" } // a length that ends on that day: "has for twenty years backed", "the past decade"
  | { readonly kind: "from-now" } // one that begins on it: "over the next five years"
  | { readonly kind: "until-then" } // one that ends with the date told before: "the previous two years"
  | { readonly kind: "compares"; readonly by: "words" | "figures"; readonly at?: number } // "sales rose from a year earlier": the period that is reported is another, told before or behind ("a year earlier in July")
  | { readonly kind: "baseline" } // what is reported is measured by it: "sales rose from September", "than in 2019"
  | { readonly kind: "from-then" }; // one that begins with it: "the following two years"

/** A temporal expression that a rule found: where, which words play which part, and in what company. */
export type TimeFinding = Finding & {
  readonly form: TimeForm;
  readonly parts: TimeParts;
  readonly tense: TimeDirection;
  readonly tie: TimeTie | null;
  /** Counted from 0 by blank lines; an expression may lean on an earlier one of its own paragraph only. */
  readonly paragraph: number;
  /** Counted from 0. */
  readonly sentence: number;
};
