import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { findTimes } from "../../pipeline/extract/times.ts";
import { tokenise } from "../../pipeline/extract/tokens.ts";
import { calendarInterval } from "../../pipeline/normalise/time/calendar-interval.ts";
import {
  civilDay,
  dayNumber,
  isoDay,
  isoWeekOf,
  mondayOf,
  parseIsoDay,
} from "../../pipeline/normalise/time/days.ts";
import { readTimes } from "../../pipeline/normalise/time.ts";

const publishedOn = "2024-05-15";

function readings(text: string, published = publishedOn) {
  return readTimes(findTimes(tokenise(text)), published);
}

describe("calendarInterval", () => {
  const rows: readonly (readonly [string, string | null, string | null, string | null, string | null])[] = [
    ["2025-01-30", null, "2025-01-30", "2025-01-30", "day"],
    ["2025-01-30T09:30", null, "2025-01-30", "2025-01-30", "day"],
    ["2025-01-30TNI", null, "2025-01-30", "2025-01-30", "day"],
    ["2025-01-30", "END", "2025-01-30", "2025-01-30", "day"],
    ["2025-W05", null, "2025-01-27", "2025-02-02", "week"],
    ["2025-W05", "START", "2025-01-27", "2025-01-30", "week"],
    ["2025-W05-WE", null, "2025-02-01", "2025-02-02", "weekend"],
    ["2020-W53", null, "2020-12-28", "2021-01-03", "week"],
    ["2024-02", null, "2024-02-01", "2024-02-29", "month"],
    ["2024-06", "MID", "2024-06-08", "2024-06-23", "month"],
    ["2024-06", "END", "2024-06-16", "2024-06-30", "month"],
    ["2023-Q3", null, "2023-07-01", "2023-09-30", "quarter"],
    ["2023-H2", null, "2023-07-01", "2023-12-31", "half-year"],
    ["2023-SU", null, "2023-06-01", "2023-08-31", "season"],
    ["2023-WI", null, "2023-12-01", "2024-02-29", "season"],
    ["1997", null, "1997-01-01", "1997-12-31", "year"],
    ["1997", "START", "1997-01-01", "1997-06-30", "year"],
    ["1997", "MID", "1997-04-01", "1997-09-30", "year"],
    ["198", null, "1980-01-01", "1989-12-31", "decade"],
    ["198", "END", "1985-01-01", "1989-12-31", "decade"],
    ["198", "MID", "1982-07-01", "1987-06-30", "decade"],
    ["19", null, "1900-01-01", "1999-12-31", "century"],
    ["1990", "APPROX", null, null, "year"],
    ["PAST_REF", null, null, null, null],
    ["P20Y", "LESS_THAN", null, null, null],
    ["2024-02-30", null, null, null, null],
    ["2021-W53", null, null, null, null],
    ["BC0490", null, null, null, null],
    ["XXXX-XX-XX", null, null, null, null],
  ];
  for (const [value, mod, starts_on, ends_on, precision] of rows) {
    it(`${value}${mod === null ? "" : ` ${mod}`}`, () => {
      expect(calendarInterval(value, mod)).toEqual({ starts_on, ends_on, precision });
    });
  }
});

describe("days", () => {
  it("are the same whichever way they are counted", () => {
    for (let day = -150_000; day < 60_000; day += 97) {
      const { year, month, day: ofMonth } = civilDay(day);
      expect(dayNumber(year, month, ofMonth)).toBe(day);
      expect(parseIsoDay(isoDay(day))).toBe(day);
    }
  });

  it("exist in the calendar", () => {
    expect(dayNumber(2024, 2, 29)).not.toBeNull();
    expect(dayNumber(2023, 2, 29)).toBeNull();
    expect(dayNumber(1900, 2, 29)).toBeNull();
    expect(parseIsoDay("2024-13-01")).toBeNull();
    expect(parseIsoDay("15 May 2024")).toBeNull();
  });

  it("lie in the weeks of ISO 8601", () => {
    expect(isoWeekOf(dayNumber(2021, 1, 3) as number)).toBe("2020-W53");
    expect(isoWeekOf(dayNumber(2024, 12, 30) as number)).toBe("2025-W01");
    expect(isoDay(mondayOf(2025, 1) as number)).toBe("2024-12-30");
  });
});

describe("readTimes", () => {
  it("gives one reading a finding, with the days that a date can mean", () => {
    const span = { isSpan: false };
    expect(readings("It grew in the late 1980s and for nearly two decades after.")).toEqual([
      { type: "DATE", value: "198", mod: "END", starts_on: "1985-01-01", ends_on: "1989-12-31", ...span },
      { type: "DURATION", value: "P20Y", mod: "LESS_THAN", starts_on: null, ends_on: null, ...span },
    ]);
  });

  it("gives no days to a date that the calendar does not have", () => {
    expect(readings("It was due on February 30, 2024, they said.")).toEqual([
      { type: "DATE", value: "XXXX-XX-XX", mod: null, starts_on: null, ends_on: null, isSpan: false },
    ]);
  });

  it("gives no days to a business year", () => {
    expect(readings("Sales fell in fiscal 2016.")[0]).toMatchObject({ value: "2016", starts_on: null });
  });

  it("refuses a day of publication that is none", () => {
    expect(() => readTimes([], "2024-02-30")).toThrow("2024-02-30");
  });

  const modifiers: readonly (readonly [string, string, string | null])[] = [
    ["It took more than four hours.", "PT4H", "MORE_THAN"],
    ["It took at least 20 years.", "P20Y", "EQUAL_OR_MORE"],
    ["It took up to six weeks.", "P6W", "EQUAL_OR_LESS"],
    ["It took about 20 years.", "P20Y", "APPROX"],
    ["It closed more than two years ago.", "2022", "BEFORE"],
    ["It was sold in early March.", "2024-03", "START"],
    ["It was sold earlier this week.", "2024-W20", null],
  ];
  for (const [sentence, value, mod] of modifiers) {
    it(`modifier: ${sentence}`, () => expect(readings(sentence)[0]).toMatchObject({ value, mod }));
  }

  const directions: readonly (readonly [string, string, string])[] = [
    ["The board met Friday.", "2024-05-15", "2024-05-10"],
    ["The board will meet Friday.", "2024-05-15", "2024-05-17"],
    ["The board met Wednesday.", "2024-05-15", "2024-05-15"],
    ["Rates were cut in October.", "2024-05-15", "2023-10"],
    ["Rates will be cut in October.", "2024-05-15", "2024-10"],
    ["The dividend is payable Jan. 3 to holders.", "2024-11-20", "2025-01-03"],
    ["The mine was closed Nov. 25 after a flood.", "2024-01-15", "2023-11-25"],
    ["He resigned on Feb. 29 in anger.", "2025-05-15", "2024-02-29"],
    ["Last winter was mild.", "2024-05-15", "2023-WI"],
    ["This fall it will open.", "2024-05-15", "2024-FA"],
    ["The loss came in the fourth quarter.", "2024-05-15", "2023-Q4"],
  ];
  for (const [sentence, published, value] of directions) {
    it(`direction: ${sentence}`, () => expect(readings(sentence, published)[0]).toMatchObject({ value }));
  }

  it("leans on the dates of its own paragraph only", () => {
    const told = "The siege began on March 10, 1905, and ended in June. In February the fort fell.";
    expect(readings(told).map(({ value }) => value)).toEqual(["1905-03-10", "1905-06", "1906-02"]);
    expect(readings("He won in 1995. The following year he lost.")[1]?.value).toBe("1996");
    expect(readings("He won in 1995.\n\nThe following year he lost.")[1]?.value).toBe("2025");
  });

  const comparisons: readonly (readonly [string, string])[] = [
    ["Third-quarter net rose.\n\nSales were $5 million, from $4 million a year earlier.", "2022-Q3"],
    ["Third-quarter net rose.\n\nA year ago it was $3 million.", "2022-Q3"],
    [
      "Third-quarter net rose.\n\nFor the nine months it was $9 million, from $8 million a year earlier.",
      "2023",
    ],
    ["Third-quarter net rose.\n\nIn 2021 it was 4; a year earlier it was 3.", "2020"],
    ["Net rose.\n\nSales were $5 million, from $4 million a year earlier.", "2023"],
  ];
  for (const [text, value] of comparisons) {
    it(`compares the period that the report is about: ${text}`, () => {
      expect(readings(text).at(-1)?.value).toBe(value);
    });
  }

  it("means the same in every time zone", () => {
    const program = `
      import { tokenise } from "./pipeline/extract/tokens.ts";
      import { findTimes } from "./pipeline/extract/times.ts";
      import { readTimes } from "./pipeline/normalise/time.ts";
      const text = "On Friday, 31 December, last month, this week, two days ago, tomorrow, at 11:30 p.m. Monday.";
      process.stdout.write(JSON.stringify(readTimes(findTimes(tokenise(text)), "2012-01-01")));`;
    const [first, ...others] = ["Pacific/Apia", "America/Los_Angeles", "Asia/Kolkata", "UTC"].map((zone) =>
      execFileSync(process.execPath, ["--input-type=module", "-e", program], {
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      }),
    );
    expect(first).toContain("2011-12-30");
    for (const other of others) expect(other).toBe(first);
  });
});
