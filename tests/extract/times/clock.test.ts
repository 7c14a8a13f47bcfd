/** Times of day as papers, timetables and machines print them, and numbers that are none. */
import { describe, expect, it } from "vitest";
import { timesOf } from "../../times-of.ts";

type Case = readonly [sentence: string, exact: string, value: string];

const cases: readonly Case[] = [
  ["It opened at 2.15pm.", "2.15pm", "2025-02-10T14:15"],
  ["It opened at 8.30 p.m. on Friday.", "8.30 p.m. on Friday", "2025-02-07T20:30"],
  ["It opened at 12.05am.", "12.05am", "2025-02-10T00:05"],
  ["He slept from 3-8pm.", "3", "2025-02-10T15:00"],
  ["It ran from 11 to 2 p.m.", "11", "2025-02-10T11:00"],
  ["It ran from 9:15 to 11 a.m.", "9:15", "2025-02-10T09:15"],
  ["It runs between 5 and 6 p.m.", "5", "2025-02-10T17:00"],
  ["At half past seven it rang.", "half past seven", "2025-02-10T07:30"],
  ["It rang at quarter to nine.", "quarter to nine", "2025-02-10T08:45"],
  [
    "It rang at a quarter past three in the afternoon.",
    "a quarter past three in the afternoon",
    "2025-02-10T15:15",
  ],
  ["It rang at 20 minutes past six.", "20 minutes past six", "2025-02-10T06:20"],
  ["At 8 in the evening she came.", "8 in the evening", "2025-02-10T20:00"],
  ["They landed at 1900 GMT.", "1900 GMT", "2025-02-10T19:00"],
  ["They landed at 14.30 UTC.", "14.30 UTC", "2025-02-10T14:30"],
  ["They landed at 10:30 JST.", "10:30 JST", "2025-02-10T10:30"],
  ["They landed at 10:30 GMT+2.", "10:30 GMT+2", "2025-02-10T10:30"],
  ["They landed at 9 a.m. Mountain Standard Time.", "9 a.m. Mountain Standard Time", "2025-02-10T09:00"],
  ["They left at 0430 hours.", "0430 hours", "2025-02-10T04:30"],
  ["Logged 2023-11-02T08:15:00+02:00.", "2023-11-02T08:15:00+02:00", "2023-11-02T08:15"],
  ["Logged 2023-11-02 08:15:09.", "2023-11-02 08:15:09", "2023-11-02T08:15"],
  ["Logged 20231102T081509Z.", "20231102T081509Z", "2023-11-02T08:15"],
  ["The bell rings at noon GMT.", "noon GMT", "2025-02-10T12:00"],
];

const none: readonly string[] = [
  "The score was 2.15 to 3.",
  "Ten to five people came.",
  "Rooms 3 to 8 are shut.",
  "He is past 40.",
  "A quarter to a half of them left.",
  "Half past winners came.",
  "The odds were 3:2.",
  "It weighs 14.30 kilos.",
  "Order 20231102 was lost.",
  "It has 13 am radios.",
  "The T1500 is a pump.",
  "Take 3.4 of them at will.",
  "Bay 8 in the east wing is shut.",
  "It costs 1900 zlotys.",
  "The west wind blew 5 to 6 knots.",
  "The W12 bus came.",
];

describe("a time of day", () => {
  for (const [sentence, exact, value] of cases) {
    it(sentence, () => {
      const found = timesOf(sentence, "2025-02-10").find((each) => each.exact === exact);
      expect(found).toMatchObject({ type: "TIME", value });
    });
  }
  for (const sentence of none) {
    it(`is not: ${sentence}`, () => expect(timesOf(sentence, "2025-02-10")).toEqual([]));
  }
});
