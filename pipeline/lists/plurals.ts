import list from "./plurals.json" with { type: "json" };

/** Irregular plurals to their singulars, and words that look like plurals and are none to themselves; in lower case. */
export const plurals: ReadonlyMap<string, string> = new Map(Object.entries(list.plurals));
