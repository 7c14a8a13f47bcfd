/** What a sentence about entities calls them. */
import type { EntityRecord } from "../../schemas/reference.ts";

/** By the name in daily use: "BYD" of BYD Auto. */
export function dailyName({ name, names = [] }: EntityRecord): string {
  return names.find(({ kind }) => kind === "short")?.name ?? name;
}

/** With an article where English has one before such a name: "the Ministry of Ports", but "Skelle Motors". */
export function withArticle({ name, kind }: EntityRecord): string {
  const isDescribed =
    kind === "government" || (kind === "institution" && /^\p{Lu}\p{L}+ (?:of|for|on) /u.test(name));
  return isDescribed && !/^the /i.test(name) ? `the ${name}` : name;
}

/** A product named after its maker, as a sentence about the maker calls it: "its open-source model". */
export function withoutMaker(entity: EntityRecord, maker: EntityRecord, determiner: string): string {
  const own = [maker.name, dailyName(maker)].find(
    (name) => /^[’']s /.test(entity.name.slice(name.length)) && entity.name.startsWith(name),
  );
  return own === undefined ? withArticle(entity) : `${determiner} ${entity.name.slice(own.length + 3)}`;
}

/** The indefinite article that a phrase takes, as far as its first letter tells. */
export function indefinite(phrase: string): string {
  return /^[aeio]/i.test(phrase) ? "an" : "a";
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
