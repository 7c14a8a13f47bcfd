/**
 * What each column of a dataset takes, an article: in CSV with its comma, in JSON with its name, in Arrow its buffers, in
 * Parquet its chunks. The dataset must be in all four formats, in whole files.
 *
 *   node tests/bench/columns.ts FOLDER [--lines 30]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { tableFromIPC } from "apache-arrow";
import { parquetMetadata } from "hyparquet";
import { csvLines } from "../../pipeline/emit/csv-text.ts";
import { tables } from "../../schemas/index.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";

const { values, positionals } = parseArgs({
  options: { lines: { type: "string", default: "30" } },
  allowPositionals: true,
});
const [folder = "output"] = positionals;
const formats = ["csv", "json", "arrow", "parquet"] as const;
type Taken = Record<(typeof formats)[number], number>;

const read = (format: string, name: string): Buffer =>
  readFileSync(join(folder, format, `${name}.${format}`));

const columns: { name: string; taken: Taken }[] = [];
const whole: Taken = { csv: 0, json: 0, arrow: 0, parquet: 0 };
let footers = 0;
for (const table of tables as readonly Table[]) {
  const rows = JSON.parse(read("json", table.name).toString()) as AnyRow[];
  for (const format of formats) whole[format] += read(format, table.name).length;
  const arrow = tableFromIPC(read("arrow", table.name));
  const file = read("parquet", table.name);
  footers += file.readUInt32LE(file.length - 8) + 12;
  const { row_groups: groups } = parquetMetadata(Uint8Array.from(file).buffer);
  for (const [at, [name, column]] of Object.entries(table.columns).entries()) {
    const only = { ...table, columns: { [name]: column } };
    const buffers = (arrow.getChild(name)?.data ?? []).flatMap(
      ({ values: cells, valueOffsets, nullBitmap }) => [
        cells?.byteLength ?? 0,
        valueOffsets?.byteLength ?? 0,
        nullBitmap?.byteLength ?? 0,
      ],
    );
    const taken = {
      csv: Buffer.byteLength(csvLines(only, rows)),
      json: rows.reduce(
        (sum, row) => sum + Buffer.byteLength(JSON.stringify(row[name] ?? null)) + name.length + 4,
        0,
      ),
      arrow: buffers.reduce((sum, bytes) => sum + bytes, 0),
      parquet: groups.reduce(
        (sum, { columns: chunks }) => sum + Number(chunks[at]?.meta_data?.total_compressed_size ?? 0),
        0,
      ),
    };
    columns.push({ name: `${table.name}.${name}`, taken });
  }
}
const articles = JSON.parse(read("json", "sources").toString()).length as number;
const three = ({ csv, json, arrow }: Taken): number => csv + json + arrow;
const line = (name: string, taken: Taken): string =>
  `| ${name} | ${formats.map((format) => Math.round(taken[format] / articles)).join(" | ")} | ${((100 * three(taken)) / three(whole)).toFixed(1)} | ${((100 * taken.parquet) / whole.parquet).toFixed(1)} |`;
const byName = new Map<string, Taken>();
for (const { name, taken } of columns) {
  const own = name.split(".")[1] as string;
  const before = byName.get(own) ?? { csv: 0, json: 0, arrow: 0, parquet: 0 };
  for (const format of formats) before[format] += taken[format];
  byName.set(own, before);
}
const head = `| column | ${formats.join(" | ")} | % of the three | % of Parquet |\n|---|---|---|---|---|---|---|`;
process.stdout.write(`${head}\n${line("all", whole)}\n`);
process.stdout.write(`${line("(footers of Parquet)", { csv: 0, json: 0, arrow: 0, parquet: footers })}\n`);
const largest = [...columns].sort((left, right) => three(right.taken) - three(left.taken));
for (const { name, taken } of largest.slice(0, Number(values.lines)))
  process.stdout.write(`${line(name, taken)}\n`);
process.stdout.write("\nThe same by the name of the column, over all tables\n");
for (const [name, taken] of [...byName].sort((left, right) => three(right[1]) - three(left[1])).slice(0, 12))
  process.stdout.write(`${line(name, taken)}\n`);
