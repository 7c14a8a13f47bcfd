/** Persons, organisations and places that a text names, whether or not anybody has registered them. */
import { type NameEvidence, type NameFinding, nameKinds } from "../../schemas/findings/name.ts";
import { groupsOf, type Names } from "./names/groups.ts";
import { evidenceFor, ranksOf, tellKinds, weightiest } from "./names/kinds.ts";
import { textOf } from "./names/lines.ts";
import { sameNames, type Told } from "./names/same-names.ts";
import { cutStretches } from "./names/segments.ts";
import { weights } from "./names/weights.ts";
import type { Tokens } from "./tokens.ts";

/** A name with all that spoke for its kind, the weightiest first. */
export type ExplainedName = NameFinding & { readonly evidence: readonly NameEvidence[] };

/**
 * The names of a text in order, without overlap. Ranges are UTF-16 units; a name holds neither title nor "the". The
 * rule of a name is the weightiest piece of evidence for its kind. Time grows linearly with the text.
 */
export function findNames(tokens: Tokens): NameFinding[] {
  return namesOf(tokens).findings;
}

/** The same, with the evidence. */
export function explainNames(tokens: Tokens): ExplainedName[] {
  const { findings, names, told } = namesOf(tokens);
  return findings.map((finding, at) => {
    const mention = told.mentions[at] as number;
    return { ...finding, evidence: evidenceFor(names, mention, told.sorts[mention] as number, weights()) };
  });
}

function namesOf(tokens: Tokens) {
  const text = textOf(tokens);
  cutStretches(text);
  const names = groupsOf(text);
  const told = toldIn(names, tellKinds(text, names, weights()));
  return { findings: findingsOf(tokens, names, told, sameNames(text, names, told)), names, told };
}

/** The mentions that are names of a kind; kinds are the first of the sorts. */
function toldIn({ stretches, space: { told: mentions } }: Names, sorts: Uint8Array): Told {
  let count = 0;
  for (let at = 0; at < stretches.count; at++)
    if ((sorts[at] as number) < nameKinds.length) mentions[count++] = at;
  return { mentions, sorts, count };
}

function findingsOf({ starts, ends }: Tokens, names: Names, told: Told, same: Int32Array): NameFinding[] {
  const { first, end } = names.stretches;
  const ranks = ranksOf(weights());
  const findings: NameFinding[] = new Array(told.count);
  const startOf = (at: number): number => starts[first[told.mentions[at] as number] as number] as number;
  for (let at = 0; at < told.count; at++) {
    const mention = told.mentions[at] as number;
    const sort = told.sorts[mention] as number;
    findings[at] = {
      start: startOf(at),
      end: ends[(end[mention] as number) - 1] as number,
      rule: weightiest(names, mention, sort, ranks),
      kind: nameKinds[sort] as NameFinding["kind"],
      same: same[at] === 0 ? null : startOf((same[at] as number) - 1),
    };
  }
  return findings;
}
