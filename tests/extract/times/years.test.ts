/** Four figures that are a year, and four figures that count or name something. */
import { describe, expect, it } from "vitest";
import { timesOf } from "../../times-of.ts";

const years: readonly (readonly [sentence: string, ...years: string[]])[] = [
  ["The line was built between about 1890 and 1895.", "1890", "1895"],
  ["It has stood since around 1640.", "1640"],
  ["In 2023 prices rose.", "2023"],
  ["It reported 2023 sales of $5 billion.", "2023"],
  ["2022 sales fell.", "2022"],
  ["The 2000 elections were close.", "2000"],
  ["The 1984 cars had no belts.", "1984"],
  ["Most 2012 voters stayed at home.", "2012"],
  ["As 2015 comes to an end, so does the ban.", "2015"],
  ["A 2008-style crash loomed.", "2008"],
  ["The 1968 and 1969 riots were alike.", "1968", "1969"],
  ["Fares fell during 1931 tours of the north.", "1931"],
  ["The mill's 1850 ledger is lost.", "1850"],
  ["Its 1999 deliveries fell.", "1999"],
  ["The law of 1789 stands.", "1789"],
  ["By 2030 it will be shut.", "2030"],
  ["It rose from 2009 to 2013 and fell after 2014.", "2009", "2013", "2014"],
  ["A 1990-born striker scored.", "1990"],
  ["In 1900 trains were rare.", "1900"],
  ["They met in Lyon, 1912.", "1912"],
];

const counts: readonly string[] = [
  "The 1520 sq m clinic opened.",
  "Levels reached 1200 parts per million.",
  "Nearly 2,000 people came.",
  "It sold 1984 cars.",
  "The 1900 megawatts went to the grid.",
  "It rose from 1500 to 2000 tonnes.",
  "Between 1500 and 1600 homes were lost.",
  "It employs 2000 workers and 1500 clerks.",
  "Of the crew, 1850 of them were from Leeds.",
  "A 2000-seat hall opened.",
  "The 1500-metre race was won.",
  "The lamp takes 2000 W in all.",
  "They live at 1600 Elm Tree Avenue.",
  "He drove Route 1950.",
  "It was sold for PLN 2000 in all.",
  "See Section 1032 for more.",
  "It stands 1998 metres above the sea.",
  "It holds 1800 litres.",
  "About 1500 won.",
  "The bill was $1990.",
  "The pump needs 1100 volts.",
  "Room 1408 is empty.",
];

describe("a year", () => {
  for (const [sentence, ...found] of years) {
    it(sentence, () => {
      expect(timesOf(sentence, "2025-02-10").map(({ exact }) => exact)).toEqual(found);
    });
  }
  for (const sentence of counts) {
    it(`is not: ${sentence}`, () => expect(timesOf(sentence, "2025-02-10")).toEqual([]));
  }
});
