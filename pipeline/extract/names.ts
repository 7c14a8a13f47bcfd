/** Persons, organisations and places that a text names, whether or not anybody has registered them. */
import type { NameEvidence, NameFinding } from "../../schemas/findings/name.ts";
import { groupsOf, type Mention, type Names } from "./names/groups.ts";
import { evidenceFor, leadsOf, type Told, tellKinds, weightiest } from "./names/kinds.ts";
import { textOf } from "./names/runs.ts";
import { sameNames } from "./names/same-names.ts";
import { stretchesOf } from "./names/segments.ts";
import { type Sort, weights } from "./names/weights.ts";
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
  const { findings, told, pieces } = namesOf(tokens);
  return findings.map((finding, at) => ({
    ...finding,
    evidence: evidenceFor(told[at] as Told, pieces, weights()),
  }));
}

function namesOf(tokens: Tokens) {
  const text = textOf(tokens);
  const names = groupsOf(text, stretchesOf(text));
  const told = toldIn(names, tellKinds(text, names, weights()));
  const same = sameNames(text, names, told);
  const leads = leadsOf(weights());
  const findings = told.map((name, at) => {
    const first = same[at] as number;
    const rule = weightiest(name, names.pieces, leads);
    return finding(tokens, name, rule, first === 0 ? undefined : told[first - 1]);
  });
  return { findings, told, pieces: names.pieces };
}

/** The mentions that are names of a kind. */
function toldIn({ mentions }: Names, sorts: readonly Sort[]): Told[] {
  const told: Told[] = [];
  for (let at = 0; at < mentions.length; at++) {
    const sort = sorts[at] as Sort;
    if (sort !== "other" && sort !== "none") told.push({ mention: mentions[at] as Mention, sort });
  }
  return told;
}

function finding(
  { starts, ends }: Tokens,
  { mention: { first, end }, sort }: Told,
  rule: string,
  same: Told | undefined,
): NameFinding {
  return {
    start: starts[first] as number,
    end: ends[end - 1] as number,
    rule,
    kind: sort,
    same: same === undefined ? null : (starts[same.mention.first] as number),
  };
}
