import { isGlued, Shape, shapeAt, type Tokens, wordAt } from "../tokens.ts";

/**
 * Whether four figures that could be a year are one, by the words beside them: not in "1200 parts per million",
 * "the 1520 sq m clinic", "sold 1984 cars", "a 2000-seat hall", "1600 Elm Street", "Route 1950", "PLN 2000".
 */
export function isYear(tokens: Tokens, at: number): boolean {
  const before = wordIn(tokens, at - 1, at);
  const after = wordIn(tokens, at + 1, at);
  if (isNumbered(tokens, at, before) || isAddress(tokens, at)) return false;
  if (dash.test(after) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2))
    return !isCompound(tokens, at + 2);
  if (
    after === "of" &&
    /^(?:them|which|whom|these|those|its|their|his|her|our)$/.test(wordIn(tokens, at + 2, at))
  )
    return false;
  if (isReached(tokens, at, before, after) || isSum(tokens, at, before)) return false;
  if (joint.test(after) && isCount(tokens, at + 2)) return false;
  if (unit.test(after) || isUnitSymbol(tokens, at + 1)) return false;
  return shapeAt(tokens, at + 1) !== Shape.lower || !isPlural(after) || isDated(tokens, at, before, after);
}

const copulas = /^(?:was|were|is|are|reached|hit|totalled|totaled|exceeded|numbered|averaged|topped|neared)$/;
const ofYears = /^(?:it|year|date|this|that|when|then|and|vintage|deadline|target|goal)$/;
const periods =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|[12]\d{3}|q[1-4]|early|late)$/;

/** "The figure was 2100", "1990 were turned away", "from 1825 in January to 2025 in May": numbers that something reached. */
function isReached(tokens: Tokens, at: number, before: string, after: string): boolean {
  if (copulas.test(before)) return !ofYears.test(wordIn(tokens, at - 2, at));
  if (/^(?:were|are|have)$/.test(after)) return isPlural(before);
  return /^(?:from|to|than|at)$/.test(before) && after === "in" && periods.test(wordIn(tokens, at + 2, at));
}

/** "an average of 1500", "a total of 1990": what is reckoned is no year. */
const isSum = (tokens: Tokens, at: number, before: string): boolean =>
  before === "of" &&
  /^(?:average|total|minimum|maximum|mean|sum)$/.test(wordIn(tokens, at - 2, at)) &&
  /^an?$/.test(wordIn(tokens, at - 3, at));

const joint = /^(?:to|and|or)$/;

/** Whether the other number of "from 1500 to 2000 tonnes" counts. */
function isCount(tokens: Tokens, at: number): boolean {
  return /^[12]\d{3}$/.test(wordIn(tokens, at, at - 1)) && !isYear(tokens, at);
}

const dash = /^[-‐‑–]$/;
const prefixes = "(?:kilo|mega|giga|tera|peta|hecto|deca|deci|centi|milli|micro|nano|pico)?";
const names =
  "met(?:re|er)|gram(?:me)?|watt|volt|joule|lit(?:re|er)|hertz|byte|bit|pascal|newton|ampere|amp|calorie|tonne|ton|sievert|becquerel|mole|lumen|lux|ohm|farad|bar|pixel|electronvolt|second";
const others =
  "square|sq|cubic|cu|miles?|foot|feet|ft|inch|inches|yards?|acres?|hectares?|pounds?|lbs?|ounces?|oz|stones?|pints?|quarts?|gallons?|barrels?|bushels?|knots?|fathoms?|furlongs?|degrees?|carats?|horsepower|bhp|hp|rpm|mph|kph|psi|ppm|ppb|dpi|teu|dwt|cc|percent|per|pct|bps|basis|parts|dollars?|euros?|cents?|pence|yen|yuan|renminbi|rupees?|roubles?|rubles?|francs?|marks?|crowns?|kron(?:a|e|or|er)|pesos?|reais|rand|won|lire?|liras?|dirhams?|dinars?|riyals?|rials?|baht|ringgit|rupiah|shekels?|zloty|zlotys|forints?|naira|shillings?|taka|dong|million|billion|trillion|thousand|hundred|dozen|lakh|crore|bn|mn|tn";
const unit = new RegExp(`^(?:${prefixes}(?:${names})s?(?:-hours?)?|${others})$`);
const symbol =
  /^(?:[kMGTcmµn]?(?:m|g|W|Wh|V|A|J|L|l|Hz|Pa|N|eV|B|b|bit|cd|mol|K|C|F)[²³23]?|ha|t|°|%|‰|€|£|\$|¥|₹|kWh|MWh|GWh|TWh|mAh|dB|kcal|kt|Mt|Gt|kph|mph|km\/h|nm|µm|km|cm|mm|USD|EUR|GBP|JPY|CNY|RMB|CHF|SEK|NOK|DKK|INR)$/;

/** A symbol of a unit, which is told by its capitals: "2000 W", "1500 t". */
function isUnitSymbol(tokens: Tokens, at: number): boolean {
  const surface = tokens.text.slice(tokens.starts[at], tokens.ends[at]);
  return symbol.test(surface) && tokens.sentences[at] === tokens.sentences[at - 1];
}

const numbered =
  /^(?:route|highway|interstate|flight|section|article|model|room|page|pp|number|no|nos|box|suite|channel|gate|lot|unit|form|iso|iec|ieee|din|rfc|code|windows|serial|hull|ward|bus|line|psalm|resolution|decree|proposition|chapter|clause|version|opus|op|usd|eur|gbp|jpy|cny|rmb|chf|sek|nok|dkk|inr|rs|pln|czk|huf|krw|brl|mxn|zar|aud|cad|hkd|sgd|nzd|thb|idr|myr|php|try|rub|ils|aed|sar|egp|ngn|kes|pkr|bdt|vnd|twd)$/;

/** What is named by a number, and codes of currencies before one. */
function isNumbered(tokens: Tokens, at: number, before: string): boolean {
  if (before === ".") return /^(?:no|nos|pp|rs|op)$/.test(wordIn(tokens, at - 2, at));
  return (
    numbered.test(before) &&
    (shapeAt(tokens, at - 1) !== Shape.lower || /^(?:page|room|number)$/.test(before))
  );
}

const ways =
  /^(?:street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|lane|ln|way|place|pl|court|ct|square|sq|parkway|pkwy|terrace|highway|hwy|plaza|circle)$/;

/** "1600 Pennsylvania Avenue", "1200 East 45th Street". */
function isAddress(tokens: Tokens, at: number): boolean {
  for (let next = at + 1; next <= at + 4; next++) {
    const shape = wordIn(tokens, next, at) === "" ? Shape.lower : shapeAt(tokens, next);
    if (shape === Shape.lower || shape === Shape.mark) return false;
    if (next > at + 1 && ways.test(wordAt(tokens, next) as string)) return true;
  }
  return false;
}

const ofItsYear =
  /^(?:era|vintage|born|style|made|based|dated|built|model|only|like|level|specific|present|to|and|or|series)$/;

/** "2000-seat", "1200-metre"; not "2008-style", "1990-born", "2009-2012". */
function isCompound(tokens: Tokens, at: number): boolean {
  return shapeAt(tokens, at) === Shape.lower && !ofItsYear.test(wordAt(tokens, at) as string);
}

const irregular =
  /^(?:people|persons|men|women|children|feet|mice|sheep|cattle|staff|police|fish|deer|aircraft|head)$/;

function isPlural(word: string): boolean {
  return (
    irregular.test(word) || (word.length > 3 && /[^suia]s$|[aeo]es$|ies$/.test(word) && !notPlural.test(word))
  );
}

const notPlural =
  /^(?:always|besides|sometimes|perhaps|towards|afterwards|versus|thus|was|does|has|says|goes|remains|marks|sees)$/;

// What happens or is reckoned in a year and is named with it, even where the figure looks like a count
const dated = new RegExp(
  `^(?:${(
    "accord agreement treaty pact deal election vote referendum primarie poll ballot campaign cycle protest riot " +
      "uprising revolution coup war battle talk negotiation summit conference meeting trial attack flood fire " +
      "earthquake storm hurricane drought crisis game olympic championship final season sale profit earning revenue " +
      "result figure price level rate export import account tax budget forecast estimate target goal plan reform rule " +
      "law sanction standard report census statistic loss cost emission record edition celebration event"
  ).replaceAll(" ", "s?|")}s?)$`,
);
// What is counted far more often than named with a year
const counted = new RegExp(
  `^(?:${(
    "car truck lorrie lorry bus van vehicle motorbike motorcycle bicycle bike train wagon ship boat vessel tanker plane " +
      "jet helicopter aircraft drone tank missile rifle gun bomb mine shell bullet worker employee job post soldier troop " +
      "officer fighter volunteer resident inhabitant villager household familie home house flat apartment dwelling unit " +
      "room bed seat building tower shop store branche outlet restaurant hotel hospital clinic school classroom village " +
      "town island patient pupil passenger tourist visitor refugee migrant prisoner detainee hostage victim casualtie " +
      "death injurie case infection arrest respondent participant subscriber user customer client member owner farmer " +
      "miner nurse doctor teacher cow pig sheep goat horse chicken hen bird tree plant seed copie page word letter line " +
      "piece item product part component machine robot computer phone smartphone laptop server chip wafer cell batterie " +
      "panel turbine charger station reactor well pipeline bottle box boxe bag barrel crate container pallet parcel " +
      "package ticket share stake vote dollar point time day hour minute week month year kilometre kilometer mile"
  ).replaceAll(" ", "s?|")}s?)$`,
);
const strong = /^(?:in|since|until|till|during|throughout|early|late|mid|spring|summer|autumn|winter)$/;
const determiner = /^(?:the|this|that|these|those|its|his|her|their|our|my|your|'s|a|an|any)$/;

/** Whether a plural noun after a year is named with it, or begins the clause after it: "in 2023 prices rose". */
function isDated(tokens: Tokens, at: number, before: string, after: string): boolean {
  const year = Number(wordAt(tokens, at));
  const isRound = year % 100 === 0;
  if (irregular.test(after)) return strong.test(before) && !isRound;
  if (strong.test(before) || dated.test(after)) return true;
  const opens = before !== "" && wordIn(tokens, at - 2, at) === "";
  const isNamed = determiner.test(before) || (!opens && shapeAt(tokens, at - 1) !== Shape.lower);
  if (year === 1900 || year === 2000) return isNamed && !counted.test(after);
  if (isRound || (year < 1800 && before !== "of")) return false;
  return determiner.test(before) || !counted.test(after);
}

/** The word at `at`; "" where it is outside the sentence of the token `beside`. */
function wordIn(tokens: Tokens, at: number, beside: number): string {
  return tokens.sentences[at] === tokens.sentences[beside] ? (wordAt(tokens, at) ?? "") : "";
}
