/** Pronouns that are no subject, by what else they may be. */
import { byteColumn } from "../tokens/word-column.ts";
import { numberOf, type View } from "./view.ts";

export const ObjectPronoun = {
  /** "him", "them": nothing else. */
  plain: 1,
  /** May be whose something is. */
  her: 2,
  /** May be a subject. */
  you: 4,
  it: 8,
  self: 16,
} as const;
const pronouns = new Map<string, number>([
  ["him", ObjectPronoun.plain],
  ["them", ObjectPronoun.plain],
  ["me", ObjectPronoun.plain],
  ["us", ObjectPronoun.plain],
  ["her", ObjectPronoun.her],
  ["you", ObjectPronoun.you],
  ["it", ObjectPronoun.it],
  ["himself", ObjectPronoun.self],
  ["herself", ObjectPronoun.self],
  ["themselves", ObjectPronoun.self],
  ["itself", ObjectPronoun.self],
]);
const kindOf = byteColumn(({ word }) => pronouns.get(word) ?? 0);

/** Whether an item is a pronoun of one of these kinds (bits of `ObjectPronoun`). */
export function isObjectPronoun(view: View, item: number, kinds: number): boolean {
  return (numberOf(kindOf, view, item) & kinds) !== 0;
}
