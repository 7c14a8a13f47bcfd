import { countries } from "../../lists/countries.ts";
import { currencies, currencyCodes, currencyNouns } from "../../lists/currencies.ts";
import { letterSigns, subUnits, wordsFirst } from "../../lists/currency-words.ts";
import { magnitudes, parts, scales } from "../../lists/number-words.ts";
import { emissionNames, unitNames } from "../../lists/unit-names.ts";

/** The words that number expressions are made of, by class; patterns name the classes (see docs/rules.md). */
const own = {
  zero: "zero nil nought",
  one: "one",
  twoToNine: "two three four five six seven eight nine",
  tenToNineteen: "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  twentyToNinety: "twenty thirty forty fourty fifty sixty seventy eighty ninety",
  hundred: "hundred",
  scale: "thousand million billion trillion quadrillion lakh crore mln mn bn tn trn mil bln mio cr",
  scaleLetter: "k m b t",
  magnitude: "tens hundreds thousands millions billions trillions dozens scores lakhs crores",
  dozen: "dozen couple pair",
  half: "half",
  fractionWord:
    "third thirds fourth fourths hundredth hundredths thousandth thousandths quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths halves",
  fractionSign: "½ ⅓ ⅔ ¼ ¾ ⅕ ⅖ ⅗ ⅘ ⅙ ⅚ ⅛ ⅜ ⅝ ⅞",
  minus: "minus negative",
  point: "point",
  article: "a an",
  and: "and",
  of: "of",
  to: "to",
  or: "or",
  between: "between",
  from: "from",
  per: "per",
  each: "each every",
  hyphen: "- – — − ‐ ‑ ‒",
  slash: "/ ⁄ ∕",
  stop: ".",
  comma: ",",
  opening: "(",
  closing: ")",
  colon: ":",
  plus: "+",
  cross: "× ✕ *",
  product: "· ⋅",
  caret: "^",
  wideDigit: "０ １ ２ ３ ４ ５ ６ ７ ８ ９",
  superscript: "⁰ ¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹ ⁻",
  up: "up",
  numberSign: "# №",
  percent: "% percent pct pc percents bps bp",
  percentage: "percentage",
  basis: "basis",
  cent: "cent",
  points: "points",
  currencySign: "₵ 元 円 원 ¢ ＄ ￥ ￡ ￦",
  nationality: "australian canadian american us u.s. new south north taiwan hong kong zealand",
  currencyName: "cents",
  currencyCode: "",
  timeUnit:
    "second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks wk wks month months year years yr yrs yo decade decades century centuries millennium millennia fortnight fortnights millisecond milliseconds ms microsecond microseconds nanosecond nanoseconds ns picosecond picoseconds femtosecond femtoseconds",
  unitQualifier:
    "square sq cubic cu metric nautical fluid fl short long imperial troy light brake board u.k.",
  unitName:
    "km kms cm cms mm μm µm um nm dm mi ft yd yds kg kgs mg μg µg ug mcg ton tons lb lbs oz ml cl dl hl gal tsp bbl ha cc mph kph kmh mpg rpm kw mw gw tw wh kwh mwh gwh twh hp bhp ps kj mj gj cal kcal btu ev kev mev gev tev kv mv ma mah ah ω kω hz khz mhz ghz thz kb mb gb tb pb kbit mbit gbit tbit mbps gbps kbps tbps kpa mpa gpa hpa psi ksi kn lbf nit nits db msv mol mmol µmol μmol nmol hm hm3 hm³ dm3 dm³ ppm ppb ppt mp dpi ppi fps km2 m2 cm2 mm2 ft2 mi2 km3 m3 cm3 mm3 km² m² cm² mm² ft² mi² m³ cm³ km³ sqm mcf mmcf bcf tcf bcm gsm rad kva mva kwp mwp gwp mt kt gt bpd bopd tpd tpa tpy ktpa mtpa mmtpa pounds pound bits milliamp milliamps iu mmhg",
  unitLetter: "g l s h f w v ″ ′ '",
  partsOf: "parts",
  degree: "degree degrees deg degs °",
  temperature: "celsius fahrenheit centigrade celcius farenheit degf degc ℃ ℉",
  old: "old olds",
  times: "times",
  in: "in out",
  about: "about around roughly nearly almost approximately ~ ≈",
  extra:
    "more extra full fewer additional consecutive straight whole solid further calendar trading successive",
  // What is given off, behind the measure of it: "95 g CO2/km"
  emitted: "co2 co2e co2eq ch4 n2o",
  thermal: "thermal",
  coinLetter: "p c",
  rateAdverb: "",
  ago: "earlier ago later before after",
  equals: "=",
  multiple:
    "twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold twentyfold thirtyfold fortyfold fiftyfold hundredfold thousandfold",
  twice: "twice thrice",
  double: "double treble triple quadruple",
  age: "age aged ages",
  ratedNoun:
    "share quintal night weekend person head piece capita employee unit ticket bottle pop seat household vehicle car game customer user subscriber student trip visit transaction security family child worker passenger shift season case dose match episode word",
  fold: "x fold",
  month:
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
  clock: "a.m. p.m. am pm o'clock et est gmt utc edt pdt pst",
  numbered:
    "section sections part chapter chapters page pages article articles no nos number figure fig table version volume vol item room flight route highway channel phase level grade stage type class category scope verse act scene title tier line rule clause paragraph amendment bill mk mark step round lesson question gate exit lane row pier apartment apt suite block lot group gang pool junction area district ward zone precinct ch psalm appendix annex note notes footnote footnotes endnote sector terminal platform reactor schedule schedules exhibit protocol directive resolution proposition prop docket",
  codeWord: "code codes postcode postcodes zip isbn",
  // Numbers in digits; those that may be years have a class of their own.
  digits: "",
  yearDigits: "",
  // Three digits are a number, or a group of one; what goes on a number that another word begins: its groups of three
  // digits, its power of ten
  threeDigits: "",
  figureTail: "",
  // Words of no list, by their shape
  lower: "up board thermal",
  capitalised: "",
  upper: "",
  mark: "",
  // A currency's code written together with its amount ("USD10"), and one of a letter, which may be a name ("A4")
  gluedMoney: "",
  undecided: "",
  // What is not to be read as part of a quantity
  blank: "",
} as const;

/** Adverbs of rates, and the times that they are for. */
export const rateAdverbs: ReadonlyMap<string, string> = new Map([
  ["annually", "year"],
  ["yearly", "year"],
  ["monthly", "month"],
  ["weekly", "week"],
  ["daily", "day"],
  ["nightly", "night"],
  ["hourly", "hour"],
]);

export type QuantityClass = keyof typeof own;

const signs = currencies.flatMap(({ symbols }) => symbols.filter((symbol) => /^\p{Sc}$/u.test(symbol)));
const fractions = Array.from("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒");
const listed = (words: Iterable<string>): string[] => [...words].filter((word) => word.length > 1);

// Words of CLDR's names that more often stand after a number than before a currency: "Interstate 15 west".
const places = new Set(["Central", "East", "Islands", "West"]);

/** What stands before the noun of a currency: "Danish", "Hong Kong", "CFA". */
const adjectives = [
  ...currencies.flatMap(({ names }) => (names[0] ?? "").split(" ").slice(0, -1)),
  ...countries.flatMap(({ demonyms }) => demonyms.filter((word) => !word.includes(" "))),
].filter((word) => /^\p{Lu}/u.test(word) && !places.has(word));

/** Words of the lists of pipeline/lists/, for the classes that are lists kept by others. */
const fromLists: Partial<Record<QuantityClass, readonly string[]>> = {
  magnitude: [...magnitudes.keys()],
  scale: listed([...scales.keys()].filter((word) => /illion$|lakh|crore/.test(word))),
  fractionWord: listed(
    [...parts.keys()].flatMap((word) => (word === "half" ? ["halves"] : [word, `${word}s`])),
  ),
  fractionSign: fractions,
  currencySign: signs,
  nationality: adjectives,
  currencyCode: [...[...currencyCodes].filter((code) => !wordsFirst.has(code)), ...letterSigns],
  currencyName: listed([...currencyNouns.keys(), ...subUnits.keys()]),
  unitName: [...unitNames, ...emissionNames],
  rateAdverb: [...rateAdverbs.keys()],
};

/** Lower-case words of each class. Where a word of a list is another thing first, it stands under that class only. */
export const quantityWords: Readonly<Record<QuantityClass, string>> = (() => {
  const taken = new Set(Object.values(own).flatMap((words) => words.split(" ")));
  const classes: Record<QuantityClass, string> = { ...own };
  for (const [name, words] of Object.entries(fromLists) as [QuantityClass, readonly string[]][]) {
    const left = words
      .map((word) => word.toLowerCase())
      .filter((word) => !taken.has(word) && taken.add(word));
    classes[name] = [own[name], ...left].filter(Boolean).join(" ");
  }
  return classes;
})();
