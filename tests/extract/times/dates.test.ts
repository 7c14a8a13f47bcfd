/** Dates in words and in short, counted parts of periods, holidays; and what only looks like them. */
import { describe, expect, it } from "vitest";
import { timesOf } from "../../times-of.ts";

type Case = readonly [sentence: string, exact: string, value: string];

/** Told on a Monday. */
const publishedOn = "2025-02-10";

const cases: readonly Case[] = [
  ["The first Monday of next month is free.", "The first Monday of next month", "2025-03-03"],
  ["The last week of 2016 was cold.", "The last week of 2016", "2016-W52"],
  ["The third week of May 2024 was cold.", "The third week of May 2024", "2024-W20"],
  ["It falls on the first Tuesday in November 2026.", "the first Tuesday in November 2026", "2026-11-03"],
  ["It is due on the last Friday of the month.", "the last Friday of the month", "2025-02-28"],
  ["It shut on the last day of March 2024.", "the last day of March 2024", "2024-03-31"],
  ["They won in the first month of 2024.", "the first month of 2024", "2024-01"],
  ["It rained on the last weekend of June 2024.", "the last weekend of June 2024", "2024-W26-WE"],
  ["On the 10th day of 2024 it shut.", "the 10th day of 2024", "2024-01-10"],
  ["It opens the week after next.", "the week after next", "2025-W09"],
  ["He left the year before last.", "the year before last", "2023"],
  ["It opens Monday next week.", "Monday next week", "2025-02-17"],
  ["It closed on Tuesday of last week.", "Tuesday of last week", "2025-02-04"],
  ["They will meet on Tuesday the 18th.", "Tuesday the 18th", "2025-02-18"],
  ["They met on Monday the twenty-seventh.", "Monday the twenty-seventh", "2025-01-27"],
  ["They met on March first.", "March first", "2024-03-01"],
  ["They met on February twenty-second, 2019.", "February twenty-second, 2019", "2019-02-22"],
  ["It is paid on 29th of each month.", "29th", "2025-01-29"],
  ["It sank in April in 2016.", "April in 2016", "2016-04"],
  ["It sank in June '98.", "June '98", "1998-06"],
  ["It sank on 2019/Aug/01.", "2019/Aug/01", "2019-08-01"],
  ["It sank in Dec/2018.", "Dec/2018", "2018-12"],
  ["It sank on 03 Aug 96.", "03 Aug 96", "1996-08-03"],
  ["It sank in 2024-W05.", "2024-W05", "2024-W05"],
  ["It sank on 2024-W05-3.", "2024-W05-3", "2024-01-31"],
  ["Shops shut on Good Friday.", "Good Friday", "2025-04-18"],
  ["Shops were full on Black Friday 2010.", "Black Friday 2010", "2010-11-26"],
  ["It rained on St. Patrick's Day.", "St. Patrick's Day", "2024-03-17"],
  ["It rained on Christmas Eve.", "Christmas Eve", "2024-12-24"],
  ["It rained on Christmas morning.", "Christmas morning", "2024-12-25TMO"],
  ["On May Day they march.", "May Day", "2025-05-01"],
  ["Martin Luther King Day was quiet.", "Martin Luther King Day", "2025-01-20"],
  ["It sold well in the late 1990s.", "the late 1990s", "199"],
  ["It sold well in the 2010s.", "the 2010s", "201"],
  ["It sold well in the '70's.", "the '70's", "197"],
  ["It sold well in the noughties.", "the noughties", "200"],
  ["It will sell by mid-2026.", "mid-2026", "2026"],
  ["It sold well in the early 21st century.", "the early 21st century", "20"],
  ["Sales in the year to date rose.", "the year to date", "2025"],
  ["It fell in the first half of the year.", "the first half of the year", "2024-H1"],
];

const none: readonly string[] = [
  "The first day of school is dull.",
  "The last chapter of the book is short.",
  "In the second of two talks he spoke.",
  "It is the fourth of its kind.",
  "The Black and Good firms merged.",
  "A fool's errand it was.",
  "The king's palace burned.",
  "Do not fool around.",
  "06-32-2022 is a code.",
  "15/28/2022 is a code.",
  "It won 3 of 4 bids.",
  "The March family left.",
  "Prices are up year-on-year.",
  "It rose year on year.",
  "The 29th Street stop is shut.",
  "Its 21st win was dull.",
];

describe("a date", () => {
  for (const [sentence, exact, value] of cases) {
    it(sentence, () => {
      expect(timesOf(sentence, publishedOn)).toContainEqual(expect.objectContaining({ exact, value }));
    });
  }
  for (const sentence of none) {
    it(`is not: ${sentence}`, () => expect(timesOf(sentence, publishedOn)).toEqual([]));
  }
});
