/**
 * The words that temporal expressions are made of, by class; patterns name the classes (see pattern-language.ts).
 */
export const wordsOfClass = {
  month: "january february april june july september october november december",
  verbMonth: "",
  shortMonth: "jan feb apr jun jul aug sep sept oct nov dec",
  shortDay: "",
  weekday: "monday tuesday wednesday thursday friday saturday sunday",
  weekdays: "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
  season: "summer autumn winter",
  verbSeason: "fall spring",
  part: "morning afternoon evening night",
  parts: "mornings afternoons evenings nights",
  noon: "noon midnight midday",
  day: "",
  year: "",
  number: "",
  dotted: "",
  isoHour: "",
  isoClock: "",
  isoWeek: "",
  compactDate: "",
  quarterCode: "q1 q2 q3 q4 h1 h2",
  quarterLetter: "",
  quarterYear: "",
  quarterFiscal: "",
  fiscalQuarter: "",
  fiscalCode: "",
  calendarCode: "",
  fiscalLetters: "",
  cardinal: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
  teen: "sixteen seventeen eighteen nineteen",
  twenty: "twenty",
  ten: "thirty forty fifty sixty seventy eighty ninety",
  thousand: "thousand",
  hundred: "hundred million billion hundreds thousands millions billions",
  dozen: "dozen",
  dozens: "dozens",
  half: "half",
  article: "a an",
  another: "another",
  vague: "several few many numerous countless",
  couple: "couple",
  ordinal:
    "first third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
  second: "second",
  seconds: "seconds",
  suffix: "st nd rd th",
  aDay: "day",
  aWeek: "week",
  aMonth: "month",
  unit: "decade fortnight hour minute",
  aYear: "year",
  unitShort: "min hr yr",
  units: "days weeks months years decades centuries hours minutes fortnights mins hrs yrs secs",
  century: "century",
  quarter: "quarter",
  quarters: "quarters",
  weekend: "weekend",
  weekends: "weekends",
  moment: "moment",
  aWhile: "while",
  present: "present",
  last: "last",
  past: "past",
  previous: "previous preceding prior",
  next: "next",
  following: "following ensuing",
  coming: "coming upcoming forthcoming",
  this: "this",
  these: "these",
  those: "those",
  the: "the",
  that: "that",
  same: "same very",
  latest: "latest",
  genitive: "'s",
  ago: "ago",
  earlier: "earlier",
  later: "later",
  before: "before",
  after: "after",
  hence: "hence",
  early: "early late",
  mid: "mid middle",
  today: "today yesterday tomorrow",
  tonight: "tonight",
  overnight: "overnight",
  now: "now nowadays",
  currently: "currently presently",
  recently: "recently lately",
  previously: "previously formerly",
  soon: "soon",
  recent: "recent",
  current: "current",
  future: "future",
  ongoing: "foreseeable near distant",
  each: "each every",
  other: "other",
  per: "per",
  of: "of",
  in: "in",
  on: "on",
  at: "at",
  by: "by",
  to: "to",
  and: "and",
  or: "or",
  from: "from",
  until: "until till",
  since: "since",
  for: "for",
  during: "during throughout",
  between: "between",
  over: "over",
  within: "within",
  through: "through",
  under: "under",
  up: "up",
  more: "more",
  less: "less fewer",
  than: "than",
  least: "least",
  most: "most",
  about: "about around nearly almost approximately roughly practically virtually some barely",
  just: "just only",
  fiscal: "fiscal financial",
  ownYear: "tax academic school crop marketing budget accounting",
  full: "full whole entire calendar",
  trading: "trading business working consecutive straight extra additional",
  period: "period",
  corresponding: "corresponding comparable",
  end: "end beginning start close",
  as: "as how",
  so: "so",
  all: "all",
  right: "right",
  era: "bc b.c. bce ad a.d. ce b.c a.d",
  fraction: "½ ¼ ¾ ⅓ ⅔",
  dayName: "",
  rest: "rest remainder",
  daily: "daily weekly monthly yearly hourly nightly biweekly fortnightly",
  holiday:
    "christmas easter thanksgiving halloween ramadan hanukkah passover diwali purim juneteenth hogmanay",
  namedDay: "",
  fools: "",
  martin: "",
  luther: "",
  eve: "eve",
  newYear: "",
  decadeWord: "twenties thirties forties fifties sixties seventies eighties nineties noughties",
  decadeMark: "s",
  meridiem: "a.m. p.m. am pm a.m p.m",
  zone: "est edt cst cdt mst mdt pst pdt gmt utc et bst cet z",
  zoneName: "eastern pacific central mountain atlantic local greenwich",
  standard: "standard daylight mean",
  plus: "+",
  time: "time",
  long: "long",
  oclock: "o'clock oclock",
  date: "date dates",
  hyphen: "- – ‐ ‑",
  slash: "/",
  colon: ":",
  comma: ",",
  stop: ".",
  apostrophe: "' ’ ‘",
  money: "$ £ € ¥ # %",
  percent: "percent",
  old: "old",
  person: "people persons men women children",
  possessive: "its his her their our my your",
  common: "",
  name: "",
} as const;
// Read as one of the above where they are printed with a capital only: the verb "may", the noun "fall" …
export const wordsOfClassInCapitals = {
  verbMonth: "may march",
  month: "august",
  shortMonth: "mar",
  shortDay: "mon tue tues wed thu thur thurs fri sat sun",
  newYear: "new",
  zone: "ist jst kst hkt sgt aest aedt acst acdt awst nzst nzdt eet eest msk cest pkt akst akdt hst sast brt wib",
  quarterLetter: "q h",
  fiscalLetters: "fy",
  dayName:
    "labor labour memorial independence veterans election boxing valentine columbus presidents mother father " +
    "inauguration anzac australia canada bastille armistice remembrance earth groundhog flag patrick patricks " +
    "valentines mothers fathers mlk king waitangi commonwealth republic dominion",
  holiday: "pentecost epiphany",
  namedDay: "good black ash palm cyber shrove whit maundy",
  fools: "fools fool",
  martin: "martin",
  luther: "luther",
} as const;

export type TimeClass = keyof typeof wordsOfClass;

const names = Object.keys(wordsOfClass) as TimeClass[];
const codes = new Map<string, number>(names.map((name, at) => [name, at + 1]));

/** How many codes there are, 0 included. */
export const codeCount = names.length + 1;

/** The number of a class, from 1: 0 is left to words that no temporal expression holds. */
export function classCode(name: string): number {
  const found = codes.get(name);
  if (found === undefined) throw new Error(`times: there is no word class ${name}`);
  return found;
}

// One ideograph a class: none of them means anything in a regular expression.
const firstIdeograph = 0x4e00;

const characters = Array.from({ length: codeCount }, (_, code) => String.fromCharCode(firstIdeograph + code));

/** The character that stands for a class in a condensed text. */
export function characterOf(code: number): string {
  return characters[code] as string;
}

/** The code of the class that a character of a condensed text stands for; 0 or less for a space. */
export function codeOf(unit: number): number {
  return unit - firstIdeograph;
}

/** The character of the class of this name. */
export function classCharacter(name: string): string {
  return characterOf(classCode(name));
}
