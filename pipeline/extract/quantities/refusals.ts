/** What looks like a number and is no quantity: names, dates, clock times, scores, telephone and section numbers. */
import type { Rule } from "../language/dispatch.ts";
import { isGlued, type Sentence, Shape, shapeAt, surfaceAt, wordAt } from "../tokens.ts";
import { tellsHeat } from "./heat.ts";
import { isFraction, isMixed, isOneWord, isScore } from "./joined-numbers.ts";
import { isOneOf } from "./lexicon.ts";
import { isPluralNoun } from "./nouns.ts";
import { isNumberBeforeName, isNumberInName } from "./numbered-names.ts";

/** `holds` says what the classes cannot, of a match as a half-open range of tokens; absent where they say all. */
export type Refusal = Rule & {
  readonly holds?: (tokens: Sentence, first: number, end: number, classes: string) => boolean;
  /** It is a time, which another extractor reads; the others are names that hold a number. */
  readonly isTime?: true;
};

function isCapitalised(tokens: Sentence, at: number): boolean {
  return shapeAt(tokens, at) === Shape.capitalised || shapeAt(tokens, at) === Shape.upper;
}

/** In the order they are tried; each blanks what it matches. */
export const refusals: readonly Refusal[] = [
  {
    name: "month-and-day",
    reason: "September 8, Mar 9 2018, 8 July, Sept. 20-24",
    isTime: true,
    pattern: "month stop? ((digits | yearDigits) (hyphen digits)?){1,2} | digits (?= month)",
    holds: (tokens, first, end, classes) =>
      isCapitalised(tokens, isMonth(classes, first) ? first : end) && daysOnly(tokens, first, end, classes),
  },
  {
    name: "iso-date-or-telephone",
    reason: "2019-09-01, 555-123-4567, 12/25/2019: three numbers in a chain",
    pattern: "(digits | yearDigits | blank) ((hyphen | slash) (digits | yearDigits | blank)){2,5}",
    holds: (tokens, first, end) => isOneWord(tokens, first, end) && !isMixed(tokens, first, end),
  },
  {
    name: "area-code",
    reason: "(555) 123-4567",
    pattern: "opening digits closing digits hyphen digits",
  },
  {
    name: "year-span",
    reason: "2007-09, 2014-2019",
    isTime: true,
    pattern: "yearDigits hyphen (digits | yearDigits)",
    holds: (tokens, first, end) =>
      isOneWord(tokens, first, end) && /^(?:\d\d|[12]\d{3})$/.test(wordAt(tokens, end - 1) as string),
  },
  {
    name: "list-number",
    reason: "3. Experts say: a number and a stop that open a sentence",
    pattern: "opening? digits (stop | closing)",
    holds: (tokens, first, end) =>
      first === 0 && isOneWord(tokens, first, end) && (end - first === 2 || wordAt(tokens, 2) === ")"),
  },
  {
    name: "number-after-hyphen",
    reason: "one-on-one, mid-fifties, sub-zero: a number word joined to the word before it",
    pattern:
      "(lower | capitalised | upper) hyphen ((one | twoToNine | tenToNineteen | twentyToNinety) (?! hyphen? (lower | timeUnit)) | zero)",
    holds: isOneWord,
  },
  {
    name: "one-on-one",
    reason: "a one-on-one debate: how they meet, and not how many of them",
    pattern: "(one | twoToNine) hyphen lower hyphen (one | twoToNine)",
    holds: (tokens, first, end) =>
      isOneWord(tokens, first, end) && /^(?:on|by|for)$/.test(wordAt(tokens, first + 2) as string),
  },
  {
    name: "votes-to-votes",
    reason: "a 5-to-4 decision, a 3-to-2 win: a vote, or a score",
    pattern:
      "(digits | twoToNine | one | tenToNineteen) hyphen to hyphen (digits | twoToNine | one | tenToNineteen) hyphen? (lower | ratedNoun)",
    holds: (tokens, first, end) =>
      isOneWord(tokens, first, first + 5) &&
      /^(?:decision|ruling|vote|verdict|majority|win|victory|defeat|loss|draw|score|split)$/.test(
        wordAt(tokens, end - 1) as string,
      ),
  },
  {
    name: "number-after-initials",
    reason: "S.&P. 500",
    pattern:
      "(capitalised | upper | coinLetter | unitLetter | scaleLetter) stop digits (?! percent | unitName | timeUnit)",
    holds: (tokens, first, end) =>
      wordAt(tokens, first)?.length === 1 && isGlued(tokens, first + 1) && !isGlued(tokens, end - 1),
  },
  {
    name: "one-in-name",
    reason: "the One Nation party: a capital inside the sentence makes it a name",
    pattern: "one (capitalised | upper)",
    holds: (tokens, first) => isCapitalised(tokens, first) && first > 0,
  },
  {
    name: "decade-in-words",
    reason: "the nineteen eighties",
    isTime: true,
    pattern: "(tenToNineteen | twentyToNinety) (lower | capitalised)",
    holds: (tokens, _first, end) =>
      /^(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies$/.test(wordAt(tokens, end - 1) as string),
  },
  {
    name: "group-of",
    reason: "the Group of Seven",
    pattern: "numbered of (digits | twoToNine | tenToNineteen)",
    holds: (tokens, first) => isCapitalised(tokens, first) && first > 0,
  },
  {
    name: "clock",
    reason: "9:35, 11:38:07",
    isTime: true,
    pattern: "(digits | yearDigits) colon digits (colon digits)?",
    holds: isOneWord,
  },
  {
    name: "clock-twelve-hours",
    reason: "11 a.m., 1.05am, 9 o'clock",
    isTime: true,
    pattern: "(digits | twoToNine | tenToNineteen) (hyphen digits)? clock",
  },
  {
    name: "clock-in-words",
    reason: "half past nine, a quarter to six",
    isTime: true,
    pattern:
      "(half | fractionWord) (to | lower) (one | twoToNine | tenToNineteen) (?! hyphen | fractionWord)",
    holds: (tokens, first, end) =>
      /^(?:half|quarter)$/.test(wordAt(tokens, first) as string) &&
      /^(?:past|to)$/.test(wordAt(tokens, first + 1) as string) &&
      !isPluralNoun(wordAt(tokens, end) ?? ""),
  },
  {
    name: "ordinal-or-model",
    reason: "20th, 3D, 747s, 9AB8, mp3: letters glued to the digits that are no unit",
    pattern:
      "(digits | yearDigits) (lower | capitalised | upper | clock | month | ratedNoun | old | of | minus | to | article | or | per)",
    holds: isOneWord,
  },
  {
    name: "number-with-letter",
    reason: "a 13F filing, row 4C: a letter glued to the number that is no degree",
    pattern: "digits (unitLetter | coinLetter)",
    holds: (tokens, first, end) =>
      isGlued(tokens, first + 1) && /^[CF]$/.test(surfaceAt(tokens, end - 1) as string) && !tellsHeat(tokens),
  },
  {
    name: "network-generation",
    reason: "5G: a generation of mobile networks, and not five grams",
    pattern: "digits unitLetter",
    holds: (tokens, first, end) =>
      isGlued(tokens, first + 1) &&
      surfaceAt(tokens, end - 1) === "G" &&
      /^[1-7](?:\.5)?$/.test(wordAt(tokens, first) as string),
  },
  {
    name: "decade",
    reason: "1980s, the 20s",
    isTime: true,
    pattern: "(digits | yearDigits) unitLetter",
    holds: (tokens, first, end) => isOneWord(tokens, first, end) && isDecade(tokens, first),
  },
  {
    name: "apostrophe-year",
    reason: "'08: a year with its century left out",
    isTime: true,
    pattern: "(mark | unitLetter) digits",
    holds: (tokens, first, end) =>
      isOneWord(tokens, first, end) && /^['’]$/.test(wordAt(tokens, first) as string),
  },
  {
    name: "hyphened-name",
    reason: "F-16, COVID-19, TPP-11: a number joined to the name before it",
    pattern:
      "(lower | capitalised | upper | unitLetter | scaleLetter | unitName | timeUnit | ratedNoun | month | numbered | clock | nationality | currencyCode | temperature) hyphen (digits | yearDigits) (hyphen (digits | yearDigits))?",
    holds: (tokens, first, end, classes) =>
      isOneWord(tokens, first, end) &&
      !/^(?:sub|than)$/.test(wordAt(tokens, first) as string) &&
      !(isMeasure(classes, first) && isAnyNumber(classes, first - 1)),
  },
  {
    name: "name-with-colon",
    reason: "EXE:5000, DS:610: letters, a colon and a number in one word",
    pattern: "upper colon (digits | yearDigits)",
    holds: isOneWord,
  },
  {
    name: "numbered-part",
    reason: "section 3, No. 5, category 4, Flight 93, Room 12B, Rule 10b-5, #1",
    pattern:
      "(numbered stop? | numberSign) (digits | yearDigits) ((hyphen | to) digits)? ((unitLetter | scaleLetter | coinLetter | article) (hyphen digits)? | opening digits closing)? (?! scale | scaleLetter | currencyName)",
    holds: (tokens, first, end) => {
      if (wordAt(tokens, end - 1) === ")") return isOneWord(tokens, end - 4, end);
      if (/,/.test(wordAt(tokens, end - 1) as string)) return false;
      // "analysts note 7 firms", "in sector 9 plants"
      if (alsoWords.has(wordAt(tokens, first) as string) && isPluralNoun(wordAt(tokens, end) ?? ""))
        return false;
      if (wordAt(tokens, end - 2) === "-" && shapeAt(tokens, end - 3) !== Shape.number)
        return isCapitalised(tokens, first) && isOneWord(tokens, end - 4, end);
      const isLetter = end - first > 1 && shapeAt(tokens, end - 1) !== Shape.number;
      return !isLetter || (isGlued(tokens, end - 1) && isCapitalised(tokens, end - 1));
    },
  },
  {
    name: "numbered-in-words",
    reason: "phase one, category two, tier three: a step or a class, by its number in words",
    pattern: "numbered (one | twoToNine | tenToNineteen) (?! hyphen)",
    holds: (tokens, first, end) =>
      ranks.has(wordAt(tokens, first) as string) &&
      !(
        end < tokens.count &&
        shapeAt(tokens, end) === Shape.lower &&
        isPluralNoun(wordAt(tokens, end) as string)
      ),
  },
  {
    name: "number-of-act",
    reason: "2014/94/EU: the number of a law",
    pattern:
      "(digits | yearDigits) slash (digits | yearDigits) slash (upper | capitalised | nationality | currencyCode)",
    holds: isOneWord,
  },
  {
    name: "open-multiple",
    reason: "multi-billion-dollar: how many of them is left open",
    pattern: "(lower | capitalised) hyphen (scale | hundred)",
    holds: (tokens, first, end) => isOneWord(tokens, first, end) && wordAt(tokens, first) === "multi",
  },
  {
    name: "score",
    reason: "2-1, 20-10: small whole numbers joined without a unit",
    pattern:
      "(?<! currencySign) digits hyphen digits (hyphen digits)? (?! slash | hyphen? (percent | percentage | unitName | timeUnit | unitLetter | scaleLetter | scale | basis | unitQualifier | degree | temperature | currencySign | currencyName | nationality | currencyCode | ratedNoun | dozen | hundred))",
    holds: isScore,
  },
  {
    name: "number-in-name",
    reason: "Galaxy 8, the Big 12, S&P 500, iPhone 11: a bare number after a capitalised word",
    pattern:
      "(lower | capitalised | upper | numbered | nationality | month | currencyName | unitLetter | ratedNoun | unitName | timeUnit | scaleLetter | coinLetter) (digits | yearDigits) (?! fractionSign | hyphen? (percent | percentage | unitName | scale | basis | unitQualifier | hundred | degree | temperature | currencySign | currencyName | nationality) | scaleLetter | hyphen? timeUnit)",
    holds: isNumberInName,
  },
  {
    name: "code",
    reason: "HS code 8507.60, the postcode is 10115",
    pattern: "codeWord (lower | colon)? (digits | yearDigits)",
    holds: (tokens, first, end) =>
      end - first === 2 ||
      (/^(?::|is|was)$/.test(wordAt(tokens, first + 1) as string) &&
        /^[\d.]{4,}$/.test(wordAt(tokens, end - 1) as string)),
  },
  {
    name: "postcode-of-state",
    reason: "Boston, MA 02110",
    pattern: "comma (upper | capitalised | in | or | currencyCode | nationality | unitName | mark) digits",
    holds: (tokens, first, end) =>
      /^[A-Z]{2}$/.test(surfaceAt(tokens, first + 1) as string) &&
      /^\d{5}$/.test(wordAt(tokens, end - 1) as string),
  },
  {
    name: "number-before-name",
    reason: "the 787 Dreamliner: a name that a number begins",
    pattern: "(digits | yearDigits) (capitalised | upper) (?! capitalised | upper)",
    holds: isNumberBeforeName,
  },
  {
    name: "footnote",
    reason: "2023.[2], [14]: the number of a note",
    pattern: "mark (digits | yearDigits) mark",
    holds: (tokens, first, end) =>
      isOneWord(tokens, first, end) && wordAt(tokens, first) === "[" && wordAt(tokens, end - 1) === "]",
  },
  {
    name: "telephone",
    reason: "+49 30 901820: digits after a plus, in groups",
    pattern:
      "plus (digits | yearDigits | figureTail) (hyphen? (digits | yearDigits | figureTail | blank)){1,6}",
    holds: (tokens, first) => isGlued(tokens, first + 1) && !isGlued(tokens, first),
  },
  {
    name: "telephone-at-home",
    reason: "020 7946 0958: groups of digits, the first with a nought before it",
    pattern: "(digits | blank) (hyphen? (digits | yearDigits | figureTail | blank)){1,4}",
    holds: (tokens, first) => /^0\d{1,4}$/.test(wordAt(tokens, first) as string),
  },
  {
    name: "aircraft",
    reason: "the 737 crash, flew in a 747, two 787s: an aircraft by its number alone",
    pattern: "article? digits (lower | ratedNoun | stop | comma | unitLetter)",
    holds: (tokens, first, end) => {
      if (first === 0 || !/^7[0-8]7$/.test(wordAt(tokens, end - 2) as string)) return false;
      if (isGlued(tokens, end - 1) && wordAt(tokens, end - 1) === "s") return true;
      const isNamed = /^(?:the|a|its|their|of|boeing)$/.test(wordAt(tokens, end - 3) ?? "");
      return isNamed && !isPluralNoun(wordAt(tokens, end - 1) as string);
    },
  },
  {
    name: "top-of-list",
    reason: "a top 10 list: how long a list is",
    pattern: "lower hyphen? (digits | tenToNineteen | twoToNine) hyphen? (lower | capitalised)",
    holds: (tokens, first, end) =>
      wordAt(tokens, first) === "top" && !isPluralNoun(wordAt(tokens, end - 1) as string),
  },
  {
    name: "called-by-number",
    reason: "the Big Four, World War Two: a group called by its number",
    pattern: "capitalised (one | twoToNine | tenToNineteen)",
    holds: (tokens, first, end) =>
      /^(?:war|big|final|fab|fantastic|magnificent)$/.test(wordAt(tokens, first) as string) &&
      isCapitalised(tokens, end - 1),
  },
  {
    name: "working-day",
    reason: "a nine-to-five job",
    pattern: "(twoToNine | digits) hyphen to hyphen (twoToNine | digits)",
    holds: (tokens, first, end) =>
      /^(?:nine|9)$/.test(wordAt(tokens, first) as string) &&
      /^(?:five|5)$/.test(wordAt(tokens, end - 1) as string) &&
      isOneWord(tokens, first, end),
  },
  {
    name: "address",
    reason:
      "575 Wilbraham Road, 221B Baker Street, 350 Fifth Avenue, 14 Rue Neuve: a bare number before a street name",
    pattern:
      "digits (unitLetter | scaleLetter | coinLetter | article)? (capitalised | upper | fractionWord){1,3}",
    holds: (tokens, first, end) => {
      const named = isGlued(tokens, first + 1) ? first + 2 : first + 1;
      if (named > first + 1 && !/^[A-Z]$/.test(surfaceAt(tokens, first + 1) as string)) return false;
      return (
        streets.has(wordAt(tokens, end - 1) as string) || streetsBefore.has(wordAt(tokens, named) as string)
      );
    },
  },
  {
    name: "slash-name",
    reason: "24/7, 9/11: no fraction and no range",
    pattern: "digits slash digits",
    holds: (tokens, first, end) =>
      isOneWord(tokens, first, end) ? !isFraction(tokens, first) : Number(wordAt(tokens, end - 1)) === 0,
  },
  {
    name: "web-parameter",
    reason: "q=30%25: numbers inside the coded part of an address",
    pattern: "((equals | percent | and | mark) (digits | yearDigits)){1,20}",
    holds: (tokens, first, end) =>
      first > 0 &&
      isOneWord(tokens, first - 1, end) &&
      /^[=%&]$/.test(wordAt(tokens, first) as string) &&
      wordAt(tokens, first - 1) !== "y",
  },
  {
    name: "web-address",
    reason: "numbers inside an address or a file name",
    pattern:
      "(lower | mark | capitalised | slash | blank | unitLetter) (stop | slash | mark) (digits | yearDigits)",
    holds: isOneWord,
  },
];

// Words that a number names, and that stand before a number of something too.
const alsoWords = new Set("note notes sector terminal platform reactor".split(" "));

// Of the words that a number may follow as a name, those that are followed by number words too.
const ranks = new Set(
  "category number phase tier level chapter stage round grade scope volume type".split(" "),
);

const isMonth = isOneOf("month");
const isMeasure = isOneOf("unitName", "timeUnit");
const isAnyNumber = isOneOf("digits", "yearDigits");
const isDigits = isOneOf("digits");

const streets = new Set(
  "street st road rd avenue ave lane drive boulevard blvd court highway way terrace place parkway close mews crescent grove quay".split(
    " ",
  ),
);

// Romance languages name the kind of street first.
const streetsBefore = new Set(
  "rue calle via rua avenue avenida boulevard quai piazza plaza praça".split(" "),
);

function daysOnly(tokens: Sentence, first: number, end: number, classes: string): boolean {
  for (let at = first; at < end; at++) {
    if (isDigits(classes, at) && !/^(?:[0-2]?\d|3[01])$/.test(wordAt(tokens, at) as string)) return false;
  }
  return true;
}

/** "1980s", "20s", and "2018s" where the apostrophe is lost. */
function isDecade(tokens: Sentence, at: number): boolean {
  return wordAt(tokens, at + 1) === "s" && /^(?:\d0|[12]\d{3})$/.test(wordAt(tokens, at) as string);
}
