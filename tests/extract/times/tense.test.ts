/** Months, days, quarters and halves without a year: which one is meant, the verb of the sentence tells. */
import { describe, expect, it } from "vitest";
import { timesOf } from "../../times-of.ts";

type Case = readonly [sentence: string, exact: string, value: string, publishedOn?: string];

/** Told on a Monday in February 2025, where nothing else is said. */
const february = "2025-02-10";

const cases: readonly Case[] = [
  ["Third-quarter profit was flat.", "Third-quarter", "2024-Q3"],
  ["Fourth-quarter sales fell.", "Fourth-quarter", "2024-Q4"],
  ["It expects third-quarter growth of 3%.", "third-quarter", "2025-Q3"],
  ["It expects first-quarter growth.", "first-quarter", "2026-Q1", "2025-11-20"],
  ["It is due to report third-quarter results.", "third-quarter", "2025-Q3", "2025-10-20"],
  ["Second-half earnings dropped.", "Second-half", "2024-H2"],
  ["Sales in the first half rose 3%.", "the first half", "2024-H1"],
  ["It expects first-half growth of 3%.", "first-half", "2025-H1"],
  ["Half-year profit will shrink in the second half, it said.", "the second half", "2025-H2"],
  ["It raised more in the second half of the year.", "the second half of the year", "2024-H2"],
  ["It will raise more in the second half of the year.", "the second half of the year", "2025-H2"],
  ["It added 3 GW in the first half of the year.", "the first half of the year", "2024-H1"],
  ["It added 3 GW in the first half of the year.", "the first half of the year", "2025-H1", "2025-06-12"],
  ["The firm wants 40 plants by October.", "October", "2025-10"],
  ["Markets price in three cuts by December.", "December", "2025-12"],
  ["By October it had sold all.", "October", "2024-10"],
  ["Sales dropped by October.", "October", "2024-10"],
  ["The fair opens on May 2nd.", "May 2nd", "2025-05-02", "2024-06-12"],
  ["A card was priced at 1,600 euros in March.", "March", "2024-03"],
  ["Cards will be priced at 1,600 euros in March.", "March", "2025-03"],
  ["She took office in April.", "April", "2024-04"],
  ["The mine could close in April.", "April", "2025-04"],
  ["It agreed to close the mine in April.", "April", "2025-04"],
  ["It failed to close the mine in April.", "April", "2024-04"],
  ["The mine must have closed in April.", "April", "2024-04"],
  ["In December output rose.", "December", "2024-12"],
  ["The levy will rise from 10% to 25% on Jan. 1.", "Jan. 1", "2026-01-01"],
  ["The levy rose from 10% to 25% on Jan. 1.", "Jan. 1", "2025-01-01"],
  ["He told the Evening Post in March that it was over.", "March", "2024-03"],
  ["They met before the March 4 vote.", "March 4", "2025-03-04"],
  ["The dates for the April fair are set.", "April", "2025-04"],
  ["It must be paid by April 3.", "April 3", "2025-04-03"],
  ["The plan was to open in March.", "March", "2025-03"],
  ["The bridge was due to open in May.", "May", "2025-05"],
  ["It fell more than expected in March.", "March", "2024-03"],
  ["The flood-hit town was still shut in March.", "March", "2024-03"],
  ["“We will win in May,” she said.", "May", "2025-05"],
  ["“We’ll win in May,” she said.", "May", "2025-05"],
  ["On Friday, the firm said it would close.", "Friday", "2025-02-07"],
  ["The firm would close on Friday.", "Friday", "2025-02-14"],
  ["Results will be announced on Friday.", "Friday", "2025-02-14"],
  ["Results were announced on Friday.", "Friday", "2025-02-07"],
  ["OSLO, Feb. 11 (Wire) — Hart resigned.", "Feb. 11", "2025-02-11"],
  ["It opened on Sunday, March 4.", "Sunday, March 4", "2018-03-04", "2018-05-01"],
  ["It opened on Tuesday, March 4.", "Tuesday, March 4", "2025-03-04"],
  ["Fares rise this Christmas.", "this Christmas", "2025-12-25"],
];

const none: readonly string[] = [
  "He scored in the second half.",
  "The second half of the match was dull.",
  "The first half of the book is better than the second half.",
  "Her better half sold it.",
  "Half of the second batch was lost.",
];

describe("the tense of the verb", () => {
  for (const [sentence, exact, value, publishedOn = february] of cases) {
    it(`${publishedOn}: ${sentence}`, () => {
      const found = timesOf(sentence, publishedOn).find((each) => each.exact === exact);
      expect(found?.value).toBe(value);
    });
  }
  for (const sentence of none) {
    it(`is not asked: ${sentence}`, () => expect(timesOf(sentence, february)).toEqual([]));
  }
});
