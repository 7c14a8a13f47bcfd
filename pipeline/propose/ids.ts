/** Ids as a curator mints them: a few words that say what the annotation is about. */
import type { EntityRecord } from "../../schemas/reference.ts";

const small = new Set(
  "a an the of in into on at by to for from with and or as is are was were it its his her their this that these those has have had be been".split(
    " ",
  ),
);

/** Lower-case ASCII words of a text: accents are dropped, and so is what has no letters or digits. */
export function slugWords(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’']s\b/g, "")
    .replace(/[’']/g, "")
    .toLowerCase();
  return plain.match(/[a-z0-9]{1,60}/g) ?? [];
}

/** The words that carry the meaning, at most `most` of them; all, where none does. */
export function tellingWords(text: string, most: number): string[] {
  const all = slugWords(text);
  const telling = all.filter((word) => !small.has(word));
  return (telling.length > 0 ? telling : all).slice(0, most);
}

/** Mints ids that no other annotation of their list has: the first of `wanted` that is free, else the last with a number. */
export function mint(taken: Set<string>, list: string, wanted: readonly string[]): string {
  const usable = wanted.filter((id) => /^[a-z0-9]+(?:-[a-z0-9]+){0,40}$/.test(id));
  const base = usable[0] ?? list;
  const free = usable.find((id) => !taken.has(`${list}/${id}`));
  let id = free ?? base;
  for (let n = 2; taken.has(`${list}/${id}`); n++) id = `${base}-${n}`;
  taken.add(`${list}/${id}`);
  return id;
}

const commonParts = new Set(
  "university institute institution college company auto motor motors group inc corporation government of the".split(
    " ",
  ),
);

/**
 * What an entity is called within an id: a person by surname, what is called after its maker ("Skelle's open-source
 * model") by what it is, others by their shortest name without its common nouns.
 */
export function shortId({ id, kind, name, names = [] }: EntityRecord): string {
  if (kind === "person" || /^\p{Lu}[^’']{1,40}[’']s /u.test(name)) return slugWords(name).at(-1) ?? id;
  const called = names.filter((other) => other.kind === "short").map((other) => other.name);
  const words = slugWords(called[0] ?? name);
  const telling = words.filter((word) => !commonParts.has(word));
  return (telling.length > 0 ? telling : words).slice(0, 3).join("-");
}
