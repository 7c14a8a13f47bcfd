import { describe, expect, test } from "vitest";
import { ambiguousNames, findMentions, indexNames, mentionRules } from "../../pipeline/extract/mentions.ts";
import { surnameGuards } from "../../pipeline/extract/phrases/surnames.ts";
import { tokenise } from "../../pipeline/extract/tokens.ts";
import type { KnownName } from "../../schemas/findings/mention.ts";

const known = (entity_id: string, kind: string, ...names: string[]): KnownName[] =>
  names.map((name, at) => ({ name, entity_id, kind, form: at === 0 ? "canonical" : "alias" }));

const names: KnownName[] = [
  ...known("apple", "company", "Apple"),
  ...known("us", "country", "United States", "US", "U.S."),
  ...known("byd", "company", "BYD"),
  ...known("tesla", "company", "Tesla", "Tesla Motors"),
  ...known("china", "country", "China"),
  ...known("bank-of-china", "company", "Bank of China"),
  ...known("iphone", "product", "iPhone"),
  ...known("ev", "technology", "electric vehicle", "EV"),
  ...known("solar", "sector", "solar panel"),
  ...known("battery", "technology", "battery"),
  ...known("helper", "person", "Susan Helper"),
  ...known("helper-industries", "company", "Helper Industries"),
  ...known("young", "person", "Robert Young, Jr."),
  ...known("may", "person", "Theresa May"),
  ...known("springfield-il", "place", "Springfield"),
  ...known("springfield-ma", "place", "Springfield"),
];
const index = indexNames(names);

function found(text: string): [string, string, string][] {
  return findMentions(tokenise(text), index).map(({ start, end, entity_id, rule }) => [
    text.slice(start, end),
    entity_id,
    rule,
  ]);
}

type Case = readonly [text: string, expected: [string, string, string][]];
const cases: Record<string, readonly Case[]> = {
  name: [
    ["Apple bit into the apple.", [["Apple", "apple", "name"]]],
    ["It is up to us, not the US.", [["US", "us", "name"]]],
    [
      "Us? The U.S. and the United\nStates.",
      [
        ["U.S.", "us", "name"],
        ["United\nStates", "us", "name"],
      ],
    ],
    [
      "TESLA BEATS BANK OF CHINA",
      [
        ["TESLA", "tesla", "name"],
        ["BANK OF CHINA", "bank-of-china", "name"],
      ],
    ],
    ["Byd is not a BYD-built car.", [["BYD", "byd", "name"]]],
    ["China’s cars, China-based firms and non-China trade", Array(3).fill(["China", "china", "name"])],
    [
      "Tesla Motors, then Tesla",
      [
        ["Tesla Motors", "tesla", "name"],
        ["Tesla", "tesla", "name"],
      ],
    ],
    [
      "An iPhone. IPhone sales. An iphone.",
      [
        ["iPhone", "iphone", "name"],
        ["IPhone", "iphone", "name"],
      ],
    ],
    [
      "Solar panel makers and SOLAR PANEL",
      [
        ["Solar panel", "solar", "name"],
        ["SOLAR PANEL", "solar", "name"],
      ],
    ],
    ["the bank of china", []],
    ["The Bank Of China", [["Bank Of China", "bank-of-china", "name"]]],
    ["Springfield", []],
  ],
  "name-plural": [
    [
      "Cheap solar panels and batteries",
      [
        ["solar panels", "solar", "name-plural"],
        ["batteries", "battery", "name-plural"],
      ],
    ],
    ["Sales of EVs, and evs", [["EVs", "ev", "name-plural"]]],
    ["Apples, BYDs", []],
  ],
  surname: [
    ["Helper was unknown. Susan Helper spoke.", [["Susan Helper", "helper", "name"]]],
    [
      "Susan Helper spoke.\n\nProfessor Helper’s view",
      [
        ["Susan Helper", "helper", "name"],
        ["Helper", "helper", "surname"],
      ],
    ],
    [
      "Susan Helper. But Helper left.",
      [
        ["Susan Helper", "helper", "name"],
        ["Helper", "helper", "surname"],
      ],
    ],
    ["Susan Helper left. A helper came.", [["Susan Helper", "helper", "name"]]],
    [
      "Susan Helper runs Helper Industries.",
      [
        ["Susan Helper", "helper", "name"],
        ["Helper Industries", "helper-industries", "name"],
      ],
    ],
    [
      "Robert Young, Jr. said so, and Young left.",
      [
        ["Robert Young, Jr.", "young", "name"],
        ["Young", "young", "surname"],
      ],
    ],
    [
      "Theresa May left, said May.",
      [
        ["Theresa May", "may", "name"],
        ["May", "may", "surname"],
      ],
    ],
  ],
};

describe.each(mentionRules.map(({ name }) => name))("%s", (rule) => {
  test("has a case that it is found by", () => {
    expect((cases[rule] ?? []).flatMap(([, expected]) => expected.map(([, , by]) => by))).toContain(rule);
  });
  test.each(cases[rule] ?? [])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

const guarded: Record<string, string> = {
  "other-given-name": "and so did John Helper",
  initial: "and so did J. Helper",
  "longer-name": "and so did Helper Street",
  "double-name": "and so did the Smoot-Helper act",
  month: "Theresa May left in May, on May 3",
  "ordinary-word": "Robert Young, Jr. came. Young people left",
};

test.each(surnameGuards.map(({ name }) => name))("no surname: %s", (guard) => {
  const text = `Susan Helper left. ${guarded[guard] as string}.`;
  expect(found(text).filter(([, , rule]) => rule === "surname")).toEqual([]);
});

test("the letter case of the printing decides between names that differ in nothing else", () => {
  const both = indexNames([...known("country", "country", "Turkey"), ...known("bird", "product", "turkey")]);
  const entities = (text: string) => findMentions(tokenise(text), both).map(({ entity_id }) => entity_id);
  expect(entities("Turkey eats turkey, TURKEY eats turkeys")).toEqual(["country", "bird", "country", "bird"]);
});

test("a surname that two persons of the text bear is nobody's", () => {
  const family = indexNames([
    ...known("ann", "person", "Ann Helper"),
    ...known("susan", "person", "Susan Helper"),
  ]);
  const rules = findMentions(tokenise("Ann Helper met Susan Helper, and Helper left."), family).map(
    ({ rule }) => rule,
  );
  expect(rules).toEqual(["name", "name"]);
});

test("a name that two entities bear is reported and covers what stands in it", () => {
  expect(ambiguousNames(names)).toEqual([
    { name: "Springfield", entity_ids: ["springfield-il", "springfield-ma"] },
  ]);
  const nested = indexNames([
    ...known("a", "x", "New York"),
    ...known("b", "x", "New York"),
    ...known("c", "x", "York"),
  ]);
  expect(
    findMentions(tokenise("New York, York"), nested).map(({ start, entity_id }) => [start, entity_id]),
  ).toEqual([[10, "c"]]);
});

test("a listed name goes before a plural made by rule", () => {
  const series = indexNames([...known("gift", "product", "gift"), ...known("band", "company", "gifts")]);
  expect(findMentions(tokenise("gifts"), series)).toEqual([
    { start: 0, end: 5, rule: "name", entity_id: "band", form: "canonical" },
  ]);
});
