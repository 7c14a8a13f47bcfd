import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { restoredTokens } from "../../pipeline/extract/restorations.ts";
import { wordsOfClass, wordsOfClassInCapitals } from "../../pipeline/extract/times/classes.ts";
import { timeRules } from "../../pipeline/extract/times/rules.ts";
import { findTimes } from "../../pipeline/extract/times.ts";
import { tokenise } from "../../pipeline/extract/tokens.ts";
import { readTimes } from "../../pipeline/normalise/time.ts";

/** A Wednesday. */
const publishedOn = "2024-05-15";

type Case = readonly [sentence: string, exact: string, value: string];

/** What each rule is for: a sentence, the characters that the rule finds in it, and their TIMEX3 value. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  "clock-figures": [
    ["It closed at 3:15pm on Saturday 23 March.", "3:15pm on Saturday 23 March", "2024-03-23T15:15"],
    ["They will talk at 9:30 a.m. EST on Friday.", "9:30 a.m. EST on Friday", "2024-05-17T09:30"],
    ["The alarm rang at 14:05 and again.", "14:05", "2024-05-15T14:05"],
  ],
  "clock-hour": [["The doors closed at 10 p.m. Thursday.", "10 p.m. Thursday", "2024-05-09T22:00"]],
  "clock-first-hour": [["It ran from 3 to 8 p.m. on Friday.", "3", "2024-05-10T15:00"]],
  "clock-minutes": [["At half past seven it rang.", "half past seven", "2024-05-15T07:30"]],
  "clock-part": [["At 8 in the evening it rang.", "8 in the evening", "2024-05-15T20:00"]],
  "clock-hours": [["At 0430 hours it rang.", "0430 hours", "2024-05-15T04:30"]],
  "clock-oclock": [
    ["They met at three o'clock in the afternoon.", "three o'clock in the afternoon", "2024-05-15T15:00"],
  ],
  "clock-zone": [["They landed at 0930 GMT in haste.", "0930 GMT", "2024-05-15T09:30"]],
  noon: [["At noon the bell rang.", "noon", "2024-05-15T12:00"]],
  "weekday-clock": [["He will land Tuesday at 9 a.m. at last.", "Tuesday at 9 a.m.", "2024-05-21T09:00"]],
  "day-word": [
    ["She called yesterday.", "yesterday", "2024-05-14"],
    ["We shall see tomorrow morning.", "tomorrow morning", "2024-05-16TMO"],
    ["The lights go out tonight.", "tonight", "2024-05-15TNI"],
  ],
  "day-beyond": [["He rang the day before yesterday.", "the day before yesterday", "2024-05-13"]],
  overnight: [["Stocks fell overnight.", "overnight", "2024-05-14TNI"]],
  holiday: [
    ["Shops closed on Christmas Eve.", "Christmas Eve", "2023-12-24"],
    ["The shop opened on Easter Monday 2019.", "Easter Monday 2019", "2019-04-22"],
    ["Schools will close on Labor Day.", "Labor Day", "2024-09-02"],
  ],
  "business-quarter-years": [["In Q2 FY2023-24 it grew.", "Q2 FY2023-24", "2024-Q2"]],
  "business-quarter": [["In Q2 FY24 it grew.", "Q2 FY24", "2024-Q2"]],
  "business-year-codes": [["In FY2023-24 it grew.", "FY2023-24", "2024"]],
  "business-year-code": [["In FY25 it grew.", "FY25", "2025"]],
  "calendar-year-code": [["In CY25 it grew.", "CY25", "2025"]],
  "business-years": [["In fiscal 2022-23 it grew.", "fiscal 2022-23", "2023"]],
  "business-year-after": [["The 2024 tax year is over.", "The 2024 tax year", "2024"]],
  "quarter-shorthand": [["In 3Q19 it grew.", "3Q19", "2019-Q3"]],
  "quarter-shorthand-alone": [["Margins fell in 3Q.", "3Q", "2023-Q3"]],
  "nth-of-period": [
    ["It met on the first Monday of May 2024.", "the first Monday of May 2024", "2024-05-06"],
  ],
  "after-next": [["It opens the week after next.", "the week after next", "2024-W22"]],
  "date-and-clock": [["Sent 2023-11-02 08:15 by hand.", "2023-11-02 08:15", "2023-11-02T08:15"]],
  "iso-compact": [["Sent 20231102T0815Z by hand.", "20231102T0815Z", "2023-11-02T08:15"]],
  "iso-week": [["Sent in 2024-W05 by hand.", "2024-W05", "2024-W05"]],
  "year-month-code": [["Stamped 2017/Jan/09 in red.", "2017/Jan/09", "2017-01-09"]],
  "month-year-code": [["Stamped Jan/2017 in red.", "Jan/2017", "2017-01"]],
  "month-short-year": [["It closed in June '98.", "June '98", "1998-06"]],
  "month-ordinal": [["It closed on March the first.", "March the first", "2024-03-01"]],
  "weekday-day": [["It closed on Tuesday the 14th.", "Tuesday the 14th", "2024-05-14"]],
  "day-month-short-year": [["Stamped 03 Aug 96 in red.", "03 Aug 96", "1996-08-03"]],
  "weekday-of-week": [["It opens Monday next week.", "Monday next week", "2024-05-20"]],
  "unit-until": [["The decade to 2020 was kind.", "The decade", "P10Y"]],
  "period-to-date": [["In the year to date it rose.", "the year to date", "2024"]],
  "around-the-clock": [["It is open 24/7.", "24/7", "P1D"]],
  "on-weekends": [["It is shut on weekends.", "weekends", "XXXX-WXX-WE"]],
  "span-of-units": [["It took an hour and ten minutes.", "an hour and ten minutes", "PT1H10M"]],
  "span-short": [["It took 30 min to build.", "30 min", "PT30M"]],
  "quarter-hour": [["It took a quarter of an hour.", "a quarter of an hour", "PT15M"]],
  "span-parts": [["They stayed three nights.", "three nights", "P3NI"]],
  "iso-date": [
    ["The firm opened on 2023-11-02 in Bonn.", "2023-11-02", "2023-11-02"],
    ["Logged at 2023-11-02T08:15:00Z by hand.", "2023-11-02T08:15:00Z", "2023-11-02T08:15"],
  ],
  "figure-date": [
    ["Signed 03/02/1998 in Oslo.", "03/02/1998", "1998-03-02"],
    ["Signed 25/02/1998 in Oslo.", "25/02/1998", "1998-02-25"],
    ["Filed 03-02-98 by wire.", "03-02-98", "1998-03-02"],
  ],
  "day-month-code": [["Stamped 09-Jan-2017 in red.", "09-Jan-2017", "2017-01-09"]],
  "iso-month": [["Sales for 2019-08 were low.", "2019-08", "2019-08"]],
  "dotted-date": [["Dated 25.11.2021 by hand.", "25.11.2021", "2021-11-25"]],
  "month-day": [
    ["They met on Monday, March 4, 2019, in Rome.", "Monday, March 4, 2019", "2019-03-04"],
    ["The bonds are payable Dec. 7 in cash.", "Dec. 7", "2024-12-07"],
    ["The mill was shut on Sept. 30 for good.", "Sept. 30", "2023-09-30"],
  ],
  "day-month": [
    ["The strike of 16 January ended.", "16 January", "2024-01-16"],
    ["It began on the 5th of March 2020 in Turin.", "the 5th of March 2020", "2020-03-05"],
  ],
  "further-day": [["He flew on April 24 and 25.", "25", "2024-04-25"]],
  "leading-day": [["Shows will run 10-18 June in Ghent.", "10", "2024-06-10"]],
  "ordinal-day": [["It opens on the 18th.", "the 18th", "2024-05-18"]],
  "month-year": [
    ["The ship sank in January 1998 off Crete.", "January 1998", "1998-01"],
    ["In January last year it rained.", "January last year", "2023-01"],
  ],
  "month-of-relative": [["She left last October.", "last October", "2023-10"]],
  "part-of-month": [
    ["Rain will fall in mid-June.", "mid-June", "2024-06"],
    ["It expired at the end of March.", "the end of March", "2024-03"],
  ],
  "month-alone": [
    ["The vote is set for November.", "November", "2024-11"],
    ["Output slowed in February.", "February", "2024-02"],
    ["They married in May.", "May", "2024-05"],
  ],
  "weekday-part": [["They spoke on Monday night.", "Monday night", "2024-05-13TNI"]],
  "weekday-relative": [
    ["He resigned last Wednesday.", "last Wednesday", "2024-05-08"],
    ["He starts next Friday.", "next Friday", "2024-05-17"],
  ],
  "weekday-alone": [
    ["The board met Friday.", "Friday", "2024-05-10"],
    ["The board will meet on Friday.", "Friday", "2024-05-17"],
    ["Earlier Tuesday the price fell.", "Earlier Tuesday", "2024-05-14"],
  ],
  decade: [
    ["Rents rose in the late 1980s.", "the late 1980s", "198"],
    ["It was a song of the '90s.", "the '90s", "199"],
  ],
  "spelled-decade": [
    ["Radio of the nineteen-eighties was loud.", "the nineteen-eighties", "198"],
    ["Few cars of the sixties run.", "the sixties", "196"],
  ],
  century: [["Trains of the 19th century were slow.", "the 19th century", "18"]],
  "year-of-era": [["The war of 490 BC was short.", "490 BC", "BC0490"]],
  "part-of-year": [
    ["In early 1997 it grew.", "early 1997", "1997"],
    ["It was sold by the end of 1990.", "the end of 1990", "1990"],
    ["It will be sold by end-2025.", "end-2025", "2025"],
  ],
  "fiscal-year": [["Sales in fiscal 2016 fell.", "fiscal 2016", "2016"]],
  "spelled-year": [["The fire of nineteen ninety-six was huge.", "nineteen ninety-six", "1996"]],
  "spelled-millennium": [["It has stood since two thousand eight.", "two thousand eight", "2008"]],
  "year-after-preposition": [
    ["It was built in 1912.", "1912", "1912"],
    ["It ran from 1968 until it closed.", "1968", "1968"],
  ],
  "year-in-short": [["He left in ’98.", "’98", "1998"]],
  "year-estimated": [["It has stood since about 1890.", "1890", "1890"]],
  "year-range-start": [["It sold more in 2019/20.", "2019", "2019"]],
  "year-range-end": [
    ["He played in 1995-96 there.", "96", "1996"],
    ["He played in 2019/2020 there.", "2020", "2020"],
  ],
  "year-alone": [["The 1992 accord failed.", "1992", "1992"]],
  "year-quarter": [["Growth slowed in the 2022 third quarter.", "the 2022 third quarter", "2022-Q3"]],
  "quarter-of-year": [
    ["Prices fell in the third quarter of 2008.", "the third quarter of 2008", "2008-Q3"],
    ["It lost less in the first half of last year.", "the first half of last year", "2023-H1"],
  ],
  "quarter-code": [["It earned more in Q3 2023 than before.", "Q3 2023", "2023-Q3"]],
  "quarters-of-year": [
    ["The first two quarters of 2021 were weak.", "The first two quarters of 2021", "2021-H1"],
  ],
  "quarter-of-relative": [
    ["After a good third quarter it was better than the 2022 period.", "the 2022 period", "2022-Q3"],
  ],
  "quarter-alone": [
    ["Profit rose in the third quarter.", "the third quarter", "2023-Q3"],
    ["Its first-quarter loss grew.", "first-quarter", "2024-Q1"],
  ],
  "half-alone": [["Sales in the first half rose.", "the first half", "2023-H1"]],
  "period-of-context": [
    ["The third quarter was bad, but the latest period included a gain.", "the latest period", "2023-Q3"],
  ],
  "season-of-year": [["It rained in the summer of 2014.", "the summer of 2014", "2014-SU"]],
  "season-relative": [["The plant closed last fall.", "last fall", "2023-FA"]],
  "season-alone": [["It was sold in the spring.", "the spring", "2024-SP"]],
  "year-earlier": [
    ["The second quarter of 2023 was worse than the year-ago quarter.", "the year-ago quarter", "2022-Q2"],
  ],
  "compared-span": [["It lost more in the year-earlier nine months.", "the year-earlier nine months", "P9M"]],
  "same-period": [
    ["In the first quarter it beat the same period last year.", "the same period last year", "2023-Q1"],
  ],
  offset: [
    ["He left two years ago.", "two years ago", "2022"],
    ["It sank half a century ago.", "half a century ago", "1974"],
    ["The bridge fell 11 days ago.", "11 days ago", "2024-05-04"],
    ["It opened in June 2010 and two months later it closed.", "two months later", "2010-08"],
    ["Net rose in the third quarter from a loss a year earlier.", "a year earlier", "2022-Q3"],
  ],
  "offset-vague": [["Months ago it was cheap.", "Months ago", "PXM"]],
  "unit-before": [["It sold more than the month before.", "the month before", "2024-04"]],
  "past-span": [
    ["Output doubled over the past 20 years.", "the past 20 years", "P20Y"],
    ["For its first four years it had no licence.", "first four years", "P4Y"],
  ],
  "past-unit": [["The past decade was kind.", "The past decade", "P10Y"]],
  "recent-span": [["In recent weeks it fell.", "recent weeks", "PXW"]],
  "relative-part": [["He called this morning.", "this morning", "2024-05-15TMO"]],
  "relative-unit": [
    ["Earlier this week they met.", "Earlier this week", "2024-W20"],
    ["Just this month it opened a fund.", "this month", "2024-05"],
    ["He won in 1995 and the following year he lost.", "the following year", "1996"],
  ],
  "week-of-date": [["It shipped in the week of March 6.", "the week of March 6", "2024-W10"]],
  "unit-of-context": [
    ["For the year, sales were flat.", "the year", "2024"],
    ["It was repaired over the weekend.", "the weekend", "2024-W19-WE"],
    ["It will double by the end of the decade.", "the end of the decade", "202"],
  ],
  "part-of-unit": [["She came later in the day.", "later in the day", "2024-05-15"]],
  "day-of-context": [["On March 4, 2019 he won; the day was his.", "the day", "2019-03-04"]],
  "part-of-context": [["She sang in the morning.", "the morning", "2024-05-15TMO"]],
  "day-month-apostrophe": [["The deal of 5 Jan '19 lapsed.", "5 Jan '19", "2019-01-05"]],
  "day-of-month": [["It met on the 24th of last month.", "the 24th of last month", "2024-04-24"]],
  "part-of-day": [["They fled on the night of 4 May.", "the night of 4 May", "2024-05-04TNI"]],
  dawn: [["The raid began at dawn.", "dawn", "2024-05-15TMO"]],
  "weekday-beyond": [["He quit on the Friday before last.", "the Friday before last", "2024-05-03"]],
  "weekday-before": [
    ["It fell on 15 May 2008; it had asked for help the Friday before.", "the Friday before", "2008-05-09"],
  ],
  "weekday-week": [["The house will vote on Tuesday week.", "Tuesday week", "2024-05-28"]],
  "week-on": [["The house will vote a week on Thursday.", "a week on Thursday", "2024-05-23"]],
  "half-century": [["It took a half-century of work.", "a half-century", "P50Y"]],
  "month-of-name": [["It closed in the month of March.", "the month of March", "2024-03"]],
  "past-span-range": [["It will grow in the next two to three years.", "the next two to three years", "PXY"]],
  "season-ago": [["Two winters ago it froze.", "Two winters ago", "2022-WI"]],
  "clock-hour-letter": [["The auction closed at 17h.", "17h", "2024-05-15T17:00"]],
  "holiday-week": [["It rained in Easter week.", "Easter week", "2024-W13"]],
  "quarter-of-months": [
    ["Output fell in the January-March quarter.", "the January-March quarter", "2024-Q1"],
    ["Output fell in the December quarter.", "the December quarter", "2023-Q4"],
  ],
  "quarter-of-months-year": [["Output fell in the June 2022 quarter.", "the June 2022 quarter", "2022-Q2"]],
  "quarters-several": [
    ["It lost money in the second and third quarters of 2022.", "the second", "2022-Q2"],
    ["It lost money in the second and third quarters of 2022.", "third quarters of 2022", "2022-Q3"],
  ],
  "quarters-recurring": [
    ["Sales usually fall in the first and third quarters.", "third quarters", "XXXX-Q3"],
  ],
  "span-between": [["It takes between two and three years.", "two and three years", "PXY"]],
  "times-a-unit": [["It meets twice a week.", "twice a week", "P1W"]],
  "clock-letter": [["The auction closed at 17h30.", "17h30", "2024-05-15T17:30"]],
  "some-day": [["Hydrogen will one day power ships.", "one day", "FUTURE_REF"]],
  "day-beside": [["They met the day before 15 August 2023.", "the day before 15 August 2023", "2023-08-14"]],
  "weekday-offset": [
    ["Polls open a week from Sunday.", "a week from Sunday", "2024-05-26"],
    ["It shut two weeks ago today.", "two weeks ago today", "2024-05-01"],
  ],
  "nth-of-each": [["It sits on the first Monday of every month.", "the first Monday of every month", "P1M"]],
  "decade-of-century": [
    ["It shrank in the first decade of the 21st century.", "the first decade of the 21st century", "200"],
  ],
  "season-of-years": [["The winter of 1978-79 was hard.", "The winter of 1978-79", "1978-WI"]],
  "same-period-of-year": [
    ["In March it fell from the same month last year.", "the same month last year", "2023-03"],
  ],
  "offset-on": [["He was jailed in 2011. Two years on, he was free.", "Two years on", "2013"]],
  "unit-ahead": [["The year ahead will be hard.", "The year ahead", "P1Y"]],
  "mid-unit": [["It will be gone by mid-century.", "mid-century", "20"]],
  "year-end-of": [["The year-end rush began.", "year-end", "2024"]],
  "span-compound-range": [["A three- to five-year plan was made.", "three- to five-year", "PXY"]],
  "span-most": [["It was idle for the better part of a year.", "the better part of a year", "P1Y"]],
  "year-end": [
    ["By year-end it will be done.", "year-end", "2024"],
    ["Shares have doubled since year-end.", "year-end", "2023"],
  ],
  "every-span": [
    ["They move every few years.", "every few years", "PXY"],
    ["The list grows each month.", "each month", "P1M"],
    ["It runs every other day.", "every other day", "P2D"],
  ],
  "every-weekday": [["It airs each Thursday.", "each Thursday", "XXXX-WXX-4"]],
  "every-month": [["It closes each December.", "each December", "P1Y"]],
  recurring: [["A daily walk helps.", "daily", "P1D"]],
  rate: [
    ["He swims three times a week.", "a week", "P1W"],
    ["It costs 40 dollars a year to run.", "a year", "P1Y"],
    ["They pump 1.4 million barrels of oil a day.", "a day", "P1D"],
    ["It makes 50,000 cars a year and could make more.", "a year", "P1Y"],
  ],
  "span-compound": [["A 10-year plan was drawn up.", "10-year", "P10Y"]],
  "span-and-half": [["It took a year and a half to build.", "a year and a half", "P1Y6M"]],
  "span-units": [
    ["It backed them for practically twenty years.", "practically twenty years", "P20Y"],
    ["The flight took 5 1/2 hours.", "5 1/2 hours", "PT5H30M"],
    ["He was there for several weeks.", "several weeks", "PXW"],
  ],
  "span-singular": [
    ["A two day rally began.", "two day", "P2D"],
    ["Give it half an hour.", "half an hour", "PT30M"],
  ],
  "span-range": [["It takes two to three weeks.", "two to three weeks", "PXW"]],
  "span-one": [["It waited less than a month.", "less than a month", "P1M"]],
  "span-vague": [["He worked there for years.", "years", "PXY"]],
  "span-around": [["In the days before the vote it rained.", "the days", "PXD"]],
  "span-all": [["It snowed all week.", "all week", "P1W"]],
  "span-long": [["A month-long stay began.", "month-long", "P1M"]],
  "quarter-century": [["Nearly a quarter-century passed.", "Nearly a quarter-century", "P25Y"]],
  "long-time": [["They did it for a very long time.", "a very long time", "PXX"]],
  "present-reference": [
    ["It is now closed.", "now", "PRESENT_REF"],
    ["It is shut at the moment.", "the moment", "PRESENT_REF"],
  ],
  "past-reference": [["It drew notice lately.", "lately", "PAST_REF"]],
  "future-reference": [["It will soon close.", "soon", "FUTURE_REF"]],
};

type Found = { readonly rule: string; readonly exact: string; readonly value: string };

function found(text: string): Found[] {
  const findings = findTimes(tokenise(text));
  const readings = readTimes(findings, publishedOn);
  return findings.map(({ rule, start, end }, at) => ({
    rule,
    exact: text.slice(start, end),
    value: readings[at]?.value ?? "",
  }));
}

describe("time rules", () => {
  it("have names of their own, in kebab-case", () => {
    const names = timeRules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("have cases, and only rules have", () => {
    expect(Object.keys(cases).sort()).toEqual(timeRules.map(({ name }) => name).sort());
  });

  for (const [rule, ofRule] of Object.entries(cases)) {
    for (const [sentence, exact, value] of ofRule) {
      it(`${rule}: ${sentence}`, () => {
        expect(found(sentence)).toContainEqual({ rule, exact, value });
      });
    }
  }
});

describe("what is not a time", () => {
  const none = [
    "You may march on.",
    "A 20-year-old firm, 52 years old at most, won.",
    "Prices fall; costs spring up.",
    "It sold 2,000 cars at $1990 each.",
    "He paid 15 dollars for the second book.",
    "The score was 3:2 in the end.",
    "A quarter of the vote is enough.",
    "Sun Microsystems hired Jan Smith.",
  ];
  for (const sentence of none) it(sentence, () => expect(found(sentence)).toEqual([]));
});

const namesQuarter = (text: string): boolean => found(text).some(({ value }) => /-Q\d/.test(value));

describe("findTimes", () => {
  const sentences = Object.values(cases).flatMap((ofRule) => ofRule.map(([sentence]) => sentence));

  it("finds the same in a text whatever paragraph follows or precedes it", () => {
    for (const [at, first] of sentences.entries()) {
      const second = sentences[(at * 7 + 3) % sentences.length] as string;
      if (namesQuarter(first)) continue;
      expect(found(`${first}\n\n${second}`)).toEqual([...found(first), ...found(second)]);
    }
  });

  it("finds the same in any two texts as in both, joined by a blank line", () => {
    const vocabulary = [...Object.values(wordsOfClass), ...Object.values(wordsOfClassInCapitals)]
      .join(" ")
      .split(" ")
      .concat(
        "will said be to for set company Smith 1990 1995 12 31 7 8:30 2,000 Monday March May . , ( ) - old".split(
          " ",
        ),
      );
    const text = fc
      .array(fc.tuple(fc.constantFrom(...vocabulary.filter(Boolean)), fc.constantFrom(" ", " ", "", "\n")), {
        maxLength: 25,
      })
      .map((words) => words.flat().join("").trim());
    fc.assert(
      fc.property(text, text, (first, second) => {
        const shift = first.length + 2;
        const findings = (part: string) =>
          findTimes(tokenise(part)).map(({ paragraph: _, sentence: __, ...finding }) => finding);
        const shifted = findings(second).map((one) => ({
          ...one,
          start: one.start + shift,
          end: one.end + shift,
          tie: one.tie !== null && "at" in one.tie ? { ...one.tie, at: one.tie.at + shift } : one.tie,
        }));
        expect(findings(`${first}\n\n${second}`)).toEqual([...findings(first), ...shifted]);
        // but what "a year earlier" compares: the quarter that a report is about
        if (!namesQuarter(first))
          expect(found(`${first}\n\n${second}`)).toEqual([...found(first), ...found(second)]);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives findings in order, apart from each other and inside the text", () => {
    const text = sentences.join(" ");
    let end = 0;
    for (const finding of findTimes(tokenise(text))) {
      expect(finding.start).toBeGreaterThanOrEqual(end);
      expect(finding.end).toBeGreaterThan(finding.start);
      end = finding.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  });

  it("takes no more than its share of time for long runs of the same", () => {
    for (const unit of ["1990 ", "May ", "1:", "the ", "two hundred and a half ", "1-", "“", "("]) {
      const started = performance.now();
      findTimes(tokenise(unit.repeat(50_000)));
      expect(performance.now() - started).toBeLessThan(20_000);
    }
  });

  it("reads a restored view: the words from the tokens, the range from the print", () => {
    const text = "Previously decade it grew.";
    const view = restoredTokens(tokenise(text), [{ start: 0, end: 17, restored: "In the past decade" }]);
    const [finding] = findTimes(view);
    expect(finding).toMatchObject({ start: 0, end: 17, parts: { relative: "past", unit: "decade" } });
  });
});
