/** The words that sentences are filled with: the project's own registry and paraphrased phrases, and everyday ones. */
import type { EntityRecord, Reference, RestorationEntry } from "../../../schemas/reference.ts";
import { mark, type Piece } from "./marked.ts";
import { nonEmpty, type Random } from "./random.ts";

type Kind = EntityRecord["kind"];

/** What the sentences of one article draw on. */
export type Writer = {
  readonly random: Random;
  readonly publishedOn: string;
  /** A known entity of a kind, and the words that name it. */
  readonly entity: (kind: Kind) => Named;
  /** The phrase of a restoration entry: garbled in a paraphrased article, standard elsewhere. */
  readonly phrase: (entry: string, ending?: string) => Piece;
};

/** A sentence pattern: from a writer to a sentence whose facts carry their annotations. */
export type Pattern = (writer: Writer) => Piece;

export type Named = { readonly id: string; readonly name: string; readonly words: Piece };

/** A writer for one article. */
export function writerOf(
  { entities, restorations }: Reference,
  random: Random,
  publishedOn: string,
  paraphrased: boolean,
): Writer {
  const byKind = Map.groupBy(entities, ({ kind }) => kind);
  const entries = new Map(restorations.map((entry) => [entry.id, entry]));
  const byRestored = new Map(restorations.map((entry) => [entry.restored, entry]));
  const garble = (entry: RestorationEntry, ending: string): Piece =>
    mark("restorations", { entry: entry.id }, entry.printed + ending);
  return {
    random,
    publishedOn,
    entity: (kind) => {
      const { id, name, names = [] } = random.pick(nonEmpty(byKind.get(kind) ?? []));
      const other = names.length > 0 && random.chance(0.6) ? random.pick(nonEmpty(names)).name : undefined;
      const printed = other ?? name;
      const entry = paraphrased ? byRestored.get(printed) : undefined;
      const words = entry === undefined ? printed : garble(entry, "");
      return { id, name, words: mark("mentions", { entity: id }, words) };
    },
    phrase: (id, ending = "") => {
      const entry = entries.get(id);
      if (entry === undefined) throw new Error(`sources/reference/restorations.yaml has no entry ${id}`);
      return paraphrased ? garble(entry, ending) : entry.restored + ending;
    },
  };
}

export const firstNames = [
  "Marta",
  "Jonas",
  "Priya",
  "Wei",
  "Elena",
  "Samuel",
  "Noor",
  "Tomás",
  "Ingrid",
  "Kofi",
] as const;
export const lastNames = [
  "Lindqvist",
  "Okafor",
  "Ferreira",
  "Novak",
  "Haddad",
  "Petrov",
  "Castillo",
  "Brandt",
  "Achterberg",
  "Núñez",
] as const;
export const roles = [
  "an analyst",
  "a spokesman",
  "a spokeswoman",
  "an economist",
  "a trade lawyer",
  "the finance minister",
  "a union leader",
  "the chief executive",
] as const;
export const towns = [
  "Rotterdam",
  "Ohio",
  "Shenzhen",
  "Graz",
  "Monterrey",
  "Busan",
  "Bavaria",
  "Chennai",
  "Ontario",
  "Lille",
] as const;
export const goods = [
  "battery cells",
  "wind towers",
  "rolled steel",
  "power chips",
  "heat pumps",
  "transformers",
  "delivery vans",
  "rare-earth magnets",
] as const;
export const concerns = [
  "energy prices",
  "export controls",
  "a shortage of skilled labor",
  "slow permits",
  "tariffs",
  "the cost of capital",
  "old machinery",
  "uncertain demand",
] as const;
export const rooms = [
  "parliament",
  "the ministry",
  "the trade commission",
  "the boardroom",
  "the regional council",
] as const;
export const feelings = ["cautious", "hopeful", "frustrated", "divided", "relieved", "unconvinced"] as const;
