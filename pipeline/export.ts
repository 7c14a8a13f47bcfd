/** The rows of an article as annotations of another tool. */
import { toRange } from "../schemas/document.ts";
import { tables } from "../schemas/index.ts";
import type { Issue } from "../schemas/issue.ts";
import type { AnyRow } from "../schemas/table.ts";
import { openBuilt } from "./dataset/built.ts";
import { readerOfOutput } from "./dataset/chapters.ts";
import type { Effects } from "./effects.ts";
import { exporters } from "./imports/index.ts";
import type { Exporter, ForeignSpan } from "./imports/records.ts";
import { readFolder } from "./sources/folder.ts";

/** Columns that the span itself says, or that every row of the article shares. */
const said = new Set(["source_id", "source_digest", "start", "end", "exact"]);

/** A tool's file of all rows of an article that have a place in its text; issues where there is no such article. */
export async function exportRows(
  tool: string,
  source: string,
  effects: Effects,
): Promise<string | readonly Issue[]> {
  const { value: article, issues } = readFolder(effects, source);
  if (article === undefined) return issues;
  const { canonical } = article;
  const built = openBuilt(readerOfOutput(effects));
  const spans: ForeignSpan[] = [];
  for (const table of tables.filter(({ order }) => order === "span")) {
    for (const row of (await built.rows(table, built.partOfRow(source))) ?? []) {
      if (row["source_id"] !== source) continue;
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

/** The cells that are not empty, as notes. */
function valuesOf(row: AnyRow): Record<string, string> {
  const cells = Object.entries(row).filter(([name, cell]) => cell !== null && !said.has(name));
  return Object.fromEntries(cells.map(([name, cell]) => [`# ${name}`, String(cell)]));
}
