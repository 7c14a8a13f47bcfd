/** Ids as a curator mints them: a few words that say what the annotation is about. */

const small = new Set(
  "a an the of in on at by to for from with and or as is are was were it its his her their this that these those has have had be been".split(
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
