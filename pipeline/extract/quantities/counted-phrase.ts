/** A number's noun, read: its head, its qualifiers, and the token after it. */
import type { QuantityForm } from "../../../schemas/findings/quantity.ts";
import { isGlued, surfaceAt, wordAt } from "../tokens.ts";
import type { Bounds } from "./bounds.ts";
import type { CountedNoun } from "./nouns.ts";
import type { Place } from "./parts.ts";

/** The noun's words and the token after it; `unit` null leaves the unit to the rule's own parts. */
export type Counted = {
  readonly unit: readonly string[] | null;
  readonly qualifier: readonly string[];
  readonly per: readonly string[] | null;
  readonly form: QuantityForm | null;
  readonly end: number;
  /** A bound between the number and its noun: "a dozen or so people". */
  readonly after?: Bounds;
  /** The scale and the currency that stand once, behind the last of several numbers. */
  readonly scale?: readonly string[];
  readonly currency?: readonly string[];
};

/** A number that names no noun. */
export function uncounted(end: number, form: QuantityForm | null = null): Counted {
  return { unit: null, qualifier: none, per: null, form, end };
}

const none: readonly string[] = [];

const leftQualifiers = new Set(["top", "record"]);
const fillers = new Set(["-", "and", "or", "“", "”", '"', "own", "&", "'s", "of", "the", "such"]);

/** The phrase of a noun as a number counts it: function words left out, compounds of one word kept together. */
export function describe(
  { tokens, at, done }: Omit<Place, "classes">,
  { first, head }: CountedNoun,
): Counted {
  const qualifier: string[] = [];
  if (at > done && leftQualifiers.has(wordAt(tokens, at - 1) as string))
    qualifier.push(wordAt(tokens, at - 1) as string);
  for (let word = first; word < head; word++) {
    const surface = surfaceAt(tokens, word) as string;
    const last = qualifier.length - 1;
    // "first-team" stays one word
    if (surface === "-" && isGlued(tokens, word)) qualifier[last] += "-";
    else if (last >= 0 && (qualifier[last] as string).endsWith("-")) qualifier[last] += surface;
    else if (!fillers.has(wordAt(tokens, word) as string)) qualifier.push(surface);
  }
  const joined = qualifier.at(-1)?.endsWith("-") === true ? qualifier.pop() : "";
  return { unit: [`${joined}${surfaceAt(tokens, head)}`], qualifier, per: null, form: null, end: head + 1 };
}
