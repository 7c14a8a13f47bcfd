/** Months, and people and things that are called by one. */
import { describe, expect, it } from "vitest";
import { timesOf } from "../../times-of.ts";

const months: readonly (readonly [sentence: string, ...months: string[]])[] = [
  ["In May Ford cut jobs.", "May"],
  ["In April and May it fell.", "April", "May"],
  ["The May vote failed.", "May"],
  ["A June Tesla event was called off.", "June"],
  ["By May it was over.", "May"],
  ["April showers were rare.", "April"],
  ["Ford said May sales fell.", "May"],
  ["It reported March exports of 3 tonnes.", "March"],
  ["Early March was cold.", "Early March"],
  ["It has been shut since August.", "August"],
  ["June brought rain.", "June"],
  ["Last May the dam broke.", "Last May"],
  ["Mr March said so, and in March he left.", "March"],
  ["Theresa May won in June, and in May 2018 she lost.", "June", "May 2018"],
  ["August was dry and so was September.", "August", "September"],
  ["From March to May it was shut.", "March", "May"],
  ["April's figures were worse.", "April"],
  ["It met on May 5 and on 6 June.", "May 5", "6 June"],
  ["Each August the town empties.", "Each August"],
  ["Talks in January, April and June failed.", "January", "April", "June"],
  ["Its March sales rose.", "March"],
];

const names: readonly string[] = [
  "April Hughes and May Lin spoke to June Park.",
  "“We wait,” April said.",
  "“No,” said April Hughes.",
  "Theresa May resigned.",
  "Mrs. May resigned, and support for May fell.",
  "The book by August Wilson sold well.",
  "An august body met.",
  "They may march on.",
  "You may, or you may not.",
  "Dr June Ekman, and later June, called.",
  "Fredric March starred.",
  "It was written by June Jordan.",
  "June, who is tall, left. June Ortiz left too.",
  "The firm of March McLennan rose.",
  "Judge May ruled.",
  "Soldiers march to war.",
  "He gave it to April Santos.",
  "It is named for January Jones.",
  "Mayor August spoke.",
  "Aunt April knits.",
  "The Women's March drew crowds.",
];

describe("a month", () => {
  for (const [sentence, ...found] of months) {
    it(sentence, () => expect(timesOf(sentence, "2025-02-10").map(({ exact }) => exact)).toEqual(found));
  }
  for (const sentence of names) {
    it(`is not: ${sentence}`, () => expect(timesOf(sentence, "2025-02-10")).toEqual([]));
  }
});
