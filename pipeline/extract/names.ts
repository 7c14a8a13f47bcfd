/** Persons, organisations and places that a text names, whether or not anybody has registered them. */
import {
  type NameEvidence,
  type NameFinding,
  type NameKind,
  nameKinds,
} from "../../schemas/findings/name.ts";
import { groupsOf } from "./names/groups.ts";
import { evidenceFor, type Told, tellKinds, weightiest } from "./names/kinds.ts";
import { type Text, textOf } from "./names/runs.ts";
import { sameNames } from "./names/same-names.ts";
import { stretchesOf } from "./names/segments.ts";
import { weights } from "./names/weights.ts";
import type { Tokens } from "./tokens.ts";

/** A name with all that spoke for its kind, the weightiest first. */
export type ExplainedName = NameFinding & { readonly evidence: readonly NameEvidence[] };

/**
 * The names of a text in order, without overlap. Ranges are UTF-16 units; a name holds neither title nor "the". The
 * rule of a name is the weightiest piece of evidence for its kind. Time grows linearly with the text.
 */
export function findNames(tokens: Tokens): NameFinding[] {
  const text = textOf(tokens);
  const told = toldIn(text);
  const same = sameNames(text, told);
  return told.map((name) => finding(tokens, name, same.get(name)));
}

/** The same, with the evidence. */
export function explainNames(tokens: Tokens): ExplainedName[] {
  const text = textOf(tokens);
  const told = toldIn(text);
  const same = sameNames(text, told);
  return told.map((name) => ({
    ...finding(tokens, name, same.get(name)),
    evidence: evidenceFor(name, weights()),
  }));
}

function toldIn(text: Text): Told[] {
  return tellKinds(text, groupsOf(text, stretchesOf(text)), weights()).filter(({ sort }) => isKind(sort));
}

const isKind = (sort: string): sort is NameKind => (nameKinds as readonly string[]).includes(sort);

function finding({ starts, ends }: Tokens, name: Told, same: Told | undefined): NameFinding {
  const { first, end } = name.mention;
  return {
    start: starts[first] as number,
    end: ends[end - 1] as number,
    rule: weightiest(name, weights()),
    kind: name.sort as NameKind,
    same: same === undefined ? null : (starts[same.mention.first] as number),
  };
}
