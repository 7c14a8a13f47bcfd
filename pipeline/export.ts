/** The rows of an article as annotations of another tool. */
import { toRange } from "../schemas/document.ts";
import { tables } from "../schemas/index.ts";
import type { Issue } from "../schemas/issue.ts";
import type { AnyRow, Table } from "../schemas/table.ts";
import type { Effects } from "./effects.ts";
import { json } from "./emit/formats/json.ts";
import { exporters } from "./imports/index.ts";
import type { Exporter, ForeignSpan } from "./imports/records.ts";
import { readFolder } from "./sources/folder.ts";

/** Columns that the span itself says, or that every row of the article shares. */
const said = new Set(["source_id", "source_digest", "start", "end", "exact"]);

/** A tool's file of all rows of an article that have a place in its text; issues where there is no such article. */
export function exportRows(tool: string, source: string, effects: Effects): string | readonly Issue[] {
  const { value: article, issues } = readFolder(effects, source);
  if (article === undefined) return issues;
  const { canonical } = article;
  const spans: ForeignSpan[] = [];
  for (const table of tables.filter(({ order }) => order === "span")) {
    for (const row of rowsOf(table, source, effects)) {
      spans.push({
        id: `T${spans.length + 1}`,
        label: table.name,
        ranges: [toRange(canonical, { start: Number(row["start"]), end: Number(row["end"]) })],
        values: valuesOf(row),
      });
    }
  }
  return (exporters[tool] as Exporter)({ spans, links: [] }, canonical.text, source);
}

function rowsOf(table: Table, source: string, effects: Effects): AnyRow[] {
  const bytes = effects.read(`output/${json.path(table)}`);
  if (bytes === undefined) return [];
  const rows = JSON.parse(Buffer.from(bytes).toString()) as AnyRow[];
  return rows.filter((row) => row["source_id"] === source);
}

/** The cells that are not empty, as notes. */
function valuesOf(row: AnyRow): Record<string, string> {
  const cells = Object.entries(row).filter(([name, cell]) => cell !== null && !said.has(name));
  return Object.fromEntries(cells.map(([name, cell]) => [`# ${name}`, String(cell)]));
}
