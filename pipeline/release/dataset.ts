/** Reads a dataset as it was built or released: from a folder, a .tar.gz, a .zip, or the address of an archive. */
import type { Issue } from "../../schemas/issue.ts";
import { changes as releasedChanges } from "../../schemas/release/changes.ts";
import type { AnyRow } from "../../schemas/table.ts";
import { layoutOf } from "../dataset/chapters.ts";
import { type Effects, filesBelow } from "../effects.ts";
import { json } from "../emit/formats/json.ts";
import { readParts } from "./parts.ts";
import type { ReleasedDataset } from "./released.ts";
import { sumIssues } from "./sums.ts";
import { readTables } from "./tables.ts";
import { type DatasetFiles, unpack } from "./unpack.ts";

export type { ReleasedDataset, ReleasedField, ReleasedTable } from "./released.ts";

export type ReadDataset = { readonly value?: ReleasedDataset; readonly issues: readonly Issue[] };

/** Where in a release in parts the dataset is. */
export const datasetFolder = "dataset";

/** Most bytes of an archive that are downloaded. */
const downloadLimit = 2 ** 29;

/**
 * The dataset in a folder, an archive or at the http(s) address of an archive, every file held against SHA256SUMS.
 * All that is wrong with it is an issue, and then there is no value.
 */
export async function readDataset(location: string, effects: Effects): Promise<ReadDataset> {
  // a release in parts has its dataset in a folder, and beside it what it changed
  const changes = effects.read(`${location}/${json.path(releasedChanges)}`);
  if (changes !== undefined && effects.kind(`${location}/${datasetFolder}`) === "folder") {
    const { value, issues } = await readDataset(`${location}/${datasetFolder}`, effects);
    if (value === undefined) return { issues };
    const rows = JSON.parse(Buffer.from(changes).toString()) as AnyRow[];
    const { name } = releasedChanges;
    return {
      value: { ...value, tables: new Map(value.tables).set(name, { name, fields: [], rows }) },
      issues,
    };
  }
  const { files, issues } = await filesAt(location, effects);
  if (issues.length > 0) return { issues };
  const layout = layoutOf((path) => files.get(path));
  if (layout === undefined) return datasetOf(location, files);
  const damaged = sumIssues(location, files);
  return damaged.length > 0 ? { issues: damaged } : readParts(location, files, layout);
}

/**
 * The dataset that files make, by their paths below its folder, laid out as usual; `location` is what issues call that.
 */
export function datasetOf(location: string, files: DatasetFiles): ReadDataset {
  const damaged = sumIssues(location, files);
  return damaged.length > 0 ? { issues: damaged } : readTables(location, files);
}

async function filesAt(
  location: string,
  effects: Effects,
): Promise<{ readonly files: DatasetFiles; readonly issues: readonly Issue[] }> {
  if (/^https?:\/\//.test(location)) {
    const fetched = await effects.fetch(location, downloadLimit);
    if (typeof fetched !== "string") return unpack(location, fetched);
    return { files: new Map(), issues: [nothing(location, fetched)] };
  }
  const archive = effects.read(location);
  if (archive !== undefined) return unpack(location, archive);
  const files = folderFiles(effects, location);
  return { files, issues: files.size > 0 ? [] : [nothing(location, "nothing there")] };
}

function folderFiles(effects: Effects, folder: string): DatasetFiles {
  const paths = new Set(filesBelow(effects, folder).map((path) => path.slice(folder.length + 1)));
  return {
    size: paths.size,
    keys: () => paths.keys(),
    has: (path) => paths.has(path),
    get: (path) => (paths.has(path) ? effects.read(`${folder}/${path}`) : undefined),
  };
}

function nothing(file: string, found: string): Issue {
  return {
    code: "dataset-unreadable",
    place: { file },
    found,
    expected: "a folder with a dataset, a .tar.gz or .zip of one, or the http(s) address of such an archive",
    mend: "Correct the location; make build-data builds output/.",
  };
}
