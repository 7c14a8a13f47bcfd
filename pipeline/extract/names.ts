/** Persons, organisations and places that a text names, whether or not anybody has registered them. */
import {
  type NameEvidence,
  type NameFinding,
  type NameKind,
  nameKinds,
} from "../../schemas/findings/name.ts";
import { groupsOf } from "./names/groups.ts";
import { evidenceFor, type Told, tellKinds } from "./names/kinds.ts";
import { runsOf, textOf } from "./names/runs.ts";
import { sameNames } from "./names/same-names.ts";
import { segmentsOf } from "./names/segments.ts";
import { weights } from "./names/weights.ts";
import type { Tokens } from "./tokens.ts";

/** A name with all that spoke for its kind, the weightiest first. */
export type ExplainedName = NameFinding & { readonly evidence: readonly NameEvidence[] };

/**
 * The names of a text in order, without overlap. Ranges are UTF-16 units; a name holds neither title nor "the". The
 * rule of a name is the weightiest piece of evidence for its kind. Time grows linearly with the text.
 */
export function findNames(tokens: Tokens): NameFinding[] {
  return found(tokens).map(({ evidence: _, ...finding }) => finding);
}

/** The same, with the evidence. */
export function explainNames(tokens: Tokens): ExplainedName[] {
  return found(tokens);
}

function found(tokens: Tokens): ExplainedName[] {
  const text = textOf(tokens);
  const stretches = runsOf(text).flatMap((run) => segmentsOf(text, run));
  const told = tellKinds(text, groupsOf(text, stretches, weights), weights)
    .filter(({ sort }) => isKind(sort))
    .sort((left, right) => left.mention.first - right.mention.first);
  const same = sameNames(told);
  return told.map((each) => explained(tokens, each, same.get(each)));
}

const isKind = (sort: string): sort is NameKind => (nameKinds as readonly string[]).includes(sort);

function explained({ starts, ends }: Tokens, told: Told, same: Told | undefined): ExplainedName {
  const { first, end } = told.mention;
  const evidence = evidenceFor(told, weights);
  return {
    start: starts[first] as number,
    end: ends[end - 1] as number,
    rule: evidence[0]?.evidence ?? "capital",
    kind: told.sort as NameKind,
    same: same === undefined ? null : (starts[same.mention.first] as number),
    evidence,
  };
}
