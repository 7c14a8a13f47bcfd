/** Which entity of the registry an unregistered name may mean, and why: never by likeness alone. */
import type { NameRow } from "../../../schemas/normalised.ts";
import type { EntityRecord, Reference } from "../../../schemas/reference.ts";
import { namesOf } from "../../../schemas/registry.ts";

type Reason = NonNullable<NameRow["because"]>;
export type NameLink = Pick<NameRow, "may_be" | "because">;

/** By a reason and the form of a name that it asks for: the one entity with that form; null where there are several. */
type Index = ReadonlyMap<string, string | null>;

const indexes = new WeakMap<Reference, Index>();

const noLink: NameLink = { may_be: null, because: null };

/** The entity that a name may mean: by another form of its name, its initials or a surname that only one entity has. */
export function linkOf(name: Pick<NameRow, "exact" | "kind">, reference: Reference): NameLink {
  const index = indexOf(reference);
  for (const [because, form] of formsOf(name.exact, name.kind === "person")) {
    const may_be = index.get(`${because} ${form}`);
    if (may_be != null) return { may_be, because };
  }
  return noLink;
}

function indexOf(reference: Reference): Index {
  const known = indexes.get(reference);
  if (known !== undefined) return known;
  const made = new Map<string, string | null>();
  for (const entity of reference.entities) {
    for (const key of keysOf(entity))
      made.set(key, (made.get(key) ?? entity.id) === entity.id ? entity.id : null);
  }
  indexes.set(reference, made);
  return made;
}

/** What may stand for an entity: its names without legal forms, their initials, a person's surname. */
function keysOf(entity: EntityRecord): string[] {
  const { kind } = entity;
  if (kind === "group") return [];
  return namesOf(entity).flatMap((each) => {
    const words = wordsOf(each);
    const keys = [`form ${words.join(" ")}`];
    if (words.length > 2) keys.push(`initials ${initialsOf(words)}`);
    if (words.length === 1 && /^\p{Lu}{3,}$/u.test(each)) keys.push(`initials-of ${each.toLowerCase()}`);
    if (kind === "person" && words.length > 1) keys.push(`surname ${words.at(-1)}`);
    return keys;
  });
}

/** What a printed name can be looked up as. */
function formsOf(exact: string, isPerson: boolean): [because: Reason, form: string][] {
  const words = wordsOf(exact);
  // nothing but an article, or marks
  if (words.length === 0) return [];
  const forms: [Reason, string][] = [["form", words.join(" ")]];
  if (words.length > 2) forms.push(["initials-of", initialsOf(words)]);
  if (words.length > 1) return forms;
  if (isPerson) forms.push(["surname", words[0] as string]);
  if (/^(?:\p{Lu}\.?){3,8}$/u.test(exact)) forms.push(["initials", (words[0] as string).replaceAll(".", "")]);
  return forms;
}

const legalForm =
  /^(?:inc|incorporated|corp|corporation|co|company|ltd|limited|plc|llc|lp|ag|gmbh|kg|sa|spa|nv|bv|ab|asa|oyj|kk|group|holding|holdings)$/;
const small = new Set(["of", "the", "and", "for", "in", "on"]);

/** The words of a name in lower case, without accents, marks, "the" and the legal forms that end it. */
function wordsOf(name: string): string[] {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("&", " and ");
  const words = plain
    .split(/[^\p{L}\p{N}.]/u)
    .map((word) => word.replaceAll(".", ""))
    .filter((word) => word !== "");
  if (words[0] === "the") words.shift();
  while (words.length > 1 && legalForm.test(words.at(-1) as string)) words.pop();
  return words;
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => (small.has(word) ? "" : word[0])).join("");
}
