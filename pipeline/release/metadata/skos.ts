import type { AnyRow } from "../../../schemas/table.ts";
import type { Metric } from "../../../schemas/tables/metrics.ts";
import type { TermMapping } from "../../../schemas/tables/term_mappings.ts";
import type { Term } from "../../../schemas/tables/terms.ts";
import type { Bibliography, Release } from "./bibliography.ts";

type Json = Readonly<Record<string, unknown>>;

/** What a concept is made of: a term as it is, or a metric, whose scheme is called metrics. */
type Meaning = Pick<Term, "id" | "vocabulary" | "code" | "label" | "group" | "definition"> &
  Pick<Term, "example" | "near_miss" | "broader" | "inverse">;

const context = {
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  owl: "http://www.w3.org/2002/07/owl#",
};

/**
 * `vocabulary.jsonld`: metrics and vocabularies as SKOS concept schemes, their groups as collections, and what other
 * schemes call them as matches (https://www.w3.org/TR/skos-reference/). Where a scheme has no addresses for its codes,
 * the matched concept is a node of its own, with the code as its notation.
 */
export function skos({ rowsOf }: Release, about: Bibliography): Json {
  const base = `${about.repository}/vocabulary#`;
  const meanings = [
    ...(rowsOf("metrics") as readonly Metric[]).map(metricMeaning),
    ...(rowsOf("terms") as readonly Term[]),
  ];
  const matched = Map.groupBy(rowsOf("term_mappings") as readonly TermMapping[], ({ term_id }) => term_id);
  const byScheme = Map.groupBy(meanings, ({ vocabulary }) => vocabulary);
  return {
    "@context": context,
    "@graph": [
      ...[...byScheme].flatMap(([vocabulary, concepts]) => [
        scheme(base, vocabulary, concepts, about),
        ...collections(base, vocabulary, concepts),
      ]),
      ...meanings.map((meaning) => concept(base, meaning, matched.get(rowId(meaning)) ?? [])),
      ...otherSchemes(base, rowsOf("term_mappings")),
    ],
  };
}

function metricMeaning(metric: Metric): Meaning {
  return { ...metric, id: `metrics/${metric.id}`, vocabulary: "metrics", code: metric.id, inverse: null };
}

/** The id of the row: a metric's has no vocabulary before it. */
function rowId({ id, vocabulary, code }: Meaning): string {
  return vocabulary === "metrics" ? code : id;
}

function scheme(
  base: string,
  vocabulary: string,
  concepts: readonly Meaning[],
  { license, version }: Bibliography,
): Json {
  return {
    "@id": base + vocabulary,
    "@type": "skos:ConceptScheme",
    "skos:prefLabel": english(vocabulary.replaceAll("-", " ")),
    "dct:license": { "@id": license.path },
    "owl:versionInfo": version,
    "skos:hasTopConcept": concepts
      .filter(({ broader }) => broader === null)
      .map(({ id }) => ({ "@id": base + id })),
  };
}

function collections(base: string, vocabulary: string, concepts: readonly Meaning[]): Json[] {
  return [...Map.groupBy(concepts, ({ group }) => group)].map(([group, members]) => ({
    "@id": `${base}${vocabulary}/group/${group}`,
    "@type": "skos:Collection",
    "skos:prefLabel": english(group.replaceAll("-", " ")),
    "skos:member": members.map(({ id }) => ({ "@id": base + id })),
  }));
}

function concept(base: string, meaning: Meaning, mappings: readonly TermMapping[]): Json {
  const { id, vocabulary, code, label, broader, inverse, definition, example, near_miss } = meaning;
  const inScheme = { "@id": base + vocabulary };
  return {
    "@id": base + id,
    "@type": "skos:Concept",
    "skos:inScheme": inScheme,
    ...(broader === null
      ? { "skos:topConceptOf": inScheme }
      : { "skos:broader": { "@id": `${base}${vocabulary}/${broader}` } }),
    "skos:notation": code,
    "skos:prefLabel": english(label),
    "skos:definition": english(definition),
    "skos:example": english(example),
    "skos:scopeNote": english(near_miss),
    ...(inverse === null ? {} : { "skos:note": english(`Read the other way: ${inverse}`) }),
    ...matches(base, mappings),
  };
}

const properties: Readonly<Record<TermMapping["match"], string>> = {
  exact: "skos:exactMatch",
  close: "skos:closeMatch",
  broad: "skos:broadMatch",
  narrow: "skos:narrowMatch",
};

function matches(base: string, mappings: readonly TermMapping[]): Json {
  return Object.fromEntries(
    [...Map.groupBy(mappings, ({ match }) => match)].map(([match, list]) => [
      properties[match],
      list.map((mapping) => otherConcept(base, mapping)),
    ]),
  );
}

function otherConcept(base: string, { scheme, code, label, uri }: TermMapping): Json {
  if (uri !== null) return { "@id": uri };
  return {
    "@id": `${base}schemes/${scheme}/${encodeURIComponent(code)}`,
    "@type": "skos:Concept",
    "skos:notation": code,
    "skos:prefLabel": english(label),
    "skos:inScheme": { "@id": `${base}schemes/${scheme}` },
  };
}

function otherSchemes(base: string, mappings: readonly AnyRow[]): Json[] {
  const versions = new Map(mappings.map(({ scheme, version }) => [String(scheme), version]));
  return [...versions].map(([name, version]) => ({
    "@id": `${base}schemes/${name}`,
    "@type": "skos:ConceptScheme",
    "skos:prefLabel": english(name),
    "owl:versionInfo": version,
  }));
}

function english(text: string): Json {
  return { "@value": text, "@language": "en" };
}
