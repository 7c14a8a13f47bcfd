/** Sentences that state something checkable: each holds a number or a date, and most are a claim. */
import { concerns, goods, type Pattern, rooms, towns } from "./lexicon.ts";
import { type Fields, type Marked, mark, type Piece, plain, words } from "./marked.ts";
import {
  age,
  brands,
  companies,
  distance,
  duration,
  money,
  percent,
  power,
  staff,
  vehicles,
} from "./quantities.ts";
import { comingYear, nearDay, pastDay, pastPeriod, recentYear } from "./times.ts";

/**
 * The number and the time of a claim are those inside its words; the statement is the curator's own sentence, which
 * shares no eight words in a row with the text: a release would be refused.
 */
function claim(fields: Fields, statement: string, inside: Piece): Marked {
  const sentence = `${statement.slice(0, 1).toUpperCase()}${statement.slice(1)}.`;
  return mark("claims", { ...fields, statement: sentence }, inside);
}

export const statements: readonly [Pattern, ...Pattern[]] = [
  (writer) => {
    const maker = writer.entity("company");
    const built = vehicles(writer);
    const year = pastPeriod(writer.random, writer.publishedOn);
    const fields = {
      subject: maker.id,
      metric: "vehicle-production",
      stage: "actual",
      aggregation: "per-year",
    };
    const core = words`${maker.words} built ${built} in ${year}`;
    return words`${claim(fields, `${maker.name} built vehicles by the million in one period`, core)}, most of them in ${writer.random.pick(towns)}.`;
  },
  (writer) => {
    const government = writer.entity("government");
    const sum = money(writer.random);
    const since = pastPeriod(writer.random, writer.publishedOn);
    const fields = {
      subject: government.id,
      metric: "public-support",
      stage: "spent",
      aggregation: "cumulative",
    };
    const core = words`has put ${sum} into ${writer.random.pick(goods)}`;
    return words`Since ${since} the ${government.words} ${claim(fields, `${plain(sum)} went to the sector, paid by ${government.name}`, core)}, according to figures released ${nearDay(writer.random)}.`;
  },
  (writer) => {
    const fund = money(writer.random);
    const place = writer.entity("place");
    const fields = {
      subject: "chinese-ai-investment-fund",
      metric: "fund-size",
      stage: "announced",
      place: place.id,
    };
    return words`A new ${claim(fields, `the fund is to hold ${plain(fund)}`, words`fund of ${fund}`)} for ${place.words} was announced ${nearDay(writer.random)} in ${writer.random.pick(rooms)}.`;
  },
  (writer) => {
    const listed = brands(writer);
    const fields = { subject: "chinese-auto-industry", metric: "brand-count", aggregation: "point-in-time" };
    return words`${writer.random.pick(["By one count", "On paper", "Even so"])}, ${claim(fields, "so many domestic brands are on sale", listed)} compete for the same buyers.`;
  },
  (writer) => {
    const government = writer.entity("government");
    const span = duration(writer.random);
    const fields = { subject: government.id, metric: "support-duration", object: "chinese-ev-makers" };
    return words`The ${government.words} ${claim(fields, `makers of electric vehicles had ${plain(span)} of support by ${government.name}`, words`has backed makers of ${writer.phrase("electric-vehicle", "s")} for ${span}`)} and shows no sign of stopping.`;
  },
  ({ random, entity }) =>
    words`${entity("company").words} employs ${staff(random)} in ${random.pick(towns)} and works with ${companies(random)} abroad.`,
  ({ random, entity }) =>
    words`Shares of ${entity("company").words} rose ${percent(random, "up")} ${nearDay(random)} after the report.`,
  ({ random, entity }) =>
    words`Exports to ${entity("place").words} fell ${percent(random, "down")} from a year earlier, to ${money(random)}.`,
  ({ random, publishedOn }) =>
    words`The line was opened on ${pastDay(random, publishedOn)} and cost ${money(random)}.`,
  ({ random, publishedOn }) =>
    words`It should supply ${power(random)} by ${comingYear(random, publishedOn)}, if ${random.pick(concerns)} allow.`,
  ({ random, publishedOn, entity }) =>
    words`${entity("company").words} lost ${money(random)} ${recentYear(random, publishedOn)}, its worst result since ${pastPeriod(random, publishedOn)}.`,
  ({ random }) =>
    words`The ${age(random)} factory makes ${random.pick(goods)} for ${companies(random)} across the region.`,
  ({ random }) => words`Imports account for ${percent(random)} of the market for ${random.pick(goods)}.`,
  ({ random, publishedOn }) =>
    words`A second plant, ${distance(random)} away, is to follow by ${comingYear(random, publishedOn)} at a cost of ${money(random)}.`,
  (writer) => {
    const maker = writer.entity("company");
    const when = pastPeriod(writer.random, writer.publishedOn);
    return mark(
      "events",
      { kind: "market-entry", title: `${maker.name} enters a market`, agent: maker.id },
      words`${maker.words} began to sell in ${writer.entity("place").words} in ${when}.`,
    );
  },
  (writer) => {
    const government = writer.entity("government");
    const fields = {
      instrument: "financial-support",
      level: "policy",
      issuer: government.id,
      sector: writer.entity("sector").id,
      statement: "The government pays producers of the sector.",
    };
    const core = words`the ${government.words} pays producers ${money(writer.random)}`;
    return words`Under the latest programme ${mark("policies", fields, core)}, with a review planned for ${comingYear(writer.random, writer.publishedOn)}.`;
  },
];
