/** Kinds of number expressions, each with its near misses: the sentence, and every quantity that is read in it. */
import { expect, test } from "vitest";
import { findQuantities } from "../../../pipeline/extract/quantities.ts";
import { tokenise } from "../../../pipeline/extract/tokens.ts";
import { readQuantity } from "../../../pipeline/normalise/quantity.ts";

type Case = readonly [sentence: string, ...found: readonly string[]];

const kinds: Readonly<Record<string, readonly Case[]>> = {
  "figures grouped by spaces, apostrophes, European points and Indian commas": [
    ["The mill shipped 18 250 t of steel.", "18 250 t: 18250 t"],
    ["It owes 1 204 500 euros.", "1 204 500 euros: 1204500 EUR"],
    ["A crowd of 96 400 people came.", "96 400 people: 96400 person"],
    ["The grant is CHF 2'750'000.", "CHF 2'750'000: 2750000 CHF"],
    ["Some 7’300 homes lost power.", "Some 7’300 homes: ~ 7300 home"],
    ["The yard launched 1 024 boats.", "1 024 boats: 1024 boat"],
    ["Sales reached €3.450.000 in May.", "€3.450.000: 3450000 EUR"],
    ["The bill came to 12.480,75 €.", "12.480,75 €: 12480.75 EUR"],
    ["The state paid ₹12,50,000 for it.", "₹12,50,000: 1250000 INR"],
    ["The plant made 3 400 cars.", "3 400 cars: 3400 car"],
    ["The port moved 45 000 000 tonnes.", "45 000 000 tonnes: 45000000 t"],
    ["It sold 2 000.5 tonnes of ore.", "2 000.5 tonnes: 2000.5 t"],
    ["The Airbus A320 200 seats were grey.", "200 seats: 200 seat"],
    ["The scores were 12 40 and 16.", "12: 12 -", "40: 40 -", "16: 16 -"],
    ["It has 120 30 litre tanks.", "120: 120 tank", "30 litre: 30 L"],
    ["In 2019 300 people came.", "300 people: 300 person"],
    ["He drew 7 and 300 others watched.", "7: 7 -", "300 others: 300 other"],
  ],
  "powers of ten": [
    ["The field has 4.5×10^9 grains.", "4.5×10^9 grains: 4500000000 grain"],
    ["It weighs 6 x 10^24 kg.", "6 x 10^24 kg: 6e+24 kg"],
    ["They counted 3 × 10⁸ stars.", "3 × 10⁸ stars: 300000000 star"],
    ["A charge of 1.6 × 10^-19 is small.", "1.6 × 10^-19: 1.6e-19 -"],
    ["About 10^5 seeds fell.", "About 10^5 seeds: ~ 100000 seed"],
    ["The flux is 2.5·10^6 per second.", "2.5·10^6: 2500000 -"],
    ["Version 10^ is out."],
  ],
  "a hundredth told by itself": [
    ["A stamp is 2 dollars and 10 cents.", "2 dollars and 10 cents: 2.1 USD"],
    ["Lunch was £4 and 50p.", "£4 and 50p: 4.5 GBP"],
    ["It pays nine euros fifty cents an hour.", "nine euros fifty cents an hour: 9.5 EUR/h"],
    ["The toll is $1 and 25 cents.", "$1 and 25 cents: 1.25 USD"],
    ["Tea cost 30 rupees and 50 paise.", "30 rupees and 50 paise: 30.5 rupee"],
    ["He gave 5 dollars and 3 euros.", "5 dollars: 5 USD", "3 euros: 3 EUR"],
    ["She has 4 dollars and 12 coins.", "4 dollars: 4 USD", "12 coins: 12 coin"],
    ["It rose 3 dollars to 50 cents.", "3 dollars: up 3 USD", "50 cents: 50 cent"],
    ["It costs 3 dollars, 50 cents more than before.", "3 dollars: 3 USD", "50 cents: 50 cent"],
  ],
  "two bounds, each with its unit": [
    ["Rents run from 700 euros to 900 euros.", "from 700 euros to 900 euros: 700..900 EUR"],
    ["A ticket is between 4 pounds and 6 pounds.", "between 4 pounds and 6 pounds: 4..6 [lb_av]"],
    ["It takes from two up to three weeks.", "from two up to three weeks: 2..3 wk"],
    ["Loans of $5-10 a day were made.", "$5-10 a day: 5..10 USD/d"],
    ["A share is worth $40-45 now.", "$40-45: 40..45 USD"],
    ["It fell from 208 yuan to 193.", "208 yuan: 208 CNY", "193: 193 CNY"],
    ["It fell from 208 yuan to 193 yuan.", "from 208 yuan to 193 yuan: down 193..208 CNY"],
    ["They paid 4 euros and 6 dollars.", "4 euros: 4 EUR", "6 dollars: 6 USD"],
  ],
  "a bound written before a hyphen": [
    ["The lab makes sub-5 nanometre chips.", "sub-5 nanometre: < 5 nm"],
    ["Sub-$200 phones sell best.", "Sub-$200: < 200 USD"],
    ["He ran a sub-10 second race.", "sub-10 second: < 10 s"],
    ["Sub-Saharan trade grew."],
  ],
  "what a number leaves out": [
    ["The firm has 40 trucks; the fine was 300.", "40 trucks: 40 truck", "300: 300 -"],
    ["Of the 60 trains, 45 ran on time.", "60 trains: 60 train", "45: 45 train"],
    ["Out of 80 pupils, 12 were ill.", "80 pupils: 80 pupil", "12: 12 pupil"],
    ["The top bid was 90 dollars, the lowest 75.", "90 dollars: 90 USD", "75: 75 USD"],
    ["The mine has 200 workers, and its debt is 15.", "200 workers: 200 worker", "15: 15 -"],
    ["Of the two, 45 ran.", "45: 45 -"],
    ["They ordered 2 million 500ml bottles.", "2 million: 2000000 bottle", "500ml: 500 mL"],
    ["The farm bought 300 20kg bags.", "300: 300 bag", "20kg: 20 kg"],
    ["It has 1.2m of its users in Asia.", "1.2m of its users: 1200000 user"],
    ["She swam 50m of the race.", "50m: 50 m"],
  ],
  "comparisons behind a percentage": [
    ["Output was 12% more than in 2020.", "12%: up 12 %"],
    ["Prices are 8 percent lower than a year ago.", "8 percent: down 8 %"],
    ["Costs ran 15 percent above plan.", "15 percent: up 15 %"],
    ["It used 30% fewer parts than before.", "30%: down 30 %"],
    ["It has 30% more efficient pumps.", "30%: 30 %"],
    ["He owns 30% more or less.", "30%: 30 %"],
  ],
  "a rate of something": [
    ["The well gives 300 litres of water a day.", "300 litres of water a day: 300 L/d"],
    ["It burns 2 tonnes of coal per hour.", "2 tonnes of coal per hour: 2 t/h"],
    ["He ate 2 kg of rice.", "2 kg: 2 kg"],
  ],
  "units of other writings": [
    ["The hall is 40 m² in size.", "40 m²: 40 m2"],
    ["It stores 12 m³ of gas.", "12 m³: 12 m3"],
    ["The oven reached 900 C.", "900 C: 900 Cel"],
    ["The 4 C cells failed.", "4 C cells: 4 C cell"],
    ["It used 3⁄8 of a mile of rope.", "3⁄8 of a mile: 0.375 [mi_i]"],
  ],
  "numbers in names": [
    ["Its Model 5 vans sell well."],
    ["The new Series 7 cars are out."],
    ["The 747 Freighter left late."],
    ["The 30 Germans sang.", "30 Germans: 30 German"],
    ["The 12 Apple stores closed.", "12 Apple stores: 12 Apple store"],
    ["It ended in 2019.[4]"],
    ["See the note.[12] It says so."],
    ["Ring +44 20 79460000 today."],
    ["Profit was +40 million.", "40 million: 40000000 -"],
    ["Flat 4C is empty."],
    ["Suite 9B has a view."],
    ["They will model 5 cases.", "5 cases: 5 case"],
    ["Type 45 ships sailed."],
  ],
};

const read = (sentence: string): string[] =>
  findQuantities(tokenise(sentence), []).map((finding) => {
    const { comparator, trend, value, value_min, value_max, unit_qualifier, unit } = readQuantity(finding);
    const words = [
      comparator === "=" ? null : comparator,
      trend,
      value ?? `${value_min}..${value_max}`,
      unit_qualifier,
      unit ?? "-",
    ];
    return `${sentence.slice(finding.start, finding.end)}: ${words.filter((word) => word !== null).join(" ")}`;
  });

test.each(
  Object.entries(kinds).flatMap(([kind, cases]) =>
    cases.map(([sentence, ...found]) => [kind, sentence, found] as const),
  ),
)("%s: %s", (_kind, sentence, found) => {
  expect(read(sentence)).toEqual(found);
});
