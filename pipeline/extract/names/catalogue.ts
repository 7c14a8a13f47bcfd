/** Every piece of evidence that can speak for the kind of a name, by number. */

const names: string[] = [];
const numbers = new Map<string, number>();

/** The number of a piece of evidence. Numbers are given when the modules are loaded, one after the other. */
export function evidence(name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, names.length);
  names.push(name);
  return names.length - 1;
}

/** The names of all pieces, by their numbers. */
export const evidenceNames: readonly string[] = names;
