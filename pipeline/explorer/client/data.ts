/// <reference lib="dom" />
import type { Cell } from "../../../schemas/column.ts";
import { type Dataset, datasetOf } from "../dataset.ts";
import type { Packed } from "../single-file.ts";

/** The dataset that the page holds. */
export async function inlinedDataset(): Promise<Dataset> {
  const base64 = document.getElementById("data")?.textContent ?? "";
  const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const { tables, ...content } = JSON.parse(await new Response(stream).text()) as Packed;
  return datasetOf({
    ...content,
    tables: tables.map(({ cells, ...table }) => ({
      ...table,
      rows: cells.map((row) =>
        Object.fromEntries(table.columns.map(({ name }, at) => [name, row[at] as Cell])),
      ),
    })),
  });
}
