/** Whose currency a number is of, where several countries have one of its name. */
import { describe, expect, test } from "vitest";
import { findQuantities } from "../../pipeline/extract/quantities.ts";
import { tokenise } from "../../pipeline/extract/tokens.ts";
import { readQuantity } from "../../pipeline/normalise/quantity.ts";

const unitsIn = (text: string): (string | null)[] =>
  findQuantities(tokenise(text), []).map((finding) => readQuantity(finding).unit);
const evidenceIn = (text: string): string =>
  findQuantities(tokenise(text), [])
    .map(({ evidence }) => evidence.join(" "))
    .join("; ");

describe("the nearest country, people, capital or code tells whose currency it is", () => {
  test.each([
    ["Sweden lent the mill 30 million kronor.", "SEK"],
    ["The Faroe Islands lent the mill 30 million kroner.", "DKK"],
    ["Reykjavik lent the mill 30 million krona.", "ISK"],
    ["The Czech ministry lent the mill 30 million crowns.", "CZK"],
    ["The mill in Kathmandu owes 30 million rupees.", "NPR"],
    ["Mauritian officials owe 30 million rupees.", "MUR"],
    ["The mill got Rs 500 crore from Pakistan.", "PKR"],
    ["Uruguayans paid 30 million pesos for it.", "UYU"],
    ["A mill in Mexico City cost 30 million pesos.", "MXN"],
    ["It has ARS 4bn in cash and owes 30 million pesos.", "ARS"],
    ["Beirut owes the mill 30 million pounds.", "LBP"],
    ["The South Sudanese mill cost 30 million pounds.", "SSP"],
    ["Ottawa gave the mill 30 million dollars.", "CAD"],
    ["Taipei gave the mill 30 million dollars.", "TWD"],
    ["Jordan gave the mill 30 million dinars.", "JOD"],
    ["Muscat gave the mill 30 million rials.", "OMR"],
    ["Morocco gave the mill 30 million dirhams.", "MAD"],
    ["Pyongyang gave the mill 30 million won.", "KPW"],
    ["Uganda gave the mill 30 million shillings.", "UGX"],
    ["Côte d’Ivoire gave the mill 30 million francs.", "XOF"],
    ["Beijing gave the mill ¥30 million.", "CNY"],
    ["Italy gave the mill 30 million lira.", "ITL"],
    ["Turkey gave the mill 30 million lira.", "TRY"],
    ["The franc fell, and the Swiss mill lost 30 million francs.", "CHF"],
  ])("%s", (text, unit) => {
    expect(unitsIn(text).at(-1)).toBe(unit);
  });
});

describe("where nothing tells, there is no code", () => {
  test.each([
    ["The mill cost 30 million kroner.", "krone"],
    ["The mill cost 30 million pesos.", "peso"],
    ["The German mill cost 30 million pesos.", "peso"],
    ["The mill cost 30 million rupees.", "rupee"],
    // two countries of one name, one word for both
    ["The Congolese mill cost 30 million francs.", "franc"],
    // no names of places: in small letters, and as part of a word
    ["She wore norway spruce and paid 30 million kroner.", "krone"],
    ["Norwayne High paid 30 million kroner.", "krone"],
  ])("%s", (text, unit) => {
    expect(unitsIn(text)).toEqual([unit]);
  });
  test.each([
    ["The mill cost 30 million dollars.", "USD"],
    ["China paid 30 million dollars for the mill.", "USD"],
    ["Goods worth 30 million dollars pass the South China Sea, which Brunei claims too.", "USD"],
    ["Australia met China's bank, which paid 30 million dollars.", "USD"],
    ["Australia grew.\n\nThe mill cost 30 million dollars.", "USD"],
    ["Egypt grew.\n\nThe mill cost 30 million pounds.", "GBP"],
    ["Australia paid $30 million for the mill.", "USD"],
    ["Morgan Stanley paid 30 million pounds for the mill.", "GBP"],
  ])("%s", (text, unit) => {
    expect(unitsIn(text)).toEqual([unit]);
  });
});

describe("the nearest wins", () => {
  test("a sentence before its neighbours, a paragraph before others, and distance last", () => {
    expect(
      unitsIn(
        "Oslo agreed. In Denmark, where the mill stands by the sea, it cost 30 million kroner. Norway paid.",
      ),
    ).toEqual(["DKK"]);
    expect(unitsIn("Denmark agreed.\n\nOslo did not. It cost 30 million kroner.\n\nDenmark paid.")).toEqual([
      "NOK",
    ]);
    expect(unitsIn("Denmark and Norway paid 30 million kroner.")).toEqual(["NOK"]);
    expect(unitsIn("Denmark paid 30 million kroner to a mill in the north of Norway.")).toEqual(["DKK"]);
  });
  test("any distance will do for a name that means nobody's by itself", () => {
    const far = `Chile grew.\n\n${"The mill stands by the sea. ".repeat(200)}\n\nIt cost 30 million pesos.`;
    expect(unitsIn(far)).toEqual(["CLP"]);
  });
  test("the words before the noun decide before anything else", () => {
    expect(unitsIn("Norway paid 30 million Danish kroner.")).toEqual(["DKK"]);
    expect(unitsIn("Egypt paid 30 million pounds sterling.")).toEqual(["GBP"]);
  });
  test("a country that has another currency says nothing", () => {
    expect(unitsIn("Chile sold Germany the mill for 30 million pesos.")).toEqual(["CLP"]);
  });
  test("a currency in use comes before one withdrawn", () => {
    expect(unitsIn("A Swiss bank bought the mill in France for 30 million francs.")).toEqual(["CHF"]);
  });
});

test("evidence is the words as printed, and only where it is needed", () => {
  expect(evidenceIn("South Korea paid 30 million won, and Norway 5 euros and 3 cars.")).toBe(
    "South Korea; ; ",
  );
});
