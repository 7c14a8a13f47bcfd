import { datasetOf } from "../../pipeline/release/dataset.ts";
import type { ReleasedDataset, ReleasedField } from "../../pipeline/release/released.ts";
import type { Cell } from "../../schemas/column.ts";
import { tables } from "../../schemas/index.ts";
import { releaseTables } from "../../schemas/release/index.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import { type Files, projectFiles } from "../memory-effects.ts";

export type SomeRow = Readonly<Record<string, Cell>>;
export type SomeRows = Readonly<Record<string, readonly SomeRow[]>>;

const numeric: Readonly<Record<string, string>> = {
  integer: "integer",
  number: "number",
  boolean: "boolean",
  date: "date",
};

function fieldsOf({ columns }: Table): ReleasedField[] {
  return Object.entries(columns).map(([name, { kind, nullable, references, codes }]) => ({
    name,
    type: numeric[kind] ?? "string",
    required: !nullable,
    ...(references === undefined ? {} : { references }),
    ...(codes === undefined ? {} : { codes }),
  }));
}

/** A dataset with all tables of the project and only some rows, whose other cells are empty. */
export function released(version: string, rows: SomeRows): ReleasedDataset {
  const all: readonly Table[] = [...tables, ...releaseTables];
  return {
    name: "test",
    version,
    tables: new Map(
      all.map((table) => {
        const fields = fieldsOf(table);
        const empty = Object.fromEntries(fields.map(({ name }) => [name, null]));
        return [
          table.name,
          { name: table.name, fields, rows: (rows[table.name] ?? []).map((row) => ({ ...empty, ...row })) },
        ];
      }),
    ),
  };
}

/** A dataset of one table `things` whose columns are as given and whose rows are those. */
export function things(
  fields: readonly ReleasedField[],
  rows: readonly AnyRow[],
  version = "1.0.0",
): ReleasedDataset {
  return { name: "test", version, tables: new Map([["things", { name: "things", fields, rows }]]) };
}

/** The files of the committed dataset, by path below output/. */
export function committedFiles(): Files {
  return new Map([...projectFiles("output")].map(([path, bytes]) => [path.slice("output/".length), bytes]));
}

/** The committed dataset. */
export function committed(): ReleasedDataset {
  const { value, issues } = datasetOf("output", committedFiles());
  if (value === undefined) throw new Error(JSON.stringify(issues));
  return value;
}
