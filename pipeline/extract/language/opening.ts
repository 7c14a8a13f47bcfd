import { type Beginnings, canBegin } from "./beginnings.ts";
import { classSource } from "./expression.ts";
import { type Codes, edge } from "./lexicon.ts";

/**
 * The source of an expression that matches nothing, wherever one of these pairs of codes stands: the engine passes over all other places of a text faster than a walk of our own.
 */
export function openingSource(beginnings: Beginnings, size: number): string {
  const firstsOf = new Map<string, Codes>();
  const any = new Uint8Array(size);
  for (let first = edge + 1; first < size; first++) {
    const second = secondSource(secondsOf(beginnings, first, size));
    if (second === null) continue;
    const firsts = firstsOf.get(second) ?? new Uint8Array(size);
    firsts[first] = 1;
    any[first] = 1;
    firstsOf.set(second, firsts);
  }
  const pairs = [...firstsOf].map(([second, firsts]) => classSource(firsts) + second).join("|");
  // most places fail by their first class alone
  return `(?=${classSource(any)})(?=${pairs})`;
}

function secondsOf(beginnings: Beginnings, first: number, size: number): Codes {
  const seconds = new Uint8Array(size);
  for (let code = 0; code < size; code++) if (canBegin(beginnings, first, code)) seconds[code] = 1;
  return seconds;
}

/** What must stand second; null where nothing can. */
function secondSource(seconds: Codes): string | null {
  if (!seconds.includes(1)) return null;
  const others = seconds.map((is) => 1 - is);
  if (seconds[edge] === 0) return `(?=${classSource(seconds)})`;
  return others.includes(1) ? `(?!${classSource(others)})` : "";
}
