/** What a release has for those who bring their own tools: one database and one workbook, with all tables in them. */
import type { AnyRow, Table } from "../../schemas/table.ts";
import { jsonFile, type ReleaseFile } from "./file.ts";
import { bibliography, type Release } from "./metadata/bibliography.ts";
import { citationText } from "./metadata/cite-as.ts";

import { aboutRow, database } from "./sqlite/database.ts";
import { datasetteMetadata } from "./sqlite/datasette.ts";
import { workbook } from "./workbook/workbook.ts";

/** `<name>.sqlite`, the `metadata.json` with which Datasette describes it, and `<name>.xlsx`. */
export async function ownTools(
  dataset: Release["dataset"],
  tables: readonly Table[],
  rowsOf: (table: string) => readonly AnyRow[],
): Promise<ReleaseFile[]> {
  const { name } = dataset;
  const about = bibliography({ dataset, tables, rowsOf, files: [] });
  const row = aboutRow(name, about, citationText(about));
  return [
    { path: `${name}.sqlite`, bytes: database({ tables, rowsOf, about: row }) },
    jsonFile("metadata.json", datasetteMetadata(name, tables, about)),
    { path: `${name}.xlsx`, bytes: await workbook({ tables, rowsOf, about }) },
  ];
}
