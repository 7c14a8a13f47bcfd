import type { Document } from "./score.ts";

/** How often each rule fires in one set of texts and in another. */
export type Worth = { readonly rule: string; readonly elsewhere: number; readonly inGold: number };

const lists = ["quantities", "times", "quotations", "numbers_in_names"];

/** The rules that fire at all, by how often they do in texts that no benchmark is made of; the least first. */
export function worthOfRules(elsewhere: readonly Document[], gold: readonly Document[]): Worth[] {
  const [outside, inside] = [firings(elsewhere), firings(gold)];
  return [...new Set([...outside.keys(), ...inside.keys()])]
    .map((rule) => ({ rule, elsewhere: outside.get(rule) ?? 0, inGold: inside.get(rule) ?? 0 }))
    .sort((left, right) => left.elsewhere - right.elsewhere || (left.rule < right.rule ? -1 : 1));
}

function firings(documents: readonly Document[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { found } of documents) {
    for (const list of lists) {
      for (const { origin } of (found[list] ?? []) as readonly { readonly origin: string }[]) {
        const rule = `${list}: ${origin}`;
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
      }
    }
  }
  return counts;
}
