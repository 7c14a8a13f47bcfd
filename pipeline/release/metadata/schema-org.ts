import { csv } from "../../emit/formats/csv.ts";
import type { OutputFile } from "../../emit/output.ts";
import type { Bibliography, Release } from "./bibliography.ts";

type Json = Readonly<Record<string, unknown>>;

/** The archives, and the flat file of a table that search engines and model hubs read best. */
const archives = [
  { name: "industrial-playbook.tar.gz", format: "application/gzip" },
  { name: "industrial-playbook.zip", format: "application/zip" },
] as const;
const flatTable = /^parquet\/([^/]+\.parquet)$/;

/**
 * `dataset.jsonld`: the dataset in the words of schema.org, with what dataset search engines ask for. The archives
 * have no hash here, because this document is in them: the manifest beside them has it.
 */
export function schemaOrg(release: Release, about: Bibliography): Json {
  const creator = { "@type": "Organization", name: about.creator, url: about.repository };
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    "@id": `${about.repository}/releases/tag/v${about.version}`,
    name: about.title,
    alternateName: release.dataset.name,
    description: `${about.description} ${about.rights}`,
    url: about.repository,
    version: about.version,
    license: about.license.path,
    creator,
    publisher: creator,
    creditText: about.creator,
    isAccessibleForFree: true,
    keywords: about.keywords,
    inLanguage: about.languages,
    ...(about.publishedOn === undefined ? {} : { datePublished: about.publishedOn }),
    ...(about.coverage === undefined ? {} : { temporalCoverage: about.coverage.join("/") }),
    variableMeasured: variables(release),
    distribution: [
      ...archives.map(({ name, format }) => ({
        "@type": "DataDownload",
        name,
        contentUrl: `${about.downloads}/${name}`,
        encodingFormat: format,
      })),
      ...release.files.flatMap((file) => flatDownload(file, about)),
    ],
    ...(release.files.some(({ path }) => path.startsWith("csv/")) ? { hasPart: parts(release, about) } : {}),
  };
}

/** What the claims of the dataset measure or compare. */
function variables({ rowsOf }: Release): Json[] {
  const used = new Set(rowsOf("claims").map(({ metric }) => metric));
  return rowsOf("metrics")
    .filter(({ id }) => used.has(id as string))
    .map(({ id, label, definition }) => ({
      "@type": "PropertyValue",
      propertyID: id,
      name: label,
      description: definition,
    }));
}

function flatDownload({ path, bytes, sha256 }: OutputFile, { downloads }: Bibliography): Json[] {
  const name = flatTable.exec(path)?.[1];
  if (name === undefined) return [];
  return [
    {
      "@type": "DataDownload",
      name,
      contentUrl: `${downloads}/${name}`,
      encodingFormat: "application/vnd.apache.parquet",
      contentSize: `${bytes} B`,
      sha256,
    },
  ];
}

/** The tables, each with a name and what one row is. */
function parts({ dataset, tables, files }: Release, about: Bibliography): Json[] {
  const listed = new Set(files.map(({ path }) => path));
  return tables
    .filter((table) => listed.has(csv.path(table)))
    .map(({ name, description }) => ({
      "@type": "Dataset",
      name: `${dataset.name}: ${name}`,
      description: `${description} A table of ${about.title}, version ${about.version}.`,
      license: about.license.path,
      creator: { "@type": "Organization", name: about.creator },
    }));
}
