import { isGlued, Shape, shapeAt, type Tokens, wordAt, wordsBetween } from "../tokens.ts";
import { directionAt } from "./tense.ts";

/** Whether no white space parts the tokens `[first, last]`. */
export function gluedFrom(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first + 1; at <= last; at++) if (!isGlued(tokens, at)) return false;
  return true;
}

/** Whether the mark of the plural stands at a round number: "1980s", "the '90s"; not "1980 s", "1995's", "30s". */
export function isDecade(tokens: Tokens, first: number, last: number): boolean {
  const number = wordAt(tokens, last - 1) as string;
  if (number.length === 2 && (isAge(tokens, first) || isHeat(tokens, first))) return false;
  return isGlued(tokens, last) && number.endsWith("0") && (number.length === 4 || first < last - 1);
}

/** "In his late 60s", "in their 30s". */
function isAge(tokens: Tokens, first: number): boolean {
  return /^(?:his|her|their|my|our|your|whose)$/.test(wordAt(tokens, first - 1) ?? "");
}

/** "Temperatures in the 90s" are degrees. */
function isHeat({ sentences, sentenceStarts, ...tokens }: Tokens, first: number): boolean {
  const sentence = sentences[first] as number;
  const [from, to] = [sentenceStarts[sentence] as number, sentenceStarts[sentence + 1] as number];
  return wordsBetween(tokens, from, to).some((word) =>
    /^(?:temperatures?|degrees|highs|lows|fahrenheit|celsius)$/.test(word),
  );
}

/** Whether a date in figures is glued and so are the hour and minutes behind it. */
export function isDateAndClock(tokens: Tokens, first: number, last: number): boolean {
  const colon = wordAt(tokens, last - 1) === ":" && wordAt(tokens, last - 3) === ":" ? last - 3 : last - 1;
  return gluedFrom(tokens, first, first + 4) && gluedClock(tokens, colon - 1);
}

/** Whether the minutes are two figures glued to the hour: "9:30", not the score "3:2". */
export function gluedClock(tokens: Tokens, first: number): boolean {
  return (
    isGlued(tokens, first + 1) &&
    isGlued(tokens, first + 2) &&
    (wordAt(tokens, first + 2) as string).length === 2
  );
}

/** Whether an hour in figures is one of the clock's twelve, perhaps with its minutes: "2.15 pm"; not "990 am". */
export function isHour(tokens: Tokens, first: number): boolean {
  const word = wordAt(tokens, first) as string;
  return !(Number(word) >= 13) && (!word.includes(".") || /^\d{1,2}\.[0-5]\d$/.test(word)) && word !== "0";
}

/** Whether an hour of the day is glued to its minutes: "17h30". */
export function isHourWithLetter(tokens: Tokens, first: number): boolean {
  return isGlued(tokens, first + 1) && Number(wordAt(tokens, first)) < 24;
}

/** Whether an hour is one of the clock's twelve. */
export function isHourWithoutMinutes(tokens: Tokens, first: number): boolean {
  return !(Number(wordAt(tokens, first)) > 12);
}

const ends = /^(?:o'clock|oclock|a\.m\.?|p\.m\.?|am|pm|morning|afternoon|evening|night|minutes)$/;

/** Whether the minutes are told of an hour: not in "half past two", but in "ten to five people", they are counted. */
export function isMinutesOfHour(tokens: Tokens, first: number, last: number): boolean {
  const words = wordsBetween(tokens, first, last + 1);
  if (words.includes("past") || words.includes("minutes")) return !words.some((word) => Number(word) > 59);
  return words.includes("quarter") || ends.test(words.at(-1) as string);
}

/** Whether three numbers have the lengths of a date's: "3/2/98", "1998/03/02"; not "555-12-3456". */
export function isFigureDate(tokens: Tokens, first: number, last: number): boolean {
  const lengths = [first, first + 2, last].map((at) => (wordAt(tokens, at) as string).length);
  return (
    gluedFrom(tokens, first, last) &&
    /^(?:[12][12][24]|4[12][12])$/.test(lengths.join("")) &&
    hasMonth(tokens, [first, first + 2, last])
  );
}

/** Whether one number can be the month of a date in figures, and another its day: not in "15/28/2022". */
function hasMonth(tokens: Tokens, places: readonly number[]): boolean {
  const numbers = places.map((at) => Number(wordAt(tokens, at)));
  const [one = 0, two = 0] =
    (wordAt(tokens, places[0] as number) as string).length === 4 ? numbers.slice(1) : numbers;
  const isDay = (value: number): boolean => value >= 1 && value <= 31;
  return (one <= 12 || two <= 12) && isDay(one) && isDay(two);
}

/** Whether the last number is a year of two figures that could be no day: "96". */
export function isShortYear(tokens: Tokens, _first: number, last: number): boolean {
  return /^[3-9]\d$/.test(wordAt(tokens, last) as string);
}

/** Whether year and month are glued, with two figures for the month: "2015-03", but "2006-07" is two years. */
export function isIsoMonth(tokens: Tokens, first: number, last: number): boolean {
  const month = wordAt(tokens, last) as string;
  const year = Number(wordAt(tokens, first));
  return (
    gluedFrom(tokens, first, last) &&
    month.length === 2 &&
    Number(month) <= 12 &&
    Number(month) !== (year % 100) + 1
  );
}

/** Whether "soon" speaks of what will be: "will soon", not "soon captured"; other words always do. */
export function isAhead(tokens: Tokens, first: number, last: number): boolean {
  return wordAt(tokens, first) !== "soon" || directionAt(tokens, first, last)?.endsWith("past") !== true;
}

const wishes =
  /^(?:will|'ll|would|'d|could|may|might|shall|should|must|can|hopes?|hoped|hoping|dreams?|dreamt|dreamed)$/;

/** Whether a modal or a hope stands before "one day": "will one day power ships"; not "fell in one day". */
export function isSomeDay(tokens: Tokens, first: number): boolean {
  const word = wordAt(tokens, first) as string;
  if (word === "someday") return true;
  if (!/^(?:one|some)$/.test(word)) return false;
  const before = wordAt(tokens, first - 1) ?? "";
  return wishes.test(before === "to" ? (wordAt(tokens, first - 2) ?? "") : before);
}

const waters = /^(?:waters?|spa|baths?|bottled|aquifer|wells?)$/;

/** Whether "spring" is a season: not the one that water comes from. */
export function isSeason(tokens: Tokens, first: number, last: number): boolean {
  if (wordAt(tokens, last) !== "spring" || wordAt(tokens, first - 1) !== "from") return true;
  const { sentences, sentenceStarts } = tokens;
  const from = sentenceStarts[sentences[first] as number] as number;
  return !wordsBetween(tokens, Math.max(from, first - 6), first).some((word) => waters.test(word));
}

/** Whether two figures after a year and a hyphen or slash are a later year: "1995-96"; or four the next one: "2019/2020". */
export function isSecondYear(tokens: Tokens, first: number): boolean {
  const year = Number(wordAt(tokens, first - 2));
  const word = wordAt(tokens, first) as string;
  if (!gluedFrom(tokens, first - 2, first)) return false;
  return word.length === 2
    ? Number(word) > year % 100 || Number(word) === (year + 1) % 100
    : Number(word) === year + 1;
}

/** Whether the apostrophe at `first` stands at two figures, and at no word before it. */
export function isYearInShort(tokens: Tokens, first: number): boolean {
  return (
    /^\d\d$/.test(wordAt(tokens, first + 1) as string) &&
    isGlued(tokens, first + 1) &&
    !isGlued(tokens, first)
  );
}

/** Whether a year is glued by a slash to the next year, in two or four figures: "2019/20", not "2019/5". */
export function isBeforeNextYear(tokens: Tokens, first: number): boolean {
  const next = Number(wordAt(tokens, first)) + 1;
  const word = wordAt(tokens, first + 2) as string;
  const isNext = word === String(next) || word === String(next % 100).padStart(2, "0");
  return isNext && gluedFrom(tokens, first, first + 2);
}

/** Whether two years joined by a hyphen or slash follow each other, and are glued: "2023-24", "FY23/24", "1999-2000". */
export function isBusinessYears(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) {
    if (!/^[-–‐‑/]$/.test(wordAt(tokens, at) as string)) continue;
    const [from = "", to = ""] = [at - 1, at + 1].map((beside) =>
      (wordAt(tokens, beside) as string).slice(-2),
    );
    return Number(to) === (Number(from) + 1) % 100 && gluedFrom(tokens, at - 1, at + 1);
  }
  return false;
}

/** Whether a quarter is one of four and a half one of two, with its letter glued to it: "3Q", not "5Q" or "3H". */
export function isQuarterNumber(tokens: Tokens, first: number): boolean {
  const at = wordAt(tokens, first) === "the" ? first + 1 : first;
  if (shapeAt(tokens, at) !== Shape.number) return true;
  const letter = wordAt(tokens, at + 1) as string;
  const most = letter.startsWith("q") ? 4 : letter.startsWith("h") ? 2 : 31;
  return Number(wordAt(tokens, at)) <= most && isGlued(tokens, at + 1);
}

/** Both of the above. */
export function isBusinessQuarter(tokens: Tokens, first: number, last: number): boolean {
  return isQuarterNumber(tokens, first) && isBusinessYears(tokens, first, last);
}

const counts = new Set([
  "$",
  "£",
  "€",
  "million",
  "billion",
  "trillion",
  "thousand",
  "hundred",
  "hundreds",
  "thousands",
  "dozens",
  "times",
  "once",
  "twice",
]);

/** Whether what is counted stands shortly before: "40 dollars a year", "two trips a week"; "per" needs nothing. */
export function isRate(tokens: Tokens, first: number): boolean {
  if (wordAt(tokens, first) === "per") return true;
  // "1.4 million barrels of oil a day"
  const reach = wordAt(tokens, first - 2) === "of" ? 5 : 3;
  for (
    let at = first - 1;
    at >= 0 && at >= first - reach && tokens.sentences[at] === tokens.sentences[first];
    at--
  ) {
    if (shapeAt(tokens, at) === Shape.number || counts.has(wordAt(tokens, at) as string)) return true;
  }
  return false;
}

/** Whether a number has four figures, as hours and minutes have ("0930", "14.30"), and hours follow or a zone. */
export function isFourFigures(tokens: Tokens, first: number): boolean {
  if (
    /^(?:days|weeks|months|years|decades|centuries|minutes|fortnights|mins|yrs|secs)$/.test(
      wordAt(tokens, first + 1) as string,
    )
  )
    return false;
  return /^(?:[01]\d|2[0-4])\.?[0-5]\d$/.test(wordAt(tokens, first) as string);
}

const weekdayOfName: Readonly<Record<string, string>> = {
  good: "friday",
  black: "friday",
  ash: "wednesday",
  palm: "sunday",
  cyber: "monday",
  shrove: "tuesday",
  whit: "sunday monday",
  maundy: "thursday",
};

/** Whether "Good" stands before Friday and "May" before Day: not "Black Tuesday", "March Day", a plain "Fools". */
export function isHoliday(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const word = wordAt(tokens, at) as string;
    const next = wordAt(tokens, at + 1) as string;
    const named = weekdayOfName[word];
    if (named !== undefined && !named.includes(next)) return false;
    if (word === "march" && next === "day") return false;
    if (/^fools?$/.test(next) && word !== "april") return false;
  }
  return true;
}

/** Whether it is "24/7". */
export function isAroundTheClock(tokens: Tokens, first: number, last: number): boolean {
  return wordsBetween(tokens, first, last + 1).join("") === "24/7" && gluedFrom(tokens, first, last);
}

/** Whether the unit is an hour: a quarter of a century is another rule's. */
export function isOfHour(tokens: Tokens, _first: number, last: number): boolean {
  return wordAt(tokens, last) === "hour";
}

const sizes: readonly RegExp[] = [
  /^(?:year|yr)s?$/,
  /^months?$/,
  /^(?:week|fortnight)s?$/,
  /^days?$/,
  /^(?:hour|hr)s?$/,
  /^min(?:ute)?s?$/,
  /^sec(?:ond)?s?$/,
];

/** Whether each unit is smaller than the one before: "a year and two months", not "two months a year". */
export function isOfSmallerUnits(tokens: Tokens, first: number, last: number): boolean {
  const found = wordsBetween(tokens, first, last + 1).map((word) =>
    sizes.findIndex((size) => size.test(word)),
  );
  const units = found.filter((size) => size >= 0);
  return units.length > 1 && units.every((size, at) => at === 0 || size > (units[at - 1] as number));
}

/** Whether an era in capitals stands before its year: "A.D. 1215"; behind it anything does. */
export function isEra(tokens: Tokens, first: number): boolean {
  const word = wordAt(tokens, first) as string;
  return (
    !/^(?:b|a|c)\.?(?:c|d|e)/.test(word) || (/^a\.?d/.test(word) && shapeAt(tokens, first) === Shape.upper)
  );
}

/** Whether a number before noon or midnight is twelve. */
export function isTwelve(tokens: Tokens, first: number, last: number): boolean {
  const word = wordAt(tokens, first) as string;
  return first === last || shapeAt(tokens, first) !== Shape.number || word === "12";
}

/** Whether the unit that is counted in a century is a decade. */
export function isOfDecade(tokens: Tokens, first: number, last: number): boolean {
  return wordsBetween(tokens, first, last).includes("decade");
}

/** Whether a part of the day belongs to the date behind it: "the night of", not "the night on Sunday was". */
export function isPartOfDay(tokens: Tokens, first: number, last: number): boolean {
  return !/^(?:hours|minutes)$/.test(wordAt(tokens, last) as string) && first < last;
}

/** Whether what is counted are days or longer. */
export function isWeeksAway(tokens: Tokens, first: number, last: number): boolean {
  return !wordsBetween(tokens, first, last).some((word) => /^(?:hour|minute)s?$/.test(word));
}

/** Whether a week on from a day lies ahead: "parliament meets a week on Thursday", not "spent a week on Friday Island". */
export function isWeeksAhead(tokens: Tokens, first: number, last: number): boolean {
  return isWeeksAway(tokens, first, last) && directionAt(tokens, first, last)?.endsWith("past") !== true;
}

const glued = /^[-‐‑]$/;

/** Whether no hyphen makes the unit a part of a longer word: "the quarter-final". */
export function isNoCompound(tokens: Tokens, _first: number, last: number): boolean {
  return !(
    glued.test(wordAt(tokens, last + 1) ?? "") &&
    isGlued(tokens, last + 1) &&
    isGlued(tokens, last + 2)
  );
}

const flows =
  /^(?:accounts?|affairs|events?|flow(?:s|ed|ing)?|density|transformers?|collectors?|densities|strengths?)$/;
const flowing = /^(?:electric|electrical|direct|alternating|air|ocean|tidal|strong|under|swift)$/;

/** Whether "current" says when: not "current account", "electric current"; other words always do. */
export function isOfNow(tokens: Tokens, first: number): boolean {
  if (wordAt(tokens, first) !== "current") return true;
  // "the then-current chairman"
  if (wordAt(tokens, glued.test(wordAt(tokens, first - 1) ?? "") ? first - 2 : first - 1) === "then")
    return false;
  return !flows.test(wordAt(tokens, first + 1) ?? "") && !flowing.test(wordAt(tokens, first - 1) ?? "");
}

const papers =
  /^(?:times|telegraph|mail|mirror|express|herald|star|independent|post|tribune|observer|sun|world|business|dispatch|review|chronicle|league|night live)$/;

/** Whether "Daily" is no part of a newspaper's name: "the Daily Mirror". */
export function isNoPaper(tokens: Tokens, first: number, last: number): boolean {
  return shapeAt(tokens, first) === Shape.lower || shapeAt(tokens, last + 1) !== Shape.capitalised;
}

/** Whether a weekday is no part of a newspaper's name: "The Sunday Times", "the Mail on Sunday". */
export function isWeekday(tokens: Tokens, first: number, last: number): boolean {
  const isCapital = (at: number): boolean => shapeAt(tokens, at) === Shape.capitalised;
  if (papers.test(wordAt(tokens, last + 1) ?? "") && isCapital(last + 1)) return false;
  return wordAt(tokens, first - 1) !== "on" || wordAt(tokens, first - 2) !== "mail" || !isCapital(first - 2);
}

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Whether months make a quarter or a half of the calendar, or the one that is named ends a quarter: "January-March". */
export function isOfCalendarMonths(tokens: Tokens, first: number, last: number): boolean {
  const months = wordsBetween(tokens, first, last + 1).flatMap((word) =>
    word === "second" ? [] : [monthNames.indexOf(word.slice(0, 3)) + 1].filter((month) => month > 0),
  );
  const [one = 0, two = 0] = months;
  if (months.length === 1) return one % 3 === 0;
  return (two - one === 2 && two % 3 === 0) || (two - one === 5 && two % 6 === 0);
}

const habits =
  /^(?:usually|typically|traditionally|normally|generally|always|often|historically|seasonally|annually)$/;

/** Whether the sentence tells what is usual. */
export function isHabitual({ sentences, sentenceStarts, ...tokens }: Tokens, first: number): boolean {
  const from = sentenceStarts[sentences[first] as number] as number;
  return wordsBetween(tokens, Math.max(from, first - 12), first).some((word) => habits.test(word));
}

/** Whether "more than" bounds a length of time, and does not compare: not in "60% more than a year earlier". */
export function isBound(tokens: Tokens, first: number): boolean {
  if (!/^(?:more|less|fewer)$/.test(wordAt(tokens, first) as string)) return true;
  const before = wordAt(tokens, first - 1) ?? "";
  return !/^(?:%|percent|cent|times|twice|much|many|points?|far|even)$/.test(before);
}

/** Whether "Today" is no part of a name: "USA Today". */
export function isNoTitle(tokens: Tokens, first: number): boolean {
  if (shapeAt(tokens, first) !== Shape.capitalised || tokens.sentences[first - 1] !== tokens.sentences[first])
    return true;
  const before = shapeAt(tokens, first - 1);
  return before !== Shape.capitalised && before !== Shape.upper;
}
