import list from "./plurals.json" with { type: "json" };

// Nouns that are younger than WordNet's last edition, that it lacks, or of whose two singulars news means the other.
const others: readonly [string, string][] = [
  ["selfies", "selfie"],
  ["hoodies", "hoodie"],
  ["taxis", "taxi"],
  ["oxen", "ox"],
  ["bases", "base"],
  ["barracks", "barracks"],
  ["crossroads", "crossroads"],
];

/** Irregular plurals to their singulars, and words that look like plurals and are none to themselves; in lower case. */
export const plurals: ReadonlyMap<string, string> = new Map([...Object.entries(list.plurals), ...others]);
