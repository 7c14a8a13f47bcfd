/** What a passage between quotation marks looks like. */
import { byteColumn, valuesOf } from "../tokens/word-column.ts";
import { Shape, shapeAt } from "../tokens.ts";
import { passageAt, type View } from "./view.ts";
import { capitalsOf } from "./works.ts";

/** Words in the passage that an item is. */
export function wordCount({ first }: View, item: number): number {
  return (first[item + 1] as number) - (first[item] as number) - 2;
}

/** What may stand at the end of a passage: a mark of what is quoted within it, or the end of a phrase. */
const End = { mark: 1, phrase: 2 } as const;
const endOf = byteColumn(
  ({ surface }) =>
    (/^['’”"]+$/.test(surface) ? End.mark : 0) | (/^[,.?!…—–-]$|\.$/.test(surface) ? End.phrase : 0),
);

function isOf({ ids, vocabulary }: View["tokens"], at: number, end: number): boolean {
  return ((valuesOf(endOf, vocabulary)[ids[at] as number] as number) & end) !== 0;
}

/** Whether the passage that an item is ends with a comma or a stop: it is a sentence or the head of one. */
export function endsPhrase(view: View, item: number): boolean {
  const { tokens } = view;
  const quoted = passageAt(view, item);
  if (quoted === undefined) return false;
  let last = quoted.last;
  while (last > quoted.first && isOf(tokens, last, End.mark)) last--;
  return isOf(tokens, last, End.phrase);
}

/** Whether the passage that an item is begins with a capital letter. */
export function startsCapital(view: View, item: number): boolean {
  const quoted = passageAt(view, item);
  const shape = quoted && shapeAt(view.tokens, quoted.first);
  return shape === Shape.capitalised || shape === Shape.upper;
}

/** Whether the passage that an item is reads like the title of a work: a few words, the long ones in capitals. */
export function isTitle(view: View, item: number): boolean {
  const quoted = passageAt(view, item);
  return quoted !== undefined && wordCount(view, item) <= 16 && capitalsOf(view.tokens, quoted) > 1;
}
