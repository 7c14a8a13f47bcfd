/** Looks for metrics and codes by words, for those who must choose one. */
import type { Issue } from "../schemas/issue.ts";
import { nearest } from "../schemas/issue.ts";
import type { Mapping, Reference } from "../schemas/reference.ts";
import type { Effects } from "./effects.ts";
import type { Paint } from "./report.ts";
import { readReference } from "./sources/reference.ts";

/** A metric or a code, with all that is said of it. */
type Meaning = {
  readonly id: string;
  readonly label: string;
  readonly facts: string;
  readonly definition: string;
  readonly example: string;
  readonly near_miss: string;
  readonly mappings: readonly Mapping[];
};

/** The metrics and codes that hold all the words, best first, as text; issues where there is none. */
export function searchTerms(words: string, effects: Effects, paint: Paint): string | readonly Issue[] {
  const { value: reference, issues } = readReference(effects);
  if (reference === undefined) return issues;
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const meanings = meaningsOf(reference);
  const found = meanings
    .map((meaning, at) => ({ meaning, at, rank: rankOf(meaning, wanted) }))
    .filter(({ rank }) => rank < nowhere)
    .toSorted((left, right) => left.rank - right.rank || left.at - right.at);
  if (found.length === 0) return [nothing(words, meanings)];
  return found.map(({ meaning }) => described(meaning, paint)).join("\n\n");
}

function meaningsOf({ metrics, vocabularies, mappings }: Reference): Meaning[] {
  const mapped = Map.groupBy(mappings, ({ term }) => term);
  return [
    ...metrics.map((metric) => ({
      ...metric,
      facts: [
        metric.dimension === undefined ? metric.unit_kind : `${metric.unit_kind} of ${metric.dimension}`,
        ...(metric.flow ? ["adds up over time"] : []),
        ...(metric.broader === undefined ? [] : [`under ${metric.broader}`]),
      ].join(", "),
      id: `metrics/${metric.id}`,
      mappings: mapped.get(metric.id) ?? [],
    })),
    ...vocabularies.flatMap(({ id: vocabulary, terms }) =>
      terms.map((term) => ({
        ...term,
        facts: [
          ...(term.subjects === undefined ? [] : [`${term.subjects.join(" ")} → ${term.objects?.join(" ")}`]),
          ...(term.broader === undefined ? [] : [`under ${term.broader}`]),
        ].join(", "),
        id: `${vocabulary}/${term.code}`,
        mappings: mapped.get(`${vocabulary}/${term.code}`) ?? [],
      })),
    ),
  ];
}

const nowhere = 4;

/** Where all the words stand, from the name on; `nowhere` where one is missing. */
function rankOf(meaning: Meaning, words: readonly string[]): number {
  const { id, label, definition, example, near_miss, mappings } = meaning;
  const elsewhere = mappings.flatMap(({ scheme, code, label: other }) => [scheme, code, other]);
  const fields = [[id, label], [definition], [example, ...elsewhere], [near_miss]];
  let text = "";
  for (const [rank, field] of fields.entries()) {
    text += ` ${field.join(" ")}`.toLowerCase();
    if (words.every((word) => text.includes(word))) return rank;
  }
  return nowhere;
}

function described(meaning: Meaning, { strong }: Paint): string {
  const { id, label, facts, definition, example, near_miss, mappings } = meaning;
  return [
    `${strong(id)}  ${label}${facts === "" ? "" : ` (${facts})`}`,
    `  ${definition}`,
    `  example    ${example}`,
    `  near miss  ${near_miss}`,
    ...mappings.map(
      ({ scheme, code, label: other, match }) => `  elsewhere  ${scheme} ${code}, ${other} (${match})`,
    ),
  ].join("\n");
}

function nothing(words: string, meanings: readonly Meaning[]): Issue {
  const candidates = meanings.flatMap(({ id, label }) => [
    ...id.split(/[/_-]/),
    ...label.toLowerCase().split(" "),
  ]);
  const near = nearest(words.toLowerCase(), candidates);
  return {
    code: "term-unknown",
    place: { file: "sources/reference" },
    found: `no metric or code with ${words}`,
    expected: "a word of a name, a definition, an example, a near miss or another scheme",
    mend: near === undefined ? "Try another word, or fewer." : `Did you mean ${near}?`,
  };
}
