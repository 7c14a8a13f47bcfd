/**
 * Which words are quoted, and whether as a whole ("direct") or within a report of them ("mixed"): the text, and every such
 * quotation. Sentences and paragraphs as agencies, papers, firms and courts write them, each kind with its near misses.
 */
import { expect, test } from "vitest";
import { type Case, read } from "./reading.ts";

const kinds: Readonly<Record<string, readonly Case[]>> = {
  "before, behind and within who says so": [
    [
      "“Freight rates have doubled since March,” said Imke Vos, who runs a barge fleet in Nijmegen.",
      "direct: Freight rates have doubled since March,",
    ],
    [
      "The central bank is “prepared to act,” Governor Pilar Anaya said on Thursday.",
      "mixed: The central bank is “prepared to act,”",
    ],
    [
      "“There's no money left,” a senior aide told Reuters on condition of anonymity.",
      "direct: There's no money left,",
    ],
    [
      "Hussein Bakri, the port's director, told Reuters: “We have fuel for four days.”",
      "direct: We have fuel for four days.",
    ],
    [
      "“We do not comment on market rumours,” a spokesperson for the refiner said in an emailed statement.",
      "direct: We do not comment on market rumours,",
    ],
    [
      "“The tunnel,” he said, “will never be finished.”",
      "direct: The tunnel,",
      "direct: will never be finished.",
    ],
    [
      '"It\'s a long way back," captain Dean Oyelaran said after the 4-1 defeat.',
      "direct: It's a long way back,",
    ],
    ["'We were robbed,' said coach Ray Tully.", "direct: We were robbed,"],
    [
      "“I feel great,” Alcott said, grinning, “and I slept like a baby.”",
      "direct: I feel great,",
      "direct: and I slept like a baby.",
    ],
    [
      "“No one here voted for this,” says Marta, 34, a nurse, as she waits for the bus.",
      "direct: No one here voted for this,",
    ],
    ["“Not a chance,” was Delgado's reply.", "direct: Not a chance,"],
    ["Asked whether she would resign, Petrov said: “Absolutely not.”", "direct: Absolutely not."],
    [
      "Asked if he regretted it, Mr. Lowe shrugged. “What would you have done?”",
      "direct: What would you have done?",
    ],
    [
      "“Is this the best they can do?” asked Senator Joan Marsh, a Democrat from Oregon.",
      "direct: Is this the best they can do?",
    ],
    ["“Never again!” the crowd shouted.", "direct: Never again!"],
    [
      "“It was, without question, the worst day of my life,” recalled Chidi Eze, now 61.",
      "direct: It was, without question, the worst day of my life,",
    ],
    [
      "“China is willing to work with all parties to safeguard free trade,” foreign ministry spokesperson Lin Qiao told a regular press briefing on Wednesday.",
      "direct: China is willing to work with all parties to safeguard free trade,",
    ],
    [
      "“The two sides should meet each other halfway,” Wang added.",
      "direct: The two sides should meet each other halfway,",
    ],
    [
      "“This Government will leave no farmer behind,” the Chief Minister said while addressing a public meeting here on Sunday.",
      "direct: This Government will leave no farmer behind,",
    ],
    [
      "“We're thrilled to welcome Dana to the team,” said Kurt Hale, CEO of Brightwell. “Her experience in cold-chain logistics speaks for itself.”",
      "direct: We're thrilled to welcome Dana to the team,",
      "direct: Her experience in cold-chain logistics speaks for itself.",
    ],
  ],
  "works, papers and programmes": [
    ["The senator told ABC's “This Week” that he would vote no."],
    ["“I'd vote no today,” the senator said on NBC's “Meet the Press.”", "direct: I'd vote no today,"],
    [
      "In an interview on “Fox & Friends,” Marlow said the border was “wide open.”",
      "mixed: the border was “wide open.”",
    ],
    [
      'Appearing on CNN\'s "State of the Union" on Sunday, Reyes called the bill "a fraud on working people."',
      'mixed: the bill "a fraud on working people."',
    ],
    [
      "She told the podcast “Ports and Power” the strike would last, and added: “We have savings.”",
      "direct: We have savings.",
    ],
    ["“They lied to us,” Bell told host Sue Kern on “Morning Edition.”", "direct: They lied to us,"],
    [
      'Speaking on the BBC\'s "Today" programme, Mr Hurst said: "We were let down."',
      "direct: We were let down.",
    ],
    [
      "The actor, best known for “Harbor Nights,” said he was “done with politics.”",
      "mixed: he was “done with politics.”",
    ],
    ["He told Berlin's “Tagesspiegel” that the law was “a scandal.”", "mixed: the law was “a scandal.”"],
    ["Her memoir, “The Long Thaw,” appeared in 2011, and its sequel, “After the Ice,” in 2015."],
  ],
  "words that are the subject": [
    ["“Unacceptable” was the word used by the minister.", "direct: Unacceptable"],
    ["“Catastrophic” is how one engineer described the damage.", "direct: Catastrophic"],
    ["“Total failure,” was the verdict of the auditor general.", "direct: Total failure,"],
    ["He used the word “genocide” twice."],
    ["The phrase “too big to fail” entered the language in 1984."],
    ["“Stunned” does not begin to describe it, he said.", "mixed: “Stunned” does not begin to describe it"],
    ["With those words, Alcott opened the games."],
    ["Her answer was simple: “No.”", "direct: No."],
    ["His message to the board: “Hands off our pensions.”", "direct: Hands off our pensions."],
    ["The reply came within minutes: “Denied.”", "direct: Denied."],
    ["What he meant by “soon” was anyone's guess."],
    ["“Leave means leave” became the slogan of the campaign.", "direct: Leave means leave"],
    ["The minister's favourite word is “delivery.”"],
  ],
  "banners, chants and slogans": [
    ["The sign above the door: “No refunds.”", "direct: No refunds."],
    ["A banner outside read “Homes, not hotels.”", "direct: Homes, not hotels."],
    [
      "Protesters carried signs that said “Hands off our river” and “Water is life.”",
      "direct: Hands off our river",
      "direct: Water is life.",
    ],
    ["The crowd broke into chants of “Four more years!”", "direct: Four more years!"],
    ["Fans greeted him with chants of “Traitor, traitor.”", "direct: Traitor, traitor."],
    ["Chanting “Shame on you,” dozens of students marched out of the hall.", "direct: Shame on you,"],
    ["He held up a placard — it read “Pay us now” — and sat down.", "direct: Pay us now"],
    ["Supporters wearing “Make It Here” caps lined the road."],
    ["The T-shirt said “Ask me about my cat.”", "direct: Ask me about my cat."],
    ["She mouthed “thank you” to the jury.", "direct: thank you"],
    ["A handwritten note taped to the window says “Back at 2.”", "direct: Back at 2."],
    ["Shouts of “Resign!” rang out from the gallery.", "direct: Resign!"],
    ["The headline in Friday's Echo read “Bridge too far.”", "direct: Bridge too far."],
    ["To cries of “Encore!” the band came back on stage.", "direct: Encore!"],
    ["The inscription reads: “Here the river turned.”", "direct: Here the river turned."],
    ["The party ran under the slogan “Bread and Work.”", "direct: Bread and Work."],
  ],
  "titles, names and scare quotes": [
    ["His novel “The Last Ferry” won the prize."],
    ["She sang “Blue Harbour” and “Rain on Tin” as encores."],
    ["The report, titled “Ports Under Pressure,” runs to 90 pages."],
    ["The so-called “gig economy” employs four million people."],
    ["He drove a “classic” car that had no engine."],
    ["Regulators call this practice “wash trading.”", "mixed: this practice “wash trading.”"],
    ["The fund sold “green” bonds to “retail” buyers."],
    ["Known as “the Butcher of Varna,” he ruled the docks for a decade."],
    ["The firm's “Project Falcon” was dropped in May."],
    ["Nina “Bullet” Osei won the 100 metres."],
    ["The ship, nicknamed “Old Rusty,” sank off the coast."],
    ["The “Stop the Port” campaign has 3,000 members."],
    ["The word “robot” comes from Czech."],
    ["Under the headline “What now?” the paper printed a blank page."],
    ["The court in “Harlan v. Moss” held otherwise."],
    ["The album includes “Stay,” “Go Home” and “What Did You Say?”"],
    ["Its “smart” meters were anything but."],
    ["He studied the “hockey stick” curve for years."],
    ["She starred in “Say It Ain't So, Joe,” a 1998 comedy."],
  ],
  "words within longer reports": [
    [
      "Officials said the reactor was “in a safe state” and that no radiation had leaked.",
      "mixed: the reactor was “in a safe state” and that no radiation had leaked",
    ],
    [
      "Lund accused the board of “hiding the truth from shareholders.”",
      "mixed: the board of “hiding the truth from shareholders.”",
    ],
    [
      "The judge wrote that the agency had “utterly failed” to explain itself and ordered a review.",
      "mixed: the agency had “utterly failed” to explain itself",
    ],
    [
      "Mr. Diaz called the tariff “a tax on the poor,” and vowed to fight it.",
      "mixed: the tariff “a tax on the poor,”",
    ],
    [
      "The company said it was “disappointed” by the ruling and would “explore all options.”",
      "mixed: it was “disappointed” by the ruling and would “explore all options.”",
    ],
    ["She described him as “a gentle giant” who loved dogs.", "direct: a gentle giant"],
    [
      "He warned of “dire consequences” if the talks failed.",
      "mixed: of “dire consequences” if the talks failed",
    ],
    [
      "The statement spoke of “a cowardly attack on innocent people.”",
      "direct: a cowardly attack on innocent people.",
    ],
    [
      "Critics say the plan is “dead on arrival” in the Senate.",
      "mixed: the plan is “dead on arrival” in the Senate",
    ],
    [
      "According to the filing, the firm faces “substantial doubt” about its future.",
      "mixed: the firm faces “substantial doubt” about its future",
    ],
    [
      "She praised the rescue teams for their “extraordinary courage.”",
      "mixed: the rescue teams for their “extraordinary courage.”",
    ],
    ["The prime minister hailed “a new dawn” for the region.", "mixed: “a new dawn” for the region"],
    [
      "The union rejected what it called “an insulting offer.”",
      "mixed: what it called “an insulting offer.”",
      "direct: an insulting offer.",
    ],
    ["What the firm calls a “temporary measure” has lasted nine years.", "mixed: a “temporary measure”"],
    ["Volkov, who has described the deal as “a surrender,” did not attend.", "direct: a surrender,"],
    [
      "The ministry urged citizens to “remain calm” and avoid the area.",
      "mixed: to “remain calm” and avoid the area",
    ],
    ["Lopez insisted she would “never, ever” support it.", "mixed: she would “never, ever” support it"],
    [
      "The bank expects growth to be “markedly weaker” next year.",
      "mixed: growth to be “markedly weaker” next year",
    ],
    ["He vowed to “drain every swamp” in the capital.", "mixed: to “drain every swamp” in the capital"],
  ],
  "in parts": [
    [
      "“If we wait,” Okoro warned, “we lose the season. It's that simple.”",
      "direct: If we wait,",
      "direct: we lose the season. It's that simple.",
    ],
    [
      "“Look,” she said. “I was tired. I made a mistake.”",
      "direct: Look,",
      "direct: I was tired. I made a mistake.",
    ],
    [
      "“You can't,” Brandt said, pausing to sip his tea, “run a railway on hope.”",
      "direct: You can't,",
      "direct: run a railway on hope.",
    ],
    [
      "“First, we drill,” explained Mona Reddy, the lead engineer. “Then we pray.”",
      "direct: First, we drill,",
      "direct: Then we pray.",
    ],
    [
      "“The numbers,” added Castillo, “speak for themselves.”",
      "direct: The numbers,",
      "direct: speak for themselves.",
    ],
    [
      "“My view,” he told the committee, “is that nobody read it.”",
      "direct: My view,",
      "direct: is that nobody read it.",
    ],
    [
      "“It’s not,” he sighed, “what we were promised.”",
      "direct: It’s not,",
      "direct: what we were promised.",
    ],
    [
      "“When I got the call,” said Kim, 29, “I thought it was a joke,” and she laughed.",
      "direct: When I got the call,",
      "direct: I thought it was a joke,",
    ],
    ["“We won,” he said. Then, after a pause: “I think.”", "direct: We won,", "direct: I think."],
  ],
  marks: [
    [
      '"We\'ll appeal," Boyd\'s lawyer, Ann Roth, said. "It isn\'t over."',
      "direct: We'll appeal,",
      "direct: It isn't over.",
    ],
    ["'It's the drivers' fault,' said the clerk.", "direct: It's the drivers' fault,"],
    [
      "‘The players’ wages are late,’ said the captain, ‘and nobody’s told us why.’",
      "direct: The players’ wages are late,",
      "direct: and nobody’s told us why.",
    ],
    ["He said, \"Sir, your 'plan' is a fraud.\"", "direct: Sir, your 'plan' is a fraud."],
    ["« Nous verrons, » said the envoy.", "direct: Nous verrons,"],
    ["„Wir haben keine Wahl“, said Habermann.", "direct: Wir haben keine Wahl"],
    ["”We never got paid,” said Rosa.", "direct: We never got paid,"],
    ["“We never got paid“, said Rosa.", "direct: We never got paid"],
    ['"We never got paid, said Rosa.', "direct: We never got paid,"],
    ['The 12" pipe cost $40, and the 6" one $22.'],
    ["He's 6'2\" and weighs 210 pounds."],
    ["Rock 'n' roll is dead, said Lee."],
    ["The class of '98 met at O'Malley's."],
    ["‘No,’ she said, ‘I won’t.’", "direct: No,", "direct: I won’t."],
    ["The ‘90s were kinder, said Dale."],
    ["“We're done here”, said the foreman.", "direct: We're done here"],
    ['"We are ready." said the minister.', "direct: We are ready."],
    ["“ We are ready , ” said the minister .", "direct: We are ready ,"],
    ["“The rules are clear…” Moss said.", "direct: The rules are clear…"],
    ["He replied: “I don't know . . . maybe.”", "direct: I don't know . . . maybe."],
    [
      '"We have waited nine years, said Ana Prieto, who runs the clinic.',
      "direct: We have waited nine years,",
    ],
    [
      "“Nobody told us, she said. “We read it in the paper.”",
      "direct: Nobody told us,",
      "direct: We read it in the paper.",
    ],
    [
      "“The clause that bars “any work of merit” is a joke,” wrote Dahl.",
      "direct: The clause that bars “any work of merit” is a joke,",
    ],
    ["”We are full,” said the clerk.", "direct: We are full,"],
    ['" We are full," said the clerk.', "direct: We are full,"],
    ["The envoy left (“I have a train,” he said) before the vote.", "direct: I have a train,"],
    ['He was told to wait."We will call you," said the clerk.', "direct: We will call you,"],
    [
      "‘I can’t,’ said Lena. ‘The buses’ timetable won’t let me.’",
      "direct: I can’t,",
      "direct: The buses’ timetable won’t let me.",
    ],
    [
      "'I can't,' said Lena. 'It's the buses' timetable.'",
      "direct: I can't,",
      "direct: It's the buses' timetable.",
    ],
    ["»We are done,« said Holm.", "direct: We are done,"],
    [
      'Prices rose.\n\n\'A long, hard winter\'\n\n"We are cold," said Jo Field, a baker. "And it is only May."',
      "direct: We are cold,",
      "direct: And it is only May.",
    ],
    [
      "Prices rose.\n\n‘It was a long, hard winter.’\n\nMs Field sells bread. ‘It is only May,’ she said.",
      "direct: It was a long, hard winter.",
      "direct: It is only May,",
    ],
  ],
  "quotations within quotations": [
    [
      "“He looked at me and said, ‘You're fired,’ just like that,” said Jo Penn.",
      "direct: He looked at me and said, ‘You're fired,’ just like that,",
    ],
    ["“The slogan ‘Buy local’ is a joke,” Penn said.", "direct: The slogan ‘Buy local’ is a joke,"],
    ["“‘Go home,’ they told us,” said Amina.", "direct: ‘Go home,’ they told us,"],
    ["\"She said, 'Wait,' so I waited,\" Tran testified.", "direct: She said, 'Wait,' so I waited,"],
    ["‘She told me “never”, so I left,’ he said.", "direct: She told me “never”, so I left,"],
    [
      "“The minister's phrase was ‘as soon as possible.’”",
      "direct: The minister's phrase was ‘as soon as possible.’",
    ],
    ["Reyes testified that Moss said, “Burn the files.”", "direct: Burn the files."],
    [
      "“My boss always said: ‘Measure twice,’” Lind recalled.",
      "direct: My boss always said: ‘Measure twice,’",
    ],
  ],
  "behind a colon": [
    ["Q: Did you see the car? A: No, I did not."],
    ["Field: “Did you sign it?” Moss: “Yes.”", "direct: Did you sign it?", "direct: Yes."],
    ["THE COURT: “Overruled.”", "direct: Overruled."],
    ["Judge Amy Stone was blunt: “This is not a close case.”", "direct: This is not a close case."],
    ["Coach Bell put it this way: “We stank.”", "direct: We stank."],
    ["The rule is simple: no shoes inside."],
    [
      "The memo begins: “To all staff, effective Monday, travel is suspended.”",
      "direct: To all staff, effective Monday, travel is suspended.",
    ],
    [
      "As the old joke has it: “How do you make a small fortune in shipping? Start with a large one.”",
      "direct: How do you make a small fortune in shipping? Start with a large one.",
    ],
    ["The email to staff was short: “We are closing the plant.”", "direct: We are closing the plant."],
    ["Then came the text: “Call me.”", "direct: Call me."],
    ["Her advice to young engineers? “Read the drawings.”", "direct: Read the drawings."],
    [
      "Mayor Ruiz summed up the mood: “People are angry, and they should be.”",
      "direct: People are angry, and they should be.",
    ],
    ["On the pitch he was all business: “Two more,” he yelled.", "direct: Two more,"],
    ["The question now is whether “Plan B” exists."],
  ],
  "papers and posts": [
    [
      "“The defendant knew the brakes were worn,” the complaint says.",
      "direct: The defendant knew the brakes were worn,",
    ],
    ["In a tweet, Marsh wrote: “They can't stop us.”", "direct: They can't stop us."],
    [
      "“Great meeting with the President of Ghana!” he tweeted.",
      "direct: Great meeting with the President of Ghana!",
    ],
    [
      "The ruling states that the ban is “arbitrary and capricious.”",
      "mixed: the ban is “arbitrary and capricious.”",
    ],
    [
      "“We take these allegations seriously,” the airline said in a statement. “Safety is our first priority.”",
      "direct: We take these allegations seriously,",
      "direct: Safety is our first priority.",
    ],
    ["The letter, signed by 40 mayors, calls the cuts “reckless.”", "mixed: the cuts “reckless.”"],
    ["In the email, she told him to “get it done or get out.”", "mixed: to “get it done or get out.”"],
    [
      "“Investors should be cautious,” analysts at Norrland Bank wrote in a note to clients.",
      "direct: Investors should be cautious,",
    ],
    ["The agency's website warns: “Do not drink the water.”", "direct: Do not drink the water."],
    ["“A riveting tale of greed.” — Norland Times", "direct: A riveting tale of greed."],
    ["“Two thumbs up!” raved the Daily Post.", "direct: Two thumbs up!"],
    ["The 2016 report found “no evidence” of fraud.", "mixed: “no evidence” of fraud"],
    ["Posting on Facebook, Ruiz said: “I will miss this town.”", "direct: I will miss this town."],
  ],
  "verbs and gestures": [
    ["“That's a lie,” Cole shot back.", "direct: That's a lie,"],
    ["“Order!” the speaker bellowed, banging his gavel.", "direct: Order!"],
    [
      "“I just froze,” she said, her voice breaking. “I couldn't move.”",
      "direct: I just froze,",
      "direct: I couldn't move.",
    ],
    ["“Give us five minutes,” pleaded the stage manager.", "direct: Give us five minutes,"],
    ["“Nice try,” Ortiz texted back.", "direct: Nice try,"],
    ["Cole laughed. “You call that a plan?”", "direct: You call that a plan?"],
    ["Moss shook his head: “It's too late.”", "direct: It's too late."],
    ["Turning to the jury, she asked, “Who benefits?”", "direct: Who benefits?"],
    ["He went on: “And then the lights failed.”", "direct: And then the lights failed."],
    ["“Hurry,” hissed a voice behind the curtain.", "direct: Hurry,"],
    ["Marsh, her voice rising, continued: “We were promised jobs.”", "direct: We were promised jobs."],
    ["“It is what it is,” goes the refrain in the canteen.", "direct: It is what it is,"],
    ["Bell joked that the referee “needs new glasses.”", "mixed: the referee “needs new glasses.”"],
    ["He paused and then said quietly, “I forgive her.”", "direct: I forgive her."],
    ["“Too little, too late,” is how Ruiz sees it.", "direct: Too little, too late,"],
    ["Others were less kind. “A disgrace,” wrote one reader.", "direct: A disgrace,"],
    ["“We want answers,” demanded Lola Finch, whose brother died in the fire.", "direct: We want answers,"],
    ["But told of the plan, Hale laughed out loud. “Good luck with that.”", "direct: Good luck with that."],
    ["The senator fired off a reply, “Read the bill.”", "direct: Read the bill."],
    [
      "He told supporters, “our town is hurting. We deserve better.”",
      "direct: our town is hurting. We deserve better.",
    ],
    ["He added that “more must be done.”", "direct: more must be done."],
    ["Clinton responded with “Delete your account.”", "direct: Delete your account."],
  ],
  "called out": [
    [
      "Supporters answered with chants of “Build the dam!” and “No more delays!”",
      "direct: Build the dam!",
      "direct: No more delays!",
    ],
    ["Cries of “Shame” greeted the minister as he rose.", "direct: Shame"],
    ["A chant of “Lower the fare” went up outside the depot.", "direct: Lower the fare"],
    ["The union marched behind the slogan “Not one job less.”", "direct: Not one job less."],
    ["The club's motto, “Never Row Alone,” hangs in the boathouse.", "direct: Never Row Alone,"],
    ["His campaign slogan is “Work, Wages, Water.”", "direct: Work, Wages, Water."],
    ["A cry of pain was heard from “Block C.”"],
    ["She printed the words “Pay your rent” on every envelope.", "direct: Pay your rent"],
    ["The word “rent” appears nine times."],
    ["Whispers of “fraud” followed him to the exit.", "direct: fraud"],
    ["Shouting “Down with the toll!”, drivers blocked the bridge.", "direct: Down with the toll!"],
    ["A man at the back yelled “Speak up!” before the chair cut him off.", "direct: Speak up!"],
    ["She mouthed “sorry” at the camera and sat down.", "direct: sorry"],
    ["The sticker on his laptop reads “I brake for trams” in red letters.", "direct: I brake for trams"],
  ],
  "works beside who speaks": [
    ["Ruiz told the magazine “Rail and Road” that costs had doubled."],
    ["In his book “The Long Tunnel,” Berg argues that the city was warned."],
    ["On “Good Evening Oslo,” the minister called the levy “absurd.”", "mixed: the levy “absurd.”"],
    ["The singer, known for “Slow Train,” said the tour was “a mess.”", "mixed: the tour was “a mess.”"],
    [
      "She hosts the podcast “Wired Up” and says the field is “a boys' club.”",
      "mixed: the field is “a boys' club.”",
    ],
    ["The newspaper “Aftenbladet” reported that the mill would close."],
    ["“We will pay,” he told NRK's “Kveldsnytt” on Tuesday.", "direct: We will pay,"],
    ["The film “Is Anyone There?” opened to poor reviews."],
    ["Asked on “Face the Day” whether he would run, Moll said: “Ask me in May.”", "direct: Ask me in May."],
    ["His song “Lie to Me” was banned in 1983."],
  ],
  "where a mixture ends": [
    [
      "She said the talks were “frank,” but one aide described them as “a shouting match.”",
      "mixed: the talks were “frank,”",
      "direct: a shouting match.",
    ],
    [
      "Ortiz told investors the quarter was “solid,” adding: “We are not done.”",
      "mixed: the quarter was “solid,”",
      "direct: We are not done.",
    ],
    [
      "Falk said the yard was “full,” adding that orders were “strong.”",
      "mixed: the yard was “full,”",
      "mixed: orders were “strong.”",
    ],
    [
      "He branded the plan “mad,” and his deputy called it “a gift to our rivals.”",
      "mixed: the plan “mad,”",
      "mixed: it “a gift to our rivals.”",
    ],
    [
      "Residents fear what one called a “slow goodbye” to the valley.",
      "mixed: what one called a “slow goodbye” to the valley",
      "mixed: a “slow goodbye”",
    ],
    ["The mayor said “no” to the casino.", "direct: no"],
    ["Analysts say “maybe” when pressed for a date.", "direct: maybe"],
    ["The board said “the offer” would be studied.", "mixed: “the offer” would be studied"],
    ["They termed the fine “a licence to pollute.”", "mixed: the fine “a licence to pollute.”"],
    [
      "Lund fired back that the senator “has never met a payroll.”",
      "mixed: the senator “has never met a payroll.”",
    ],
    [
      "The judge stated Moss and his partner were “in plain contempt.”",
      "mixed: Moss and his partner were “in plain contempt.”",
    ],
  ],
  "terms held at arm’s length": [
    ["The party turned to the “forgotten towns,” and won."],
    ["The so-called “night economy,” long ignored, is growing."],
    ["He spoke of “the pit,” the trading floor he loved.", "direct: the pit,"],
    ["A “smart” bridge was built next to the “dumb” one."],
    ["The bill targets “dark” money, “soft” loans and “ghost” firms."],
    ["Its “Big Three” clients left in June."],
    ["The tag “Made in Lund” was false."],
  ],
  "a word that is used": [
    ["“Hopeless” was the word chosen by the coach.", "direct: Hopeless"],
    ["“Historic” was the term used by the prime minister.", "direct: Historic"],
    ["“Unfit to govern” was the verdict reached by the paper.", "direct: Unfit to govern"],
    ["“Oh, Lord,” a passenger gasped, clutching the rail.", "direct: Oh, Lord,"],
    ["“Dear God,” said the nurse.", "direct: Dear God,"],
    ["“Harbour News,” a weekly, was sold."],
  ],
  "several turns": [
    [
      "LAGOS (Reuters) - Nigeria's fuel importers will halt purchases from Monday, their trade group said, citing “unsustainable losses.”\n\n“We cannot sell below cost,” said Tunde Bako, chairman of the group. “No business can.”\n\nThe oil ministry said the claim was “exaggerated.” A spokesman added: “There is fuel in every depot.”",
      "direct: unsustainable losses.",
      "direct: We cannot sell below cost,",
      "direct: No business can.",
      "mixed: the claim was “exaggerated.”",
      "direct: There is fuel in every depot.",
    ],
    [
      "MONTPELIER, Vt. (AP) — Floodwaters swept through the capital, and residents woke to what one called “a lake where Main Street used to be.”\n\n“I've lived here 40 years,” Glenda Moore said, standing in mud. “Never this.”\n\nGov. Pat Neal toured the damage. He called it “heartbreaking” and said help was coming.\n\n“You are not alone,” he told residents.",
      "direct: a lake where Main Street used to be.",
      "direct: I've lived here 40 years,",
      "direct: Never this.",
      "mixed: it “heartbreaking”",
      "direct: You are not alone,",
    ],
    [
      "Investors have grown wary of what bankers call “zombie” shopping centres. “The debt is worth more than the bricks,” says one fund manager. Another likens the sector to “a slow-motion car crash”. But Ingrid Falk at Nordea thinks the gloom is overdone: “People still buy shoes.”",
      "direct: zombie",
      "direct: The debt is worth more than the bricks,",
      "mixed: the sector to “a slow-motion car crash”",
      "direct: People still buy shoes.",
    ],
    [
      "BEIJING, May 4 (Xinhua) -- China on Monday urged the United States to “stop abusing export controls.”\n\n“The practice seriously disrupts global supply chains,” said He Ming, a spokesperson for the ministry, adding that China “will take necessary measures.”",
      "mixed: to “stop abusing export controls.”",
      "direct: The practice seriously disrupts global supply chains,",
      "mixed: China “will take necessary measures.”",
    ],
    [
      "Finance Minister K. Rajan on Friday said the State was “fully prepared” for the monsoon. Replying to a question from the Opposition in the Assembly, he said: “Not a single dam is below the safe level.” Leader of the Opposition S. Devi termed the reply “a bundle of lies” and staged a walkout.",
      "mixed: the State was “fully prepared” for the monsoon",
      "direct: Not a single dam is below the safe level.",
      "mixed: the reply “a bundle of lies”",
    ],
    [
      "Halden Pumps today announced the appointment of Mia Storm as chief financial officer.\n\n“Mia brings deep experience in industrial finance,” said chief executive Jon Vik. “We are delighted she is joining at this exciting time.”\n\nCommenting on her appointment, Ms Storm said: “Halden is a wonderful company.”",
      "direct: Mia brings deep experience in industrial finance,",
      "direct: We are delighted she is joining at this exciting time.",
      "direct: Halden is a wonderful company.",
    ],
    [
      "Prosecutors say Dorn “systematically looted” the pension fund. “He treated it like his own wallet,” Assistant U.S. Attorney Lee Park told jurors. Defense lawyer Eve Stark countered that her client was “careless, not criminal.” U.S. District Judge Owen Hall, who set bail at $2 million, told Dorn: “Do not leave the state.”",
      "mixed: Dorn “systematically looted” the pension fund",
      "direct: He treated it like his own wallet,",
      "mixed: her client was “careless, not criminal.”",
      "direct: Do not leave the state.",
    ],
    [
      "Torres hit two home runs and the Gulls won 7-3.\n\n“He's locked in,” manager Buck Lane said. “You can't teach that swing.”\n\nTorres, who struck out four times on Friday, credited his father.\n\n“He called me last night and said, ‘Keep your head still.’ So I did.”",
      "direct: He's locked in,",
      "direct: You can't teach that swing.",
      "direct: He called me last night and said, ‘Keep your head still.’ So I did.",
    ],
    [
      "At a rally in Dayton, Marsh mocked her rival as a “career lobbyist” and led the crowd in a chant of “Show us the money!”\n\n“He says he's for you,” she said. “But who pays for the ads?”\n\nA Cole spokesman called the attack “desperate.”",
      "mixed: her rival as a “career lobbyist”",
      "direct: Show us the money!",
      "direct: He says he's for you,",
      "direct: But who pays for the ads?",
      "mixed: the attack “desperate.”",
    ],
    [
      "“How did you begin?” I asked her. She poured the tea. “By accident,” she said. “My uncle had a lathe.” And after that? “After that, I never left the shop.”",
      "direct: How did you begin?",
      "direct: By accident,",
      "direct: My uncle had a lathe.",
      "direct: After that, I never left the shop.",
    ],
    [
      "“We started with nothing,” said Abebe Worku, the founder.\n\n“We had one oven and a borrowed van.\n\n“Then the flood came and took both.”\n\nHe now employs 80 people.",
      "direct: We started with nothing,",
      "direct: We had one oven and a borrowed van.",
      "direct: Then the flood came and took both.",
    ],
    [
      '"I told them, \'We need ten more engineers,\'" Patel said. "They gave us two."\n\nThe ministry disputes that. "We offered eight," a spokeswoman said. She called Patel\'s account "incomplete."',
      "direct: I told them, 'We need ten more engineers,'",
      "direct: They gave us two.",
      "direct: We offered eight,",
      'mixed: Patel\'s account "incomplete."',
    ],
    [
      "'We've had enough,' said Carol Finch, 52, outside the gates. 'They've cut our hours, they've cut our breaks.' The firm said it was 'saddened' by the strike. 'Our door is open,' it added.",
      "direct: We've had enough,",
      "direct: They've cut our hours, they've cut our breaks.",
      "mixed: it was 'saddened' by the strike",
      "direct: Our door is open,",
    ],
    [
      "Cruz went first. “Washington is broken,” he said to loud applause. “You know it. I know it.” Rubio jumped in: “That's rich, coming from you.” Moderator Jane Ott tried to restore order. “Gentlemen, please,” she said.",
      "direct: Washington is broken,",
      "direct: You know it. I know it.",
      "direct: That's rich, coming from you.",
      "direct: Gentlemen, please,",
    ],
    [
      "“I think we should wait,” Collins told CNN's “New Day” on Tuesday. Pressed by host Al Reed about the vote, she added, “We don't have the facts yet.”",
      "direct: I think we should wait,",
      "direct: We don't have the facts yet.",
    ],
    [
      "Forty percent of voters said the economy was “poor,” while 12 percent called it “excellent.” Pollster Gail Roy said the numbers were “ugly for any incumbent.”",
      "mixed: the economy was “poor,”",
      "mixed: it “excellent.”",
      "mixed: the numbers were “ugly for any incumbent.”",
    ],
    [
      "In one email, Moss asked a colleague, “Can we backdate this?” The colleague replied, “Not without a lawyer.” Prosecutors read both messages aloud. Moss's attorney said the exchange was taken “wildly out of context.”",
      "direct: Can we backdate this?",
      "direct: Not without a lawyer.",
      "mixed: the exchange was taken “wildly out of context.”",
    ],
  ],
  "in campaign": [
    [
      "MANCHESTER, N.H. — Gov. Dale Whitcomb told voters here Saturday that his rivals were “all hat and no cattle.”\n\n“I've balanced eight budgets,” he said. “What have they done? They've given speeches.”\n\nAsked about the remark, a spokeswoman for Senator Lena Ortiz said, “We'll let the voters decide.”",
      "mixed: his rivals were “all hat and no cattle.”",
      "direct: I've balanced eight budgets,",
      "direct: What have they done? They've given speeches.",
      "direct: We'll let the voters decide.",
    ],
    [
      "Sen. Lena Ortiz, appearing on NBC's “Today” show, said she was “not going anywhere.” Hours later her campaign sent an email with the subject line “Still standing.”",
      "mixed: she was “not going anywhere.”",
      "direct: Still standing.",
    ],
    ["Whitcomb tweeted, “Sad day for Ohio!” and then deleted the message.", "direct: Sad day for Ohio!"],
    [
      "“He's a liar,” Ortiz said of Whitcomb. “He's always been a liar.”",
      "direct: He's a liar,",
      "direct: He's always been a liar.",
    ],
    [
      "Ortiz has repeatedly called Whitcomb's tax plan “voodoo,” a word she used again Monday.",
      "mixed: Whitcomb's tax plan “voodoo,”",
    ],
    [
      '"I\'m not a scientist," Whitcomb likes to say, "but I know when I\'m cold."',
      "direct: I'm not a scientist,",
      "direct: but I know when I'm cold.",
    ],
    [
      "Whitcomb supporters chanted “Build it!” as Ortiz supporters shouted back “Shame!”",
      "direct: Build it!",
      "direct: Shame!",
    ],
    ["“If we lose Ohio,” one aide conceded, “it's over.”", "direct: If we lose Ohio,", "direct: it's over."],
    [
      "Pressed by moderator Jane Falk on whether he would release his taxes, Whitcomb demurred: “At the right time.”",
      "direct: At the right time.",
    ],
    [
      "Ortiz mocked the idea that Whitcomb was “a man of the people.”",
      "mixed: the idea that Whitcomb was “a man of the people.”",
      "mixed: Whitcomb was “a man of the people.”",
    ],
    ["He ended as he began: “Thank you, Ohio.”", "direct: Thank you, Ohio."],
    ["“It's the economy,” as one strategist put it.", "direct: It's the economy,"],
    ["Her stump speech includes a line about “the rigged system” that always draws applause."],
    ["Whitcomb, in his trademark drawl: “Y'all know me.”", "direct: Y'all know me."],
  ],
  "in court": [
    [
      "The justices, 5-4, held that the statute was “void for vagueness.” Writing for the majority, Justice Amos Reed said the law “gives fair notice to no one.” In dissent, Justice Clara Howe called that “nonsense.”",
      "mixed: the statute was “void for vagueness.”",
      "mixed: the law “gives fair notice to no one.”",
      "direct: nonsense.",
    ],
    [
      "“Your Honor, we object,” defense counsel Paul Ney said. “Sustained,” the judge replied.",
      "direct: Your Honor, we object,",
      "direct: Sustained,",
    ],
    [
      "The indictment alleges that Dorn emailed a broker, “Sell it all before Friday.”",
      "direct: Sell it all before Friday.",
    ],
    [
      "Under cross-examination, the witness admitted he “may have been drinking.”",
      "mixed: he “may have been drinking.”",
    ],
  ],
  "in sport": [
    [
      "“We were flat,” Coach Bo Hart said after the loss. “Credit to them.” Asked about the referee, he smiled. “Next question.”",
      "direct: We were flat,",
      "direct: Credit to them.",
      "direct: Next question.",
    ],
    [
      "Vidal, nicknamed “the Wall,” made nine saves, and his manager, Pia Lind, said he was “born for nights like this.”",
      "mixed: he was “born for nights like this.”",
    ],
    ["“C'mon!” she roared after the last point.", "direct: C'mon!"],
    ["The home fans sang “You're going down” to the tune of an old hymn.", "direct: You're going down"],
  ],
  "in firm": [
    [
      "“Demand for heat pumps is accelerating,” commented Lars Moe, Chief Executive Officer. “With this order, Nordtherm strengthens its position as Europe's leading supplier,” he added.",
      "direct: Demand for heat pumps is accelerating,",
      "direct: With this order, Nordtherm strengthens its position as Europe's leading supplier,",
    ],
    [
      "In a filing, the company warned that “there can be no assurance” of a deal.",
      "direct: there can be no assurance",
    ],
    ["The new line, marketed as “EverCool,” ships in June."],
    ["Analysts at Kestrel rate the stock “buy” with a target of $40."],
    [
      "Management described conditions as “challenging” but “improving.”",
      "direct: challenging",
      "direct: improving.",
    ],
  ],
  "in feature": [
    [
      "“You hear that?” Marta asks. A low hum rises from the valley. “That's the new cable. They said it would be silent.”",
      "direct: You hear that?",
      "direct: That's the new cable. They said it would be silent.",
    ],
    [
      "On the wall hangs a sampler stitched with the words “Waste not, want not.”",
      "direct: Waste not, want not.",
    ],
    ["Old hands call it “the widowmaker.” Nobody says why.", "mixed: it “the widowmaker.”"],
    [
      "“My grandfather used to say, ‘The sea takes what it wants,’” Holm told me. “He was right.”",
      "direct: My grandfather used to say, ‘The sea takes what it wants,’",
      "direct: He was right.",
    ],
    ["Is it worth it? “Ask me when the loan's paid,” she laughs.", "direct: Ask me when the loan's paid,"],
    ["Every morning the same text arrives from his sister: “Alive?”", "direct: Alive?"],
  ],
  "in hindu": [
    [
      "The Minister said that “stern action” would be taken against those spreading “rumours.”",
      "mixed: “stern action” would be taken against those spreading “rumours.”",
    ],
    [
      "“The State Government has not released a single paisa,” alleged the MLA, addressing mediapersons.",
      "direct: The State Government has not released a single paisa,",
    ],
    [
      "Terming it a “black day for democracy”, the Opposition boycotted the session.",
      "mixed: it a “black day for democracy”",
    ],
    [
      "Welcoming the verdict, senior advocate R. Iyer said: “Truth has prevailed”.",
      "direct: Truth has prevailed",
    ],
  ],
  "in xinhua": [
    [
      "“China has always been a builder of world peace,” said Xi Ming, noting that the country will “never seek hegemony.”",
      "direct: China has always been a builder of world peace,",
      "mixed: the country will “never seek hegemony.”",
    ],
    [
      "The so-called “overcapacity” claim is “groundless,” the spokesperson said.",
      "mixed: The so-called “overcapacity” claim is “groundless,”",
    ],
  ],
  "in transcript": [
    [
      "ORTIZ: “Will you answer the question?”\n\nWHITCOMB: “I have answered it.”",
      "direct: Will you answer the question?",
      "direct: I have answered it.",
    ],
  ],
};

/** Direct and mixed quotations alone, without who speaks. */
const quoted = (text: string): string[] =>
  read(text)
    .filter((line) => /^(?:direct|mixed)/.test(line))
    .map((line) => line.slice(0, line.lastIndexOf(" | ")).replace(/^(direct|mixed) \w+:/, "$1:"));

for (const [kind, cases] of Object.entries(kinds))
  test.for(cases)(`${kind}: %s`, ([text, ...found]) => {
    expect(quoted(text)).toEqual(found);
  });
