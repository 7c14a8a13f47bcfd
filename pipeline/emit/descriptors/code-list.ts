import type {
  Mapping,
  MetricGroup,
  MetricRecord,
  Reference,
  TermRecord,
} from "../../../schemas/reference.ts";

type Group = Pick<MetricGroup, "code" | "label" | "definition">;
type Meaning = Pick<TermRecord, "label" | "group" | "broader" | "definition" | "example" | "near_miss"> & {
  readonly id: string;
  readonly code: string;
  /** What else is to be known of it. */
  readonly facts: string;
};

/** `codebook.md`: every metric and every code, with what two people need to choose the same one. */
export function codeList(reference: Reference): string {
  const { metricGroups, metrics, vocabularies, mappings } = reference;
  const mapped = Map.groupBy(mappings, ({ term }) => term);
  return `${[
    "# Metrics and codes",
    "What each metric and each code means, with a made-up example, what looks like it and is another one, and what " +
      "other schemes call it (the table `term_mappings`): = exactly, ~ nearly, < the scheme's code is wider, > it is " +
      "narrower. Made from `sources/reference/`; do not edit.",
    ...section("metrics", "Metrics", metricGroups, metrics.map(metricMeaning), mapped),
    ...vocabularies.flatMap(({ id, label, groups, terms }) =>
      section(
        id,
        label,
        groups,
        terms.map((term) => termMeaning(id, term)),
        mapped,
      ),
    ),
  ].join("\n\n")}\n`;
}

type Mapped = ReadonlyMap<string, readonly Mapping[]>;

function section(
  id: string,
  label: string,
  groups: readonly Group[],
  meanings: readonly Meaning[],
  mapped: Mapped,
): string[] {
  return [
    `## ${id}`,
    `${label}: ${meanings.length}.`,
    ...groups.flatMap((group) => [
      `### ${group.label}`,
      group.definition,
      meanings
        .filter((meaning) => meaning.group === group.code)
        .map((meaning) => entry(meaning, mapped.get(meaning.id) ?? []))
        .join("\n"),
    ]),
  ];
}

function metricMeaning(metric: MetricRecord): Meaning {
  const { id, unit_kind, dimension, flow } = metric;
  const measure = dimension === undefined ? unit_kind : `${unit_kind} of ${dimension}`;
  return { ...metric, code: id, facts: flow ? `${measure}, adds up over time` : measure };
}

function termMeaning(vocabulary: string, term: TermRecord): Meaning {
  const { code, inverse, several } = term;
  const facts = [
    ...(inverse === undefined ? [] : [`the other way: ${inverse}`]),
    ...(several === false ? ["one object at a time"] : []),
  ];
  return { ...term, id: `${vocabulary}/${code}`, facts: facts.join(", ") };
}

const signs: Readonly<Record<Mapping["match"], string>> = { exact: "=", close: "~", broad: "<", narrow: ">" };

function entry(meaning: Meaning, mappings: readonly Mapping[]): string {
  const { code, label, broader, definition, example, near_miss, facts } = meaning;
  const beside = [facts, broader === undefined ? "" : `under ${broader}`].filter((fact) => fact !== "");
  return [
    `- **\`${code}\`** ${label}${beside.length === 0 ? "" : ` (${beside.join("; ")})`}. ${definition}`,
    `  - Example: ${example}`,
    `  - Near miss: ${near_miss}`,
    ...(mappings.length === 0 ? [] : [`  - Elsewhere: ${mappings.map(elsewhere).join("; ")}`]),
  ].join("\n");
}

function elsewhere({ scheme, code, label, match }: Mapping): string {
  return `${scheme} ${signs[match]} ${code}${label.toLowerCase() === code.toLowerCase() ? "" : ` (${label})`}`;
}
