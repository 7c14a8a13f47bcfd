import { describe, expect, it } from "vitest";
import { findQuotations, quotationRules } from "../../pipeline/extract/quotations.ts";
import { restoredTokens } from "../../pipeline/extract/restorations.ts";
import { tokenise } from "../../pipeline/extract/tokens.ts";
import type { TextRange } from "../../schemas/document.ts";

/** kind, words, speaker, cue, and the antecedent where there is one. */
type Expected = readonly (string | null)[];

/** Every quotation of a text, with the rule that found it first. */
function found(text: string): Expected[] {
  const slice = (range: TextRange | null): string | null => range && text.slice(range.start, range.end);
  return findQuotations(tokenise(text)).map((finding) => {
    const { rule, kind, speaker, cue, antecedent } = finding;
    const parts = [rule, kind, slice(finding), slice(speaker), slice(cue)];
    return antecedent === null ? parts : [...parts, slice(antecedent)];
  });
}

const withoutRules = (text: string): Expected[] => found(text).map((parts) => parts.slice(1));

/** For every rule, texts and what is found in them; the rule itself must be among what finds it. */
const cases: Readonly<Record<string, readonly (readonly [text: string, ...expected: Expected[]])[]>> = {
  "quotation-inverted": [
    [
      "“We will build it here,” said Jo Field, a dairy farmer.",
      ["direct", "We will build it here,", "Jo Field", "said"],
    ],
    [
      "Half of the yards have closed since spring, says Mara Quint, an economist with Harbour College who studies ports.",
      ["indirect", "Half of the yards have closed since spring", "Mara Quint", "says"],
    ],
  ],
  "quotation-announced": [
    ["Said Ms. Borg: “It is late.”", ["direct", "It is late.", "Ms. Borg", "Said"]],
    ["But, added Mr. Lind, “we were never asked.”", ["direct", "we were never asked.", "Mr. Lind", "added"]],
  ],
  "quotation-how": [
    ["“Too late,” was how Pavel Novak put it.", ["direct", "Too late,", "Pavel Novak", "put"]],
    [
      "“A disaster,” is how one banker described the auction.",
      ["direct", "A disaster,", "one banker", "described"],
    ],
  ],
  "quotation-stated": [
    [
      "“Each bears its costs,” the ruling states.",
      ["direct", "Each bears its costs,", "the ruling", "states"],
    ],
  ],
  "quotation-verdict": [
    [
      "“It is a coup,” was the verdict of the opposition leader, Ana Prieto.",
      ["direct", "It is a coup,", "Ana Prieto", "verdict"],
    ],
  ],
  "quotation-so-says": [
    ["“Never again.” So says Hana Sato, a nurse.", ["direct", "Never again.", "Hana Sato", "says"]],
  ],
  "quotation-quoting": [
    [
      "The paper quoted a source close to the talks as saying: “The gap is narrow.”",
      ["direct", "The gap is narrow.", "a source close to the talks", "saying"],
    ],
  ],
  "quotation-standpoint": [
    ["In the view of the port, the pier is safe.", ["indirect", "the pier is safe", "the port", "view"]],
  ],
  "quotation-own-standpoint": [
    ["By Ms. Borg’s account, the pier is safe.", ["indirect", "the pier is safe", "Ms. Borg", "account"]],
  ],
  "quotation-saying": [
    ["As the saying goes, “time is money.”", ["direct", "time is money.", "the saying", "goes"]],
  ],
  "quotation-according-to": [
    [
      "According to a survey by the port authority, half of the boats are idle.",
      ["indirect", "half of the boats are idle", "a survey by the port authority", "According to"],
    ],
    [
      "Half of the boats are idle, according to Mr. Lind.",
      ["indirect", "Half of the boats are idle", "Mr. Lind", "according to"],
    ],
  ],
  "quotation-as-put": [
    ["As Quint puts it, “The sea decides.”", ["direct", "The sea decides.", "Quint", "puts it"]],
    [
      "The harbour, as Quint told reporters, is full of rust.",
      ["indirect", "The harbour", "Quint", "told reporters"],
    ],
  ],
  "quotation-trailing": [
    [
      "“We will open in June,” the minister said.",
      ["direct", "We will open in June,", "the minister", "said"],
    ],
    [
      "In many towns, planners say, the tram follows the old river road.",
      ["indirect", "the tram follows the old river road", "planners", "say"],
    ],
    [
      "Since spring the state has put over $2 billion into the yards, Harbour College researchers estimate.",
      [
        "indirect",
        "Since spring the state has put over $2 billion into the yards",
        "Harbour College researchers",
        "estimate",
      ],
    ],
    [
      "Moreover, Quint says, the yard gains from a short road to the sea.",
      ["indirect", "the yard gains from a short road to the sea", "Quint", "says"],
    ],
    [
      "Prices, officials said, would fall again.",
      ["indirect", "Prices", "officials", "said"],
      ["indirect", "would fall again", "officials", "said"],
    ],
  ],
  "quotation-clause": [
    [
      "Ada Borg said the harbour would close in June, and Carl Lind said that it would not.",
      ["indirect", "the harbour would close in June", "Ada Borg", "said"],
      ["indirect", "it would not", "Carl Lind", "said"],
    ],
    [
      "Lind told reporters on Monday that the ferry was late.",
      ["indirect", "the ferry was late", "Lind", "told reporters on Monday"],
    ],
    [
      "The report says the mine was “a danger to the river” and should close.",
      ["mixed", "the mine was “a danger to the river” and should close", "The report", "says"],
    ],
  ],
  "quotation-bearing": [
    [
      "She held a banner that read “Boats before banks.”",
      ["direct", "Boats before banks.", "a banner", "read"],
    ],
  ],
  "quotation-before-that": [
    [
      "The harbour board signalled that fees would rise.",
      ["indirect", "fees would rise", "The harbour board", "signalled"],
    ],
    ["The OECD projects that growth will slow.", ["indirect", "growth will slow", "The OECD", "projects"]],
  ],
  "quotation-made-clear": [
    [
      "Ms. Borg made it clear that the yard would close.",
      ["indirect", "the yard would close", "Ms. Borg", "made it clear"],
    ],
  ],
  "quotation-opening-participle": [
    ["Saying that he was ill, Lind left the room.", ["indirect", "he was ill", "Lind", "Saying"]],
  ],
  "quotation-asked": [
    ["Asked whether the pier was safe, Lind nodded.", ["indirect", "the pier was safe", null, "Asked"]],
  ],
  "quotation-topic": [
    ["Ms. Borg railed against the levy.", ["stance", "the levy", "Ms. Borg", "railed against"]],
  ],
  "quotation-topic-progressive": [
    ["Unions are pushing for a ban.", ["stance", "a ban", "Unions", "pushing for"]],
  ],
  "quotation-topic-participle": [
    [
      "“It is late,” Lind said, referring to the ferry.",
      ["direct", "It is late,", "Lind", "said"],
      ["stance", "the ferry", "Lind", "referring to"],
    ],
  ],
  "quotation-quoted-as": [
    [
      "Lind was quoted as saying that the ferry was late.",
      ["indirect", "the ferry was late", "Lind", "saying"],
    ],
    ["“The ferry is late,” Lind was quoted as saying.", ["direct", "The ferry is late,", "Lind", "saying"]],
  ],
  "quotation-passive": [
    ["The plan was called “a gift” by the board.", ["direct", "a gift", "the board", "called"]],
    [
      "Ms. Borg, described by her rivals as “the iron hand”, has retired.",
      ["direct", "the iron hand", "her rivals", "described"],
    ],
  ],
  "quotation-coordinated": [
    ["Lind left the room and said the ferry was late.", ["indirect", "the ferry was late", "Lind", "said"]],
  ],
  "quotation-participle": [
    [
      "Borg said the ferry was late, adding that the sea was rough.",
      ["indirect", "the ferry was late", "Borg", "said"],
      ["indirect", "the sea was rough", "Borg", "adding"],
    ],
    [
      "Lind held up a sign saying “Boats before banks.”",
      ["direct", "Boats before banks.", "a sign", "saying"],
    ],
  ],
  "quotation-progressive": [
    ["Lind is calling the ferry a wreck.", ["stance", "the ferry a wreck", "Lind", "calling"]],
  ],
  "quotation-infinitive": [
    ["She went on to say that the ferry was late.", ["indirect", "the ferry was late", "She", "say"]],
  ],
  "quotation-coordinated-judgement": [
    [
      "Lind praised the crew and criticised the owners.",
      ["stance", "the crew", "Lind", "praised"],
      ["stance", "the owners", "Lind", "criticised"],
    ],
  ],
  "quotation-judging-participle": [
    ["Lind left early, blaming the weather.", ["stance", "the weather", "Lind", "blaming"]],
  ],
  "quotation-conviction": [
    ["Borg is sure that the ferry will sail.", ["indirect", "the ferry will sail", "Borg", "sure"]],
  ],
  "quotation-belief": [
    ["Borg thinks the ferry will sail.", ["indirect", "the ferry will sail", "Borg", "thinks"]],
  ],
  "quotation-undertaking": [
    ["The mayor refused to sell the yard.", ["indirect", "to sell the yard", "The mayor", "refused"]],
  ],
  "quotation-judgement": [
    [
      "One analyst, Tom Reed of Blue Bank, called the deal “a gift to the rich.”",
      ["mixed", "the deal “a gift to the rich.”", "Tom Reed", "called"],
    ],
  ],
  "quotation-seen-as": [
    ["Quint sees the ferry as “a first step”.", ["direct", "a first step", "Quint", "sees"]],
    ["Fishers speak of “a second winter”.", ["direct", "a second winter", "Fishers", "speak of"]],
  ],
  "quotation-noun-like-verb": [
    [
      "Researchers estimate that it costs $3 million.",
      ["indirect", "it costs $3 million", "Researchers", "estimate"],
    ],
  ],
  "quotation-noun": [
    ["The mayor's claim that the bridge is safe", ["indirect", "the bridge is safe", "The mayor", "claim"]],
  ],
  "quotation-intention": [
    ["The firm plans to hire welders.", ["indirect", "to hire welders", "The firm", "plans"]],
  ],
  "quotation-wish": [
    ["Ms. Borg would like to sell the ferry.", ["indirect", "to sell the ferry", "Ms. Borg", "like"]],
  ],
  "quotation-expectation": [
    ["Analysts expect the yuan to fall.", ["indirect", "the yuan to fall", "Analysts", "expect"]],
  ],
  "quotation-liking": [["Voters want a new pier.", ["stance", "a new pier", "Voters", "want"]]],
  "quotation-held-progressive": [
    ["The firm is planning to hire welders.", ["indirect", "to hire welders", "The firm", "planning"]],
  ],
  "quotation-liking-progressive": [
    ["Officials are expecting a record turnout.", ["stance", "a record turnout", "Officials", "expecting"]],
  ],
  "quotation-feeling": [
    ["Fishers are worried about the dam.", ["stance", "the dam", "Fishers", "worried about"]],
  ],
  "quotation-feeling-that": [
    ["They remain hopeful that the strike will end.", ["indirect", "the strike will end", "They", "hopeful"]],
  ],
  "quotation-held-noun": [
    ["The firm's pledge to cut costs was dropped.", ["indirect", "to cut costs", "The firm", "pledge"]],
  ],
  "quotation-headline": [
    ["Quint: The yard will close\n\nIt rained.", ["indirect", "The yard will close", "Quint", ":"]],
  ],
  "quotation-unlisted-verb": [
    ["“I never saw the sea,” Field stammered.", ["direct", "I never saw the sea,", "Field", "stammered"]],
  ],
  "quotation-unlisted-verb-inverted": [
    [
      "“I never saw the sea,” stammered Field, a baker.",
      ["direct", "I never saw the sea,", "Field", "stammered"],
    ],
  ],
  "quotation-signed": [
    [
      "“The sea gives and the sea takes.”\n— Jo Field",
      ["direct", "The sea gives and the sea takes.", "Jo Field", "—"],
    ],
  ],
  "quotation-back": [
    ["Lind shot back that the ferry was late.", ["indirect", "the ferry was late", "Lind", "shot back"]],
  ],
  "quotation-called-out": [
    ["The crowd broke into chants of “Save the pier!”", ["direct", "Save the pier!", "The crowd", null]],
    ["Lind ran on the slogan “Boats before banks.”", ["direct", "Boats before banks.", "Lind", null]],
    ["“Leave means leave” became the slogan of the march.", ["direct", "Leave means leave", null, null]],
  ],
  "quotation-introduced": [
    [
      "Ms. Borg had a question: “Who will pay for the new pier?”",
      ["direct", "Who will pay for the new pier?", "Ms. Borg", null],
    ],
  ],
  "quotation-continued": [
    [
      "“Nobody asked us,” said Mara Quint, who runs the yard. “We read it in the paper.”",
      ["direct", "Nobody asked us,", "Mara Quint", "said"],
      ["direct", "We read it in the paper.", "Mara Quint", "said"],
    ],
    [
      "“Nobody asked us,” Quint said.\n\n“So we wrote to the minister ourselves.”",
      ["direct", "Nobody asked us,", "Quint", "said"],
      ["direct", "So we wrote to the minister ourselves.", "Quint", "said"],
    ],
  ],
};

describe("the rules of findQuotations", () => {
  it("have a name of their own, a reason and a case each", () => {
    const names = quotationRules.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(cases).sort()).toEqual([...names].sort());
    for (const { name, reason } of quotationRules) {
      expect(name).toMatch(/^quotation(?:-[a-z]+)+$/);
      expect(reason).not.toBe("");
    }
  });

  for (const [rule, examples] of Object.entries(cases)) {
    for (const [text, ...expected] of examples) {
      it(`${rule}: ${text}`, () => {
        expect(withoutRules(text)).toEqual(expected);
        expect(found(text).map(([name]) => name)).toContain(rule);
      });
    }
  }
});

describe("findQuotations", () => {
  it("gives both parts of a split quotation the same speaker", () => {
    expect(withoutRules("“It works,” Ms. Borg added, “because the price is low.”")).toEqual([
      ["direct", "It works,", "Ms. Borg", "added"],
      ["direct", "because the price is low.", "Ms. Borg", "added"],
    ]);
  });

  it("gives each paragraph of a long quotation to the speaker named in a later one", () => {
    expect(withoutRules("“We waited for years.\n\n“Then they came,” Mr. Lind said.")).toEqual([
      ["direct", "We waited for years.", "Mr. Lind", "said"],
      ["direct", "Then they came,", "Mr. Lind", "said"],
    ]);
  });

  it("looks for nobody before the first words of a text, least of all at its end", () => {
    expect(withoutRules("“We waited for years and nobody came.”\n\nMs. Borg closes the door")).toEqual([
      ["direct", "We waited for years and nobody came.", null, null],
    ]);
  });

  const marked: readonly (readonly [string, string])[] = [
    ["straight", '"It is late," said Ms. Borg.'],
    ["curly", "“It is late,” said Ms. Borg."],
    ["single", "‘It is late,’ said Ms. Borg."],
    ["straight single", "'It is late,' said Ms. Borg."],
    ["Penn Treebank", "``It is late,'' said Ms. Borg."],
    ["doubled straight single", "''It is late,'' said Ms. Borg."],
    ["guillemets", "«It is late,» said Ms. Borg."],
    ["German", "„It is late,“ said Ms. Borg."],
    ["reversed guillemets", "»It is late,« said Ms. Borg."],
  ];
  for (const [name, text] of marked) {
    it(`reads ${name} marks`, () => {
      expect(withoutRules(text)).toEqual([["direct", "It is late,", "Ms. Borg", "said"]]);
    });
  }

  it("keeps a quotation within a quotation inside", () => {
    expect(withoutRules("“She told me, ‘Go home,’ and I went,” Lind recalled.")).toEqual([
      ["direct", "She told me, ‘Go home,’ and I went,", "Lind", "recalled"],
    ]);
  });

  it("does not take apostrophes for single marks", () => {
    expect(
      withoutRules("The workers’ union won’t talk, and it’s the ’90s again in the sailors' club."),
    ).toEqual([]);
  });

  it("leaves out titles, terms and scare quotes", () => {
    expect(withoutRules("He wrote “The Old Sea” in June.")).toEqual([]);
    expect(withoutRules("The so-called “smart” lamp is a “dead end” for now.")).toEqual([]);
    expect(withoutRules("“Harbour News” was sold.")).toEqual([]);
  });

  it("links a pronoun to the nearest fitting name", () => {
    const text = "Ms. Ada Borg met Mr. Carl Lind. “It is late,” she said. “It is early,” he said.";
    expect(withoutRules(text)).toEqual([
      ["direct", "It is late,", "she", "said", "Ms. Ada Borg"],
      ["direct", "It is early,", "he", "said", "Mr. Carl Lind"],
    ]);
  });

  it("prefers the name of whoever spoke to a nearer one", () => {
    const text = "“It is late,” said Ms. Borg of the yard in Port Lind. “Very late,” she added.";
    expect(withoutRules(text)[1]).toEqual(["direct", "Very late,", "she", "added", "Ms. Borg"]);
  });

  it("trims the speaker to the noun phrase", () => {
    expect(withoutRules("“No,” said former harbour master Jo Field, 61, who left in May.")).toEqual([
      ["direct", "No,", "former harbour master Jo Field", "said"],
    ]);
    expect(withoutRules("But Tom Reed, an analyst at Blue Bank, said the yard was full.")).toEqual([
      ["indirect", "the yard was full", "Tom Reed", "said"],
    ]);
  });

  it("takes the name in apposition to a description", () => {
    expect(withoutRules("“It is safe,” the firm’s head, Ulla Brandt, told the Morning Sun.")).toEqual([
      ["direct", "It is safe,", "Ulla Brandt", "told the Morning Sun"],
    ]);
  });

  it("leaves the circumstances of speaking out of the words", () => {
    expect(
      withoutRules("The ministry said on Monday it would cut the rate, while the union warned of strikes."),
    ).toEqual([
      ["indirect", "it would cut the rate", "The ministry", "said"],
      ["stance", "strikes", "the union", "warned"],
    ]);
  });

  it("finds the parts of an article that was paraphrased", () => {
    const text =
      "“There is no plan and no money for the pier,” says Ada Borg, a senior fellow researching ports at the " +
      "nonprofit Sea Centre. “There is only hope.”\nMuch of the growth has come from the yards, says Susan Reed, an " +
      "economist with Harbour College. Boats, nets, ropes: “You pick a trade, and you pay for it for years,” she " +
      "says. (Set that against the north, “where they change their minds each spring.”)";
    expect(withoutRules(text)).toEqual([
      ["direct", "There is no plan and no money for the pier,", "Ada Borg", "says"],
      ["direct", "There is only hope.", "Ada Borg", "says"],
      ["indirect", "Much of the growth has come from the yards", "Susan Reed", "says"],
      ["direct", "You pick a trade, and you pay for it for years,", "she", "says", "Susan Reed"],
      ["direct", "where they change their minds each spring.", "she", "says", "Susan Reed"],
    ]);
  });

  it("takes an unclosed mark that opens a paragraph for a quotation of that paragraph only", () => {
    expect(withoutRules("“The yard is full of rust.\n\nIt rained in June, and the river rose.")).toEqual([
      ["direct", "The yard is full of rust.", null, null],
    ]);
  });

  it("needs no more than linear time for marks without a match", () => {
    for (const unit of ["“", "“word ", '"a ', "‘a ", "(", "Smith said "]) {
      const tokens = tokenise(unit.repeat(100_000));
      const started = performance.now();
      findQuotations(tokens);
      expect(performance.now() - started).toBeLessThan(20_000);
    }
  });

  it("reads tokens, not the text, where a restored view has other words", () => {
    const printed = tokenise("“It is late,” zzzz Borg, a baker.");
    const view = restoredTokens(printed, [{ start: 14, end: 18, restored: "said" }]);
    expect(findQuotations(view)).toMatchObject([{ rule: "quotation-inverted", cue: { start: 14, end: 18 } }]);
  });

  it("finds in two joined texts what it finds in each", () => {
    const first = "“It is late,” said Ms. Borg. “We go.”";
    const second = "Lind said the ferry was late.\n\n“It is early,” Mr. Lind said.";
    const shift = first.length + 2;
    const moved = findQuotations(tokenise(second)).map(({ start, end, rule, kind }) => ({
      start: start + shift,
      end: end + shift,
      rule,
      kind,
    }));
    const joined = findQuotations(tokenise(`${first}\n\n${second}`));
    expect(joined).toHaveLength(4);
    expect(joined.slice(2)).toMatchObject(moved);
  });
});
