/** Reads a dataset as it was built or released: from a folder, a .tar.gz, a .zip, or the address of an archive. */
import type { Issue } from "../../schemas/issue.ts";
import { type Effects, listWanted } from "../effects.ts";
import type { ReleasedDataset } from "./released.ts";
import { sumIssues } from "./sums.ts";
import { readTables } from "./tables.ts";
import { type DatasetFiles, unpack } from "./unpack.ts";

export type { ReleasedDataset, ReleasedField, ReleasedTable } from "./released.ts";

export type ReadDataset = { readonly value?: ReleasedDataset; readonly issues: readonly Issue[] };

/** Most bytes of an archive that are downloaded. */
const downloadLimit = 2 ** 29;

/**
 * The dataset in a folder, an archive or at the http(s) address of an archive, every file held against SHA256SUMS.
 * All that is wrong with it is an issue, and then there is no value.
 */
export async function readDataset(location: string, effects: Effects): Promise<ReadDataset> {
  const { files, issues } = await filesAt(location, effects);
  return issues.length > 0 ? { issues } : datasetOf(location, files);
}

/** The dataset that files make, by their paths below its folder; `location` is what issues call that. */
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
  const files = new Map(filesBelow(effects, location));
  return { files, issues: files.size > 0 ? [] : [nothing(location, "nothing there")] };
}

function filesBelow(effects: Effects, folder: string, below = ""): [string, Uint8Array][] {
  return listWanted(effects, below === "" ? folder : `${folder}/${below}`).flatMap(({ name, kind }) => {
    const path = below === "" ? name : `${below}/${name}`;
    if (kind === "folder") return filesBelow(effects, folder, path);
    const bytes = kind === "file" ? effects.read(`${folder}/${path}`) : undefined;
    return bytes === undefined ? [] : [[path, bytes] satisfies [string, Uint8Array]];
  });
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
