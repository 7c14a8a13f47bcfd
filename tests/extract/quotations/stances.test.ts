/** Stances: whose they are, where the thing ends, and what is neither said nor a stance. */
import { expect, test } from "vitest";
import { type Case, read } from "./reading.ts";

const kinds: Readonly<Record<string, readonly Case[]>> = {
  "where a thing ends": [
    ["Ms Reyes rebuked Mr Okoro in December.", "stance: Mr Okoro | Ms Reyes"],
    ["The union criticised the airline on Tuesday.", "stance: the airline | The union"],
    ["Lagos condemned the raid during a debate.", "stance: the raid | Lagos"],
    ["Ms Reyes thanked volunteers at a rally in Leeds.", "stance: volunteers | Ms Reyes"],
    ["The senator praised the nurses in a speech on Monday.", "stance: the nurses | The senator"],
    ["Ms Haddad attacked him by quoting his own report.", "stance: him | Ms Haddad"],
    [
      "The commission opposes a treaty drafted by two ministries.",
      "stance: a treaty drafted by two ministries | The commission",
    ],
    [
      "Unions criticised the cuts announced by Volkswagen.",
      "stance: the cuts announced by Volkswagen | Unions",
    ],
    ["Mr Sato condemned the attack but would not name a country.", "stance: the attack | Mr Sato"],
    ["The board rejected the offer, a record for the port.", "stance denied: the offer | The board"],
    ["The mayor backed Ms Lund, the former treasurer.", "stance: Ms Lund | The mayor"],
    [
      "Greenpeace criticised Shell, BP and Total.",
      "stance: Shell, BP and Total | Greenpeace",
    ],
    ["The paper criticised the bank for its secrecy.", "stance: the bank for its secrecy | The paper"],
    ["The governor called for an inquiry into the fire.", "stance: an inquiry into the fire | The governor"],
    [
      "The governor called for the closure of the mine by 2030.",
      "stance: the closure of the mine by 2030 | The governor",
    ],
    [
      "Brussels proposed a tax on firms that sell data in May.",
      "stance: a tax on firms that sell data in May | Brussels",
    ],
    [
      "Ms Tan supports the law that parliament passed on Friday.",
      "stance: the law that parliament passed on Friday | Ms Tan",
    ],
    ["Berlin announced a freeze on rents last week.", "stance: a freeze on rents | Berlin"],
    ["The club defended its coach after the defeat.", "stance: its coach | The club"],
    ["Ms Mbeki cited the October 2023 blackout.", "stance: the October 2023 blackout | Ms Mbeki"],
    ["Ms Cole mocked the minister's Friday speech.", "stance: the minister's Friday speech | Ms Cole"],
    ["Farmers denounced the deal, and the army sealed the border.", "stance: the deal | Farmers"],
    ["Mr Duarte praised the judges and flew home.", "stance: the judges | Mr Duarte"],
    ["Ms Osei endorsed Mr Adu early.", "stance: Mr Adu | Ms Osei"],
    ["The opposition blamed the governor for the floods.", "stance: the governor for the floods | The opposition"],
    ["Ms Lind outlined the differences between leasing and buying.", "stance: the differences between leasing and buying | Ms Lind"],
  ],
  "concern that something is so": [
    ["Mr Novak expressed concern that the dam would leak.", "indirect: the dam would leak | Mr Novak"],
    ["Doctors voiced doubts that the drug works.", "indirect: the drug works | Doctors"],
    ["The bank expressed its hope that rates would fall.", "indirect: rates would fall | The bank"],
    ["The regulator voiced a fear that prices would jump.", "indirect: prices would jump | The regulator"],
    ["The envoy expressed regret over the delay.", "stance: regret over the delay | The envoy"],
    ["Ms Weber voiced support for the strike.", "stance: support for the strike | Ms Weber"],
  ],
  "neither said nor a stance": [
    ["Mr Diop called his mother from the airport."],
    ["Ms Vance called her to meet at noon."],
    ["The treasurer is calling major donors himself."],
    ["Ms Vance called him on Sunday."],
    ["Ms Vance called him a coward.", "stance: him a coward | Ms Vance"],
    ["Ms Vance called the delay a disgrace.", "stance: the delay a disgrace | Ms Vance"],
    ["The prime minister called an election.", "stance: an election | The prime minister"],
    ["Ms Ng is challenging Senator Boyd."],
    ["Ms Ng challenged the ruling.", "stance: the ruling | Ms Ng"],
    ["Ms Ng challenged Senator Boyd to publish his taxes.", "stance: Senator Boyd to publish his taxes | Ms Ng"],
    ["Mr Hale gave $2 million to a committee supporting Ms Ruiz."],
    ["Money flowed to groups backing the ban."],
    ["Ms Ito is thinking about a second novel."],
    ["The chief knew about the leak."],
    ["The firm hired voters who oppose the dam."],
    ["Mr Kaya met lawmakers who had endorsed him."],
    ["Mr Kaya, who opposes the dam, left early.", "stance: the dam | who"],
    ["Rebels attacked the town on Monday."],
  ],
  "many support it": [
    ["Voters support the ban.", "stance: the ban | Voters"],
    ["Most farmers support the subsidy.", "stance: the subsidy | Most farmers"],
    ["Teachers demand a rise.", "stance: a rise | Teachers"],
    ["Critics attack the scheme.", "stance: the scheme | Critics"],
    ["Many economists praise the reform.", "stance: the reform | Many economists"],
    ["Residents blame the council.", "stance: the council | Residents"],
    ["Tenants support the freeze on rents.", "stance: the freeze on rents | Tenants"],
    ["Scientists question the study.", "stance asked: the study | Scientists"],
    ["Unions challenge the law.", "stance: the law | Unions"],
    ["Ministers demand that the fleet sail.", "indirect: the fleet sail | Ministers"],
    ["Doctors fear that the ward will close.", "indirect: the ward will close | Doctors"],
    ["The beams support the roof."],
  ],
  "what nobody ruled out": [
    ["Mr Weiss refused to rule out a new tax."],
    ["The chancellor declined to rule out a snap vote."],
    ["Ms Baran refused to rule out resigning."],
    ["NATO refused to rule out sending troops."],
    ["Mr Weiss refused to say whether he would run."],
    ["The ministry declined to confirm the figures."],
    ["The club refused to discuss the transfer."],
    ["Ms Baran refused to condemn the strike."],
    ["The firm refused to pay the fine.", "indirect: to pay the fine | The firm"],
    ["Ms Baran refused to leave the room.", "indirect: to leave the room | Ms Baran"],
    ["The bank declined to lower rates.", "indirect: to lower rates | The bank"],
    ["The captain refused to take the blame.", "indirect: to take the blame | The captain"],
  ],
};

test.each(
  Object.entries(kinds).flatMap(([kind, cases]) =>
    cases.map(([text, ...found]) => [kind, text, found] as const),
  ),
)("%s: %s", (_kind, text, found) => {
  expect(read(text)).toEqual(found);
});
