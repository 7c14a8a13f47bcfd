/** How a claim stands to the others on the same thing, in words. */
import type { AnyRow } from "../../schemas/table.ts";
import { type Dataset, textOf } from "./dataset.ts";

/** What a verdict says of the left claim, and of the right one. */
const phrases: Readonly<Record<string, readonly [fromLeft: string, fromRight: string]>> = {
  agree: ["agrees with", "agrees with"],
  narrower: ["lies within", "includes"],
  wider: ["includes", "lies within"],
  differ: ["differs from", "differs from"],
  "not-comparable": ["cannot be compared with", "cannot be compared with"],
};

export type Standing = {
  /** "differs from", "lies within" … */
  readonly phrase: string;
  /** The other claim. */
  readonly other: string;
  /** The claim group that holds both. */
  readonly group: string;
  /** Whether one originator vouches for both: then they are one voice. */
  readonly sameOrigin: boolean;
};

/** How one claim of a pair stands to the other; nothing where it is in neither place. */
export function standingIn(
  { left_id, right_id, verdict, same_origin, group_id }: AnyRow,
  claim: string,
): Standing[] {
  const [fromLeft = "", fromRight = ""] = phrases[textOf(verdict)] ?? [];
  const both = { sameOrigin: same_origin === true, group: textOf(group_id) };
  if (left_id === claim) return [{ phrase: fromLeft, other: textOf(right_id), ...both }];
  return right_id === claim ? [{ phrase: fromRight, other: textOf(left_id), ...both }] : [];
}

/** How a claim stands to every other one that it was held against. */
export function standingsOf(dataset: Dataset, claim: string): Standing[] {
  const pairs = ["left_id", "right_id"].flatMap((side) => dataset.having("claim_pairs", side, claim));
  return pairs.flatMap((pair) => standingIn(pair, claim));
}
