import type { Vocabulary } from "../../schemas/reference.ts";
import { type AnyRow, rowSchema, type Table } from "../../schemas/table.ts";
import { jsonSchema } from "../emit/descriptors/json-schema.ts";
import type { Dataset } from "../emit/format.ts";
import { usualFormats } from "../emit/formats/index.ts";
import { encodeRows } from "../emit/output.ts";
import { jsonFile, type ReleaseFile } from "./file.ts";
import { parquet, parquetPath } from "./parquet.ts";

/**
 * A table that only a release has, in every format of the dataset, with its JSON Schema.
 * @throws where a row breaks the rules of its table: what a release computes is never wrong by a person's hand
 */
export function tableFiles(
  table: Table,
  rows: readonly AnyRow[],
  vocabularies: readonly Vocabulary[],
  dataset: Dataset,
): ReleaseFile[] {
  const schema = rowSchema(table);
  for (const row of rows) schema.parse(row);
  const encoded = new Map(encodeRows(table, rows));
  const inFormats = usualFormats.map((format) => {
    const path = format.path(table);
    const joiner = format.open(table, dataset);
    const piece = encoded.get(path);
    const added = piece === undefined ? [] : joiner.add(piece);
    return { path, bytes: Buffer.concat([joiner.head, ...added, joiner.close()]) };
  });
  return [...inFormats, jsonFile(`schemas/${table.name}.schema.json`, jsonSchema(table, vocabularies))];
}

/** A table's Parquet file. */
export function parquetFile(table: Table, rows: readonly AnyRow[], dataset: Dataset): ReleaseFile {
  return { path: parquetPath(table), bytes: parquet(table, rows, dataset) };
}
