/** Trims what stands beside a cue to the noun phrase that names the speaker. */
import type { Items } from "./attribution.ts";
import type { View } from "./view.ts";

/** The noun phrase at the end of `items`: "But last week the ministry" gives "the ministry". */
export function trimBefore({ classes }: View, items: Items): Items {
  let { from, to } = items;
  while (from < to && ".xyn".includes(classes[to] as string) && classes[to] !== "n") to--;
  from = afterConjunction(classes, from, to);
  const preposition = firstPreposition(classes, from, to);
  for (let at = preposition - 1; at > from; at--) {
    if (classes[at] === "D" && classes[at - 1] !== "D") {
      from = at;
      break;
    }
  }
  while (from < to && ".xy,".includes(classes[from] as string)) from++;
  return nameBeforeList(classes, from, to) ?? { from, to };
}

/** "Jo Field, a lawyer, farmer and poet, said": the name at the head of the sentence, not the list's first member. */
function nameBeforeList(classes: string, from: number, to: number): Items | null {
  if (classes[to + 1] !== "," || !"Dl".includes(classes[from] as string)) return null;
  const name = /(?:^|[|¶/QKakw])([Ct][Ct.]{0,5}),$/.exec(classes.slice(Math.max(0, from - 9), from))?.[1];
  return name === undefined ? null : { from: from - 1 - name.length, to: from - 2 };
}

/** The noun phrase at the head of `items`: a name ends before "of", a description may go on. */
export function trimAfter({ classes }: View, items: Items): Items {
  let { from, to } = items;
  const preposition = firstPreposition(classes, from, to + 1);
  if (preposition <= to && classes[preposition - 1] === "C" && classes[from] !== "D") to = preposition - 1;
  while (to > from && ".xya".includes(classes[to] as string)) to--;
  return { from, to };
}

function afterConjunction(classes: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    if (classes[at] !== "a") continue;
    const joinsNames = /[CD]/.test(classes[at + 1] as string) && /[CP]/.test(classes[at - 1] as string);
    if (!joinsNames) return at + 1;
  }
  return from;
}

function firstPreposition(classes: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (classes[at] === "p") return at;
  return end;
}
