import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsAfter, boundsBefore } from "../../pipeline/extract/quantities/bounds.ts";
import { refusals } from "../../pipeline/extract/quantities/refusals.ts";
import { quantityRules } from "../../pipeline/extract/quantities/rules.ts";
import { trendWords } from "../../pipeline/extract/quantities/trends.ts";
import { type QuantityClass, quantityWords } from "../../pipeline/extract/quantities/words.ts";
import { findQuantities } from "../../pipeline/extract/quantities.ts";
import { tokenise } from "../../pipeline/extract/tokens.ts";
import { boundPhrases, readTrend } from "../../pipeline/normalise/quantity/bounds.ts";
import { currencyCode } from "../../pipeline/normalise/quantity/currencies.ts";
import { unitCode } from "../../pipeline/normalise/quantity/units.ts";
import { readQuantity } from "../../pipeline/normalise/quantity.ts";

/** Sentence, text found, and what it says: [comparator] value or low..high, unit, kind. */
type Case = readonly [sentence: string, exact: string, reading: string];

const cases: Readonly<Record<string, readonly Case[]>> = {
  "money-sign": [
    ["The plant cost $8.2 billion.", "$8.2 billion", "8200000000 USD money"],
    ["It paid over $200 billion for it.", "over $200 billion", "> 200000000000 USD money"],
    ["A pass is $5 a month now.", "$5 a month", "5 USD/mo money"],
    ["They asked for US $3 to $5 million.", "US $3 to $5 million", "3000000..5000000 USD money"],
    ["Output of HK$2.5m was lost.", "HK$2.5m", "2500000 HKD money"],
    ["Fees ran from $500 to $1 million.", "from $500 to $1 million", "500..1000000 USD money"],
    ["The loss was $-3.5bn.", "$-3.5bn", "-3500000000 USD money"],
  ],
  "money-glued-code": [
    ["The tower cost USD10m.", "USD10m", "10000000 USD money"],
    ["Lunch is RM23.50 here.", "RM23.50", "23.5 MYR money"],
    ["A fine of EUR1,700 is due.", "EUR1,700", "1700 EUR money"],
    ["A fine of Rmb200m is due.", "Rmb200m", "200000000 CNY money"],
    ["A fine of NOK1,700 is due.", "NOK1,700", "1700 NOK money"],
    [
      "It is between $US160 million and $US171 million.",
      "between $US160 million and $US171 million",
      "160000000..171000000 USD money",
    ],
  ],
  "money-code": [
    ["The bond raised EUR 20 million.", "EUR 20 million", "20000000 EUR money"],
    ["Tea costs Rs 40 there.", "Rs 40", "40 INR money"],
    ["The bond raised RMB 1.4 billion.", "RMB 1.4 billion", "1400000000 CNY money"],
    ["The bond raised SFr 3.5m.", "SFr 3.5m", "3500000 CHF money"],
    ["The bond raised kr 20 million in Oslo.", "kr 20 million", "20000000 NOK money"],
  ],
  "money-name": [
    ["It was sold for 92 million yuan.", "92 million yuan", "92000000 CNY money"],
    ["Ten Australian dollars per month is enough.", "Ten Australian dollars per month", "10 AUD/mo money"],
    ["A loss of 63 cents per share followed.", "63 cents per share", "63 cent/share money"],
    ["They want a million-dollar house.", "a million-dollar", "1000000 USD money"],
    ["The coffee is 4€.", "4€", "4 EUR money"],
    ["It cost 7.5 million Danish crowns.", "7.5 million Danish crowns", "7500000 DKK money"],
    ["It cost 300 Kazakhstani tenge.", "300 Kazakhstani tenge", "300 KZT money"],
    ["It cost 40 million crowns.", "40 million crowns", "40000000 crown money"],
    ["It cost 2.5 trillion Indonesian rupiah.", "2.5 trillion Indonesian rupiah", "2500000000000 IDR money"],
    ["The shares stood at 200p.", "200p", "200 penny money"],
  ],
  "money-in-two-parts": [
    ["Lunch was £4 and 50p.", "£4 and 50p", "4.5 GBP money"],
    ["It is 2 dollars 10 cents.", "2 dollars 10 cents", "2.1 USD money"],
  ],
  "money-range-of-two-names": [
    ["Rents run from 700 euros to 900 euros.", "from 700 euros to 900 euros", "700..900 EUR money"],
  ],
  "money-pounds": [
    ["The club owes 40 million pounds.", "40 million pounds", "40000000 GBP money"],
    ["The club owes 500 Egyptian pounds.", "500 Egyptian pounds", "500 EGP money"],
    ["It pays 2 million pounds sterling a year.", "2 million pounds sterling a year", "2000000 GBP/a money"],
  ],
  "share-in-numbers": [
    ["One in five voters agreed.", "One in five voters", "0.2 voter 1 share"],
    ["Seven out of ten agreed.", "Seven out of ten", "0.7 1 share"],
  ],
  "hyphened-list": [["It has a four- or six-cylinder engine.", "four-", "4 cylinder count"]],
  "age-with-old": [
    ["The 20-year-old automaker grew.", "20-year-old", "20 a{age} age"],
    ["He is 30 years old.", "30 years old", "30 a{age} age"],
    ["A child of 3 months of age slept.", "3 months of age", "3 mo{age} age"],
  ],
  "half-a-unit": [
    ["It took half an hour.", "half an hour", "0.5 h duration"],
    ["It is a quarter of a mile off.", "a quarter of a mile", "0.25 [mi_i] measure"],
    ["It lost half of 1 percent.", "half of 1 percent", "down 0.5 % percent"],
  ],
  "unit-and-a-half": [["We waited an hour and a half.", "an hour and a half", "1.5 h duration"]],
  "unit-or-two": [
    ["It takes a week or two.", "a week or two", "1..2 wk duration"],
    ["One month or two passed.", "One month or two", "1..2 mo duration"],
  ],
  "unit-or-so": [
    ["It lasted a day or so.", "a day or so", "~ 1 d duration"],
    ["Allow an hour or more.", "an hour or more", ">= 1 h duration"],
  ],
  "half-a-coin": [["The pound gained half a cent.", "half a cent", "up 0.5 cent money"]],
  "part-of-a-point": [
    ["The bank cut rates by a quarter point.", "a quarter point", "down 0.25 point count"],
    ["A half-point rise is likely.", "A half-point", "0.5 point count"],
  ],
  "multiple-double": [["It is nearly double the rate in France.", "nearly double", "~ 2 1 ratio"]],
  "money-in-millions": [["It raised $12MM in May.", "$12MM", "12000000 USD money"]],
  "money-in-brackets": [["A loss of $(4.7) million was booked.", "$(4.7) million", "-4700000 USD money"]],
  "money-and-hundredths": [
    ["It cost 3 dollars 50.", "3 dollars 50", "3.5 USD money"],
    ["It cost three pounds fifty.", "three pounds fifty", "3.5 GBP money"],
  ],
  "measure-range-of-two-units": [
    ["Add between 2 g and about 7 g.", "between 2 g and about 7 g", "2..7 g measure"],
    ["Expect a rise of 5% to 10% soon.", "5% to 10%", "up 5..10 % percent"],
  ],
  measure: [
    ["Prices rose 0.3 percentage points.", "0.3 percentage points", "up 0.3 percentage point percent"],
    ["The share fell by 25 basis points.", "25 basis points", "down 25 basis point percent"],
    ["In its first 4 years it made little.", "4 years", "4 a duration"],
    ["This went on for nearly twenty years.", "nearly twenty years", "~ 20 a duration"],
    ["The road is 311 square miles away.", "311 square miles", "311 [mi_i]2 measure"],
    ["It reaches 80 km/h quickly.", "80 km/h", "80 km/h measure"],
    ["A 3.5-liter engine drives it.", "3.5-liter", "3.5 L measure"],
    ["It produced just under 296 hp (221 kW).", "221 kW", "< 221 kW measure"],
    ["They drilled 1.5 to 2 km deep.", "1.5 to 2 km", "1.5..2 km measure"],
    ["Some 60 per cent of it is gone.", "Some 60 per cent", "~ 60 % percent"],
    ["It was minus-5 degrees Celsius outside.", "minus-5 degrees Celsius", "-5 Cel measure"],
    ["The index went -1.3% that day.", "-1.3%", "down -1.3 % percent"],
    ["We need three more years.", "three more years", "3 more a duration"],
    ["The file has 64GB of text.", "64GB", "64 GBy measure"],
    ["They ship 325,000 barrels per day.", "325,000 barrels per day", "325000 [bbl_us]/d measure"],
  ],
  frequency: [
    ["They met four times.", "four times", "4 time count"],
    ["It beats 70 times a minute.", "70 times a minute", "70 time/min count"],
  ],
  multiple: [
    ["It trades on 6.5 times earnings.", "6.5 times", "6.5 1 ratio"],
    ["It is 3x as fast.", "3x", "3 1 ratio"],
  ],
  "multiple-word": [["Sales grew more than sixfold.", "more than sixfold", "> up 6 1 ratio"]],
  "multiple-twice": [["That is twice the price.", "twice", "2 1 ratio"]],
  "measure-of-something-daily": [
    [
      "They pump 1.7 million litres of water daily.",
      "1.7 million litres of water daily",
      "1700000 L/d measure",
    ],
  ],
  "share-around-a-noun": [
    [
      "One hospital in seven has no scanner.",
      "One hospital in seven",
      "0.14285714285714285 hospital 1 share",
    ],
    ["It beats rivals nine cases in ten.", "nine cases in ten", "0.9 case 1 share"],
  ],
  "ratio-to-one": [["They won by a 3-to-1 margin.", "3-to-1", "3 1 ratio"]],
  "multiple-part": [["It uses half as much water as rice.", "half", "0.5 1 ratio"]],
  "couple-of-a-unit": [["It takes a couple of weeks.", "a couple of weeks", "2 wk duration"]],
  "fraction-of": [
    ["A third of voters stayed away.", "A third of voters", "0.3333333333333333 voter 1 share"],
    ["It sold half the flats.", "half the flats", "0.5 flat 1 share"],
    ["More than two-thirds agreed.", "More than two-thirds", "> 0.6666666666666666 1 share"],
  ],
  "vague-measure": [
    ["It moved hundreds of tonnes.", "hundreds of tonnes", "100..1000 t measure"],
    ["It took dozens of hours.", "dozens of hours", "12..120 h duration"],
  ],
  "vague-count": [
    ["Dozens of people came.", "Dozens of people", "12..120 person count"],
    ["It cost tens of millions of dollars.", "tens of millions of dollars", "10000000..100000000 USD money"],
  ],
  count: [
    [
      "Today about 100 domestic brands are on sale.",
      "about 100 domestic brands",
      "~ 100 domestic brand count",
    ],
    ["It makes 3.3 million vehicles.", "3.3 million vehicles", "3300000 vehicle count"],
    ["We saw between 3 and 5 cars there.", "between 3 and 5 cars", "3..5 car count"],
    ["About a half million people live there.", "About a half million people", "~ 500000 person count"],
    ["The kings had three crowns.", "three crowns", "3 crown count"],
    ["It employs at least 40 people.", "at least 40 people", ">= 40 person count"],
    [
      "Up to three and a half million cars ran.",
      "Up to three and a half million cars",
      "<= 3500000 car count",
    ],
    ["It hired two dozen engineers or more.", "two dozen engineers or more", ">= 24 engineer count"],
    ["She was 35 then.", "35", "35 a{age} age"],
    ["Ann Lee, 45, runs it.", "45", "45 a{age} age"],
    ["They lost three or four games.", "three or four games", "3..4 game count"],
    ["The 12-page report is out.", "12-page", "12 page count"],
    ["They run 3,000 tests per day.", "3,000 tests per day", "3000 test/d count"],
    ["Twenty-two lakh voters queued.", "Twenty-two lakh voters", "2200000 voter count"],
    ["The gauge rose 64 points to 4,577.", "4,577", "4577 point count"],
  ],
  "count-one": [
    ["We have one solution for it.", "one solution", "1 solution count"],
    ["It is one of the oldest parks there.", "one of the oldest parks", "1 oldest park count"],
  ],
};

const refused: Readonly<Record<string, string>> = {
  "month-and-day": "They met on March 29 and 8 July.",
  "iso-date-or-telephone": "Filed 2019-09-01, call 555-123-4567.",
  "area-code": "Call (555) 123-4567.",
  "year-span": "The 2007-09 crisis hurt.",
  "telephone-at-home": "Call 020 7946 0958.",
  aircraft: "It fell since the 737 crash.",
  "top-of-list": "It made a top 10 list.",
  "called-by-number": "The Big Four met.",
  "working-day": "It is a nine-to-five job.",
  "name-with-colon": "The EXE:5000 sold well.",
  "number-with-letter": "The fund filed its 13F.",
  "list-number": "3. Stay at home.",
  "number-after-hyphen": "They met one-on-one.",
  "number-after-initials": "The S.&P. 500 closed.",
  "decade-in-words": "It began in the nineteen eighties.",
  "group-of": "Then the Group of Seven met.",
  "web-parameter": "See example.org/s?q=30%25 there.",
  "one-in-name": "The big One Nation rally.",
  "one-on-one": "They met for a one-on-one debate.",
  "votes-to-votes": "The court's 5-to-4 decision stood.",
  clock: "It began at 9:35.",
  "network-generation": "Towers for 5G are rare, and those for 3G are old.",
  code: "HS code 8507.60 covers batteries, and the postcode is 10115.",
  "postcode-of-state": "Write to Boston, MA 02110.",
  "clock-in-words": "They met at half past nine, and left at a quarter to six.",
  "clock-twelve-hours": "Doors open at 11 a.m. and 9 o'clock.",
  "ordinal-or-model": "The 20th fair showed 3D films.",
  decade: "In the 1980s and the 20s.",
  "apostrophe-year": "The class of '08 met.",
  "hyphened-name": "The F-16 flew.",
  "numbered-part": "See section 3 and No. 5.",
  "numbered-in-words": "Phase one of the plan is over, and a category three storm came.",
  score: "They won 3-1 at home.",
  "number-in-name": "The Big 12 met at Galaxy 8.",
  "number-before-name": "The 747 Freighter left.",
  "number-of-act": "Directive 2014/94/EU applies.",
  "open-multiple": "A multi-billion-dollar plan stalled.",
  footnote: "It ended late.[4] See [12].",
  telephone: "Ring +44 20 79460000 today.",
  address: "He lives at 575 Elm Road.",
  "slash-name": "Open 24/7 since 9/11.",
  "web-address": "See example.org/42 there.",
};

const find = (text: string) => findQuantities(tokenise(text), []);

/** A reading as the cases write it. */
function write(finding: ReturnType<typeof find>[number]): string {
  const reading = readQuantity(finding);
  const value = reading.value ?? `${reading.value_min}..${reading.value_max}`;
  const words = [
    reading.comparator === "=" ? null : reading.comparator,
    reading.trend,
    value,
    reading.unit_qualifier,
  ];
  return [...words, reading.unit ?? "-", reading.kind].filter((word) => word !== null).join(" ");
}

describe("every rule finds what it is for", () => {
  test.each(quantityRules.map((rule) => rule.name))("%s has cases", (name) => {
    expect(cases[name]?.length ?? 0).toBeGreaterThan(0);
  });
  test.each(Object.entries(cases).flatMap(([rule, list]) => list.map((each) => [rule, ...each] as const)))(
    "%s: %s",
    (rule, sentence, exact, reading) => {
      const found = find(sentence).map((finding) => [
        finding.rule,
        sentence.slice(finding.start, finding.end),
        write(finding),
      ]);
      expect(found).toContainEqual([rule, exact, reading]);
    },
  );
});

describe("what is no quantity stays out", () => {
  test.each(refusals.map((refusal) => refusal.name))("%s has a case", (name) => {
    expect(refused[name]).toBeDefined();
  });
  test.each(Object.entries(refused))("%s: %s", (_name, sentence) => {
    expect(find(sentence).map((finding) => sentence.slice(finding.start, finding.end))).toEqual([]);
  });
  test("names and bare years", () => {
    expect(find("Formula 1, Galaxy S23 and Title 42 in 2016, the Fortune 100, an iPhone 11.")).toEqual([]);
  });
  test("numbers inside a date that another extractor found", () => {
    const text = "It took 30 days.";
    expect(findQuantities(tokenise(text), [{ start: 8, end: 15 }])).toEqual([]);
  });
});

describe("extraction and normalisation know the same words", () => {
  const listed = (name: QuantityClass): string[] => quantityWords[name].split(" ");
  test.each([...listed("timeUnit"), ...listed("unitName"), ...listed("percent")])("unit %s", (word) => {
    expect(unitCode([word])).not.toBeNull();
  });
  test.each([...listed("currencySign"), ...listed("currencyName"), ...listed("currencyCode")])(
    "currency %s",
    (word) => {
      expect(currencyCode([word])).not.toBeNull();
    },
  );
  test("bounds", () => {
    expect([...boundsBefore, ...boundsAfter].filter((phrase) => !boundPhrases.includes(phrase))).toEqual([]);
  });
  test.each(trendWords)("trend %s", (word) => {
    expect(["up", "down"]).toContain(readTrend(word));
  });
});

const pieces = fc.constantFrom(
  ..."five,hundred,3,1,000,%,$,million,-,/,.,to,and,or,a,half,of,people,km,per,day,about,over,US,2014,—,(,),one,in,years,old,💩".split(
    ",",
  ),
);
const texts = fc.array(pieces, { maxLength: 30 }).map((words) => words.join(" "));

describe("any text", () => {
  test("findings are inside the text, in order, and readable", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let done = 0;
        for (const finding of find(text)) {
          expect(finding.start).toBeGreaterThanOrEqual(done);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          done = finding.end;
          const { value, value_min, value_max } = readQuantity(finding);
          expect([value, value_min, value_max].some((number) => Number.isFinite(number))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
  test("nothing leaks over a blank line", () => {
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        const shift = left.length + 2;
        const shifted = find(right).map((finding) => ({
          ...finding,
          start: finding.start + shift,
          end: finding.end + shift,
        }));
        expect(find(`${left}\n\n${right}`)).toEqual([...find(left), ...shifted]);
      }),
      { numRuns: 500 },
    );
  });
  test.each([
    ["digits", "7".repeat(200_000)],
    ["number words", "five ".repeat(40_000)],
    ["hyphens", "5-".repeat(100_000)],
    ["parentheses", "(".repeat(100_000)],
    ["scales", "a hundred million and ".repeat(10_000)],
  ])("%s in bulk take time in proportion", (_name, text) => {
    const started = performance.now();
    find(text);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
