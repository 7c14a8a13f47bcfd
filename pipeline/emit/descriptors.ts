/** The files of a dataset that describe it: schemas, data card, provenance, package and checksums. */
import type { Reference } from "../../schemas/reference.ts";
import type { Table } from "../../schemas/table.ts";
import type { Source } from "../../schemas/tables/sources.ts";
import type { DatasetOutput } from "./dataset-output.ts";
import { codeList } from "./descriptors/code-list.ts";
import { dataCard } from "./descriptors/data-card.ts";
import { dataPackage } from "./descriptors/data-package.ts";
import { jsonSchema } from "./descriptors/json-schema.ts";
import { manifest, manifestPath, manifestText } from "./descriptors/manifest.ts";
import { provenance } from "./descriptors/provenance.ts";
import type { Dataset, Layout } from "./format.ts";
import type { OutputFile } from "./output.ts";

/** What the descriptions are made of, besides the files themselves. */
export type Described = {
  readonly dataset: Dataset & { readonly description: string };
  readonly tables: readonly Table[];
  readonly reference: Reference;
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** The first rows of the table of sources. */
  readonly sources: readonly Source[];
  /** The files that the dataset was made from. */
  readonly inputs: readonly OutputFile[];
  /** How it is laid out, where that is not as usual. */
  readonly layout?: Layout | undefined;
};

const cardPath = "README.md";
const codesPath = "codebook.md";
const provenancePath = "provenance.json";
const packagePath = "datapackage.json";
export const sumsPath = "SHA256SUMS";
const schemaPath = (table: Table): string => `schemas/${table.name}.schema.json`;

/** Where the descriptions are, below the output folder. */
export function descriptorPaths(tables: readonly Table[]): string[] {
  return [
    ...tables.map(schemaPath),
    cardPath,
    codesPath,
    provenancePath,
    packagePath,
    manifestPath,
    sumsPath,
  ];
}

/** Writes them after the tables, which they name with their hashes. */
export function emitDescriptors(output: DatasetOutput, described: Described): void {
  const { dataset, tables, reference, rows, sources, inputs, layout } = described;
  const { vocabularies } = reference;
  const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  for (const table of tables) output.write(schemaPath(table), written(jsonSchema(table, vocabularies)));
  output.write(cardPath, dataCard(dataset, tables, rows, sources));
  output.write(codesPath, codeList(reference));
  output.write(provenancePath, provenance(dataset, inputs, output.files()));
  const listed =
    layout === undefined ? undefined : manifest(layout, tables, rows, output.parts(), output.files());
  if (listed !== undefined) output.write(manifestPath, manifestText(listed));
  output.write(packagePath, written(dataPackage(dataset, tables, vocabularies, output.files(), listed)));
  const sums = output.files().map(({ sha256, path }) => `${sha256}  ${path}\n`);
  output.write(sumsPath, sums.join(""));
}
