import type { Column, Kind } from "../../../schemas/column.ts";
import type { Vocabulary } from "../../../schemas/reference.ts";
import type { Table } from "../../../schemas/table.ts";
import type { Dataset } from "../format.ts";
import { csv } from "../formats/csv.ts";
import type { OutputFile } from "../output.ts";
import { codesOf } from "./json-schema.ts";
import type { Manifest } from "./manifest.ts";

type Json = Readonly<Record<string, unknown>>;

/** The type that Table Schema gives each kind of column. */
export const fieldTypes: Record<Kind, Json> = {
  identifier: { type: "string" },
  reference: { type: "string" },
  text: { type: "string" },
  pattern: { type: "string" },
  uri: { type: "string", format: "uri" },
  code: { type: "string" },
  term: { type: "string" },
  integer: { type: "integer" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  date: { type: "date" },
};

/** A name that ends so makes readers take a file of plain JSON for a Table Schema; its format says that it is none. */
const schemaSuffix = "schema.json";

/** The suffix as a format makes frictionless read the file as a table, and then miss the bytes that it did not count. */
const parquetFormat = "apache-parquet";

const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  [schemaSuffix]: "application/schema+json",
  [parquetFormat]: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.file",
};

/** Who may do what with the dataset. */
export const dataLicense = {
  name: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0 International",
  path: "https://creativecommons.org/licenses/by/4.0/",
};

/**
 * `datapackage.json`: Data Package v2. The CSV files are tabular resources with a Table Schema; the other files are
 * listed with their lengths and hashes. Where there are parts, or no CSV, a table is one resource with the paths of its
 * files in the first format that it has, and their hashes are in the manifest.
 */
export function dataPackage(
  dataset: Dataset & { readonly description: string },
  tables: readonly Table[],
  vocabularies: readonly Vocabulary[],
  files: readonly OutputFile[],
  listed?: Manifest,
): Json {
  const tabular = new Map(tables.map((table) => [csv.path(table), table]));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: dataset.name,
    version: dataset.version,
    description: dataset.description,
    licenses: [dataLicense],
    resources:
      listed === undefined
        ? files.map((file) => {
            const table = tabular.get(file.path);
            return table === undefined ? plainResource(file) : tableResource(table, vocabularies, file);
          })
        : [
            ...tables.map((table) => partedResource(table, vocabularies, listed)),
            ...files.filter(isOfNoTable(listed)).map(plainResource),
          ],
  };
}

function isOfNoTable({ tables }: Manifest): (file: OutputFile) => boolean {
  const paths = new Set(Object.values(tables).flatMap((files) => files.map(({ path }) => path)));
  return ({ path }) => !paths.has(path);
}

/** A table of which a manifest lists the files. */
function partedResource(
  table: Table,
  vocabularies: readonly Vocabulary[],
  { formats: [first = ""], tables }: Manifest,
): Json {
  const files = (tables[table.name] ?? []).filter(({ format }) => format === first);
  const format = formatOf(files[0]?.path ?? "");
  return {
    name: table.name,
    path: files.map(({ path }) => path),
    format,
    mediatype: mediaTypes[format],
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
    type: "table",
    description: table.description,
    ...(first === csv.name ? csvDialect : {}),
    schema: tableSchema(table, vocabularies),
  };
}

const csvDialect = {
  encoding: "utf-8",
  dialect: { header: true, delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true },
};

function plainResource({ path, bytes, sha256 }: OutputFile): Json {
  const format = formatOf(path);
  return {
    name: path.toLowerCase().replace(/[^a-z0-9_-]+/g, "-"),
    path,
    format,
    ...(mediaTypes[format] === undefined ? {} : { mediatype: mediaTypes[format] }),
    bytes,
    hash: `sha256:${sha256}`,
  };
}

function formatOf(path: string): string {
  if (path.endsWith(`.${schemaSuffix}`)) return schemaSuffix;
  return path.endsWith(".parquet") ? parquetFormat : path.slice(path.lastIndexOf(".") + 1);
}

function tableResource(table: Table, vocabularies: readonly Vocabulary[], file: OutputFile): Json {
  return {
    ...plainResource(file),
    $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
    name: table.name,
    type: "table",
    description: table.description,
    ...csvDialect,
    schema: tableSchema(table, vocabularies),
  };
}

/** Table Schema of a table, with keys and foreign keys. */
export function tableSchema(table: Table, vocabularies: readonly Vocabulary[]): Json {
  const columns = Object.entries(table.columns);
  const foreignKeys = columns.flatMap(([name, { references }]) =>
    references === undefined ? [] : [{ fields: [name], reference: { resource: references, fields: ["id"] } }],
  );
  return {
    fields: columns.map(([name, column]) => ({
      name,
      ...fieldTypes[column.kind],
      description: column.description,
      constraints: constraints(name === table.key, column, codesOf(column, vocabularies)),
    })),
    missingValues: [""],
    primaryKey: [table.key],
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

function constraints(isKey: boolean, { nullable, pattern, minimum }: Column, codes: readonly string[]): Json {
  return {
    required: !nullable,
    ...(isKey ? { unique: true } : {}),
    ...(pattern === undefined ? {} : { pattern: pattern.source }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(codes.length === 0 ? {} : { enum: codes }),
  };
}
