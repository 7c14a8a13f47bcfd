import { bibliography, type Release } from "./bibliography.ts";
import { citation } from "./citation.ts";
import { croissant } from "./croissant.ts";
import { schemaOrg } from "./schema-org.ts";
import { skos } from "./skos.ts";
import { webAnnotations } from "./web-annotation.ts";
import { zenodo } from "./zenodo.ts";

/** The documents by which machines find, cite, load and check a release; their paths are from its root. */
export function releaseMetadata(release: Release): readonly { path: string; content: string }[] {
  const about = bibliography(release);
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return [
    { path: ".zenodo.json", content: json(zenodo(about)) },
    { path: "CITATION.cff", content: citation(about) },
    { path: "annotations.jsonld", content: webAnnotations(release, about) },
    { path: "croissant.json", content: json(croissant(release, about)) },
    { path: "dataset.jsonld", content: json(schemaOrg(release, about)) },
    { path: "vocabulary.jsonld", content: json(skos(release, about)) },
  ];
}
