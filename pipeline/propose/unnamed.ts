/** Entities that a text means without giving their names in full: what nobody has confirmed or rejected of them. */
import { contains, overlaps, type TextRange } from "../../schemas/document.ts";
import type { Extraction, Found, WordAt } from "../../schemas/extraction.ts";
import type { EntityRecord } from "../../schemas/reference.ts";
import { namesOf } from "../../schemas/registry.ts";
import { countries } from "../lists/countries.ts";
import { countBefore } from "./reading.ts";

export type Unnamed = TextRange & { readonly entity_id: string };

/**
 * What is called by what it is; names within longer mentions, which are mentions of their own ("Oslo" in "Oslo
 * economists", "US" in "US tech stocks") although rows keep only the longer of a curator's and a rule's; and
 * governments that go by their office once the sentence has named their country ("the government").
 */
export function unnamed(
  { anchored }: Extraction,
  { findings, described, words }: Found,
  entities: readonly EntityRecord[],
): readonly Unnamed[] {
  const isSame = (left: TextRange, right: TextRange): boolean =>
    left.start === right.start && left.end === right.end;
  const judged = new Map(
    [
      ...anchored.mentions,
      ...anchored.rejections.filter(({ annotation }) => annotation.table === "mentions"),
    ].map(({ range }) => [keyOf(range), range]),
  );
  const mentioned = new Set(anchored.mentions.map(({ range }) => keyOf(range)));
  const confirmed = described.filter((each) => judged.has(keyOf(each)));
  const within = findings.mentions.filter((name) =>
    confirmed.some((outer) => contains(outer, name) && !isSame(outer, name)),
  );
  const known = [...described, ...findings.mentions];
  return [
    ...described,
    ...within,
    ...placesOfSectors(words, findings.mentions, entities, (range) => mentioned.has(keyOf(range))),
    ...offices(words, known, entities),
  ].filter((each) => !judged.has(keyOf(each)));
}

function keyOf({ start, end }: TextRange): string {
  return `${start}-${end}`;
}

/**
 * "US" of "US tech stocks": the place whose name a sector's begins with. Where that is confirmed, the sector is offered
 * here, for rows keep the curator's mention alone.
 */
function placesOfSectors(
  words: readonly WordAt[],
  named: readonly Unnamed[],
  entities: readonly EntityRecord[],
  isConfirmed: (range: TextRange) => boolean,
): Unnamed[] {
  const kindOf = new Map(entities.map(({ id, kind }) => [id, kind]));
  const places = new Map(
    entities
      .filter(({ kind }) => kind === "place")
      .flatMap((entity) => namesOf(entity).map((each) => [each, entity.id])),
  );
  return named.flatMap(({ start, end, entity_id: id }): Unnamed[] => {
    const first = words[countBefore(words, start)];
    if (kindOf.get(id) !== "sector" || first === undefined || first.end >= end) return [];
    const place = places.get(first.word);
    if (place === undefined) return [];
    const range = { start, end: first.end };
    return isConfirmed(range) ? [{ start, end, entity_id: id }] : [{ ...range, entity_id: place }];
  });
}

const goesOn =
  /^(?:[^\p{L}]|(?:and|or|of|in|on|to|by|for|with|from|at|as|that|which|who|has|have|had|is|are|was|were|will|would|could|should|may|might|can|must|said|says|also|itself|did|does|do|s)$)/u;

/** "the government", "the military": the registered one of the only country that its sentence has named, or the one before. */
function offices(
  words: readonly WordAt[],
  known: readonly Unnamed[],
  entities: readonly EntityRecord[],
): Unnamed[] {
  const byOffice = officesOf(entities);
  if (byOffice.size === 0) return [];
  const sorted = known.toSorted((left, right) => left.start - right.start);
  const found: Unnamed[] = [];
  for (let at = 1; at < words.length; at++) {
    const { word, sentence, end } = words[at] as WordAt;
    const offered = byOffice.get(word);
    const article = words[at - 1] as WordAt;
    if (offered === undefined || article.word.toLowerCase() !== "the" || article.sentence !== sentence)
      continue;
    const next = words[at + 1];
    if (next !== undefined && next.sentence === sentence && !goesOn.test(next.word)) continue;
    const range = { start: article.start, end };
    const country = countryBefore(words, at - 1, sorted, entities);
    const [entity, ...others] = offered.filter((each) => each.country === country);
    if (country === undefined || entity === undefined || others.length > 0) continue;
    if (!known.some((each) => overlaps(each, range))) found.push({ ...range, entity_id: entity.id });
  }
  return found;
}

const codeOfDemonym = new Map(
  countries.flatMap(({ code, demonyms }) => demonyms.map((each) => [each, code])),
);

/** Governments by what is left of their names without their country's: "government" of "Chinese government". */
function officesOf(entities: readonly EntityRecord[]): ReadonlyMap<string, readonly EntityRecord[]> {
  const offices = entities
    .filter(({ kind, country }) => kind === "government" && country !== undefined)
    .flatMap((entity) =>
      namesOf(entity).flatMap((name) => {
        const [, demonym = "", office] = /^(\p{Lu}\p{L}{1,30}) (\p{Ll}{3,30})$/u.exec(name) ?? [];
        return office !== undefined && codeOfDemonym.get(demonym) === entity.country
          ? [{ office, entity }]
          : [];
      }),
    );
  return new Map(
    [...Map.groupBy(offices, ({ office }) => office)].map(([office, of]) => [
      office,
      of.map(({ entity }) => entity),
    ]),
  );
}

/** The only country that the words before one name in its sentence or, where those name none, in the sentence before. */
function countryBefore(
  words: readonly WordAt[],
  at: number,
  known: readonly Unnamed[],
  entities: readonly EntityRecord[],
): string | undefined {
  const countryOf = new Map(entities.map(({ id, country }) => [id, country]));
  const { sentence } = words[at] as WordAt;
  for (const wanted of [sentence, sentence - 1]) {
    const own = words.slice(Math.max(0, at - 200), at).filter((word) => word.sentence === wanted);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) continue;
    const named = [
      ...own.flatMap(({ word }) => codeOfDemonym.get(word) ?? []),
      ...known
        .filter(({ start, end }) => start >= first.start && end <= last.end)
        .flatMap(({ entity_id: id }) => countryOf.get(id) ?? []),
    ];
    if (named.length > 0) return new Set(named).size === 1 ? named[0] : undefined;
  }
  return undefined;
}
