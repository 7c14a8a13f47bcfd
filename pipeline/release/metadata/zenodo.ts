import type { Bibliography } from "./bibliography.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * `.zenodo.json`: deposit metadata as https://developers.zenodo.org/#representation describes it. Zenodo reads
 * nothing of CITATION.cff where this file is, so both are made from one record.
 */
export function zenodo(about: Bibliography): Json {
  return {
    upload_type: "dataset",
    title: about.title,
    creators: [{ name: about.creator }],
    description: `<p>${escaped(about.description)}</p>`,
    version: about.version,
    ...(about.publishedOn === undefined ? {} : { publication_date: about.publishedOn }),
    access_right: "open",
    license: about.license.name.toLowerCase(),
    keywords: about.keywords,
    notes: `<p>${escaped(about.rights)}</p>`,
    related_identifiers: [
      { identifier: about.repository, relation: "isSupplementTo", resource_type: "software" },
    ],
  };
}

/** Zenodo takes descriptions as HTML. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
