/** Reads the dataset that the explorer shows from output/ alone. */
import { tables } from "../../schemas/index.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import type { DatasetContent, ShownTable } from "./dataset.ts";

/** The rows of a table; undefined where it is not there. */
export type RowsOf = (table: Table) => Promise<readonly AnyRow[] | undefined>;

/** The content of a built dataset, of its Data Package and its rows; the table that is missing, where one is. */
export async function loadContent(package_: Uint8Array, rowsOf: RowsOf): Promise<DatasetContent | Table> {
  const { name, version, description, licenses } = parsed(package_) as {
    name: string;
    version: string;
    description: string;
    licenses: readonly { readonly name: string }[];
  };
  const shown: ShownTable[] = [];
  for (const table of tables) {
    const rows = await rowsOf(table);
    if (rows === undefined) return table;
    shown.push(shownTable(table, rows));
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
