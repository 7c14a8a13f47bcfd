/** What a passage between quotation marks looks like. */
import { Shape, shapeAt, surfaceAt } from "../tokens.ts";
import type { View } from "./view.ts";
import { capitalsOf } from "./works.ts";

/** Words in the passage that an item is. */
export function wordCount({ first }: View, item: number): number {
  return (first[item + 1] as number) - (first[item] as number) - 2;
}

/** Whether the passage that an item is ends with a comma or a stop: it is a sentence or the head of one. */
export function endsPhrase({ tokens, passageAt }: View, item: number): boolean {
  const quoted = passageAt.get(item);
  if (quoted === undefined) return false;
  let last = quoted.last;
  while (last > quoted.first && /^['’”"]+$/.test(surfaceAt(tokens, last) as string)) last--;
  return /^[,.?!…—–-]$|\.$/.test(surfaceAt(tokens, last) as string);
}

/** Whether the passage that an item is begins with a capital letter. */
export function startsCapital({ tokens, passageAt }: View, item: number): boolean {
  const quoted = passageAt.get(item);
  const shape = quoted && shapeAt(tokens, quoted.first);
  return shape === Shape.capitalised || shape === Shape.upper;
}

/** Whether the passage that an item is reads like the title of a work: a few words, the long ones in capitals. */
export function isTitle(view: View, item: number): boolean {
  const quoted = view.passageAt.get(item);
  return quoted !== undefined && wordCount(view, item) <= 16 && capitalsOf(view.tokens, quoted) > 1;
}
