/** Companies, ministries and officials as the news of today names them: sentences of our own. */
import { expect, test } from "vitest";
import { findNames } from "../../../pipeline/extract/names.ts";
import { tokenise } from "../../../pipeline/extract/tokens.ts";

const letter = { person: "P", organisation: "O", place: "L" } as const;

/** "P Ann Lee; O Acme Corp": the names of a text. */
const namesIn = (text: string): string =>
  findNames(tokenise(text))
    .map(({ start, end, kind }) => `${letter[kind]} ${text.slice(start, end)}`)
    .join("; ");

test.each([
  [
    "The European Commission opened an inquiry into BYD, said its president, Ursula von der Leyen, in Brussels.",
    "O European Commission; O BYD; P Ursula von der Leyen; L Brussels",
  ],
  [
    "“We will not retreat,” said Gina Raimondo, who ran the Department of Commerce until January.",
    "P Gina Raimondo; O Department of Commerce",
  ],
  [
    "TSMC will build a third plant near Phoenix, Arizona, chief executive C.C. Wei told reporters in Taipei.",
    "O TSMC; L Phoenix; L Arizona; P C.C. Wei; L Taipei",
  ],
  [
    "Carmakers such as Chery, BYD and Great Wall Motor export to Brazil, Mexico and Russia.",
    "O Chery; O BYD; O Great Wall Motor; L Brazil; L Mexico; L Russia",
  ],
  [
    "Simon Evans, deputy editor of Carbon Brief, said that China's emissions had fallen.",
    "P Simon Evans; O Carbon Brief; L China",
  ],
  [
    "Sen. Kyrsten Sinema of Arizona and Senator Todd Young of Indiana wrote the bill. Sinema has since left the Senate.",
    "P Kyrsten Sinema; L Arizona; P Todd Young; L Indiana; P Sinema; O Senate",
  ],
  [
    "Ilaria Mazzocco, a senior fellow at the Center for Strategic and International Studies (CSIS), is doubtful.",
    "P Ilaria Mazzocco; O Center for Strategic and International Studies; O CSIS",
  ],
  [
    "The Ministry of Economy, Trade and Industry in Tokyo declined to comment.",
    "O Ministry of Economy, Trade and Industry; L Tokyo",
  ],
  [
    "Robert Habeck, Germany's economy minister, flew to Beijing on Friday to meet Wang Wentao.",
    "P Robert Habeck; L Germany; L Beijing; P Wang Wentao",
  ],
  [
    "Shares in Volkswagen AG fell after Oliver Blume, its chief executive, warned of plant closures in Wolfsburg and Zwickau.",
    "O Volkswagen AG; P Oliver Blume; L Wolfsburg; L Zwickau",
  ],
  [
    "The Bureau of Industry and Security added Huawei to its list in 2019.",
    "O Bureau of Industry and Security; O Huawei",
  ],
  [
    "Intel Corp. and Samsung Electronics Co. Ltd. asked the Treasury for more time.",
    "O Intel Corp.; O Samsung Electronics Co. Ltd.; O Treasury",
  ],
  [
    "According to a spokeswoman for the Ministry of Commerce, the tariffs harm farmers in Iowa.",
    "O Ministry of Commerce; L Iowa",
  ],
  [
    "Narendra Modi's government has offered Micron Technology $1.3bn for a factory in Gujarat.",
    "P Narendra Modi; O Micron Technology; L Gujarat",
  ],
  [
    "Kyle Chan, a researcher at Princeton University, studies how Beijing picks winners.",
    "P Kyle Chan; O Princeton University; L Beijing",
  ],
  [
    "Northvolt filed for bankruptcy in Sweden; its founder, Peter Carlsson, stepped down.",
    "O Northvolt; L Sweden; P Peter Carlsson",
  ],
  [
    "The International Energy Agency, based in Paris, thinks that sales will double by 2030.",
    "O International Energy Agency; L Paris",
  ],
  [
    "CATL plans a battery plant with Stellantis in Zaragoza, in north-east Spain.",
    "O CATL; O Stellantis; L Zaragoza; L Spain",
  ],
  [
    "Commerce Secretary Howard Lutnick warned Vice Premier He Lifeng about overcapacity.",
    "P Howard Lutnick; P He Lifeng",
  ],
  [
    "Asked about subsidies, Commissioner Thierry Breton said that Europe would defend itself.",
    "P Thierry Breton; L Europe",
  ],
  [
    "The World Trade Organization ruled against the United States in the dispute.",
    "O World Trade Organization; L United States",
  ],
  [
    "Nvidia's Jensen Huang met Donald Trump at the White House in April.",
    "O Nvidia; P Jensen Huang; P Donald Trump; L White House",
  ],
  [
    "Lawmakers in Budapest welcomed the plant; Péter Szijjártó, the foreign minister, called it historic.",
    "L Budapest; P Péter Szijjártó",
  ],
  [
    "The Commission said on Tuesday that the European Court of Auditors had approved the plan.",
    "O Commission; O European Court of Auditors",
  ],
  [
    "Companies such as ASML, based in Veldhoven, need licences from the Dutch government.",
    "O ASML; L Veldhoven",
  ],
  [
    "Jay Shambaugh, under secretary for international affairs at the Treasury Department, disagreed.",
    "P Jay Shambaugh; O Treasury Department",
  ],
  ["The solar panel maker SolarWorld closed its factories in Saxony.", "O SolarWorld; L Saxony"],
  [
    "Prime Minister Anwar Ibrahim opened the park in Kulim with executives of Infineon Technologies.",
    "P Anwar Ibrahim; L Kulim; O Infineon Technologies",
  ],
  [
    "The American Clean Power Association said the law had brought 40,000 jobs to Georgia and Tennessee.",
    "O American Clean Power Association; L Georgia; L Tennessee",
  ],
  [
    "Meanwhile Elon Musk sold shares of the carmaker Tesla, and Wang Chuanfu, a chemist, bought some of BYD.",
    "P Elon Musk; O Tesla; P Wang Chuanfu; O BYD",
  ],
  [
    "The 200MW plant of Nordvik Energi cost NOK 48 million; 48 GWh went to Statnett.",
    "O Nordvik Energi; O Statnett",
  ],
  [
    "Rapidus, the chipmaker backed by Tokyo, signed with IBM and Tenstorrent.",
    "O Rapidus; L Tokyo; O IBM; O Tenstorrent",
  ],
  [
    "Lars Klingbeil, Germany's finance minister, met Scott Bessent in Washington.",
    "P Lars Klingbeil; L Germany; P Scott Bessent; L Washington",
  ],
  [
    "SK Hynix and Samsung Electronics asked South Korea's trade ministry for help.",
    "O SK Hynix; O Samsung Electronics; L South Korea",
  ],
  [
    "The Reserve Bank of India and the Securities and Exchange Board of India wrote to Paytm.",
    "O Reserve Bank of India; O Securities and Exchange Board of India; O Paytm",
  ],
  [
    "Maroš Šefčovič, the bloc's trade commissioner, spoke for the European Commission.",
    "P Maroš Šefčovič; O European Commission",
  ],
  [
    "Ola Electric's founder, Bhavish Aggarwal, opened a plant in Krishnagiri, Tamil Nadu.",
    "O Ola Electric; P Bhavish Aggarwal; L Krishnagiri; L Tamil Nadu",
  ],
  [
    "VinFast will build cars in Thoothukudi; its chair, Pham Nhat Vuong, also runs Vingroup.",
    "O VinFast; L Thoothukudi; P Pham Nhat Vuong; O Vingroup",
  ],
  [
    "The Federal Trade Commission sued Nvidia over its bid for Arm Holdings.",
    "O Federal Trade Commission; O Nvidia; O Arm Holdings",
  ],
  [
    "Foxconn's Young Liu said Hon Hai Precision Industry Co. would expand in Guadalajara.",
    "O Foxconn; P Young Liu; O Hon Hai Precision Industry Co.; L Guadalajara",
  ],
  [
    "Officials from the Ministry of Industry and Information Technology visited Xiaomi in Beijing.",
    "O Ministry of Industry and Information Technology; O Xiaomi; L Beijing",
  ],
  // given names of syllables, and hyphens that make none
  ["Park Ji-won, the chief executive, met Lai Ching-te in Seoul.", "P Park Ji-won; P Lai Ching-te; L Seoul"],
  [
    "Ji-young Kim of Hyundai Motor spoke; Intel's Lip-Bu Tan did not.",
    "P Ji-young Kim; O Hyundai Motor; O Intel; P Lip-Bu Tan",
  ],
  ["The Hong Kong-run fund and the Nvidia-led group won.", "L Hong Kong; O Nvidia"],
  ["He Xiaopeng, the founder, disagreed. He said no more.", "P He Xiaopeng"],
  ["Jun Young-hyun resigned on Jun 30, and on Sunday said why.", "P Jun Young-hyun"],
  // the head of a name before "of", "for" and "on"
  [
    "He works at the Peterson Institute for International Economics.",
    "O Peterson Institute for International Economics",
  ],
  [
    "She left Columbia University's Center on Global Energy Policy.",
    "O Columbia University; O Center on Global Energy Policy",
  ],
  [
    "The German Association of the Automotive Industry met the Chinese Ministry of Commerce.",
    "O German Association of the Automotive Industry; O Ministry of Commerce",
  ],
  [
    "The U.S. Court of Appeals for the Federal Circuit heard it.",
    "O U.S. Court of Appeals for the Federal Circuit",
  ],
  [
    "He left the Bank of Korea and the Korea Development Institute.",
    "O Bank of Korea; O Korea Development Institute",
  ],
  ["She studies at Goethe University in Frankfurt.", "O Goethe University; L Frankfurt"],
  ["The Democratic Republic of Congo raised its quota.", "L Democratic Republic of Congo"],
  // companies whose names begin with a numeral or a people, and what they are of
  ["A judge ruled against First Solar of Arizona.", "O First Solar; L Arizona"],
  [
    "Canadian Solar and First Quantum Minerals rose; the German Parliament met.",
    "O Canadian Solar; O First Quantum Minerals; O Parliament",
  ],
  ["First, prices fell. In Zambia, First Quantum Minerals will dig.", "L Zambia; O First Quantum Minerals"],
  // acronyms within names, and legal forms of other languages
  ["Rivals SK On and Samsung SDI have slowed; JD Vance has not.", "O SK On; O Samsung SDI; P JD Vance"],
  [
    "Grupo Bimbo SAB de CV and Rolls-Royce Holdings plc signed.",
    "O Grupo Bimbo SAB de CV; O Rolls-Royce Holdings plc",
  ],
  [
    "The Taiwan Semiconductor Manufacturing Co. (TSMC) declined to comment.",
    "O Taiwan Semiconductor Manufacturing Co.; O TSMC",
  ],
  // what stands beside a name
  ["ASML, in Veldhoven, cut its forecast.", "O ASML; L Veldhoven"],
  [
    "Li Yunfei, the brand's general manager, and Ana Roca, a bank economist, were there.",
    "P Li Yunfei; P Ana Roca",
  ],
  [
    "Sheldon Whitehouse, a Rhode Island Democrat, called it vandalism.",
    "P Sheldon Whitehouse; L Rhode Island",
  ],
  ["Members backed von der Leyen; the delivery van Rivian builds was late.", "P von der Leyen; O Rivian"],
  // provinces; what companies are called after, and heads that stand first
  ["Floods hit Rajasthan and Zambales.", "L Rajasthan; L Zambales"],
  ["Eli Lilly and Company sued Lotte Biologics.", "O Eli Lilly and Company; O Lotte Biologics"],
  ["TotalEnergies and Ardova Plc agreed.", "O TotalEnergies; O Ardova Plc"],
  ["Jindal Steel International of India bid.", "O Jindal Steel International; L India"],
  ["In Beijing Mao Ning disagreed.", "L Beijing; P Mao Ning"],
  ["The United States Navy sent a ship.", "O United States Navy"],
  ["In Surabaya Eri Cahyadi disagreed.", "L Surabaya; P Eri Cahyadi"],
  ["In Virginia Beach police were called.", "L Virginia Beach"],
  ["Bank Rakyat Indonesia fell.", "O Bank Rakyat Indonesia"],
  ["Danantara, a pension fund, bought it.", "O Danantara"],
  ["The head, Víctor Rodríguez Padilla, spoke. Rodríguez left.", "P Víctor Rodríguez Padilla; P Rodríguez"],
  ["He left Fundação Getulio Vargas.", "O Fundação Getulio Vargas"],
  // laws, and the seat of a lawmaker
  ["In 2022 the Senate passed the CHIPS and Science Act.", "O Senate"],
  ["The Inflation Reduction Act and the CHIPS Act passed in 2022.", ""],
  ["Jake Sullivan, R-Ohio, questioned the Paris Agreement.", "P Jake Sullivan"],
  // evidence of papers, works and ways; lists of companies; what a name may begin and end with
  [
    "Nikkei Asia reported that Rapidus had hired Kenji Morimoto.",
    "O Nikkei Asia; O Rapidus; P Kenji Morimoto",
  ],
  ["A reporter told El Tiempo, La Stampa and The Hindu.", "O El Tiempo; O La Stampa; O The Hindu"],
  ["Shares of 3M, easyJet and xAI rose; 3M makes tape.", "O 3M; O easyJet; O xAI; O 3M"],
  ["Moody's warned of debt in Colombia.", "O Moody's; L Colombia"],
  ["Rio Tinto and Freeport-McMoRan lent money to Eli Lilly.", "O Rio Tinto; O Freeport-McMoRan; O Eli Lilly"],
  ["The smelter at Pomalaa shut.", "L Pomalaa"],
  ["The Scottish Government gave its consent.", "O Scottish Government"],
  ["He works at Tata Steel in Port Talbot.", "O Tata Steel; L Port Talbot"],
  ["The Court of Justice of the European Union ruled.", "O Court of Justice of the European Union"],
  [
    "The Public Investment Fund of Yasir al-Rumayyan sold it.",
    "O Public Investment Fund; P Yasir al-Rumayyan",
  ],
  ["Typhoon Sally killed 16 in Guangdong.", "L Guangdong"],
  ["CMA CGM never left.", "O CMA CGM"],
])("%s", (text, expected) => {
  expect(namesIn(text)).toBe(expected);
});
