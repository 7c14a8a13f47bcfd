/** A change of a text: at a position in UTF-16 units, some characters go and others come. */
export type Splice = { readonly at: number; readonly removed: string; readonly inserted: string };

/**
 * The text after a splice.
 * @throws where the text does not hold what the splice removes: it was made for another text.
 */
export function applySplice(text: string, { at, removed, inserted }: Splice): string {
  if (!text.startsWith(removed, at)) throw new Error(`the text at ${at} is not the one that was edited`);
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}

/** The splice that takes another one back. */
export function invertSplice({ at, removed, inserted }: Splice): Splice {
  return { at, removed: inserted, inserted: removed };
}

/** The splice that leads from one text to another, as short as common beginnings and ends make it; undefined where they are the same. */
export function spliceBetween(before: string, after: string): Splice | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before[at] === after[at]) at++;
  let tail = 0;
  while (tail < most - at && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return {
    at,
    removed: before.slice(at, before.length - tail),
    inserted: after.slice(at, after.length - tail),
  };
}
