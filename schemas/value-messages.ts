/**
 * What is said of a value that a schema refuses: the one place that words it. `expected` is what would be right, with
 * an example; `mend` is what to do. Rules name an entry as their message, so no sentence of Zod reaches a person.
 */
import { z } from "zod";

export type ValueMessage = { readonly expected: string; readonly mend: string };

/** What a value may have to be. */
export const values = {
  text: { expected: "a text", mend: "Write words there." },
  someText: {
    expected: "a text of at least one character",
    mend: "Write the words, or delete the field if there is nothing to say.",
  },
  noByteOrderMark: {
    expected: "a text that begins with its first letter",
    mend: "Delete the byte order mark (U+FEFF) at its start: retype the first word.",
  },
  wholeCharacters: {
    expected: "a text of whole characters",
    mend: "Delete the half of a character (a lone surrogate, U+D800 to U+DFFF) and type the character again.",
  },
  noControls: {
    expected: "a text without control characters: tab and line feed are the only ones allowed",
    mend: "Delete the control character; retype the word that it stands in.",
  },
  list: {
    expected: "a list, each item on a line that begins with `- `",
    mend: "Write `- ` before each item.",
  },
  someList: { expected: "a list of at least one item", mend: "Add an item, or delete the entry." },
  record: {
    expected: "a record of lines such as `field: value`",
    mend: "Write the fields of the record, one on a line, indented alike.",
  },
  decimal: {
    expected: "a decimal number such as 8200000000 or 0.3, without separators or exponent",
    mend: "Write the number out in digits.",
  },
  number: { expected: "a number such as 8200000000 or 0.3", mend: "Write the number in digits." },
  wholeNumber: {
    expected: "a whole number such as 1 or 12",
    mend: "Write the number in digits, without a sign.",
  },
  shareAboveZero: { expected: "a share above 0, such as 0.5", mend: "Write a decimal number above 0." },
  shareOfAtMostOne: {
    expected: "a share of at most 1, which is the whole text",
    mend: "Write the share as a fraction of 1: 0.5 is half.",
  },
  truth: { expected: "true or false", mend: "Write true or false." },
  localId: {
    expected: "an id of lower-case letters, digits and single hyphens, such as ai-fund",
    mend: "Write the words of the id in lower case, joined by hyphens.",
  },
  termCode: {
    expected: "a code of lower-case letters, digits and single hyphens or underscores, such as based_in",
    mend: "Write the words of the code in lower case, joined by hyphens or underscores.",
  },
  sourceId: {
    expected: "a source id: publisher, day and a few words, such as wired-2025-01-30-deepseek-automakers",
    mend: "Write <publisher>-<yyyy-mm-dd>-<words>, in lower case, joined by hyphens.",
  },
  rowId: {
    expected: "the id of a row, such as byd-auto or wired-2025-01-30-deepseek-automakers/claims/ai-fund",
    mend: "Copy the id from the column id of the table.",
  },
  rowIds: {
    expected: "the id of a row, the beginning of ids with a star such as byd-auto/*, or * for all",
    mend: "Copy the id from the column id of the table.",
  },
  target: {
    expected: "what is vouched for, such as claims/ai-fund or quotations/mazzocco-on-fear",
    mend: "Write claims/ or quotations/ and the id of the annotation.",
  },
  sha256: {
    expected: "a SHA-256: 64 digits and letters from a to f",
    mend: "Copy what `sha256sum article.txt` prints before the file's name.",
  },
  digest: { expected: "the first 16 digits of a SHA-256", mend: "Build again: the program works it out." },
  day: {
    expected: "a day as year-month-day, such as 2024-05-06",
    mend: "Write the year, the month and the day in figures, joined by hyphens.",
  },
  dayOfCalendar: {
    expected: "a day that the calendar has: month 02 of 2024 ends with 2024-02-29",
    mend: "Look the day up and correct it.",
  },
  address: {
    expected: "an http or https address such as https://example.org/article",
    mend: "Copy the whole address from the browser.",
  },
  industry: {
    expected: "a code of ISIC Rev. 4 with the letter of its section, such as C, C29 or C2910",
    mend: "Look the code up, or leave it out.",
  },
  heading: {
    expected: "HS and the two, four or six digits of the Harmonized System, such as HS8703",
    mend: "Look the code up, or leave it out.",
  },
  country: { expected: "a country's two letters after ISO 3166-1, such as CN", mend: "Look the code up." },
  language: {
    expected: "a language tag after BCP 47, such as en or zh-Hans",
    mend: "Write the language's two or three letters.",
  },
  license: {
    expected: "an SPDX id such as CC-BY-4.0, or LicenseRef- and a name where there is none",
    mend: "Copy the id from spdx.org/licenses, or write LicenseRef-all-rights-reserved.",
  },
  wikidata: {
    expected: "a Wikidata item such as Q27447",
    mend: "Copy the Q and its digits from the item's page, or delete the field: no id is better than a wrong one.",
  },
  timex: {
    expected: "a TIMEX3 value, such as 2024, 2024-05-06, 2024-Q3, P10Y or PRESENT_REF",
    mend: "Write the date or duration as ISO 8601 does, with X for digits that the text leaves open.",
  },
  currency: {
    expected: "a currency's three letters after ISO 4217, such as USD or CNY",
    mend: "Look the code up.",
  },
  rate: {
    expected: "a rate above 0 in digits, such as 7.1957, as it was published",
    mend: "Copy the digits from where the rate was published, the last zeros too.",
  },
  rateInCurrency: {
    expected: "a rate in digits and the currency that it is in, such as 7.1957 CNY",
    mend: "Write the digits as they were published, a blank, and the code of the quote currency.",
  },
  ratePeriod: {
    expected: "a year, a month or a day that the calendar has, such as 2024, 2025-01 or 2025-01-30",
    mend: "Write the time that the rate is of in figures, joined by hyphens.",
  },
  release: {
    expected: "the number of a release, such as 0.1.0",
    mend: "Write three numbers joined by stops.",
  },
  tableName: {
    expected: "the name of a table, such as claims",
    mend: "Copy the name from output/README.md.",
  },
} as const satisfies Record<string, ValueMessage>;

const byExpected = new Map<string, string>(
  Object.values(values).map(({ expected, mend }) => [expected, mend]),
);

/** Whether what was expected is an entry above. */
export function isWorded(expected: string): boolean {
  return byExpected.has(expected);
}

/** What to do about a value that is not what was expected. */
export function mendOf(expected: string): string {
  return byExpected.get(expected) ?? `Write ${expected}.`;
}

type RawIssue = z.core.$ZodRawIssue;

/**
 * What a value had to be, for rules that name no entry: the error map that every parse of what people wrote is given.
 * For fields that a record does not know, the fields that it knows, joined by spaces.
 */
export function expectation(issue: RawIssue): string {
  switch (issue.code) {
    case "invalid_type": {
      const type = typeNames[issue.expected] ?? `a value of the type ${issue.expected}`;
      return issue.input === undefined ? described(type, issue.inst) : type;
    }
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys":
      return fieldsOf(issue.inst).join(" ");
    case "invalid_format":
      return issue.format === "url" ? values.address.expected : values.text.expected;
    case "too_small":
      return issue.origin === "array" ? values.someList.expected : `at least ${issue.minimum}`;
    case "too_big":
      return `at most ${issue.maximum}`;
    case "not_multiple_of":
      return `a multiple of ${issue.divisor}`;
    case "invalid_key":
      return issue.issues[0]?.message ?? "a key that the schema allows";
    case "invalid_union":
    case "invalid_element":
    case "custom":
      return "a value that the schema allows";
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: values.text.expected,
  array: values.list.expected,
  object: values.record.expected,
  number: values.number.expected,
  int: values.wholeNumber.expected,
  boolean: values.truth.expected,
};

/** Of a field that is missing, what it is there for. */
function described(type: string, schema: unknown): string {
  const description = z.globalRegistry.get(schema as z.core.$ZodType)?.description;
  return description === undefined ? type : `${type}. ${description}`;
}

function fieldsOf(schema: unknown): string[] {
  const shape = (schema as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape;
  return Object.keys(shape ?? {});
}
