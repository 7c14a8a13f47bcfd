import { isBusinessQuarter, isBusinessYears, isQuarterNumber } from "./conditions.ts";
import type { TimeRule } from "./rule.ts";

const code = "(fiscalCode | fiscalLetters apostrophe? (year | number | day))";
const codes = `${code} (hyphen | slash) (year | number | day)`;
const years = "year (hyphen | slash) (year | number | day)";
const ordinal = "((ordinal: ordinal | second) | (ordinal: day) suffix)";
const quarter = `((ordinal: quarterCode) | (ordinal: day) (unit: quarterLetter) | ${ordinal} hyphen? (unit: quarter | half))`;
const businessYear = "(fiscal: fiscal | ownYear) aYear";

/** Business years and their quarters, in the codes of reports. What a business year is of the calendar nobody says. */
export const fiscalRules: readonly TimeRule[] = [
  {
    name: "business-quarter-years",
    reason: "a quarter of a business year that is named by two years: Q2 FY2023-24",
    form: "quarter",
    pattern: `the? ${quarter} of? (the? fiscal)? (fiscal: ${codes})`,
    accept: isBusinessQuarter,
  },
  {
    name: "business-quarter",
    reason:
      "a quarter of a business year: Q3 FY24, third quarter of FY2024, FY24 Q1, 2Q FY25, Q1FY25, 1QFY25",
    form: "quarter",
    pattern: `(the? ${quarter} of? (fiscal: ${code}) | (fiscal: ${code}) (hyphen | comma)? (ordinal: quarterCode) | (ordinal: day) (fiscal: quarterFiscal) | (fiscal: fiscalQuarter))`,
    accept: isQuarterNumber,
  },
  {
    name: "business-year-codes",
    reason: "a business year that is named by two years: FY2023-24, FY2019/20",
    form: "calendar",
    pattern: `the? (fiscal: ${codes})`,
    accept: isBusinessYears,
  },
  {
    name: "business-year-code",
    reason: "a business year in reports: FY25, FY 2024, FY'24",
    form: "calendar",
    pattern: `the? (fiscal: ${code}) (?! percent | units)`,
  },
  {
    name: "calendar-year-code",
    reason: "a calendar year where reports tell it from a business year: CY2024",
    form: "calendar",
    pattern: "the? (year: calendarCode)",
  },
  {
    name: "business-years",
    reason: "a business year in words that is named by two years: fiscal 2023-24, the 2019/20 tax year",
    form: "calendar",
    pattern: `the? ((fiscal: fiscal) aYear? (year: ${years}) | ${businessYear} (year: ${years}) | (year: ${years}) ${businessYear})`,
    accept: isBusinessYears,
  },
  {
    name: "business-year-after",
    reason: "a business year after its number: the 2024 fiscal year",
    form: "calendar",
    pattern: `the? (year: year) ${businessYear}`,
  },
  {
    name: "quarter-shorthand",
    reason: "analysts write the number first and the year short: 3Q19, 1H 2024, Q4'23",
    form: "quarter",
    pattern:
      "(the? (ordinal: day) (year: quarterYear) | the? (ordinal: day) (unit: quarterLetter) of? (year: year) | the? (ordinal: quarterCode) apostrophe (year: number | day))",
    accept: isQuarterNumber,
  },
  {
    name: "quarter-shorthand-alone",
    reason: "a quarter in shorthand without its year: margins in 2Q",
    form: "quarter",
    pattern:
      "(?<! money | slash | colon | hyphen | stop) (ordinal: day) (unit: quarterLetter) (?! hyphen | day | number | money)",
    directed: true,
    accept: isQuarterNumber,
  },
];
