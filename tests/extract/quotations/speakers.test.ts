/** Passages in the style of today's news, with whoever must be given for a piece of the words; written before the rules were run on them. */
import { expect, test } from "vitest";
import { findQuotations } from "../../../pipeline/extract/quotations.ts";
import { tokenise } from "../../../pipeline/extract/tokens.ts";
import type { TextRange } from "../../../schemas/document.ts";

const nobody = "nobody";

/** A passage, and for pieces of quoted words the person, or the first words of whoever else speaks. */
type Case = readonly [passage: string, ...(readonly [piece: string, who: string])[]];

const passages: readonly Case[] = [
  [
    "The European Commission will publish its plan next month, a spokesperson told Reuters. “We are on track,” the spokesperson said.",
    ["on track", "the spokesperson"],
  ],
  [
    "“We see no sign of a slowdown,” Anke Brill, chief financial officer of Norvolt, told Reuters in an interview. “Orders are up by a third.”",
    ["slowdown", "Anke Brill"],
    ["by a third", "Anke Brill"],
  ],
  [
    "Chief executive Marta Okonjo said demand was soft. “Customers are waiting,” she told analysts on a call.",
    ["waiting", "Marta Okonjo"],
  ],
  [
    "“This is theft,” said Idris Bello, 52, a fisherman in Badagry. His wife, Funmi, nodded. “They took the nets too,” she said.",
    ["theft", "Idris Bello"],
    ["nets", "Funmi"],
  ],
  [
    "The Pentagon said the strike had hit a depot. “There were no civilian casualties,” it said in a statement.",
    ["casualties", "it"],
  ],
  [
    "Volta Motors did not say when production would resume. “We are reviewing our options,” the company said.",
    ["reviewing", "the company"],
  ],
  [
    "Ms Lindqvist, the finance minister, rejected the criticism. “We did what we had to,” she said. Her predecessor, Johan Falk, was less sure. “It came a year too late,” he told public radio.",
    ["had to", "Lindqvist"],
    ["too late", "Johan Falk"],
  ],
  [
    "“We’re not going anywhere,” the president wrote on Truth Social. “NEVER!”",
    ["anywhere", "the president"],
    ["NEVER", "the president"],
  ],
  [
    "In a post on X, Governor Dale Whitcomb called the ruling “a disgrace to the bench.”",
    ["disgrace", "Dale Whitcomb"],
  ],
  [
    "“I saw the smoke before I heard anything,” said Teresa Quiroga, who lives across the street.\n\n“Then the windows went.”",
    ["smoke", "Teresa Quiroga"],
    ["windows", "Teresa Quiroga"],
  ],
  [
    "The lawsuit, filed on Tuesday in Delaware, says the board “turned a blind eye” to the losses.",
    ["blind eye", "The lawsuit"],
  ],
  ["“The defendants knew the valves were faulty,” the complaint says.", ["faulty", "the complaint"]],
  [
    "Judge Priya Raman wrote that the agency had acted “without any authority whatsoever.”",
    ["whatsoever", "Priya Raman"],
  ],
  [
    "“It’s about trust,” says Hugo Brandt, a policy fellow at the Delft Institute, a think tank. “And there isn’t any.”",
    ["trust", "Hugo Brandt"],
    ["any.", "Hugo Brandt"],
  ],
  ["Two officials briefed on the plan said it was “all but dead.”", ["all but dead", "Two officials"]],
  [
    "A White House official, who spoke on condition of anonymity, said the talks had been “tense but useful.”",
    ["tense", "A White House official"],
  ],
  [
    "According to a memo seen by the Financial Times, the bank expects “severe losses.”",
    ["severe", "a memo"],
  ],
  ["“We want our money back,” chanted the crowd outside the bank’s offices.", ["money back", "the crowd"]],
  [
    "Kenji Mori and Aiko Tan, who run the shop, are closing. “We are tired,” Ms Tan said. “There is no profit in it,” said Mr Mori.",
    ["tired", "Tan"],
    ["profit", "Mori"],
  ],
  ["Asked about a recession, Mr Feld smiled. “Not on my watch.”", ["watch", "Feld"]],
  [
    "“The numbers speak for themselves,” Ruiz said, adding that “nobody should panic.”",
    ["numbers", "Ruiz"],
    ["panic", "Ruiz"],
  ],
  ["“I was told to leave,” she said of her former boss, Craig Dunn.", ["leave", "she"]],
  [
    "Senator Helen Voss praised Mayor Luis Prado. “He has done more for this town than anyone,” she said.",
    ["town", "Helen Voss"],
  ],
  ["Mr Prado thanked Ms Voss. “She was there when we needed her,” he said.", ["needed", "Prado"]],
  ["“We are grateful,” read a statement from the family.", ["grateful", "a statement"]],
  ["The family of the victim issued a statement. “We ask for privacy,” it read.", ["privacy", "it"]],
  [
    "Greenpeace called the decision “a catastrophe in slow motion”, while industry group PetroForum said it was “balanced and fair”.",
    ["catastrophe", "Greenpeace"],
    ["balanced", "industry group PetroForum"],
  ],
  [
    "“There is no plan B,” Tan Wei Ming, the port’s director, said in Singapore on Tuesday. “There never was.”",
    ["plan B", "Tan Wei Ming"],
    ["never was", "Tan Wei Ming"],
  ],
  [
    "Turkey’s central bank held rates. “Inflation remains too high,” Governor Elif Aksoy told reporters in Ankara.",
    ["too high", "Elif Aksoy"],
  ],
  [
    "“If we don’t act now,” warned Dr. Samuel Oduya of the World Health Organization, “we will be counting bodies by spring.”",
    ["act now", "Samuel Oduya"],
    ["bodies", "Samuel Oduya"],
  ],
  [
    "Police said a 34-year-old man had been arrested. “He is cooperating,” Inspector Jane Hollis said.",
    ["cooperating", "Jane Hollis"],
  ],
  ["“He is cooperating,” police said.", ["cooperating", "police"]],
  [
    "The man’s lawyer, Ada Fenn, said her client was innocent. “He was home that night.”",
    ["that night", "Ada Fenn"],
  ],
  ["“He was home that night,” said the man’s lawyer.", ["that night", "the man’s lawyer"]],
  [
    "Analysts at Kestrel Capital cut their rating to sell. “We no longer believe the story,” they wrote in a note to clients.",
    ["story", "they"],
  ],
  [
    "“We no longer believe the story,” Kestrel Capital analysts led by Priya Nair wrote in a note.",
    ["story", "Kestrel Capital analysts"],
  ],
  [
    "Tech firm Lumenix has fired its founder. In an email to staff, the board said he had “lost its confidence.”",
    ["confidence", "the board"],
  ],
  [
    "“You have destroyed this company,” one employee wrote on an internal forum. Another replied: “Amen.”",
    ["destroyed", "one employee"],
    ["Amen", "Another"],
  ],
  [
    "Mr Sharif, 61, was sworn in on Monday. “This house belongs to the people,” he told lawmakers.\n\nOpposition leader Nadia Jatoi boycotted the session. “It is a charade,” she said.",
    ["belongs", "Sharif"],
    ["charade", "Nadia Jatoi"],
  ],
  ["“It is a charade,” the opposition leader, Nadia Jatoi, said.", ["charade", "Nadia Jatoi"]],
  [
    "“Prices will come down,” the minister promised.\n\nAt the market in Lahore, few believed it.\n\n“We have heard this for years,” said Bashir Ahmed, a butcher.",
    ["come down", "the minister"],
    ["for years", "Bashir Ahmed"],
  ],
  [
    "At the market in Lahore, few believe it.\n\n“We have heard this for years and nothing has changed.”",
    ["for years", nobody],
  ],
  [
    "“Prices will come down,” the minister promised. At the market, few believed him. “We have heard this for years and nothing ever changes.”",
    ["come down", "the minister"],
    ["for years", nobody],
  ],
  ["Yara Haddad’s brother was killed in the blast. “He was twenty,” she said.", ["twenty", "Yara Haddad"]],
  ["The FDA warned in a letter that the plant was “filthy.”", ["filthy", "The FDA"]],
  ["The singer announced the tour on Instagram. “See you in June,” she wrote.", ["June", "she"]],
  ["“This verdict will be appealed,” his lawyers said in a filing on Thursday.", ["appealed", "his lawyers"]],
  [
    "China’s foreign ministry spokesperson Lin Hao urged Washington to “stop its bullying.”",
    ["bullying", "Lin Hao"],
  ],
  [
    "“We oppose all unilateral sanctions,” Lin Hao, a ministry spokesperson, said at a regular briefing, when asked about the tariffs.",
    ["unilateral", "Lin Hao"],
  ],
  [
    "Speaking to CNBC, Whitmore Group’s Claire Dutton said investors were “sleepwalking.”",
    ["sleepwalking", "Claire Dutton"],
  ],
  [
    "“That’s not how this works,” Dutton said, laughing. “That’s not how any of this works.”",
    ["how this", "Dutton"],
    ["any of this", "Dutton"],
  ],
  ["“Hold the line,” she texted him. “Help is coming.”", ["Hold", "she"], ["Help", "she"]],
  ["Asked if he would resign, Kowalski said: “No. I have a job to do.”", ["job to do", "Kowalski"]],
  [
    "“Will you resign?” a reporter shouted. Kowalski walked on. “No comment,” an aide said.",
    ["resign", "a reporter"],
    ["No comment", "an aide"],
  ],
  [
    "The report’s author, Lena Sorge, put it this way: “You can’t tax what you can’t see.”",
    ["tax", "Lena Sorge"],
  ],
  [
    "The report describes the fund as “opaque” and its managers as “part of the problem.”",
    ["opaque", "The report"],
    ["part of the problem", "The report"],
  ],
  [
    "“We will fight this in court,” Elena Rossi, the union’s general secretary, said. Stelvio’s chief executive, Paolo Conti, had earlier told staff the cuts were “painful but necessary.”",
    ["in court", "Elena Rossi"],
    ["painful", "Paolo Conti"],
  ],
  [
    "Conti, whose contract ends in May, declined to be interviewed. “He has nothing to add,” his office said.",
    ["nothing to add", "his office"],
  ],
  ["“Mom, I love you,” was the last text she got.", ["love you", nobody]],
  [
    "The slogan on the wall reads “Work is life.” Inside, Amadou Sow, a foreman, laughs. “Work is work.”",
    ["Work is life", "The slogan"],
    ["Work is work", "Amadou Sow"],
  ],
  ["Rita Sousa owns two bakeries in Porto. “Flour has doubled,” she said.", ["doubled", "Rita Sousa"]],
  [
    "When told of the ruling, Vera Koch burst into tears. “Finally,” she whispered.",
    ["Finally", "Vera Koch"],
  ],
  [
    "Hart, who calls the levy “theft,” has moved his firm abroad. “I warned them for years that I would leave.”",
    ["I warned", "Hart"],
  ],
  [
    "Opposition lawmaker Gita Rao called the bill “a fraud on the poor.” The finance minister hit back. “She has not read it,” Mohan Das told the house.",
    ["fraud", "Gita Rao"],
    ["not read it", "Mohan Das"],
  ],
  [
    "The bank apologised. “We fell short,” its chief executive, Noor Visser, wrote to clients. Many were unmoved. “Words are cheap,” said one, a retired teacher.",
    ["fell short", "Noor Visser"],
    ["cheap", "one"],
  ],
  [
    "“I warned them in April,” said geologist Sven Falk.\n\nThe mayor, Ulla Brink, disputes that. “No one warned us,” she said. “There was no letter, no call.”\n\nFalk laughs. “I have the receipt.”",
    ["April", "Sven Falk"],
    ["No one", "Ulla Brink"],
    ["no letter", "Ulla Brink"],
    ["receipt", "Falk"],
  ],
];

/** Who is given for the first quoted words that hold a piece: the person's name, or else the words for whoever it is. */
function speakerOf(passage: string, piece: string): string {
  const slice = (range: TextRange): string => passage.slice(range.start, range.end);
  const found = findQuotations(tokenise(passage)).find(
    (each) => each.kind !== "indirect" && slice(each).includes(piece),
  );
  if (found === undefined) return "no quotation";
  const who = found.person ?? found.antecedent ?? found.speaker;
  return who === null ? nobody : slice(who);
}

test.each(
  passages.flatMap(([passage, ...said]) => said.map(([piece, who]) => [piece, who, passage] as const)),
)("%s: %s", (piece, who, passage) => {
  const given = speakerOf(passage, piece);
  // a surname where the text has the name, and the beginning of a description
  expect(given.startsWith(who) || who.endsWith(given) || given.endsWith(who) ? who : given).toBe(who);
});
