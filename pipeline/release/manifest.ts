import type { Dataset } from "../emit/format.ts";
import type { OutputFile } from "../emit/output.ts";
import { byPath, factsOf, jsonFile, type ReleaseFile, textFile } from "./file.ts";

/** What a release is made from; `previous` is the version that it was compared with. */
type MadeFrom = { readonly dataset: Dataset; readonly commit: string; readonly previous: string | null };

function saidOf({ dataset: { name, version }, previous, commit }: MadeFrom) {
  return { name, version, previous_version: previous, commit };
}

/**
 * `manifest.json`: length in bytes and SHA-256 of every file in the archives and of every asset beside them but
 * itself and SHA256SUMS, which lists it.
 */
export function manifest(
  release: MadeFrom,
  archived: readonly ReleaseFile[],
  assets: readonly ReleaseFile[],
): ReleaseFile {
  return jsonFile("manifest.json", {
    ...saidOf(release),
    archive: { folder: `${archiveFolder(release.dataset)}/`, files: factsOf(archived).map(listed) },
    assets: factsOf(assets).map(listed),
  });
}

/** The same of a release in parts: the files of the dataset, below their folder, and the assets beside it. */
export function manifestInParts(
  release: MadeFrom,
  folder: string,
  files: readonly OutputFile[],
  assets: readonly ReleaseFile[],
): ReleaseFile {
  return jsonFile("manifest.json", {
    ...saidOf(release),
    dataset: { folder: `${folder}/`, files: files.map(listed) },
    assets: factsOf(assets).map(listed),
  });
}

/** The one folder at the top of both archives. */
export function archiveFolder({ name, version }: Dataset): string {
  return `${name}-${version}`;
}

/** `SHA256SUMS` as sha256sum writes and checks it: a line a file, by path. */
export function checksums(files: readonly ReleaseFile[], others: readonly OutputFile[] = []): ReleaseFile {
  const all = [...factsOf(files), ...others].toSorted(byPath);
  const lines = all.map(({ sha256, path }) => `${sha256}  ${path}\n`);
  return textFile("SHA256SUMS", lines.join(""));
}

function listed({ path, bytes, sha256 }: OutputFile) {
  return { path, bytes, sha256 };
}
