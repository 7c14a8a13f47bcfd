import type { Column, Kind } from "../../../schemas/column.ts";
import type { Table } from "../../../schemas/table.ts";
import type { OutputFile } from "../../emit/output.ts";
import { type Bibliography, bibtex, type Release } from "./bibliography.ts";

type Json = Readonly<Record<string, unknown>>;

/** The context that Croissant 1.1 prescribes: https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html */
const context = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  annotation: "cr:annotation",
  arrayShape: "cr:arrayShape",
  citeAs: "cr:citeAs",
  column: "cr:column",
  conformsTo: "dct:conformsTo",
  containedIn: "cr:containedIn",
  cr: "http://mlcommons.org/croissant/",
  data: { "@id": "cr:data", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  dct: "http://purl.org/dc/terms/",
  description: { "@container": "@language" },
  equivalentProperty: "cr:equivalentProperty",
  examples: { "@id": "cr:examples", "@type": "@json" },
  extract: "cr:extract",
  field: "cr:field",
  fileObject: "cr:fileObject",
  fileProperty: "cr:fileProperty",
  fileSet: "cr:fileSet",
  format: "cr:format",
  includes: "cr:includes",
  isArray: "cr:isArray",
  isLiveDataset: "cr:isLiveDataset",
  jsonPath: "cr:jsonPath",
  key: "cr:key",
  md5: "cr:md5",
  name: { "@container": "@language" },
  parentField: "cr:parentField",
  path: "cr:path",
  rai: "http://mlcommons.org/croissant/RAI/",
  recordSet: "cr:recordSet",
  references: "cr:references",
  regex: "cr:regex",
  repeated: "cr:repeated",
  replace: "cr:replace",
  samplingRate: "cr:samplingRate",
  sc: "https://schema.org/",
  separator: "cr:separator",
  source: "cr:source",
  subField: "cr:subField",
  transform: "cr:transform",
} as const;

/** The data type that Croissant gives each kind of column. */
const dataTypes: Record<Kind, string> = {
  identifier: "sc:Text",
  reference: "sc:Text",
  text: "sc:Text",
  pattern: "sc:Text",
  uri: "sc:URL",
  code: "sc:Text",
  term: "sc:Text",
  integer: "cr:Int32",
  number: "cr:Float64",
  boolean: "sc:Boolean",
  date: "sc:Date",
};

/** The files that readers of Croissant can open. */
const readable: readonly { readonly path: RegExp; readonly format: string }[] = [
  { path: /^csv\/[^/]+\.csv$/, format: "text/csv" },
  { path: /^parquet\/[^/]+\.parquet$/, format: "application/x-parquet" },
];

/**
 * `croissant.json`: Croissant 1.1. The record sets are the tables, read from the CSV files; the files are named
 * relative to this document.
 */
export function croissant({ dataset, tables, files }: Release, about: Bibliography): Json {
  const distribution = files.flatMap((file) => fileObjects(file));
  const listed = new Set(distribution.map((file) => file["@id"]));
  return {
    "@context": context,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    name: about.title,
    alternateName: dataset.name,
    description: `${about.description} ${about.rights}`,
    url: about.repository,
    license: about.license.path,
    version: about.version,
    ...(about.publishedOn === undefined ? {} : { datePublished: about.publishedOn }),
    creator: { "@type": "Organization", name: about.creator, url: about.repository },
    publisher: { "@type": "Organization", name: about.creator, url: about.repository },
    keywords: about.keywords,
    inLanguage: about.languages,
    citeAs: bibtex(about, dataset.name),
    isLiveDataset: false,
    distribution,
    recordSet: tables
      .filter((table) => listed.has(`csv/${table.name}.csv`))
      .map((table) => recordSet(table, tables)),
  };
}

function fileObjects({ path, bytes, sha256 }: OutputFile): Json[] {
  const format = readable.find((known) => known.path.test(path))?.format;
  if (format === undefined) return [];
  return [
    {
      "@type": "cr:FileObject",
      "@id": path,
      name: path.slice(path.lastIndexOf("/") + 1),
      contentUrl: path,
      contentSize: `${bytes} B`,
      encodingFormat: format,
      sha256,
    },
  ];
}

function recordSet({ name, description, key, columns }: Table, tables: readonly Table[]): Json {
  const leading = new Set(tables.filter(leadsOn).map((table) => table.name));
  const first = Object.entries(columns).find(
    ([column, { references }]) => column !== key && references !== undefined,
  );
  const isStraight = !leading.has(first?.[1].references ?? "");
  return {
    "@type": "cr:RecordSet",
    "@id": name,
    name,
    description,
    key: { "@id": `${name}/${key}` },
    // mlcroissant joins by the first reference, and breaks on one that leads to a record set with references of its
    // own: the key of a wide table leads to such a one, a table that leads to itself is one, and pairs lead to groups
    field: Object.entries(columns).map(([column, { references, ...definition }]) =>
      field(
        name,
        column,
        column === key ||
          references === undefined ||
          references === name ||
          (!isStraight && leading.has(references))
          ? definition
          : { ...definition, references },
      ),
    ),
  };
}

/** Whether a table has references of its own, besides those that it has to itself. */
function leadsOn({ name, key, columns }: Table): boolean {
  return Object.entries(columns).some(
    ([column, { references }]) => column !== key && references !== undefined && references !== name,
  );
}

function field(table: string, name: string, { kind, description, references }: Column): Json {
  return {
    "@type": "cr:Field",
    "@id": `${table}/${name}`,
    name,
    description,
    dataType: dataTypes[kind],
    source: { fileObject: { "@id": `csv/${table}.csv` }, extract: { column: name } },
    ...(references === undefined ? {} : { references: { field: { "@id": `${references}/id` } } }),
  };
}
