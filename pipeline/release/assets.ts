import type { Table } from "../../schemas/table.ts";
import { arrow } from "../emit/formats/arrow.ts";
import { csv } from "../emit/formats/csv.ts";
import { arrowStream } from "./arrow-stream.ts";
import { jsonFile, type ReleaseFile } from "./file.ts";
import { parquetPath } from "./parquet.ts";

type Descriptor = { readonly resources: readonly { readonly path: string }[] };

/** Files of the archive that stand beside it as well, as they are. */
const copied = ["load.py", "load.R", "codebook.csv", "codebook-codes.csv"];

/**
 * The single files beside the archives, for those who want one table or one line: each table as CSV, Parquet, Arrow
 * file and Arrow stream, the loaders, the codebook, and a Data Package of the CSV files. Their names hold no version,
 * so that the address of the latest release's file stays the same.
 * @throws where a table's file is not among the archive's
 */
export function flatAssets(
  archived: readonly ReleaseFile[],
  tables: readonly Table[],
  datapackage: Descriptor,
): ReleaseFile[] {
  const bytesAt = new Map(archived.map(({ path, bytes }) => [path, bytes]));
  const bytesOf = (path: string): Uint8Array => {
    const bytes = bytesAt.get(path);
    if (bytes === undefined) throw new Error(`no ${path} in the archive`);
    return bytes;
  };
  const ofTables = tables.flatMap((table) => {
    const arrowFile = bytesOf(arrow.path(table));
    return [
      { path: `${table.name}.csv`, bytes: bytesOf(csv.path(table)) },
      { path: `${table.name}.parquet`, bytes: bytesOf(parquetPath(table)) },
      { path: `${table.name}.arrow`, bytes: arrowFile },
      { path: `${table.name}.arrows`, bytes: arrowStream(arrowFile) },
    ];
  });
  const others = copied.flatMap((path) => {
    const bytes = bytesAt.get(path);
    return bytes === undefined ? [] : [{ path, bytes }];
  });
  const names = new Set([...ofTables, ...others].map(({ path }) => path));
  return [...ofTables, ...others, jsonFile("datapackage.json", flattened(datapackage, names))];
}

/** The same Data Package, of those CSV files that are assets, under the names that they have there. */
function flattened(datapackage: Descriptor, names: ReadonlySet<string>): Descriptor {
  const resources = datapackage.resources
    .map((resource) => ({ ...resource, path: resource.path.slice(resource.path.lastIndexOf("/") + 1) }))
    .filter(({ path }) => path.endsWith(".csv") && names.has(path));
  return { ...datapackage, resources };
}
