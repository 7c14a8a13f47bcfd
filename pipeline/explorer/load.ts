/** Reads the dataset that the explorer shows from output/ alone. */
import { tables } from "../../schemas/index.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import type { DatasetContent, ShownTable } from "./dataset.ts";

/** What is read of output/: a file's bytes by its path below it; undefined where there is none. */
export type OutputFiles = (path: string) => Uint8Array | undefined;

/** The content of a built dataset; a text that says what is missing where there is none. */
export function loadContent(read: OutputFiles): DatasetContent | string {
  const package_ = read("datapackage.json");
  if (package_ === undefined) return "output/datapackage.json";
  const { name, version, description, licenses } = parsed(package_) as {
    name: string;
    version: string;
    description: string;
    licenses: readonly { readonly name: string }[];
  };
  const shown: ShownTable[] = [];
  for (const table of tables) {
    const path = `json/${table.name}.json`;
    const bytes = read(path);
    if (bytes === undefined) return `output/${path}`;
    shown.push(shownTable(table, parsed(bytes) as readonly AnyRow[]));
  }
  return { name, version, description, license: licenses[0]?.name ?? "", tables: shown };
}

const parsed = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString());

function shownTable({ name, description, columns }: Table, rows: readonly AnyRow[]): ShownTable {
  return {
    name,
    description,
    isSpanned: "start" in columns && "exact" in columns,
    columns: Object.entries(columns).map(([column, { kind, description, references, codes }]) => ({
      name: column,
      kind,
      description,
      ...(references === undefined ? {} : { references }),
      ...(codes === undefined ? {} : { codes }),
    })),
    rows,
  };
}
