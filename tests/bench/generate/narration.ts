/** Sentences that carry a story along: names and turns of phrase, seldom a number. */
import { concerns, feelings, goods, type Pattern, rooms, towns } from "./lexicon.ts";
import { mark, words } from "./marked.ts";
import { nearDay } from "./times.ts";

export const narration: readonly [Pattern, ...Pattern[]] = [
  ({ random, phrase }) =>
    words`In ${random.pick(towns)} the ${phrase("auto-industry")} used to be the only employer that mattered, and the canteen still keeps its old hours.`,
  ({ random, entity }) =>
    words`For ${entity("company").words}, the question is less about ${random.pick(goods)} than about ${random.pick(concerns)}.`,
  ({ random }) =>
    words`The debate in ${random.pick(rooms)} went on long after the cameras had left, and most of those who stayed were ${random.pick(feelings)}.`,
  ({ random, phrase }) =>
    words`Whoever wants to sell ${phrase("electric-vehicle", "s")} in ${random.pick(towns)} has to explain where the parts come from.`,
  ({ entity }) =>
    words`${entity("company").words}, ${entity("company").words} and a handful of smaller rivals have all asked for help.`,
  ({ random, entity }) =>
    words`None of this is new to ${entity("place").words}, where ${random.pick(goods)} have been treated as a matter of national pride.`,
  ({ random }) => words`Much depends on ${random.pick(concerns)}, which no minister controls.`,
  ({ phrase, entity }) =>
    words`${entity("institution").words} runs a ${phrase("research-network")} whose members rarely agree.`,
  ({ random }) =>
    words`Outside the gate in ${random.pick(towns)}, trucks loaded with ${random.pick(goods)} waited in the rain while the drivers read the notice.`,
  ({ random, entity }) =>
    words`The ${entity("government").words} declined to comment ${nearDay(random)}, as it usually does.`,
  ({ phrase }) =>
    words`The ${phrase("climate-policy")} of the day ${phrase("benefits-from")} a rare agreement between ministries, ${phrase("but-has-a-number-of-echoes")} of quarrels past.`,
  ({ random, phrase }) =>
    words`${phrase("in-some-ways-experts-say")}, the argument over ${random.pick(goods)} is older than the companies that make them.`,
  ({ entity, phrase }) =>
    words`The ${phrase("history")} of ${entity("technology").words} policy is a list of plans that outlived their authors.`,
  ({ entity }) => {
    const [owner, owned] = [entity("company"), entity("company")];
    const fields = {
      subject: owner.id,
      predicate: "owns_stake_in",
      object: owned.id,
      statement: `${owner.name} owns a stake in ${owned.name}.`,
    };
    return words`${mark("relations", fields, words`${owner.words} holds a stake in ${owned.words}`)}, a tie that both prefer not to discuss.`;
  },
  ({ entity }) => {
    const [left, right] = [entity("sector"), entity("sector")];
    const fields = {
      left: left.id,
      right: right.id,
      dimension: "playbook",
      polarity: "similar",
      statement: "One sector repeats the course of the other.",
    };
    return words`What happened to the ${left.words} ${mark("analogies", fields, "is happening again")} to the ${right.words}.`;
  },
  ({ random }) =>
    words`Old hands remember earlier rounds of the same argument, with other ministers, other slogans and the same ${random.pick(goods)}.`,
  ({ random }) =>
    words`A café across the road, the “Déjà Vu”, has put ${random.pick(goods)} on its menu board as a joke${random.chance(0.05) ? " 🚢" : ""}.`,
  ({ random }) =>
    words`Those who work there describe long shifts, thin margins and a habit of waiting for ${random.pick(concerns)} to pass, which they seldom do without leaving a mark.`,
  ({ random }) =>
    words`It is an odd place for a quarrel about ${random.pick(goods)}, but the road through ${random.pick(towns)} is lined with posters for and against, and neighbors have stopped greeting each other.`,
  ({ random }) =>
    words`Behind closed doors the tone is different: officials admit that ${random.pick(concerns)} will decide more than any programme, and that few of them know how to measure success.`,
  ({ random }) =>
    words`Supporters of the idea point to ${random.pick(goods)}; critics point to ${random.pick(concerns)}, and both have charts that begin at a convenient moment.`,
  ({ random }) =>
    words`The factory itself is quiet, with its rows of machines under plastic sheets and a smell of oil that visitors from ${random.pick(rooms)} remark upon without fail.`,
  ({ random }) =>
    words`Whether that is enough remains an open question, and those who make ${random.pick(goods)} for a living are ${random.pick(feelings)} about every answer so far.`,
  ({ random }) =>
    words`The law says little about ${random.pick(goods)}, so judges, customs officers and insurers have each found rules of their own, not all of which can be true together.`,
];
