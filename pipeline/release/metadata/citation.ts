import { stringify } from "yaml";
import type { Bibliography } from "./bibliography.ts";

/** `CITATION.cff`: Citation File Format 1.2.0 of the dataset. The authors are an entity: no person is named. */
export function citation(about: Bibliography): string {
  const record = {
    "cff-version": "1.2.0",
    message: "If you use this dataset, please cite it as below.",
    type: "dataset",
    title: about.title,
    authors: [{ name: about.creator, website: about.repository }],
    version: about.version,
    ...(about.publishedOn === undefined ? {} : { "date-released": about.publishedOn }),
    license: about.license.name,
    "repository-code": about.repository,
    url: about.repository,
    abstract: `${about.description} ${about.rights}`,
    keywords: about.keywords,
  };
  // quoted: a version such as 1.0 and a date are texts for every reader of YAML
  return stringify(record, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
}
