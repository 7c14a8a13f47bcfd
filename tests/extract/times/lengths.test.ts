/** Lengths of time: how long, and from when to when where the text says so. */
import { describe, expect, it } from "vitest";
import { timesOf } from "../../times-of.ts";

type Case = readonly [sentence: string, exact: string, value: string, days: string];

/** Told on a Thursday. */
const publishedOn = "2025-01-30";

const moored: readonly Case[] = [
  ["In the past decade it grew.", "the past decade", "P10Y", "2015-01-01..2025-01-30"],
  ["In the past year it grew.", "the past year", "P1Y", "2024-01-01..2025-01-30"],
  ["It grew over the past three years.", "the past three years", "P3Y", "2022-01-01..2025-01-30"],
  ["It grew over the last six months.", "the last six months", "P6M", "2024-07-01..2025-01-30"],
  ["It fell in the past two weeks.", "the past two weeks", "P2W", "2025-01-13..2025-01-30"],
  ["It fell in the last ten days.", "the last ten days", "P10D", "2025-01-20..2025-01-30"],
  ["It will grow over the next five years.", "the next five years", "P5Y", "2025-01-30..2030-12-31"],
  ["It will grow in the coming 18 months.", "the coming 18 months", "P18M", "2025-01-30..2026-07-31"],
  ["It has for nearly twenty years backed them.", "nearly twenty years", "P20Y", "2005-01-01..2025-01-30"],
  ["It has been shut for three weeks.", "three weeks", "P3W", "2025-01-06..2025-01-30"],
  ["It has also exported cars to Europe for ten years.", "ten years", "P10Y", "2015-01-01..2025-01-30"],
  ["It has been shut for more than ten years.", "more than ten years", "P10Y", "..2025-01-30"],
  ["In the 18 months to June 2024 it lost money.", "the 18 months", "P18M", "2023-01-01..2024-06-30"],
  ["The decade to 2020 was kind.", "The decade", "P10Y", "2011-01-01..2020-12-31"],
  ["In the five years from 2010 it grew.", "the five years", "P5Y", "2010-01-01..2014-12-31"],
  ["In the two years after 2010 it grew.", "the two years", "P2Y", "2011-01-01..2012-12-31"],
  ["In the two weeks before 4 May 2024 it fell.", "the two weeks", "P2W", "2024-04-20..2024-05-03"],
  ["The first nine months of 2024 were weak.", "The first nine months", "P9M", "2024-01-01..2024-09-30"],
  ["The last two years of the 1990s were kind.", "The last two years", "P2Y", "1998-01-01..1999-12-31"],
  ["It will double within five years.", "five years", "P5Y", "2025-01-30..2030-12-31"],
  [
    "It won in 1995 and lost in the following two years.",
    "the following two years",
    "P2Y",
    "1995-01-01..1997-12-31",
  ],
  ["It has paid $230bn since 2015.", "2015", "2015", "2015-01-01..2025-01-30"],
  ["It has been shut since last March.", "last March", "2024-03", "2024-03-01..2025-01-30"],
  ["It has grown since the late 1990s.", "the late 1990s", "199", "1995-01-01..2025-01-30"],
  ["From 2015 onwards it paid.", "2015", "2015", "2015-01-01..2025-01-30"],
  ["The year to March 2020 was bad.", "The year", "P1Y", "2019-04-01..2020-03-31"],
  ["The week ended 12 January 2025 was quiet.", "The week", "2025-W02", "2025-01-06..2025-01-12"],
];

const adrift: readonly (readonly [sentence: string, exact: string, value: string])[] = [
  ["It took ten years to build.", "ten years", "P10Y"],
  ["He has been jailed for ten years.", "ten years", "P10Y"],
  ["It has agreed to buy gas for ten years.", "ten years", "P10Y"],
  ["It has a licence for ten years.", "ten years", "P10Y"],
  ["It had been shut for ten years.", "ten years", "P10Y"],
  ["The last two years of his life were kind.", "The last two years", "P2Y"],
  ["It fell within five years.", "five years", "P5Y"],
  ["A five-year plan was drawn up.", "five-year", "P5Y"],
  ["They stayed for three nights.", "three nights", "P3NI"],
  ["It took two hours and 14 minutes.", "two hours and 14 minutes", "PT2H14M"],
  ["It took 1 year, 6 months and 3 days.", "1 year, 6 months and 3 days", "P1Y6M3D"],
  ["It took an hour and ten minutes.", "an hour and ten minutes", "PT1H10M"],
  ["It took 30 min in all.", "30 min", "PT30M"],
  ["It took three quarters of an hour.", "three quarters of an hour", "PT45M"],
  ["It took six hundred and eighty-seven months.", "six hundred and eighty-seven months", "P687M"],
  ["It took a hundred and twenty days.", "a hundred and twenty days", "P120D"],
  ["For the first four years it had no licence.", "the first four years", "P4Y"],
  ["A few years on, it closed.", "A few years", "PXY"],
];

const sets: readonly (readonly [sentence: string, exact: string, value: string])[] = [
  ["It is open 24/7.", "24/7", "P1D"],
  ["It is shut on weekends.", "weekends", "XXXX-WXX-WE"],
  ["It runs every Tuesday and Thursday.", "Thursday", "XXXX-WXX-4"],
  ["It runs on Monday and Friday nights.", "Monday", "XXXX-WXX-1TNI"],
  ["It is told every other year.", "every other year", "P2Y"],
];

describe("a length of time", () => {
  for (const [sentence, exact, value, days] of moored) {
    it(`has its days: ${sentence}`, () => {
      const found = timesOf(sentence, publishedOn).find((each) => each.exact === exact);
      expect(found).toMatchObject({ value, days });
    });
  }
  for (const [sentence, exact, value] of adrift) {
    it(`has none: ${sentence}`, () => {
      const found = timesOf(sentence, publishedOn).find((each) => each.exact === exact);
      expect(found).toMatchObject({ type: "DURATION", value, days: ".." });
    });
  }
  for (const [sentence, exact, value] of sets) {
    it(`recurs: ${sentence}`, () => {
      const found = timesOf(sentence, publishedOn).find((each) => each.exact === exact);
      expect(found).toMatchObject({ type: "SET", value });
    });
  }
  it("had ended before, where the sentence tells of before", () => {
    expect(timesOf("He had lived there since 2015.", publishedOn)[0]?.days).toBe("2015-01-01..2015-12-31");
  });
});
