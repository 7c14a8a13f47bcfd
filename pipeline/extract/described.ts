/** What texts call entities that have no name of their own: groups, and products named after their maker. */
import type { KnownName } from "../../schemas/findings/mention.ts";
import type { EntityRecord } from "../../schemas/reference.ts";

/**
 * The words to look for: a group's own, and those without what a text leaves out once it has been said: the place or
 * company after them ("electric-vehicle makers in China"), the maker before them ("Meridian's open-source model"), the
 * country and the date around them ("Norwegian harbour fund of May 2024").
 * Where a registered technology stands in them, each of its other names may stand there too.
 */
export function descriptionsOf(entities: readonly EntityRecord[]): KnownName[] {
  const registered = new Set(entities.flatMap(namesOf).map((name) => name.toLowerCase()));
  const swaps = entities.filter(({ kind }) => kind === "technology").flatMap(swapsOf);
  return entities.flatMap((entity) => {
    const own = entity.kind === "group" ? namesOf(entity) : [];
    const bare = namesOf(entity).flatMap((name) => withoutKnown(name, entity.kind, registered));
    const all = [...own, ...bare];
    const swapped = all.flatMap((name) => swaps.flatMap((swap) => swap(name)));
    return [...new Set([...all, ...swapped].flatMap(withOtherHyphens))]
      .filter((name) => !registered.has(name.toLowerCase()) || own.includes(name))
      .map((name) => ({
        name,
        entity_id: entity.id,
        form: name === entity.name ? ("canonical" as const) : ("alias" as const),
        kind: entity.kind,
      }));
  });
}

function namesOf({ name, names = [] }: EntityRecord): string[] {
  return [name, ...names.filter(({ kind }) => kind !== "legal").map((other) => other.name)];
}

/** At least two words are left: "makers" alone may be anybody's. */
function withoutKnown(name: string, kind: string, registered: ReadonlySet<string>): string[] {
  const joint = [...name.matchAll(/ (?:in|of) (?=\p{Lu})/gu)].at(-1);
  const group = name.slice(0, joint?.index ?? 0);
  const after = joint === undefined ? "" : name.slice(joint.index + joint[0].length);
  const [, maker = "", product = ""] = /^(\p{Lu}.{0,80})['’]s (.{3,80})$/u.exec(name) ?? [];
  const [, nameless = ""] = /^\p{Lu}\p{L}{1,30} (.{3,80}) of (?:\p{Lu}\p{L}{2,8} )?\d{4}$/u.exec(name) ?? [];
  const found = [
    ...(kind === "group" && registered.has(after.toLowerCase()) ? [group] : []),
    ...((kind === "product" || kind === "programme") && registered.has(maker.toLowerCase()) ? [product] : []),
    // "Norwegian harbour fund of May 2024": the registry's words for what the text gives no name
    nameless,
  ];
  return found.filter((words) => /[ -]/.test(words));
}

/** "electric-vehicle makers" is printed with one hyphen, with two and with none. */
function withOtherHyphens(name: string): string[] {
  return name.includes("-") ? [name, name.replaceAll("-", " "), name.replaceAll(" ", "-")] : [name];
}

/** From each name of a technology to each other one, where it stands as words of its own. */
function swapsOf(entity: EntityRecord): ((name: string) => string[])[] {
  const names = namesOf(entity);
  return names.flatMap((from) =>
    names
      .filter((to) => to !== from)
      .map((to) => (name: string) => {
        const parts = ` ${name} `.split(` ${from} `);
        return parts.length === 2 ? [parts.join(` ${to} `).trim()] : [];
      }),
  );
}
