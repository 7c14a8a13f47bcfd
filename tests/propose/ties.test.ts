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
