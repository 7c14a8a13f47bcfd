/**
 * A release, as files in memory: what output/ holds, what only a release has (wide tables, changes, Parquet, codebook,
 * loaders, metadata), two archives of all that, and single files beside them. Pure: the same inputs give the same
 * bytes. Memory: the whole dataset several times over, which is fit for a dataset that people download whole.
 */
import { tables as builtTables } from "../../schemas/index.ts";
import type { Vocabulary } from "../../schemas/reference.ts";
import { releaseTables } from "../../schemas/release/index.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import { dataPackage } from "../emit/descriptors/data-package.ts";
import type { Dataset } from "../emit/format.ts";
import { json } from "../emit/formats/json.ts";
import type { OutputFile } from "../emit/output.ts";
import { tarGz, zip } from "./archive.ts";
import { flatAssets } from "./assets.ts";
import { releaseCard } from "./card.ts";
import { codebook } from "./codebook.ts";
import { byPath, factsOf, jsonFile, type ReleaseFile, textFile } from "./file.ts";
import { pythonLoader } from "./loaders/python.ts";
import { rLoader } from "./loaders/r.ts";
import { archiveFolder, checksums, manifest } from "./manifest.ts";
import { releaseMetadata } from "./metadata/index.ts";
import { releaseProvenance } from "./metadata/provenance.ts";
import { ownTools } from "./own-tools.ts";
import { parquetFile, tableFiles } from "./table-files.ts";
import { wideRows } from "./wide.ts";

/** The dataset that is released; `repository` is where the project is, as package.json says. */
export type ReleasedAs = Dataset & { readonly description: string; readonly repository: string };

export type ReleaseInputs = {
  readonly dataset: ReleasedAs;
  /** The commit that it is made from. */
  readonly commit: string;
  /** The version that it is compared with; null for the first release. */
  readonly previous: string | null;
  /** The files of output/, by their paths below it. */
  readonly output: readonly ReleaseFile[];
  readonly license: Uint8Array;
  readonly vocabularies: readonly Vocabulary[];
  /** Rows of the table changes. */
  readonly changes: readonly AnyRow[];
  /** What changed, in words and numbers: Markdown. */
  readonly notes: string;
  /** The pages that show the dataset, as they stand beside the archives. */
  readonly site: readonly ReleaseFile[];
};

export type Release = {
  /** What the archives hold, below their folder. */
  readonly archived: readonly ReleaseFile[];
  /** The files to publish: the archives and what stands beside them. */
  readonly assets: readonly ReleaseFile[];
};

const allTables: readonly Table[] = [...builtTables, ...releaseTables];

/** @throws where output/ lacks a table, or a row of the release's own tables breaks their rules */
export async function assembleRelease(inputs: ReleaseInputs): Promise<Release> {
  const { dataset } = inputs;
  const rows = allRows(inputs);
  const contents = archiveContents(inputs, rows);
  const folder = archiveFolder(dataset);
  const archives = [
    { path: `${dataset.name}.tar.gz`, bytes: await tarGz(folder, contents.files) },
    { path: `${dataset.name}.zip`, bytes: zip(folder, contents.files) },
  ];
  const beside = [
    ...archives,
    ...flatAssets(contents.files, allTables, contents.datapackage),
    ...(await ownTools(dataset, allTables, (table) => rows.get(table) ?? [])),
    textFile("release-notes.md", inputs.notes),
    ...inputs.site,
  ];
  const whole = [...beside, manifest(inputs, contents.files, beside)];
  return { archived: contents.files, assets: [...whole, checksums(whole)].toSorted(byPath) };
}

type Rows = ReadonlyMap<string, readonly AnyRow[]>;

/** The rows of every table: of output/ as its JSON files hold them, and of the release's own. */
function allRows({ output, changes }: ReleaseInputs): Rows {
  const bytesAt = new Map(output.map(({ path, bytes }) => [path, bytes]));
  const built = new Map(
    builtTables.map((table) => {
      const bytes = bytesAt.get(json.path(table));
      if (bytes === undefined) throw new Error(`no ${json.path(table)} in output/`);
      return [table.name as string, JSON.parse(Buffer.from(bytes).toString()) as AnyRow[]] as const;
    }),
  );
  const own = { ...wideRows((table) => built.get(table) ?? []), changes };
  return new Map<string, readonly AnyRow[]>([...built, ...Object.entries(own)]);
}

/** Files that are made anew for a release, so that they tell of all that is in it. */
const provenancePath = "provenance.json";
const madeAnew = ["README.md", provenancePath, "datapackage.json", "SHA256SUMS"];

function archiveContents(inputs: ReleaseInputs, rows: Rows) {
  const { dataset, vocabularies, output } = inputs;
  const rowsOf = (table: string): readonly AnyRow[] => rows.get(table) ?? [];
  const data = [
    ...output.filter(({ path }) => !madeAnew.includes(path)),
    ...releaseTables.flatMap((table) => tableFiles(table, rowsOf(table.name), vocabularies, dataset)),
    ...allTables.map((table) => parquetFile(table, rowsOf(table.name), dataset)),
  ];
  const words = [
    { path: "LICENSE", bytes: inputs.license },
    textFile("CHANGES.md", inputs.notes),
    textFile("README.md", releaseCard(dataset, allTables, rows)),
    ...codebook(allTables, vocabularies).map(({ path, content }) => textFile(path, content)),
  ];
  const undescribed = [...data, ...words, ...loaders(dataset, factsOf(data))];
  const documents = releaseMetadata({ dataset, tables: allTables, rowsOf, files: factsOf(undescribed) });
  const unproven = [...undescribed, ...documents.map(({ path, content }) => textFile(path, content))];
  const described = [...unproven, provenance(inputs, unproven)].toSorted(byPath);
  const datapackage = dataPackage(dataset, allTables, vocabularies, factsOf(described));
  const summed = [...described, jsonFile("datapackage.json", datapackage)];
  return {
    datapackage: datapackage as { resources: { path: string }[] },
    files: [...summed, checksums(summed)].toSorted(byPath),
  };
}

/** What the build says of its files, and then what the release made of them. */
function provenance({ output, dataset }: ReleaseInputs, files: readonly ReleaseFile[]): ReleaseFile {
  const built = output.find(({ path }) => path === provenancePath);
  if (built === undefined) throw new Error(`no ${provenancePath} in output/`);
  const document = JSON.parse(Buffer.from(built.bytes).toString());
  return jsonFile(provenancePath, releaseProvenance(document, dataset, factsOf(files)));
}

/** The loaders pin the hashes of the tables' files. */
function loaders({ name, version, repository }: ReleasedAs, files: readonly OutputFile[]): ReleaseFile[] {
  const from = { name, version, downloads: `${repository}/releases/download/v${version}` };
  return [
    textFile("load.py", pythonLoader(from, allTables, files)),
    textFile("load.R", rLoader(from, allTables, files)),
  ];
}
