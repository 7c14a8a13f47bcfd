/**
 * The plain way to write the build: the same packages and the same stages, with everything in arrays, one article and
 * one row at a time, and each file made in one call. It leaves out the checks across rows, receipts of the files and
 * the descriptors, which favours it; its Arrow types are whatever `tableFromArrays` makes of the values.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import { stringify } from "csv-stringify/sync";
import { extract, indexReference } from "../../pipeline/extract/article.ts";
import { normalise } from "../../pipeline/normalise/article.ts";
import { metricRows, termRows } from "../../pipeline/normalise/rows/codebook.ts";
import { entityNameRows, entityRows } from "../../pipeline/normalise/rows/entities.ts";
import { tables } from "../../schemas/index.ts";
import { type AnyRow, compareIds, compareRows, rowSchema } from "../../schemas/table.ts";
import { articleOf, readReference } from "./read.ts";

const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined) throw new Error("node tests/bench/plain.ts FOLDER OUT");

const reference = readReference(join(folder, "sources/reference"));
const known = indexReference(reference);
const rows = new Map<string, AnyRow[]>(tables.map(({ name }) => [name, []]));

const lines = readFileSync(join(folder, "sources/collections/generated.jsonl"), "utf8").trimEnd().split("\n");
for (const line of lines) {
  const article = articleOf(JSON.parse(line));
  const normalised = normalise(extract(article, known).extraction, reference);
  for (const [name, made] of Object.entries(normalised.rows))
    rows.get(name)?.push(...(made as unknown as AnyRow[]));
}

const used = new Set<string>();
for (const table of tables) {
  for (const [name, { references }] of Object.entries(table.columns)) {
    if (references === "entities") for (const row of rows.get(table.name) ?? []) used.add(String(row[name]));
  }
}
rows.set("terms", termRows(reference));
rows.set("metrics", metricRows(reference));
rows.set("entities", entityRows(reference, used));
rows.set("entity_names", entityNameRows(reference, used));

for (const format of ["csv", "json", "arrow"]) mkdirSync(join(out, format), { recursive: true });
let total = 0;
for (const table of tables) {
  const schema = rowSchema(table);
  const sorted = (rows.get(table.name) ?? []).toSorted(table.order === "span" ? compareRows : compareIds);
  const valid = sorted.map((row) => schema.parse(row) as AnyRow);
  total += valid.length;
  const columns = Object.keys(table.columns);
  const csv = stringify(valid, {
    header: true,
    columns,
    cast: { boolean: (value) => (value ? "true" : "false") },
  });
  writeFileSync(join(out, `csv/${table.name}.csv`), csv);
  writeFileSync(join(out, `json/${table.name}.json`), JSON.stringify(valid));
  const arrays = columns.map((name) => [name, valid.map((row) => row[name] ?? null)] as const);
  const arrow = tableFromArrays(Object.fromEntries(arrays));
  writeFileSync(join(out, `arrow/${table.name}.arrow`), tableToIPC(arrow, "file"));
}
process.stdout.write(`${lines.length} articles, ${total} rows\n`);
