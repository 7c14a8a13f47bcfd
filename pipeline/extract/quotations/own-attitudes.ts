/** What is thought of a thing within what is reported anyway: "she said she hopes to return" is one quotation, not two. */
import { attitudeRules } from "./attitude-rules.ts";
import { heldRules, isOfHolding } from "./held-rules.ts";
import { isOneOf } from "./lexicon.ts";
import type { Quotation } from "./quotation.ts";
import { speechRules } from "./speech-rules.ts";
import { stanceRules } from "./stance-rules.ts";
import type { View } from "./view.ts";

const speech = new Set(speechRules.map(({ name }) => name));
const attitude = new Set([...stanceRules, ...attitudeRules, ...heldRules].map(({ name }) => name));
const isPronoun = isOneOf("pronoun");

/** The quotations without the stances, and the attitudes of a pronoun, that stand within what is reported. */
export function withoutOwnAttitudes({ classes }: View, found: readonly Quotation[]): Quotation[] {
  const held = found.filter(({ rule, kind, speaker }) => {
    if (kind === "stance") return true;
    if (kind === "direct" || !attitude.has(rule)) return false;
    return isOfHolding(rule) || (speaker?.from === speaker?.to && isPronoun(classes, speaker?.from ?? -1));
  });
  if (held.length === 0) return [...found];
  const said = found.filter(({ rule, kind }) => kind !== "direct" && kind !== "stance" && speech.has(rule));
  said.sort((left, right) => left.from - right.from);
  held.sort((left, right) => headOf(left) - headOf(right));
  const dropped = new Set<Quotation>();
  let reach = -1;
  let next = 0;
  for (const quotation of held) {
    for (; next < said.length && (said[next] as Quotation).from <= headOf(quotation); next++)
      reach = Math.max(reach, (said[next] as Quotation).to);
    if (quotation.to <= reach) dropped.add(quotation);
  }
  return dropped.size === 0 ? [...found] : found.filter((quotation) => !dropped.has(quotation));
}

const headOf = ({ speaker, from }: Quotation): number => Math.min(speaker?.from ?? from, from);
