/**
 * Who, how, where and when, put together in every common order: what any of them is must not depend on the others.
 * Kinds that fail together are seen here, and in no list of single sentences.
 */
import { expect, test } from "vitest";
import { read } from "./reading.ts";

const words = "the industry is entering a new phase";
const rest = "but nobody knows when it will end";
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As it stands within a sentence, and who speaks; at its head it has a capital. */
const speakers: readonly (readonly [asPrinted: string, who?: string])[] = [
  ["Maria Lopez"],
  ["Ms Lopez"],
  ["Dr. Maria Lopez"],
  ["Maria “Mia” Lopez"],
  ["Maria Lopez and Jon Berg"],
  ["Maria Lopez of Bernstein"],
  ["Anne-Marie von der Leyen"],
  ["Finance Minister Maria Lopez"],
  ["BYD chief executive Wang Chuanfu"],
  ["Sen. Maria Lopez (D-Ohio)", "Sen. Maria Lopez"],
  ["Maria Lopez, the head of the agency,", "Maria Lopez"],
  ["Maria Lopez, who runs the plant in Izmir,", "Maria Lopez"],
  ["Maria Lopez, 54, a welder from Cadiz,", "Maria Lopez"],
  ["Jon Berg, a former prime minister who now advises banks,", "Jon Berg"],
  ["the company's chief executive, Maria Lopez,", "Maria Lopez"],
  ["the ministry"],
  ["the IEA"],
  ["the Bank of Japan"],
  ["the report"],
  ["its chairman"],
  ["officials"],
  ["two officials"],
  ["some analysts"],
  ["analysts at Bernstein"],
  ["residents of the town"],
  ["a spokeswoman for the port"],
  ["a person familiar with the talks"],
  ["another official, who asked not to be named,", "another official"],
  ["she"],
];

const verbs: readonly string[] = [
  "said",
  "says",
  "added",
  "wrote",
  "argued",
  "pointed out",
  "has warned",
  "later said",
  "went on to say",
  "told reporters",
  "had told the Financial Times",
];

const settings: readonly string[] = [
  "",
  "yesterday",
  "last week",
  "late on Friday",
  "two weeks ago",
  "in 2019",
  "earlier this month",
  "after the vote",
  "ahead of the vote",
  "by phone",
  "in court",
  "in a statement",
  "on Monday in a statement",
  "in an interview with the paper",
  "in an email to staff",
  "in a letter to the board",
  "in a video posted online",
  "in response to questions",
  "in a post on X",
  "at a briefing in Geneva",
  "during the earnings call",
  "through an interpreter",
  "on condition of anonymity",
];

type Order = (who: string, did: string) => readonly [text: string, ...found: string[]];

const orders: Readonly<Record<string, Order>> = {
  "that, quoted": (who, did) => [`${capital(who)} ${did} that “${words}.”`, `direct: ${words}.`],
  "that, reported": (who, did) => [`${capital(who)} ${did} that ${words}.`, `indirect: ${words}`],
  colon: (who, did) => [`${capital(who)} ${did}: “${capital(words)}.”`, `direct: ${capital(words)}.`],
  behind: (who, did) => [`“${capital(words)},” ${who} ${did}.`, `direct: ${capital(words)},`],
  between: (who, did) => [
    `“${capital(words)},” ${who} ${did}, “${rest}.”`,
    `direct: ${capital(words)},`,
    `direct: ${rest}.`,
  ],
};

/** “…,” said Maria Lopez in a statement: a pronoun or a verb of two words stands so in no news. */
const inverted = (who: string, verb: string, when: string): readonly [string, string] => [
  `“${capital(words)},” ${verb} ${`${who} ${when}`.trim()}.`.replace(/,\.$/, "."),
  `direct: ${capital(words)},`,
];

/** Every combination that reads otherwise than it should. */
function misread(
  place: (who: string, verb: string, setting: string) => readonly string[],
  isFirst: boolean,
): string[] {
  const wrong: string[] = [];
  for (const [printed, who = printed] of speakers)
    for (const verb of verbs)
      for (const setting of settings) {
        const [text, ...found] = place(printed, verb, setting);
        if (text === undefined) continue;
        const expected = found.map((each) => `${each} | ${isFirst ? capital(who) : who}`);
        const actual = read(text);
        if (actual.join("; ") !== expected.join("; ")) wrong.push(`${text} => ${actual.join("; ")}`);
      }
  return wrong;
}

test.each(Object.keys(orders))("%s", (order) => {
  const place = orders[order] as Order;
  const isFirst = !place("x", "said")[0].startsWith("“");
  expect(misread((who, verb, setting) => place(who, `${verb} ${setting}`.trim()), isFirst)).toEqual([]);
});

test("the verb before the speaker", () => {
  const isInverted = (who: string, verb: string): boolean => !verb.includes(" ") && who !== "she";
  expect(
    misread((who, verb, setting) => (isInverted(who, verb) ? inverted(who, verb, setting) : []), false),
  ).toEqual([]);
});
