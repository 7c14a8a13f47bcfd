/** Kinds of reported words, each with its near misses: the text, and every quotation that is found, with who speaks. */
import { expect, test } from "vitest";
import { findQuotations } from "../../../pipeline/extract/quotations.ts";
import { tokenise } from "../../../pipeline/extract/tokens.ts";

type Case = readonly [text: string, ...found: readonly string[]];

const kinds: Readonly<Record<string, readonly Case[]>> = {
  "an adverb behind the speaker": [
    ["“We will wait,” said Lena Moll softly.", "direct: We will wait, | Lena Moll"],
    ["“It is over,” said the captain grimly, and left.", "direct: It is over, | the captain"],
    ["“No trains run,” says Mr. Abe flatly.", "direct: No trains run, | Mr. Abe"],
    ["“The river rose,” said Ida Holm slowly from her chair.", "direct: The river rose, | Ida Holm"],
    ["“We lost it all,” said Tom Kelly.", "direct: We lost it all, | Tom Kelly"],
    ["“It was cold,” said the early riser.", "direct: It was cold, | the early riser"],
  ],
  "a time before the speaker": [
    ["Last week Rosa Pinto, a farmer, said the rain was late.", "indirect: the rain was late | Rosa Pinto"],
    [
      "Earlier this month the harbour board said fees would rise.",
      "indirect: fees would rise | the harbour board",
    ],
    ["This morning Nils Berg said the ferry was full.", "indirect: the ferry was full | Nils Berg"],
    ["The Last Stand Party said it would not run.", "indirect: it would not run | The Last Stand Party"],
  ],
  "a speaker in apposition": [
    ["“We are ready,” its founder, Eva Lund, said.", "direct: We are ready, | Eva Lund"],
    ["“Nobody came,” Karl Voss, 47, said.", "direct: Nobody came, | Karl Voss"],
    [
      "“The pumps failed,” a spokeswoman, Ines Roth, told reporters.",
      "direct: The pumps failed, | Ines Roth",
    ],
    ["“It works,” the plant's chief engineer, Omar Sy, says.", "direct: It works, | Omar Sy"],
  ],
  "words in two parts": [
    ["“The bridge,” Ola Vik said, “is safe.”", "direct: The bridge, | Ola Vik", "direct: is safe. | Ola Vik"],
    [
      "“Steel,” the minister told the crowd, “is our future.”",
      "direct: Steel, | the minister",
      "direct: is our future. | the minister",
    ],
    ["“Go,” she said, “The Guardian” in hand.", "direct: Go, | she"],
  ],
  "behind a colon": [
    ["The notice reads: “Keep off.”", "direct: Keep off. | The notice"],
    ["The report states: “Exports fell.”", "direct: Exports fell. | The report"],
    ["Their answer was short: “Never.”", "direct: Never. | Their answer"],
    ["She loved one book: “Great Expectations.”"],
  ],
  "participles that report nothing": [
    ["The city spent an estimated $40m on trams."],
    ["Its announced merger failed."],
    ["A reported 12 people were hurt."],
    ["The proposed line is long."],
    ["The newly revealed files were thin."],
    ["The minister announced that the line would open.", "indirect: the line would open | The minister"],
  ],
  "nobody's words": [
    ["The firm declined to comment."],
    ["A spokesman refused to answer questions."],
    ["An aide, who asked not to be named, said the vote was lost.", "indirect: the vote was lost | An aide"],
    [
      "The deal is dead, the agency reported, citing three officials.",
      "indirect: The deal is dead | the agency",
    ],
    ["Hart did not say whether the mine would close."],
    ["The ministry declined to say that the mine was safe."],
  ],
  "denials and questions": [
    ["Hart denied that the mine was unsafe.", "indirect denied: the mine was unsafe | Hart"],
    ["The firm never said the mine was safe.", "indirect denied: the mine was safe | The firm"],
    ["The ministry rejected claims that it had lied.", "indirect denied: it had lied | The ministry"],
    ["Berg disputed that the pumps had failed.", "indirect denied: the pumps had failed | Berg"],
    ["Hart asked whether the mine was safe.", "indirect asked: the mine was safe | Hart"],
    ["Inspectors wondered if the wall would hold.", "indirect asked: the wall would hold | Inspectors"],
    ["“Is the mine safe?” Hart asked.", "direct asked: Is the mine safe? | Hart"],
    ["“The mine is safe,” Hart said.", "direct: The mine is safe, | Hart"],
    ["Hart confirmed that the mine was safe.", "indirect: the mine was safe | Hart"],
  ],
  "things that are announced or opposed": [
    ["The state announced tariffs on cars.", "stance: tariffs on cars | The state"],
    ["Farmers opposed the new levy.", "stance: the new levy | Farmers"],
    ["The board criticised its chairman.", "stance: its chairman | The board"],
    ["She praised the crew.", "stance: the crew | She"],
    ["The union announced it would strike.", "indirect: it would strike | The union"],
    ["The board called off the vote."],
  ],
  "whoever was last said to speak": [
    [
      "Talks failed, said Uma Rao, a union leader. “They offered nothing.”",
      "indirect: Talks failed | Uma Rao",
      "direct: They offered nothing. | Uma Rao",
    ],
    [
      "The mill will hire 90 people, according to Lars Dahl, its owner. “We begin in June.”",
      "indirect: The mill will hire 90 people | Lars Dahl",
      "direct: We begin in June. | Lars Dahl",
    ],
    [
      "Norsk Tre and Elvebruk share a quay, said Kari Moe, who knows both. “It saves money.”",
      "indirect: Norsk Tre and Elvebruk share a quay | Kari Moe",
      "direct: It saves money. | Kari Moe",
    ],
    [
      "“It is late,” said Uma Rao. “It is always late.”",
      "direct: It is late, | Uma Rao",
      "direct: It is always late. | Uma Rao",
    ],
    [
      "The mayor of Lund spoke for an hour. “We will build the line whatever it costs us.”",
      "direct: We will build the line whatever it costs us. | nobody",
    ],
  ],
  "who is named beside somebody else": [
    [
      "A person close to the bank said it would fail.",
      "indirect: it would fail | A person close to the bank",
    ],
    ["Two people briefed on the plan said it was dead.", "indirect: it was dead | Two people"],
    [
      "Union leader Tom Hay, 61, said the strike was off.",
      "indirect: the strike was off | Union leader Tom Hay",
    ],
    [
      "Harbour Watch’s analysis finds that fees doubled.",
      "indirect: fees doubled | Harbour Watch’s analysis",
    ],
    ["Rob “Stubby” Lane said the pitch was wet.", "indirect: the pitch was wet | Rob “Stubby” Lane"],
  ],
  "a passage that describes": [
    ["The pit, which Hart describes as “a wound”, closed in May.", "direct: a wound | The pit"],
    ["He described the pit as “a wound”, then left.", "direct: a wound | He"],
  ],
};

const read = (text: string): string[] =>
  findQuotations(tokenise(text)).map(({ kind, polarity, start, end, speaker, antecedent }) => {
    const who = speaker ?? antecedent;
    const does = polarity === "asserted" ? kind : `${kind} ${polarity}`;
    return `${does}: ${text.slice(start, end)} | ${who === null ? "nobody" : text.slice(who.start, who.end)}`;
  });

test.each(
  Object.entries(kinds).flatMap(([kind, cases]) =>
    cases.map(([text, ...found]) => [kind, text, found] as const),
  ),
)("%s: %s", (_kind, text, found) => {
  expect(read(text)).toEqual(found);
});
