import { describe, expect, test } from "vitest";
import { addEntities, proposedOf } from "./ties.ts";

/** What is proposed of made-up sentences: rules that read the first article must read others' words as well. */
const registry = addEntities([
  ["skelle-motors", "company", "Skelle Motors"],
  ["vesthavn-bank", "company", "Vesthavn Bank"],
  ["nordkap-steel", "company", "Nordkap Steel"],
  ["skelle-institute", "institution", "Skelle Institute"],
  ["ministry-of-ports", "government", "Ministry of Ports"],
  ["ada-berg", "person", "Ada Berg"],
  ["norway", "place", "Norway", "NO"],
  ["skelle-economists", "group", "Skelle Institute economists"],
  ["harbour-welders", "group", "welders in Norway"],
  ["government-of-norway", "government", "Norwegian government", "NO"],
  ["norwegian-navy", "government", "Norwegian navy", "NO"],
  ["harbour-fund", "institution", "Norwegian harbour rescue fund of May 2024", "NO"],
  ["ferry-buyers", "group", "ferry buyers"],
  ["norwegian-ai-sector", "sector", "Norwegian AI sector", "NO"],
  ["ai-makers", "group", "AI start-ups"],
]);

describe("ties", () => {
  test.each([
    ["Ada Berg, a fellow at the Skelle Institute, agreed.", ["ada-berg affiliated_with skelle-institute"]],
    ["Ada Berg, chief executive of Skelle Motors, agreed.", ["ada-berg leads skelle-motors"]],
    ["Skelle Motors chief executive Ada Berg agreed.", ["ada-berg leads skelle-motors"]],
    [
      "Ada Berg once worked on rail policy in the Ministry of Ports.",
      ["ada-berg served_in ministry-of-ports"],
    ],
    [
      "Vesthavn Bank holds minority stakes in Skelle Motors and Nordkap Steel.",
      ["vesthavn-bank owns_stake_in skelle-motors", "vesthavn-bank owns_stake_in nordkap-steel"],
    ],
    ["Nordkap Steel, a Norwegian steel maker, grew.", ["nordkap-steel based_in norway"]],
    ["Nordkap Steel, based in Norway, grew.", ["nordkap-steel based_in norway"]],
    ["Nordkap Steel, owned by Vesthavn Bank, grew.", ["vesthavn-bank controls nordkap-steel"]],
    ["Skelle Institute economists agreed.", ["skelle-economists affiliated_with skelle-institute"]],
    ["Vesthavn Bank sued. The minister bought stakes in Skelle Motors.", []],
    ["Ada Berg, who dislikes boats, wrote to the Skelle Institute.", []],
  ])("%s", (text, expected) => {
    const { relations = [] } = proposedOf(text, registry);
    expect(relations.map((each) => `${each.subject} ${each.predicate} ${each.object}`)).toEqual(expected);
  });
});

describe("events", () => {
  test.each([
    ["Skelle Motors was founded in 1998.", ["founding skelle-motors"]],
    ["Skelle Motors bought Nordkap Steel in 2019.", ["merger-or-acquisition skelle-motors nordkap-steel"]],
    ["Nordkap Steel said it began exporting in May.", ["market-entry nordkap-steel"]],
    ["Skelle Motors shares fell on Friday.", ["market-move skelle-motors"]],
    ["The Ministry of Ports announced a rescue fund in 2020.", ["policy-announcement ministry-of-ports"]],
    ["The bay was founded in 1998 by Skelle Motors.", []],
  ])("%s", (text, expected) => {
    const { events = [] } = proposedOf(text, registry);
    const told = events.map(({ kind, agent, patient }) => [kind, agent, patient].filter(Boolean).join(" "));
    expect(told).toEqual(expected);
  });
});

test("a group is proposed where its country is left out, and its name is not a row by itself", () => {
  const { mentions = [] } = proposedOf("In Norway young welders are few. Harbour welders strike.", registry);
  expect(mentions.map(({ entity }) => entity)).toEqual(["norway"]);
  const whole = proposedOf("Few welders in Norway strike.", registry).mentions ?? [];
  expect(whole.map(({ entity }) => entity)).toEqual(["harbour-welders", "norway"]);
});

describe("policies", () => {
  test.each([
    [
      "The Norwegian government has for twelve years backed Skelle Motors, given tax breaks to ferry buyers, and written rules that require all ports to burn less oil and buy power.",
      [
        "financial-support award skelle-motors twelve-years",
        "consumer-tax-break policy ferry-buyers twelve-years",
        "mandate policy twelve-years",
      ],
    ],
    [
      "In May the Norwegian government spent $3 million on AI start-ups.",
      ["financial-support policy norwegian-ai-sector ai-makers may"],
    ],
    ["The Norwegian government spent years on Skelle Motors.", []],
    ["The Norwegian government will set up a rescue fund.", ["public-fund plan"]],
    ["The Norwegian government gave Nordkap Steel a $2 million grant.", ["grant award nordkap-steel"]],
    ["The Norwegian government imposed tariffs on steel.", ["tariff policy steel"]],
    ["Vesthavn Bank backed Skelle Motors.", []],
  ])("%s", (text, expected) => {
    const { policies = [] } = proposedOf(text, registry);
    const told = policies.map(({ instrument, level, sector, beneficiary, target, time }) =>
      [instrument, level, sector, beneficiary, target, time].filter(Boolean).join(" "),
    );
    expect(told).toEqual(expected);
  });
});

describe("who estimates or denies vouches otherwise than who says", () => {
  test.each([
    [
      "Nordkap Steel will cut 300 jobs, Skelle Institute economists estimate.",
      ["skelle-economists estimates"],
    ],
    ["Ada Berg denied that Nordkap Steel will cut 300 jobs.", ["ada-berg denies"]],
    ["Nordkap Steel will cut 300 jobs, Ada Berg says.", []],
  ])("%s", (text, expected) => {
    const { attributions = [] } = proposedOf(text, registry);
    expect(attributions.map(({ agent, mode }) => `${agent} ${mode}`)).toEqual(expected);
  });
});

describe("claims", () => {
  test.each([
    ["Nordkap Steel gained wide attention.", ["change nordkap-steel recognition up actual"]],
    ["Nordkap Steel pivoted to ferries in 2019.", ["state nordkap-steel business-entry actual"]],
    [
      "Nordkap Steel built it with a fraction of the money that Skelle Motors had.",
      ["comparison nordkap-steel skelle-motors actual"],
    ],
    ["Skelle Motors employs 300 people.", ["quantity skelle-motors employment actual"]],
    ["Skelle Motors sold 12 cars.", ["quantity skelle-motors sales-volume actual"]],
  ])("%s", (text, expected) => {
    const { drafts = [] } = proposedOf(text, registry);
    const told = drafts.map(({ kind, subject, metric, object, trend, stage }) =>
      [kind, subject, metric, object, trend, stage].filter(Boolean).join(" "),
    );
    expect(told).toEqual(expected);
  });
});

describe("an entity that is not named in full", () => {
  test.each([
    ["Norwegian steel needs the government.", ["government-of-norway"]],
    ["Norwegian steel grew. Firms thanked the navy.", ["norwegian-navy"]],
    ["Norwegian steel beats Swedish steel, says the government.", []],
    ["Steel needs the government.", []],
    ["In Norway the government bonds fell.", ["norway"]],
    ["Norway opened a harbour rescue fund.", ["norway", "harbour-fund"]],
  ])("%s", (text, expected) => {
    const { mentions = [] } = proposedOf(text, registry);
    expect(mentions.map(({ entity }) => entity).filter((entity) => entity !== "steel")).toEqual(expected);
  });
});

test("titles and statements are sentences", () => {
  const {
    events = [],
    relations = [],
    policies = [],
  } = proposedOf(
    "Skelle Motors bought Nordkap Steel in 2019. Ada Berg, an economist at the Skelle Institute, agreed. The Norwegian government backed Skelle Motors.",
    registry,
  );
  expect(events.map(({ title }) => title)).toEqual(["Skelle Motors buys Nordkap Steel"]);
  expect(relations.map(({ statement }) => statement)).toEqual([
    "Ada Berg is an economist at Skelle Institute.",
  ]);
  expect(policies.map(({ statement }) => statement)).toEqual([
    "The Norwegian government backed Skelle Motors.",
  ]);
});
