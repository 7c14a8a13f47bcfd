/** Entries of the registry for names that nobody has registered, as a curator would begin them. */
import type { Article } from "../../schemas/article.ts";
import { type TextRange, toRange } from "../../schemas/document.ts";
import type { NameRow } from "../../schemas/normalised.ts";
import type { EntityRecord } from "../../schemas/reference.ts";
import { slugWords } from "./ids.ts";
import { type Restored, readingOf, sentenceAround } from "./reading.ts";

/** A name that texts use and the registry lacks. */
export type NewEntity = {
  readonly name: string;
  readonly kind: EntityRecord["kind"];
  /** Other forms that the same text has, but for a person's surname, which is found by rule. */
  readonly others: readonly string[];
  /** The sentence that introduces it, and where it is. */
  readonly sentence: string;
  readonly at: string;
  readonly times: number;
  /** What stands beside it and says what it is: "a senior fellow"; null where nothing does. */
  readonly described: string | null;
  /** An entity that it may be, with the reason; null where there is none. */
  readonly may_be: string | null;
};

/** The unregistered names of an article, one entry a name, in order of the text; garbled phrases read restored. */
export function newEntities(
  article: Article,
  names: readonly NameRow[],
  phrases: readonly Restored[],
): NewEntity[] {
  const byName = Map.groupBy(names, ({ id, same_as }) => same_as ?? id);
  return [...byName.values()].map((same) => entityOf(article, same, phrases));
}

function entityOf(article: Article, same: readonly NameRow[], phrases: readonly Restored[]): NewEntity {
  const text = article.canonical.text;
  const [first] = same as [NameRow, ...NameRow[]];
  const range = toRange(article.canonical, first);
  const words = (place: TextRange): string => readingOf(text, place, phrases);
  const read = (row: NameRow): string => standard(words(toRange(article.canonical, row)));
  const forms = [...new Set(same.map(read))];
  const name = read(first);
  const linked = same.find(({ may_be }) => may_be !== null);
  return {
    name,
    kind: kindOf(first, name),
    others: forms.filter((form) => form !== name && !(first.kind === "person" && name.endsWith(` ${form}`))),
    sentence: words(sentenceAround(text, range)),
    at: `${article.source.id}, ${first.start}-${first.end}`,
    times: same.length,
    described: same
      .map((row) => toRange(article.canonical, row))
      .reduce<string | null>((said, { end }) => said ?? apposition(text.slice(end, end + 120)), null),
    may_be: linked === undefined ? null : `${linked.may_be} (${linked.because})`,
  };
}

/** "LOS ANGELES" of a dateline in running letters; acronyms stay. */
const standard = (name: string): string =>
  /^\p{Lu}[\p{Lu} ]{6,}$/u.test(name) && name.includes(" ")
    ? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
    : name;

/** ", a senior fellow at the Center …": the words up to the next comma or stop. */
function apposition(after: string): string | null {
  const [, words] = /^, ((?:an?|the) [^,.;:\n—“”"]{3,80})[,.;\n—]/.exec(after) ?? [];
  return words ?? null;
}

const government =
  /\b(?:ministry|department|administration|government|bureau|treasury|senate|congress|parliament|cabinet|police|army|navy|commission|directorate|court)\b/i;
const institution =
  /\b(?:university|college|school|institute|institution|center|centre|academy|council|association|society|foundation|union|organi[sz]ation|agency|bank of|federation|party|committee|laboratory|alliance|trust|forum)\b/i;
const publication =
  /\b(?:times|post|daily|news|journal|magazine|herald|tribune|gazette|review|press|chronicle|observer)\b/i;

/** The registry's kind: an organisation's by its head, a company where nothing says otherwise. */
function kindOf({ kind }: NameRow, name: string): EntityRecord["kind"] {
  if (kind !== "organisation") return kind;
  if (institution.test(name)) return "institution";
  if (government.test(name)) return "government";
  return publication.test(name) ? "publication" : "company";
}

/** The entries of several articles, those first that are named most often; one name is one entry. */
export function mergeEntities(lists: readonly (readonly NewEntity[])[]): NewEntity[] {
  const byName = Map.groupBy(lists.flat(), ({ kind, name }) => `${kind} ${name}`);
  const merged = [...byName.values()].map((same): NewEntity => {
    const [first] = same as [NewEntity, ...NewEntity[]];
    return {
      ...first,
      others: [...new Set(same.flatMap(({ others }) => others))],
      times: same.reduce((sum, { times }) => sum + times, 0),
      described: same.find(({ described }) => described !== null)?.described ?? null,
    };
  });
  return merged.toSorted((left, right) => right.times - left.times);
}

/** Items for sources/reference/entities.yaml. What may be an entity of the registry is a comment: its name goes there. */
export function entitiesYaml(entities: readonly NewEntity[], taken: ReadonlySet<string>): string {
  const used = new Set(taken);
  return entities.map((entity) => itemOf(entity, used)).join("");
}

function itemOf(entity: NewEntity, used: Set<string>): string {
  const { name, kind, others, sentence, at, times, described, may_be } = entity;
  const told = `  # ${oneLine(sentence)}\n  # ${at}; named ${times === 1 ? "once" : `${times} times`}\n`;
  if (may_be !== null) return `${told}  # ${oneLine(name)} may be ${may_be}: add it to its names\n`;
  const lines = [
    `  - id: ${idOf(name, used)}`,
    `    kind: ${kind}`,
    `    name: ${scalar(name)}`,
    ...(others.length === 0 ? [] : ["    names:"]),
    ...others.flatMap((other) => [`      - name: ${scalar(other)}`, "        kind: short"]),
    `    description: ${scalar(described ?? "to be described")}`,
  ];
  return `${told}${lines.join("\n")}\n`;
}

function idOf(name: string, used: Set<string>): string {
  const base = slugWords(name).join("-") || "entity";
  let id = base;
  for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
  used.add(id);
  return id;
}

const oneLine = (words: string): string => words.replace(/\s+/g, " ");

/** A plain scalar where YAML reads it as it stands, or else a quoted one. */
function scalar(words: string): string {
  const plain = oneLine(words);
  const isPlain = /^[\p{L}\p{N}]/u.test(plain) && !/: |:$| #|^(?:true|false|null|yes|no|~)$/i.test(plain);
  return isPlain ? plain : JSON.stringify(plain);
}
