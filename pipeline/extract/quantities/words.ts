/**
 * The words that number expressions are made of, by class: one character a class, so that patterns over a
 * text's classes are ordinary regular expressions (see grammar.ts for what stands for what).
 */

import { countries } from "../../lists/countries.ts";
import { currencies, currencyCodes, currencyNouns } from "../../lists/currencies.ts";
import { letterSigns, subUnits, wordsFirst } from "../../lists/currency-words.ts";
import { magnitudes, parts, scales } from "../../lists/number-words.ts";
import { unitNames } from "../../lists/unit-names.ts";

/** Lower-case words that are here and in no list, of each class. A word stands under one class only. */
const own: Readonly<Record<string, string>> = {
  "0": "zero nil nought",
  "1": "one",
  u: "two three four five six seven eight nine",
  t: "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  y: "twenty thirty forty fourty fifty sixty seventy eighty ninety",
  h: "hundred",
  k: "thousand million billion trillion quadrillion lakh crore mln mn bn tn trn mil bln mio",
  K: "k m b t",
  H: "tens hundreds thousands millions billions trillions dozens scores lakhs crores",
  z: "dozen couple pair",
  F: "half",
  f: "third thirds fourth fourths hundredth hundredths thousandth thousandths quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths halves",
  v: "½ ⅓ ⅔ ¼ ¾ ⅕ ⅖ ⅗ ⅘ ⅙ ⅚ ⅛ ⅜ ⅝ ⅞",
  n: "minus negative",
  p: "point",
  a: "a an",
  "&": "and",
  o: "of",
  r: "to",
  R: "or",
  b: "between",
  m: "from",
  i: "per each every",
  "-": "- – — − ‐ ‑ ‒",
  "/": "/",
  ".": ".",
  ",": ",",
  "(": "(",
  ")": ")",
  ":": ":",
  "+": "+",
  "*": "× ✕ *",
  "^": "^",
  "#": "# №",
  "%": "% percent pct pc percents bps",
  g: "percentage",
  B: "basis",
  c: "cent",
  s: "points",
  $: "元 円 원 ¢ ＄",
  L: "australian canadian american us u.s. new south north taiwan hong kong zealand",
  M: "cents",
  T: "second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks wk wks month months year years yr yrs yo decade decades century centuries millennium millennia fortnight fortnights millisecond milliseconds ms microsecond microseconds nanosecond nanoseconds ns picosecond picoseconds femtosecond femtoseconds",
  q: "square sq cubic cu metric nautical fluid fl short long imperial troy light brake u.k.",
  U: "km kms cm cms mm μm µm um nm dm mi ft yd yds kg kgs mg μg µg ug mcg ton tons lb lbs oz ml cl dl hl gal tsp bbl ha cc mph kph kmh mpg rpm kw mw gw tw wh kwh mwh gwh twh hp bhp ps kj mj gj cal kcal btu ev kev mev gev tev kv mv ma mah ah ω kω hz khz mhz ghz thz kb mb gb tb pb kbit mbit gbit mbps gbps kbps tbps kpa mpa gpa hpa psi ksi kn lbf nit nits db msv mol ppm ppb ppt mp dpi ppi fps km2 m2 cm2 mm2 ft2 mi2 km3 m3 cm3 mm3 km² m² cm² mm² ft² mi² m³ cm³ km³ sqm mcf mmcf bcf tcf bcm gsm rad kva mva kwp mwp gwp mt kt pounds pound bits milliamp milliamps",
  G: "g l s h f w v ″ ′ '",
  "°": "degree degrees deg degs °",
  C: "celsius fahrenheit centigrade celcius farenheit degf degc ℃ ℉",
  e: "old olds",
  w: "times",
  I: "in out",
  "~": "about around roughly nearly almost approximately ~ ≈",
  X: "more extra full fewer additional consecutive straight whole solid further calendar trading successive",
  P: "p c",
  Z: "earlier ago later before after",
  "=": "=",
  d: "twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold twentyfold thirtyfold fortyfold fiftyfold hundredfold thousandfold",
  2: "twice thrice",
  A: "age aged ages",
  E: "share night weekend person head piece capita employee unit ticket bottle pop seat household vehicle car game customer user subscriber student trip visit transaction security family child worker passenger case dose match episode word",
  x: "x fold",
  N: "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
  J: "a.m. p.m. am pm o'clock et est gmt utc edt pdt pst",
  S: "section sections part chapter page pages article articles no nos number figure fig table version volume vol item room flight route highway channel phase level grade stage type class category verse act scene title tier line rule clause paragraph amendment bill mk mark step round lesson question gate exit lane row pier apartment apt suite block lot group pool area district ward zone precinct ch psalm appendix annex schedule schedules exhibit protocol directive resolution proposition prop",
};

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
const fromLists: Readonly<Record<string, readonly string[]>> = {
  H: [...magnitudes.keys()],
  k: listed([...scales.keys()].filter((word) => /illion$|lakh|crore/.test(word))),
  f: listed([...parts.keys()].flatMap((word) => (word === "half" ? ["halves"] : [word, `${word}s`]))),
  v: fractions,
  $: signs,
  L: adjectives,
  Q: [...[...currencyCodes].filter((code) => !wordsFirst.has(code)), ...letterSigns],
  M: listed([...currencyNouns.keys(), ...subUnits.keys()]),
  U: unitNames,
};

/** Lower-case words of each class. Where a word of a list is another thing first, it stands under that class only. */
export const quantityWords: Readonly<Record<string, string>> = (() => {
  const taken = new Set(Object.values(own).flatMap((words) => words.split(" ")));
  const classes: Record<string, string> = { ...own };
  for (const [name, words] of Object.entries(fromLists)) {
    const left = words
      .map((word) => word.toLowerCase())
      .filter((word) => !taken.has(word) && taken.add(word));
    classes[name] = [...(own[name]?.split(" ") ?? []), ...left].join(" ");
  }
  return classes;
})();
