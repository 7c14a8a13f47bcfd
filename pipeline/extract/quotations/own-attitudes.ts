/** What somebody says of his own thoughts: "she said she hopes to return" is one quotation, not two. */
import { isOneOf } from "./lexicon.ts";
import type { Quotation } from "./quotation.ts";
import { speechRules } from "./speech-rules.ts";
import { stanceRules } from "./stance-rules.ts";
import type { View } from "./view.ts";

const speech = new Set(speechRules.map(({ name }) => name));
const stance = new Set(stanceRules.map(({ name }) => name));
const isPronoun = isOneOf("pronoun");

/** The quotations without the attitudes of a pronoun that stand within what is reported anyway. */
export function withoutOwnAttitudes({ classes }: View, found: readonly Quotation[]): Quotation[] {
  const said = found.filter(({ rule, kind }) => kind !== "direct" && speech.has(rule));
  said.sort((left, right) => left.from - right.from);
  const own = found.filter(
    ({ rule, kind, speaker }) =>
      kind !== "direct" &&
      stance.has(rule) &&
      speaker?.from === speaker?.to &&
      isPronoun(classes, speaker?.from ?? -1),
  );
  own.sort((left, right) => (left.speaker?.from ?? 0) - (right.speaker?.from ?? 0));
  const dropped = new Set<Quotation>();
  let reach = -1;
  let next = 0;
  for (const quotation of own) {
    const from = quotation.speaker?.from ?? 0;
    for (; next < said.length && (said[next] as Quotation).from <= from; next++)
      reach = Math.max(reach, (said[next] as Quotation).to);
    if (quotation.to <= reach) dropped.add(quotation);
  }
  return found.filter((quotation) => !dropped.has(quotation));
}
