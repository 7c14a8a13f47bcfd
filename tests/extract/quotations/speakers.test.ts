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

/** The same by kind: verbs before their speakers, appositions, several names, two candidates for a pronoun, documents, agents of passives, turns, posts, groups. */
const kinds: readonly Case[] = [
  ["“It will not hold,” said Irma Solheim softly from the back of the hall.", ["not hold", "Irma Solheim"]],
  ["“Leave the keys,” ordered Captain Duarte from the bridge.", ["Leave the keys", "Duarte"]],
  ["“We were lucky,” admitted Tobias Wren, the ferry’s engineer, on Sunday.", ["lucky", "Tobias Wren"]],
  [
    "“They never asked us,” says Wanjiru Kamau at her stall in Gikomba market.",
    ["never asked", "Wanjiru Kamau"],
  ],
  [
    "“Nothing works here,” complains Olek, 19, from behind the counter of a phone shop.",
    ["Nothing works", "Olek"],
  ],
  ["“That is a lie,” shot back Senator Prewitt during the hearing.", ["a lie", "Prewitt"]],
  [
    "“The river will decide,” mused the old ferryman, lighting his pipe.",
    ["river will decide", "the old ferryman"],
  ],
  ["“No more,” cried the women outside the ministry.", ["No more", "the women"]],
  ["“Shame on you,” came the reply from the gallery.", ["Shame on you", "the reply"]],
  ["“Out, out, out,” came shouts from the stands.", ["Out, out", "shouts"]],
  ["“I have nothing to hide,” insisted the mayor again on Thursday night.", ["nothing to hide", "the mayor"]],
  [
    "Said Lena Brandt, who has taught here for thirty years: “Nobody reads the rules.”",
    ["reads the rules", "Lena Brandt"],
  ],
  [
    "“And then,” added Quillon with a grin, “we went home.”",
    ["And then", "Quillon"],
    ["went home", "Quillon"],
  ],
  [
    "“We priced in the storm,” said Mikael Strand, head of reinsurance at Norlys, a Bergen insurer that covers a third of the coast’s fish farms, in an email.",
    ["priced in", "Mikael Strand"],
  ],
  [
    "Just last month, H.B. Colby, a contributing editor of The Ledger, a trade paper read by bankers, wrote, “The well is dry.”",
    ["well is dry", "H.B. Colby"],
  ],
  [
    "Amina Yusuf, the co-founder of Tidewell, a start-up in Mombasa that turns seaweed into packaging, says “plastic had its century.”",
    ["its century", "Amina Yusuf"],
  ],
  [
    "Dieter Lang, a retired miner from Gelsenkirchen, Germany, says the town was “left behind.”",
    ["left behind", "Dieter Lang"],
  ],
  [
    "Rosa Medina of Tucson, Arizona, said she would “walk before paying that.”",
    ["walk before", "Rosa Medina"],
  ],
  [
    "Kofi Mensah, a 44-year-old plumber from Dayton, Ohio, says the debate was “a circus.”",
    ["circus", "Kofi Mensah"],
  ],
  [
    "Paulson, during a visit to a shipyard in Bath, Maine, said the Navy was “flying blind.”",
    ["flying blind", "Paulson"],
  ],
  [
    "Marta Silva, whose home town, Faro, is expected to lose its only hospital, argues that the plan will “kill people.”",
    ["kill people", "Marta Silva"],
  ],
  [
    "Judge Nora Whitfield, a Clinton appointee who has sat on the bench in Tulsa, Oklahoma, since 1998, wrote that the law “cannot stand.”",
    ["cannot stand", "Nora Whitfield"],
  ],
  ["Hana Kim (no relation), who runs the archive, described the loss as “total.”", ["total", "Hana Kim"]],
  [
    "The timeline of events in the blackout in Jackson, Mississippi, shows that “no one was in charge.”",
    ["in charge", "The timeline"],
  ],
  [
    "A study published in March by researchers at Leiden and Ghent concluded that the vaccine “works as intended.”",
    ["as intended", "A study"],
  ],
  ["“We will hold the line,” Lt. Gen. Piers Callow said.", ["hold the line", "Piers Callow"]],
  ["“I’ve had worse,” said William “Buck” Tanner after the match.", ["had worse", "William “Buck” Tanner"]],
  ["Rapper Lil Dove told fans: “I’m not done.”", ["not done", "Lil Dove"]],
  [
    "Her Majesty’s Chief Inspector of Schools, Dame Olive Parr, warned of “a lost year.”",
    ["lost year", "Olive Parr"],
  ],
  ["“Amen to that,” said Sister Mary Agnes.", ["Amen to that", "Mary Agnes"]],
  ["Crown Prince Haakon said the news was “deeply sad.”", ["deeply sad", "Haakon"]],
  ["“Ask the cat,” joked Old Pete, as everyone calls him.", ["Ask the cat", "Old Pete"]],
  ["“He’s finished,” Ortega told Lund, who was standing next to Haas.", ["finished", "Ortega"]],
  ["Asked about Vance’s remarks, Ibarra said Nolan should “learn to read.”", ["learn to read", "Ibarra"]],
  [
    "Hill praised Dale, thanked Moss and told Reyes that he was “the heart of this team.”",
    ["heart of this team", "Hill"],
  ],
  ["While Adler urged calm, Brooks fired back: “Calm is what got us here.”", ["Calm is", "Brooks"]],
  [
    "When Ito suggested that the treaty was dead, Sandoval snapped: “It was never alive.”",
    ["never alive", "Sandoval"],
  ],
  [
    "After Marsh said the fund was safe, Okoye asked him, “Then where is the money?”",
    ["where is the money", "Okoye"],
  ],
  [
    "As Delgado wrote in her memoir, Franco told his doctors, “I am not going anywhere.”",
    ["not going anywhere", "Franco"],
  ],
  ["As the Evening Post reported, the council was “asleep at the wheel.”", ["asleep", "the Evening Post"]],
  ["Nolan smiled and said, “No comment,” the Chronicle reported.", ["No comment", "Nolan"]],
  ["Reed said: “There will be exceptions,” the Times reported.", ["exceptions", "Reed"]],
  [
    "Both Whelan and the miners’ union have complained that the ministry is “deaf.”",
    ["deaf", "Both Whelan and the miners’ union"],
  ],
  [
    "Tan, Osei and Ruiz said in a joint letter that the board was “out of control.”",
    ["out of control", "Tan, Osei and Ruiz"],
  ],
  ["“We’re sisters,” say Ada and Bel Rossi, who opened the bar in May.", ["sisters", "Ada and Bel Rossi"]],
  [
    "Congratulating her rivals Jane Pell and Sofia Marsh, who had run close races, Wendy Cole was gracious. “They made me better,” she said.",
    ["made me better", "Wendy Cole"],
  ],
  [
    "Anna Weiss left the room after Clara Holm began to speak. “I had heard enough,” she said later.",
    ["heard enough", "Anna Weiss"],
  ],
  ["Tom Briggs told Alan Shaw the deal was off. “I’m sorry,” he added.", ["I’m sorry", "Tom Briggs"]],
  ["Laura Finch sued David Marsh last year. “He ruined me,” she said.", ["ruined me", "Laura Finch"]],
  [
    "The minister, Karl Voss, introduced his deputy, Ingrid Lahm. “She will do well,” he said.",
    ["do well", "Karl Voss"],
  ],
  [
    "Father Lucas Brandt of the Order of Saint Anne told the Gazette, “We forgive them.” He added, “But we remember.”",
    ["forgive them", "Lucas Brandt"],
    ["But we remember", "Lucas Brandt"],
  ],
  [
    "Party spokesman Evan Hale on Friday evening said the vote stood. He said talk of fraud was “a fairy tale.”",
    ["fairy tale", "Evan Hale"],
  ],
  [
    "For Mr. Quist, who has twice been passed over, the post matters. He called it “the only job worth having.”",
    ["only job", "Quist"],
  ],
  [
    "Mr. Doyle himself gave the order, when a guard asked what to do. “Open it,” he said.",
    ["Open it", "Doyle"],
  ],
  ["“We regret the delay,” the railway said on X.", ["regret the delay", "the railway"]],
  ["“Parts may fail without warning,” the manual cautions.", ["fail without warning", "the manual"]],
  [
    "The EU’s competition watchdog said the merger “would harm consumers.”",
    ["harm consumers", "The EU’s competition watchdog"],
  ],
  [
    "A hand-painted sign on the door read: “Gone fishing. Back in May.”",
    ["Gone fishing", "A hand-painted sign"],
  ],
  [
    "The Federal Aviation Administration said in a notice that the jets were “airworthy.”",
    ["airworthy", "The Federal Aviation Administration"],
  ],
  [
    "In a poll by Ifop, 61 percent of respondents called the law “unfair.”",
    ["unfair", "61 percent of respondents"],
  ],
  ["A poll of 1,000 adults found that most think the mayor is “out of touch.”", ["out of touch", "A poll"]],
  [
    "According to a just-published survey by Kantar, half of drivers feel “cheated.”",
    ["cheated", "a just-published survey"],
  ],
  ["“Property of no one,” reads the plaque above the well.", ["Property of no one", "the plaque"]],
  ["“All visitors must sign in,” says a notice taped to the gate.", ["must sign in", "a notice"]],
  ["The inscription on the bell says, “I call the living.”", ["call the living", "The inscription"]],
  [
    "“We cannot exclude contagion,” says the fund’s latest report.",
    ["contagion", "the fund’s latest report"],
  ],
  ["The indictment alleges that he “knowingly sold spoiled milk.”", ["spoiled milk", "The indictment"]],
  ["“The bank’s liquidity is adequate,” its auditors concluded in 2022.", ["liquidity", "its auditors"]],
  ["The caption said only, “Home.”", ["Home", "The caption"]],
  ["“The pilot did not respond,” according to the transcript.", ["did not respond", "the transcript"]],
  ["“UNFIT,” ran the headline in Tuesday’s Courier.", ["UNFIT", "the headline"]],
  ["“She will appeal,” said a spokesman for the singer.", ["will appeal", "a spokesman for the singer"]],
  [
    "A spokeswoman for the Danish foreign ministry, Else Friis, said the envoy was “safe and well.”",
    ["safe and well", "Else Friis"],
  ],
  [
    "A lawyer for the family, who asked not to be identified, said they were “exhausted.”",
    ["exhausted", "A lawyer for the family"],
  ],
  ["Omar Haddad, who speaks for the drivers, said the offer was “an insult.”", ["an insult", "Omar Haddad"]],
  ["The girl, who said she was “terrified,” hid in a cupboard.", ["terrified", "who"]],
  ["Lund is a man who says “please” to his dog.", ["please", "who"]],
  ["Ms. Greer, speaking for the bank, said it “acted in good faith.”", ["good faith", "Greer"]],
  ["“He’s resting,” his manager, Dot Farley, told the BBC.", ["resting", "Dot Farley"]],
  [
    "Bell’s spokesman did not return calls, but her brother said she was “not a quitter.”",
    ["quitter", "her brother"],
  ],
  ["“This is a stunt,” said an aide to Governor Blythe.", ["stunt", "an aide"]],
  [
    "An official at the ministry who was not authorised to speak publicly said the plan was “dead on arrival.”",
    ["dead on arrival", "An official"],
  ],
  ["He was told by his doctor that he had “weeks, not months.”", ["weeks, not months", "his doctor"]],
  [
    "She was called “a national treasure” by the culture minister.",
    ["national treasure", "the culture minister"],
  ],
  ["The plan was described as “madness” by two former generals.", ["madness", "two former generals"]],
  ["“Unacceptable” was the word used by the minister.", ["Unacceptable", "the minister"]],
  ["The film was panned as “a three-hour nap” by critics.", ["three-hour nap", "critics"]],
  ["Dubbed “the Butcher” by the tabloids, Krause never spoke of the war.", ["the Butcher", "the tabloids"]],
  [
    "They were warned by the harbour master that the pier was “about to go.”",
    ["about to go", "the harbour master"],
  ],
  ["The move was hailed by Greenpeace as “long overdue.”", ["long overdue", "Greenpeace"]],
  ["He was quoted by the Tribune as saying the judge was “asleep.”", ["asleep", "He"]],
  ["Mayor Ilse Brandt was blunt: “We are broke.”", ["We are broke", "Ilse Brandt"]],
  ["Henrik Olsen has a theory. “It’s the cold,” he says.", ["It’s the cold", "Henrik Olsen"]],
  [
    "“It’s the cold.” That is the theory of Henrik Olsen, a trawler captain.",
    ["It’s the cold", "Henrik Olsen"],
  ],
  [
    "Former Conservative transport minister Giles Ashby put it more simply in a letter to the paper: “The trains do not run.”",
    ["trains do not run", "Giles Ashby"],
  ],
  ["Ms. Odell’s answer was short: “Never.”", ["Never", "Odell"]],
  ["The ad opens with a narrator asking, “Who is Don Reyes?”", ["Who is Don Reyes", "a narrator"]],
  [
    "“Don Reyes is hiding something,” a voice over says as the screen darkens.",
    ["hiding something", "a voice over"],
  ],
  ["“Can you trust him?” The 30-second spot ends there.", ["Can you trust him", "nobody"]],
  ["In the song, Nina Lowe sings, “I was never your girl.”", ["never your girl", "Nina Lowe"]],
  [
    "“Are you leaving?” I asked. “Yes,” said Ferrer. “When?” “Tonight.”",
    ["Are you leaving", "I"],
    ["Yes", "Ferrer"],
  ],
  [
    "“Who sent you?” the officer asked. “My mother,” the boy answered. “She wants her bread.”",
    ["sent you", "the officer"],
    ["My mother", "the boy"],
    ["her bread", "the boy"],
  ],
  [
    "“You lied,” Cole said. “I did not,” Barnes replied. “You always do,” she said.",
    ["You lied", "Cole"],
    ["I did not", "Barnes"],
  ],
  [
    "In an interview with Der Spiegel, the novelist Uwe Timmer was asked whether he hated Berlin. “I adore it,” he said. “But it is a monster.”",
    ["adore it", "Uwe Timmer"],
    ["monster", "Uwe Timmer"],
  ],
  ["“I resign,” Castro wrote in a letter dated May 3.", ["I resign", "Castro"]],
  ["“Big day tomorrow!” Elmore posted on Instagram.", ["Big day", "Elmore"]],
  [
    "“Delete this,” one user wrote on X, while another commented, “Legend.”",
    ["Delete this", "one user"],
    ["Legend", "another"],
  ],
  [
    "In a letter to shareholders, Alma Reyes wrote that the company had “lost its soul.”",
    ["lost its soul", "Alma Reyes"],
  ],
  ["The prime minister took to X. “This will not stand,” she wrote.", ["not stand", "she"]],
  ["The foundation said in a Facebook post: “We grieve with Lahore.”", ["grieve", "The foundation"]],
  ["“Never forget,” tweeted Rep. Dan Orr (R-Idaho).", ["Never forget", "Dan Orr"]],
  ["“We have no water,” residents said.", ["no water", "residents"]],
  ["“They came at night,” neighbours told a local radio station.", ["came at night", "neighbours"]],
  ["Some shoppers called the queue “inhuman.”", ["inhuman", "Some shoppers"]],
  [
    "A person close to the negotiations said both sides were “weeks apart.”",
    ["weeks apart", "A person close to the negotiations"],
  ],
  ["“It’s a mess,” said one of the people, who requested anonymity.", ["a mess", "one of the people"]],
  [
    "People familiar with the matter said the fund was “bleeding clients.”",
    ["bleeding clients", "People familiar with the matter"],
  ],
  ["Three of the five jurors said they had felt “rushed.”", ["rushed", "Three of the five jurors"]],
  ["Economists expect a soft landing. “The worst is behind us,” one said.", ["behind us", "one"]],
  ["“Nobody move,” a masked man shouted.", ["Nobody move", "a masked man"]],
  ["Executives there say the brand is “in good health.”", ["good health", "Executives"]],
  [
    "“It was a good plan,” said Ruth Amsel. She paused and looked at the sea. “It just came too soon.”",
    ["good plan", "Ruth Amsel"],
    ["too soon", "Ruth Amsel"],
  ],
  [
    "“I like her,” Mr. Stone said of Ms. Adair. The feeling is not mutual. “I don’t know him,” Ms. Adair said.",
    ["like her", "Stone"],
    ["know him", "Adair"],
  ],
  ["“We won,” said Karim. “You cheated,” said Leo.", ["We won", "Karim"], ["cheated", "Leo"]],
  [
    "Police called the march “peaceful”; organisers said it was “a beginning.”",
    ["peaceful", "Police"],
    ["a beginning", "organisers"],
  ],
  ["(“I don’t want any trouble,” said one delegate.)", ["any trouble", "one delegate"]],
  ["The tax is late, the minister said, but “it is coming.”", ["it is coming", "the minister"]],
  ["But, Carling added, she did not favour closing schools “willy-nilly.”", ["willy-nilly", "Carling"]],
  [
    "She greeted hundreds of fans and told them that together they had “made history.”",
    ["made history", "She"],
  ],
  ["Sanders stood by his comment on Monday that “the game is rigged.”", ["rigged", "Sanders"]],
  [
    "The union’s campaign called the offer a “slap in the face,” because prices have doubled.",
    ["slap in the face", "The union’s campaign"],
  ],
  [
    "After the film leaked, the “Comet” star posted a long note: “I am sorry,” he wrote.",
    ["I am sorry", "he"],
  ],
  [
    "The committee apologised to Gupta after leaked emails embarrassed it. “We offer a sincere apology for these remarks.”",
    ["sincere apology", "nobody"],
  ],
  [
    "Rosa Vidal, whose agency, Lumen, made the ads, said the goal was “to be seen.”",
    ["to be seen", "Rosa Vidal"],
  ],
  [
    "Documents from the ministry began circulating after it announced that it was “under review.”",
    ["under review", "it"],
  ],
  [
    "The State Department and the Department of Energy said they had “no record” of the visit.",
    ["no record", "The State Department and the Department of Energy"],
  ],
  [
    "A Walker campaign official later walked back the remark, saying it was “taken out of context.”",
    ["out of context", "A Walker campaign official"],
  ],
  [
    "Or, as Dana Whitlock, a former budget director, put it: “The cupboard is bare.”",
    ["cupboard is bare", "Dana Whitlock"],
  ],
  [
    "As the columnist Vera Sands had written just two years earlier, “The bridge will fall.”",
    ["bridge will fall", "the columnist Vera Sands"],
  ],
  ["But as Ola Berg wrote, “nobody reads footnotes.”", ["reads footnotes", "Ola Berg"]],
  ["The senator emailed supporters saying: “We fight on.”", ["We fight on", "The senator"]],
  ["Asked whether the mayor was “fit to serve,” six in ten voters said no.", ["fit to serve", "nobody"]],
  [
    "Although Mark Reyes promised that taxes would fall, Sonia Petrov was blunt: “They will rise.”",
    ["will rise", "Sonia Petrov"],
  ],
  [
    "Nina Dahl left the council when Erik Moen asked for her books. “I had nothing to hide,” she said.",
    ["nothing to hide", "Nina Dahl"],
  ],
  [
    "Paul Stone left the council when Erik Moen asked for his books. “I had nothing to hide,” he said.",
    ["nothing to hide", "Paul Stone"],
  ],
  [
    "She praised Carl Jonsson, who had come in second. “He ran a clean race,” she said.",
    ["clean race", "she"],
  ],
  [
    "Voters were told of Mr. Holt’s debts, including his promise that they would be “paid by Easter.”",
    ["paid by Easter", "Mr. Holt"],
  ],
  ["Footage of Samir Haddad was then shown. “I never signed it,” he says.", ["never signed", "Samir Haddad"]],
  ["Tom Sayer himself called the idea “half-baked.”", ["half-baked", "Tom Sayer"]],
  [
    "For Ms. Ruiz, a retired nurse, the closure is personal. “I was born there,” she said.",
    ["born there", "Ms. Ruiz"],
  ],
  ["“What did you want them to say, ‘Sorry?’” Ms. Vance told reporters.", ["Sorry", "Vance"]],
  [
    "Given Mr. Holm’s comments saying that the port was “finished,” few were surprised.",
    ["finished", "Mr. Holm"],
  ],
  ["The complaint accuses the landlord of “gross neglect.”", ["gross neglect", "The complaint"]],
  ["One account described the king sitting “alone in the rain.”", ["alone in the rain", "One account"]],
  ["“Nobody told us,” one said.", ["told us", "one"]],
  ["“Nobody told us,” another complained.", ["told us", "another"]],
  ["He commented that the new rules were “a gift to lawyers.”", ["gift to lawyers", "He"]],
  [
    "Each winner was warned by the organisers that the prize was “not money.”",
    ["not money", "the organisers"],
  ],
  ["“Heartless” was the term chosen by the bishop.", ["Heartless", "the bishop"]],
  [
    "“It was a mistake.” That was the verdict of Lars Holm, who chaired the inquiry.",
    ["a mistake", "Lars Holm"],
  ],
  ["The speech was hailed as “historic” by the unions.", ["historic", "the unions"]],
  ["Called “a thief” by his brother, Ugo Neri sued.", ["a thief", "his brother"]],
  ["Majorities in all six towns say the plan is “unfair.”", ["unfair", "Majorities in all six towns"]],
  ["Workers there say the boss is “never in.”", ["never in", "Workers"]],
  ["“Boo!” came cries from the stands.", ["Boo", "cries from the stands"]],
  ["“The candidate is hiding,” a voice over says.", ["is hiding", "a voice over"]],
  ["The ad ends with a voice over saying: “Paid for by friends.”", ["Paid for", "a voice over"]],
  [
    "The report’s author, Kim Sato, is a former civil servant in Kobe, Japan. “We counted twice,” she said.",
    ["counted twice", "Kim Sato"],
  ],
  ["Ali Demir, a grocer in Izmir, Turkey, shrugged. “We will pay,” he said.", ["We will pay", "Ali Demir"]],
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
  [...passages, ...kinds].flatMap(([passage, ...said]) =>
    said.map(([piece, who]) => [piece, who, passage] as const),
  ),
)("%s: %s", (piece, who, passage) => {
  const given = speakerOf(passage, piece);
  // a surname where the text has the name, and the beginning of a description
  expect(given.startsWith(who) || who.endsWith(given) || given.endsWith(who) ? who : given).toBe(who);
});
