/** Two expressions that are the ends of one span of time, and pairs that are not. */
import { describe, expect, it } from "vitest";
import { timesOf } from "../../times-of.ts";

/** A Monday. */
const publishedOn = "2025-02-10";

type Span = readonly [sentence: string, first: string, last: string, days: string];

const spans: readonly Span[] = [
  ["From 2009 to 2023 the state paid.", "2009", "2023", "2009-01-01..2023-12-31"],
  ["From 2009-2023 the works stood idle.", "2009", "2023", "2009-01-01..2023-12-31"],
  ["The lists for 1992–1994 are lost.", "1992", "1994", "1992-01-01..1994-12-31"],
  ["Output doubled in 2015–16.", "2015", "16", "2015-01-01..2016-12-31"],
  ["Output halved in 2019/20.", "2019", "20", "2019-01-01..2020-12-31"],
  ["The fair runs 5–9 May 2026.", "5", "9 May 2026", "2026-05-05..2026-05-09"],
  ["The fair ran May 5-9, 2024.", "May 5", "9, 2024", "2024-05-05..2024-05-09"],
  ["The fair ran from May 5 through 9.", "May 5", "9", "2024-05-05..2024-05-09"],
  ["Between March and June 2024 it shut.", "March", "June 2024", "2024-03-01..2024-06-30"],
  ["It was shut from November 2023 to February.", "November 2023", "February", "2023-11-01..2024-02-29"],
  ["It was shut between December and February 2024.", "December", "February 2024", "2023-12-01..2024-02-29"],
  [
    "It lost money from the third quarter of 2022 to the first quarter of 2023.",
    "the third quarter of 2022",
    "the first quarter of 2023",
    "2022-07-01..2023-03-31",
  ],
  [
    "From the late 1990s to the mid-2000s it grew.",
    "the late 1990s",
    "the mid-2000s",
    "1995-01-01..2007-06-30",
  ],
  ["The line was built between about 1890 and 1895.", "1890", "1895", "1890-01-01..1895-12-31"],
  ["The ban, beginning in 2021 and ending in 2024, cost jobs.", "2021", "2024", "2021-01-01..2024-12-31"],
  ["The sale lasts from 3 March until 8 April 2025.", "3 March", "8 April 2025", "2025-03-03..2025-04-08"],
  [
    "Strikes hit the port from last Tuesday to last Friday.",
    "last Tuesday",
    "last Friday",
    "2025-02-04..2025-02-07",
  ],
  ["Shares fell between Monday and Thursday.", "Monday", "Thursday", "2025-02-03..2025-02-06"],
  ["Shops will open Monday to Saturday.", "Monday", "Saturday", "2025-02-10..2025-02-15"],
  ["Doors open from 9 a.m. to 5 p.m. on 14 March.", "9 a.m.", "5 p.m. on 14 March", "2025-03-14..2025-03-14"],
  [
    "The night shift of 3 February ran from 10 p.m. on 3 February to 6 a.m.",
    "10 p.m. on 3 February",
    "6 a.m.",
    "2025-02-03..2025-02-04",
  ],
  ["From summer 2019 to spring 2020 prices sank.", "summer 2019", "spring 2020", "2019-06-01..2020-05-31"],
  ["From 3/4/2024 to 5/4/2024 it was dry.", "3/4/2024", "5/4/2024", "2024-03-04..2024-05-04"],
];

const apart: readonly string[] = [
  "The vote was moved from Monday to Friday.",
  "They pushed the launch back from March to June.",
  "The deadline was extended from 2024 to 2026.",
  "It prefers Monday to Friday.",
  "The difference between 2009 and 2023 is small.",
  "It won in 2009 and 2023.",
  "It fell in March and in June.",
  "It rose from $5 in 2009 to $9 in 2023.",
  "It was sold in 2009. To 2023 nobody looked.",
  "From 2023 to 2009 the list runs backwards.",
  "In 2009, while 2010 was worse, it lost money.",
  "It will rest on Monday and on Friday.",
  "It took from two to three weeks.",
  "The 1990s and the 2000s were kind.",
  "It met on Monday, Tuesday and Friday.",
];

describe("a span of time", () => {
  for (const [sentence, first, last, days] of spans) {
    it(sentence, () => {
      const found = timesOf(sentence, publishedOn);
      const begins = found.find(({ exact }) => exact === first);
      const ends = found.find(({ exact }) => exact === last);
      expect(begins?.until).toBe(last);
      expect(`${begins?.days.split("..")[0]}..${ends?.days.split("..")[1]}`).toBe(days);
    });
  }
  for (const sentence of apart) {
    it(`is not: ${sentence}`, () => {
      expect(timesOf(sentence, publishedOn).map(({ until }) => until)).not.toContainEqual(expect.any(String));
    });
  }
  it("may be of days that recur, and may end now", () => {
    expect(timesOf("It is open Mondays to Fridays.", publishedOn)[0]).toMatchObject({
      type: "SET",
      until: "Fridays",
    });
    expect(timesOf("From 2010 until now it grew.", publishedOn)[0]?.until).toBe("now");
  });
});
