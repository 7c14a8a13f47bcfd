/** What a bare number is a number of, by the noun behind its verb: "14 were children". */
import type { QuantityFinding } from "../../../schemas/findings/quantity.ts";
import { type Sentence, Shape, shapeAt, surfaceAt, surfacesBetween, wordAt } from "../tokens.ts";
import type { QuantityMatch } from "./match.ts";
import { isStop, pluralNoun } from "./nouns.ts";

/** The finding, which counts nothing yet, with the plural that it is said to be; as it is where none is said. */
export function predicated(
  tokens: Sentence,
  classes: string,
  finding: QuantityFinding,
  { end }: Pick<QuantityMatch, "end">,
): QuantityFinding {
  const { form, unit, high, per } = finding;
  if (form !== "count" || unit.length > 0 || high !== null || per.length > 0) return finding;
  const verb = wordAt(tokens, end) === "of" && isThem.test(wordAt(tokens, end + 1) ?? "") ? end + 2 : end;
  if (!/^(?:were|are)$/.test(wordAt(tokens, verb) ?? "")) return finding;
  const noun = pluralNoun(tokens, classes, verb + 1);
  if (noun === null || noun.head - noun.first > 2 || isObject.test(wordAt(tokens, noun.head) as string))
    return finding;
  for (let at = noun.first; at < noun.head; at++)
    if (shapeAt(tokens, at) === Shape.mark || /(?:ed|ing|ly)$/.test(wordAt(tokens, at) as string))
      return finding;
  const next = wordAt(tokens, noun.head + 1);
  if (next !== undefined && !isStop(next) && shapeAt(tokens, noun.head + 1) !== Shape.mark) return finding;
  return {
    ...finding,
    unit: [surfaceAt(tokens, noun.head) as string],
    qualifier: surfacesBetween(tokens, noun.first, noun.head),
  };
}

const isThem = /^(?:them|those|these|whom|which)$/;
// What they are the work, or the size, of: "12 are times that of old".
const isObject = /^(?:times|points|others|ones|years|months|weeks|days|hours|minutes)$/;
