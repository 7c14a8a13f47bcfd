import type { EntityRecord } from "../../schemas/reference.ts";
import type { Item, Wording } from "./wording.ts";

type Kind = EntityRecord["kind"];

const acting: ReadonlySet<Kind> = new Set([
  "company",
  "institution",
  "government",
  "person",
  "publication",
  "group",
  "sector",
]);

/** Whom a pronoun may stand for. */
const pronouns: Readonly<Record<string, readonly Kind[]>> = {
  it: ["company", "institution", "government", "publication"],
  its: ["company", "institution", "government", "publication"],
  he: ["person"],
  she: ["person"],
  they: ["group"],
};

const people: ReadonlySet<Kind> = new Set(["person", "group"]);
const relatives = new Set(["which", "who", "that"]);
const prepositions = new Set(
  "of in with into to for from on by at than against within under over among between about like".split(" "),
);
const determiners = new Set("the a an this that these those each every some many no".split(" "));
const farthest = 30;

/**
 * Who does what the item at a place says: the nearest actor before it in its sentence that no preposition governs, or
 * whom the pronoun there stands for; only of some kinds, where they are named. Undefined where other words lie between that may be the subject.
 */
export function actorBefore(
  { items }: Wording,
  at: number,
  kinds: ReadonlySet<Kind> = acting,
): EntityRecord | undefined {
  const sentence = items[at]?.sentence;
  let isRelative = false;
  let isWho = false;
  let isHidden = false;
  for (let place = at - 1; place >= Math.max(0, at - farthest); place--) {
    const item = items[place] as Item;
    if (item.sentence !== sentence) return undefined;
    const word = item.words.toLowerCase();
    const governed = isGoverned(items, place);
    // "an economist at Skelle who worked": who worked is not Skelle
    if (item.entity !== undefined && isWho && !people.has(item.entity.kind)) continue;
    if (item.entity !== undefined && kinds.has(item.entity.kind)) {
      if (isRelative || (!governed && !isHidden)) return item.entity;
      if (!governed) return undefined;
    }
    if (item.entity !== undefined) continue;
    if (pronouns[word] !== undefined)
      return antecedent(
        items,
        place,
        pronouns[word].filter((kind) => kinds.has(kind)),
      );
    if (relatives.has(word)) isRelative = true;
    if (word === "who") isWho = true;
    else if (determiners.has(word) && !governed && !isRelative) isHidden = true;
    if (/^[;:—“”"]$/.test(word)) return undefined;
  }
  return undefined;
}

/** "of Geely", "with the big Geely": a preposition stands before the words, at most an article between. */
function isGoverned(items: readonly Item[], place: number): boolean {
  const before = items[place - 1]?.words.toLowerCase() ?? "";
  if (prepositions.has(before) || before === "as") return true;
  return determiners.has(before) && prepositions.has(items[place - 2]?.words.toLowerCase() ?? "");
}

/** The nearest of these kinds before the pronoun in its sentence, or else the first of the sentence before. */
function antecedent(items: readonly Item[], place: number, kinds: readonly Kind[]): EntityRecord | undefined {
  const { sentence } = items[place] as Item;
  let first: EntityRecord | undefined;
  for (let at = place - 1; at >= 0; at--) {
    const item = items[at] as Item;
    if (item.sentence < sentence - 1) break;
    if (item.entity === undefined || !kinds.includes(item.entity.kind)) continue;
    if (item.sentence === sentence) return item.entity;
    first = item.entity;
  }
  return first;
}
