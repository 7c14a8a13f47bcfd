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
    ["“The line is ready,” said Maria Costa proudly on Monday.", "direct: The line is ready, | Maria Costa"],
    ["“We cannot wait,” said Dr. Ito, visibly tired.", "direct: We cannot wait, | Dr. Ito"],
    ["“It is a start,” added Ms. Okafor cautiously.", "direct: It is a start, | Ms. Okafor"],
    ["“No comment,” snapped the chief executive.", "direct: No comment, | the chief executive"],
  ],
  "a time before the speaker": [
    ["Last week Rosa Pinto, a farmer, said the rain was late.", "indirect: the rain was late | Rosa Pinto"],
    [
      "Earlier this month the harbour board said fees would rise.",
      "indirect: fees would rise | the harbour board",
    ],
    ["This morning Nils Berg said the ferry was full.", "indirect: the ferry was full | Nils Berg"],
    ["The Last Stand Party said it would not run.", "indirect: it would not run | The Last Stand Party"],
    [
      "On Tuesday Commerce Secretary Gina Raimondo said the rules would change.",
      "indirect: the rules would change | Commerce Secretary Gina Raimondo",
    ],
    [
      "In a statement on Friday, the company said it had found the fault.",
      "indirect: it had found the fault | the company",
    ],
    [
      "Speaking in Berlin on Monday, Robert Habeck said tariffs were a mistake.",
      "indirect: tariffs were a mistake | Robert Habeck",
    ],
    ["Two years ago analysts said the firm would fail.", "indirect: the firm would fail | analysts"],
    [
      "At a briefing in Beijing, He Yadong said China would respond.",
      "indirect: China would respond | He Yadong",
    ],
    ["He Lifeng said the talks had ended.", "indirect: the talks had ended | He Lifeng"],
    ["In May, He said he would go.", "indirect: he would go | He"],
  ],
  "a speaker in apposition": [
    ["“We are ready,” its founder, Eva Lund, said.", "direct: We are ready, | Eva Lund"],
    ["“Nobody came,” Karl Voss, 47, said.", "direct: Nobody came, | Karl Voss"],
    [
      "“The pumps failed,” a spokeswoman, Ines Roth, told reporters.",
      "direct: The pumps failed, | Ines Roth",
    ],
    ["“It works,” the plant's chief engineer, Omar Sy, says.", "direct: It works, | Omar Sy"],
    [
      "“We overbuilt,” Zhang Yong, the chief executive of Neta, said in May.",
      "direct: We overbuilt, | Zhang Yong",
    ],
    [
      "“Nobody wins,” Olaf Lies, economy minister of Lower Saxony, told the paper.",
      "direct: Nobody wins, | Olaf Lies",
    ],
    [
      "“Prices are too low,” says Anna Berg, head of research at Nordea, drily.",
      "direct: Prices are too low, | Anna Berg",
    ],
    [
      "Its chairman, Wang Chuanfu, has said that the war is not over.",
      "indirect: the war is not over | Wang Chuanfu",
    ],
    [
      "“China,” says Keyu Jin of the London School of Economics, “is a network of mayors.”",
      "direct: China, | Keyu Jin",
      "direct: is a network of mayors. | Keyu Jin",
    ],
  ],
  "words in two parts": [
    ["“The bridge,” Ola Vik said, “is safe.”", "direct: The bridge, | Ola Vik", "direct: is safe. | Ola Vik"],
    [
      "“Steel,” the minister told the crowd, “is our future.”",
      "direct: Steel, | the minister",
      "direct: is our future. | the minister",
    ],
    ["“Go,” she said, “The Guardian” in hand.", "direct: Go, | she"],
    [
      "“The subsidy,” Ms Lim wrote, “came too late.”",
      "direct: The subsidy, | Ms Lim",
      "direct: came too late. | Ms Lim",
    ],
    [
      "“If they come,” Mr Tavares warned, “we will fight.”",
      "direct: If they come, | Mr Tavares",
      "direct: we will fight. | Mr Tavares",
    ],
    ["“We have,” said Chen, “no choice.”", "direct: We have, | Chen", "direct: no choice. | Chen"],
    [
      "“I think,” she said, pausing, “that it failed.”",
      "direct: I think, | she",
      "direct: that it failed. | she",
    ],
  ],
  "behind a colon": [
    ["The notice reads: “Keep off.”", "direct: Keep off. | The notice"],
    ["The report states: “Exports fell.”", "direct: Exports fell. | The report"],
    ["Their answer was short: “Never.”", "direct: Never. | Their answer"],
    ["She loved one book: “Great Expectations.”"],
    ["The law says: “No vehicle shall be exported.”", "direct: No vehicle shall be exported. | The law"],
    ["Xi put it bluntly: “Technology cannot be bought.”", "direct: Technology cannot be bought. | Xi"],
    ["He Yadong told reporters: “We will see.”", "direct: We will see. | He Yadong"],
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
    ["The ministry did not respond to a request for comment."],
    ["BYD did not immediately reply to questions."],
    ["The firm would not say how many cars it sold."],
    ["A spokesperson for Geely declined to confirm the figures."],
    ["The so-called “new three” industries boomed."],
    ["The “Made in China 2025” plan set goals."],
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
    [
      "Hart rejected the idea that subsidies were to blame.",
      "indirect denied: subsidies were to blame | Hart",
    ],
    ["The firm denies that it was paid.", "indirect denied: it was paid | The firm"],
    ["Ms Ruiz refuted claims that the plant leaks.", "indirect denied: the plant leaks | Ms Ruiz"],
    ["Reporters asked the minister if taxes would rise.", "indirect asked: taxes would rise | Reporters"],
    ["“Who will pay for it?” asked the senator.", "direct asked: Who will pay for it? | the senator"],
    ["“Why now?” wondered Ms Park.", "direct asked: Why now? | Ms Park"],
  ],
  "things that are announced or opposed": [
    ["The state announced tariffs on cars.", "stance: tariffs on cars | The state"],
    ["Farmers opposed the new levy.", "stance: the new levy | Farmers"],
    ["The board criticised its chairman.", "stance: its chairman | The board"],
    ["She praised the crew.", "stance: the crew | She"],
    ["The union announced it would strike.", "indirect: it would strike | The union"],
    ["The board called off the vote."],
    ["Germany welcomed the decision.", "stance: the decision | Germany"],
    ["Brussels condemned the subsidies.", "stance: the subsidies | Brussels"],
    ["The EU imposed duties on Chinese cars."],
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
    [
      "“We won,” he said. “We always win.” She laughed.",
      "direct: We won, | he",
      "direct: We always win. | he",
    ],
    [
      "“It is too early to tell,” said Kyle Chan, a researcher at Princeton. “But the signs are good.”",
      "direct: It is too early to tell, | Kyle Chan",
      "direct: But the signs are good. | Kyle Chan",
    ],
    [
      "Sales fell, the firm said. “It was a bad year,” its founder admitted.",
      "indirect: Sales fell | the firm",
      "direct: It was a bad year, | its founder",
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
    [
      "One former employee, speaking on condition of anonymity, said the figures were false.",
      "indirect: the figures were false | One former employee",
    ],
    [
      "People familiar with the matter said talks had ended.",
      "indirect: talks had ended | People familiar with the matter",
    ],
    ["Two officials who attended the meeting said it was tense.", "indirect: it was tense | Two officials"],
    [
      "A person with direct knowledge of the plan said it was shelved.",
      "indirect: it was shelved | A person with direct knowledge of the plan",
    ],
    ["The mayor's office said the bridge was safe.", "indirect: the bridge was safe | The mayor's office"],
    [
      "Scott Kennedy of CSIS estimates that China spent $230 billion.",
      "indirect: China spent $230 billion | Scott Kennedy of CSIS",
    ],
  ],
  "a passage that describes": [
    ["The pit, which Hart describes as “a wound”, closed in May.", "direct: a wound | Hart"],
    ["He described the pit as “a wound”, then left.", "direct: a wound | He"],
  ],
  "whom somebody tells": [
    ["He told parliament the fund was empty.", "indirect: the fund was empty | He"],
    ["Three sources told Reuters the sale was off.", "indirect: the sale was off | Three sources"],
    ["Ms Lim told the paper the plan would fail.", "indirect: the plan would fail | Ms Lim"],
    [
      "The minister told lawmakers in Oslo the tax had worked.",
      "indirect: the tax had worked | The minister",
    ],
    ["She told him the car was sold.", "indirect: the car was sold | She"],
  ],
  "a clause, then who said so": [
    [
      "The plant will close, a spokeswoman confirmed on Thursday.",
      "indirect: The plant will close | a spokeswoman",
    ],
    ["The line is safe, Hart said on Monday.", "indirect: The line is safe | Hart"],
    [
      "Exports rose 12 percent, according to the ministry.",
      "indirect: Exports rose 12 percent | the ministry",
    ],
    [
      "According to the ministry, exports rose 12 percent.",
      "indirect: exports rose 12 percent | the ministry",
    ],
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
