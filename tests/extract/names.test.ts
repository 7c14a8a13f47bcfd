/** Names that nobody has registered: what is one, where it begins and ends, and of what kind it is. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidenceNames } from "../../pipeline/extract/names/catalogue.ts";
import { reasonOf } from "../../pipeline/extract/names/reasons.ts";
import { explainNames, findNames } from "../../pipeline/extract/names.ts";
import { tokenise } from "../../pipeline/extract/tokens.ts";

const letter = { person: "P", organisation: "O", place: "L" } as const;

/** "P Ann Lee; O Acme Corp": the names of a text. */
const namesIn = (text: string): string =>
  findNames(tokenise(text))
    .map(({ start, end, kind }) => `${letter[kind]} ${text.slice(start, end)}`)
    .join("; ");

describe("where a name begins and ends", () => {
  test.each([
    ["The plan was shown to President Maria Novak in Prague.", "P Maria Novak; L Prague"],
    ["Finland's Foreign Ministry said nothing on Tuesday.", "L Finland; O Foreign Ministry"],
    ["He spoke to Ursula van der Veen and Omar al-Badri.", "P Ursula van der Veen; P Omar al-Badri"],
    ["He left the Bank of England for Acme Holdings Ltd.", "O Bank of England; O Acme Holdings Ltd"],
    ["Shares of Food and Drug Administration suppliers fell.", "O Food and Drug Administration"],
    ["She flew from New York to the Czech Republic.", "L New York; L Czech Republic"],
    ["J.P. Sutter, 43, works for A.B. Kramer.", "P J.P. Sutter; P A.B. Kramer"],
    ["BEIJING: Exports rose 3 per cent in May.", "L BEIJING"],
    ["NEW DELHI: The bank said it would cut rates.", "L NEW DELHI"],
    ["Revenue in FY25 and in Q3 rose from FY2024 and 3Q24.", ""],
  ])("%s", (text, expected) => {
    expect(namesIn(text)).toBe(expected);
  });
});

test("words that open a sentence are no names", () => {
  expect(namesIn("Brokers sold. Meanwhile prices fell. They rose again. Analysts were surprised.")).toBe("");
});

const newsWords =
  "Ann Lee said Acme Inc . , and of the President Holm US us A.B. MARKETS FALL IN PARIS apple Apple ( WGC ) World Grain Council - ’s 5";
const wordsArbitrary = fc
  .array(fc.constantFrom(...newsWords.split(" "), "\n"), { maxLength: 40 })
  .map((words) => words.join(" "));

test("names and their evidence do not depend on the text that was read before", () => {
  fc.assert(
    fc.property(wordsArbitrary, wordsArbitrary, (before, text) => {
      const explained = explainNames(tokenise(text));
      explainNames(tokenise(`${before} ${text} ${before}`));
      expect(explainNames(tokenise(text))).toEqual(explained);
    }),
    { numRuns: 500 },
  );
});

test("a stop that ends a name in the text is no name in a heading", () => {
  const text = "THE GOV. AND THE MR. SMITH CASE\n\nShares of Acme Holdings Inc. fell on Monday.\n";
  expect(namesIn(text)).toBe("P SMITH; O Acme Holdings Inc.");
});

test("a surname means the person who was named in full, initials the organisation", () => {
  const text =
    "Senator Kyrsten Holm spoke to the World Grain Council (WGC). Holm left early, and the WGC said it was sorry.";
  const found = findNames(tokenise(text));
  const firstOf = (name: string): number => text.indexOf(name);
  expect(found.map(({ start, end, same }) => [text.slice(start, end), same])).toEqual([
    ["Kyrsten Holm", null],
    ["World Grain Council", null],
    ["WGC", firstOf("World Grain")],
    ["Holm", firstOf("Kyrsten")],
    ["WGC", firstOf("World Grain")],
  ]);
});

test("a head with a capital means the body whose name it ends, unless two are named", () => {
  const sameIn = (text: string): (string | null)[] => {
    const found = findNames(tokenise(text));
    return found.map(({ same }) => {
      const first = found.find(({ start }) => start === same);
      return first === undefined ? null : text.slice(first.start, first.end);
    });
  };
  expect(sameIn("The European Commission met. “No,” said the Commission.")).toEqual([
    null,
    "European Commission",
  ]);
  const two = sameIn(
    "The European Commission wrote to the Federal Trade Commission. Then the Commission met.",
  );
  expect(two).toEqual([null, null, null]);
});

test("what initials stand for is no name where it is in small letters", () => {
  expect(namesIn("The gross domestic product (GDP) of Norway rose. Its GDP had fallen.")).toBe("L Norway");
});

test.each([
  ["VANCOUVER, British Columbia — The strike went on.", "L VANCOUVER; L British Columbia"],
  [
    "The People's Daily praised the plan of the Securities and Exchange Commission.",
    "O People's Daily; O Securities and Exchange Commission",
  ],
  [
    "A street in Oslo is called after Martin Luther King Jr., said Mr. Fleming.",
    "L Oslo; P Martin Luther King Jr.; P Fleming",
  ],
  ["Villagers near Swerford blocked the road.", "L Swerford"],
])("%s", (text, expected) => {
  expect(namesIn(text)).toBe(expected);
});

test("a name's kind is explained by the evidence, the weightiest first", () => {
  const [name] = explainNames(tokenise("“It works,” said Senator Kyrsten Holm, a lawyer from Arizona."));
  const weights = name?.evidence.map(({ weight }) => weight) ?? [];
  expect(name?.rule).toBe(name?.evidence[0]?.evidence);
  expect(weights).toEqual(weights.toSorted((left, right) => right - left));
  expect(name?.evidence.map(({ evidence }) => evidence)).toContain("after-title");
});

test("every piece of evidence has a reason", () => {
  expect(evidenceNames.length).toBeGreaterThan(100);
  for (const name of evidenceNames) expect(reasonOf(name).length, name).toBeGreaterThan(5);
});

test.each([
  [
    "Holm Calls Novak Unfit As Senate Vote Looms In Prague\n\nSenator Kyrsten Holm attacked Maria Novak on Tuesday.",
    "P Holm; P Novak; L Prague; P Kyrsten Holm; P Maria Novak",
  ],
  [
    "SHIPYARD CLOSES AS NOVAK QUITS IN PRAGUE\n\nThe shipyard was run by Maria Novak, an engineer.",
    "P NOVAK; L PRAGUE; P Maria Novak",
  ],
])("in a heading, names are what the text names, and words that are nothing else: %s", (text, expected) => {
  expect(namesIn(text)).toBe(expected);
});
