/** Sentences in which somebody speaks: quoted, reported, or both. */
import {
  concerns,
  feelings,
  firstNames,
  goods,
  lastNames,
  type Pattern,
  roles,
  rooms,
  towns,
  type Writer,
} from "./lexicon.ts";
import { mark, type Piece, plain, words } from "./marked.ts";
import { companies, money, percent, staff } from "./quantities.ts";
import { comingYear, nearDay, recentYear } from "./times.ts";

/** Somebody whom the registry does not know. */
function stranger({ random }: Writer): string {
  return `${random.pick(firstNames)} ${random.pick(lastNames)}`;
}

const sayings: readonly [Pattern, ...Pattern[]] = [
  ({ random }) => words`We cannot compete with these prices and ${random.pick(concerns)} at the same time`,
  ({ random }) => words`Nobody expected ${random.pick(goods)} to matter this much`,
  ({ random }) => words`We will hire ${staff(random)} here, and we will train every one of them`,
  ({ random, publishedOn }) =>
    words`If nothing changes by ${comingYear(random, publishedOn)}, the work will go somewhere else`,
  ({ random, phrase }) =>
    words`The ${phrase("auto-industry")} is only the beginning, and ${random.pick(goods)} come next`,
  ({ random }) => words`It took ${money(random)} and a great deal of patience`,
  ({ random }) => words`People are ${random.pick(feelings)}, and I understand why`,
  ({ phrase }) => words`There is a whole ${phrase("supply-chain")} behind each of these machines`,
  ({ random, publishedOn }) =>
    words`Our costs went up ${percent(random, "up")} ${recentYear(random, publishedOn)} and our prices did not`,
  ({ random }) => words`You do not build a factory in ${random.pick(towns)} for the weather`,
];

const reports: readonly [Pattern, ...Pattern[]] = [
  ({ random }) => words`the plan would do little about ${random.pick(concerns)}`,
  ({ random }) => words`the number of suppliers had fallen by ${percent(random, "down")}`,
  ({ random, publishedOn }) =>
    words`the site in ${random.pick(towns)} would be ready by ${comingYear(random, publishedOn)}`,
  ({ random, phrase }) =>
    words`the ${phrase("supply-chain")} for ${random.pick(goods)} could not be moved quickly`,
  ({ random }) => words`${companies(random)} depended on the decision`,
  ({ random }) => words`the cost would come to ${money(random)}`,
];

/** The next two share a paragraph's worth of shapes: known persons are curated, strangers are left to the rules. */
export const speech: readonly [Pattern, ...Pattern[]] = [
  (writer) => {
    const speaker = writer.entity("person");
    const cue = writer.random.pick(["said", "says"]);
    return words`“${quoted("direct", speaker.id, plain(speaker.words), cue, words`${writer.random.pick(sayings)(writer)},`)}” ${cue} ${speaker.words}, who follows the sector.`;
  },
  (writer) => {
    const speaker = writer.entity("person");
    const cue = writer.random.pick(["said", "argued", "warned"]);
    return words`${speaker.words} ${cue} that ${quoted("indirect", speaker.id, plain(speaker.words), cue, writer.random.pick(reports)(writer))}.`;
  },
  (writer) =>
    words`“${writer.random.pick(sayings)(writer)},” said ${stranger(writer)}, ${writer.random.pick(roles)} in ${writer.random.pick(towns)}. “${writer.random.pick(sayings)(writer)}.”`,
  (writer) =>
    words`“${writer.random.pick(sayings)(writer)},” ${writer.random.pick(["he", "she"])} ${writer.random.pick(["said", "added"])}.`,
  (writer) =>
    words`${stranger(writer)}, ${writer.random.pick(roles)}, told ${writer.random.pick(rooms)} ${nearDay(writer.random)} that ${writer.random.pick(reports)(writer)}.`,
  (writer) =>
    words`According to ${stranger(writer)}, ${writer.random.pick(roles)} at ${writer.entity("institution").words}, ${writer.random.pick(reports)(writer)}.`,
  (writer) =>
    words`${writer.random.pick(["Union officials", "Company officials", "Local dealers", "Two people in the room"])} said ${writer.random.pick(reports)(writer)}.`,
  (writer) =>
    words`${stranger(writer)} said the mood was “${writer.random.pick(feelings)}” and that ${writer.random.pick(reports)(writer)}.`,
];

function quoted(kind: string, speaker: string, name: string, cue: string, inside: Piece): Piece {
  return mark("quotations", { kind, speaker, speaker_name: name, cue }, inside);
}
