/** Business years, quarters and halves in words and in the shorthand of reports, and codes that only look like them. */
import { describe, expect, it } from "vitest";
import { timesOf } from "../../times-of.ts";

type Case = readonly [sentence: string, exact: string, value: string, days?: string];

/** A business year's days are nobody's to tell, unless the text says when it ended. */
const open = "..";

const cases: readonly Case[] = [
  ["Sales rose in FY25.", "FY25", "2025"],
  ["Sales rose in FY2025.", "FY2025", "2025"],
  ["Sales rose in FY 2025.", "FY 2025", "2025"],
  ["Sales rose in FY'25.", "FY'25", "2025"],
  ["The scheme cost €2 million in FY2023-24.", "FY2023-24", "2024"],
  ["The scheme cost €2 million in FY2019/20.", "FY2019/20", "2020"],
  ["It halved between FY23/24 and then.", "FY23/24", "2024"],
  ["In fiscal 2022-23 it grew.", "fiscal 2022-23", "2023"],
  ["It shrank in the 2019/20 tax year.", "the 2019/20 tax year", "2020"],
  ["The 2024 fiscal year was kind.", "The 2024 fiscal year", "2024"],
  ["In the financial year 2022/23 it grew.", "the financial year 2022/23", "2023"],
  ["In fiscal year 2021 it grew.", "fiscal year 2021", "2021"],
  ["In Q2 FY2024 it grew.", "Q2 FY2024", "2024-Q2"],
  ["In Q3 FY24 it grew.", "Q3 FY24", "2024-Q3"],
  ["Orders fell in Q1 FY2023-24.", "Q1 FY2023-24", "2024-Q1"],
  ["It won in the third quarter of FY2024.", "the third quarter of FY2024", "2024-Q3"],
  ["Profit in 1QFY25 fell.", "1QFY25", "2025-Q1"],
  ["Profit in 2Q FY25 fell.", "2Q FY25", "2025-Q2"],
  ["Profit in Q4FY24 fell.", "Q4FY24", "2024-Q4"],
  ["FY24 Q1 was weak.", "FY24 Q1", "2024-Q1"],
  [
    "It fell in the first quarter of the current financial year.",
    "the first quarter of the current financial year",
    "2025-Q1",
  ],
  ["It grew this fiscal year.", "this fiscal year", "2025"],
  ["Margins fell in 3Q2019.", "3Q2019", "2019-Q3", "2019-07-01..2019-09-30"],
  ["Margins fell in 1Q20.", "1Q20", "2020-Q1", "2020-01-01..2020-03-31"],
  ["Margins fell in 1H24.", "1H24", "2024-H1", "2024-01-01..2024-06-30"],
  ["Margins fell in 2H 2023.", "2H 2023", "2023-H2", "2023-07-01..2023-12-31"],
  ["Margins fell in H1 2024.", "H1 2024", "2024-H1", "2024-01-01..2024-06-30"],
  ["Margins fell in Q4'23.", "Q4'23", "2023-Q4", "2023-10-01..2023-12-31"],
  ["Margins fell in 2024Q3.", "2024Q3", "2024-Q3", "2024-07-01..2024-09-30"],
  ["Margins fell in 2Q.", "2Q", "2024-Q2", "2024-04-01..2024-06-30"],
  ["Margins fell in CY2024.", "CY2024", "2024", "2024-01-01..2024-12-31"],
  ["Output fell in the year to March 2020.", "the year", "P1Y", "2019-04-01..2020-03-31"],
  ["The fiscal year ended June 30 was bad.", "The fiscal year", "P1Y", "2023-07-01..2024-06-30"],
  ["Profit for the quarter ended Sept. 30 fell.", "the quarter", "2024-Q3", "2024-07-01..2024-09-30"],
  [
    "In its fourth quarter ended June 28, 2024, it grew.",
    "fourth quarter",
    "2024-Q4",
    "2024-03-29..2024-06-28",
  ],
  ["It lost money in the six months through September.", "the six months", "P6M", "2024-04-01..2024-09-30"],
  ["It lost money in the 18 months to June 2024.", "the 18 months", "P18M", "2023-01-01..2024-06-30"],
];

const none: readonly string[] = [
  "The 4H Club met.",
  "It filed a 10-Q and a 10-K.",
  "The 5Q plan failed.",
  "The 3H rule stands.",
  "The Q7 is a car.",
  "The H1N1 strain spread.",
  "It runs for 2h.",
  "The FYI desk closed.",
  "Flight QF1 was late.",
  "The H-1B visa is dear.",
  "It has 2 Q fields.",
  "Fiscal rules are strict.",
  "The tax was cut.",
];

describe("a business year or its part", () => {
  for (const [sentence, exact, value, days = open] of cases) {
    it(sentence, () => {
      const found = timesOf(sentence, "2025-02-10").find((each) => each.exact === exact);
      expect(found).toMatchObject({ value, days });
    });
  }
  for (const sentence of none) {
    it(`is not: ${sentence}`, () => {
      expect(timesOf(sentence, "2025-02-10").filter(({ type }) => type !== "DURATION")).toEqual([]);
    });
  }
});
