/** A difference as Markdown that fits a comment on a pull request. */
import type { Difference, RowChange } from "./difference.ts";
import { cellText } from "./difference.ts";
import { code, grid, prose } from "./markdown.ts";
import { count } from "./unexplained.ts";
import { demandsOf, describeSchemaChange, levelOf } from "./version.ts";

/** A comment may have 65,536 characters; what is added around the summary needs some of them. */
const longestSummary = 60_000;
/** Characters of a value that are shown. */
const longestValue = 120;

/** Counts a table, then rows with before and after; what does not fit is counted. */
export function differenceSummary(difference: Difference): string {
  const demands = demandsOf(difference);
  if (demands.length === 0) return "No row, column or table of the dataset differs.\n";
  const changed = difference.counts.filter(({ added, removed, changed }) => added + removed + changed > 0);
  const head = [
    `**The dataset changes: ${levelOf(difference)}.** ${difference.before?.version} → ${difference.after.version}`,
    ...(changed.length === 0
      ? []
      : [
          grid(
            ["table", "before", "after", "added", "removed", "changed"],
            changed.map((of) => [code(of.table), of.before, of.after, of.added, of.removed, of.changed]),
          ),
        ]),
    ...(difference.schema.length === 0
      ? []
      : [difference.schema.map((change) => `- ${prose(describeSchemaChange(change))}`).join("\n")]),
  ].join("\n\n");
  return `${head}\n${details(difference.rows, longestSummary - head.length)}`;
}

function details(rows: readonly RowChange[], room: number): string {
  if (rows.length === 0) return "";
  const lines: string[] = [];
  let left = room - 200;
  for (const change of rows) {
    const line = rowLine(change);
    if (line.length + 1 > left) break;
    left -= line.length + 1;
    lines.push(line);
  }
  const more = rows.length - lines.length;
  const rest = more > 0 ? `\n- and ${count(more, "row")} more` : "";
  return `\n<details><summary>${count(rows.length, "row")}</summary>\n\n${lines.join("\n")}${rest}\n\n</details>\n`;
}

function rowLine(change: RowChange): string {
  const row = code(change.id);
  if (change.change !== "changed") return `- ${change.table}: ${row} ${change.change}`;
  const cells = change.cells.map(
    ({ column, before, after }) =>
      `\n  - ${code(column)}: ${value(cellText(before))} → ${value(cellText(after))}`,
  );
  return `- ${change.table}: ${row}${cells.join("")}`;
}

function value(text: string | null): string {
  if (text === null) return "(no value)";
  const letters = [...text];
  return code(letters.length > longestValue ? `${letters.slice(0, longestValue).join("")}…` : text);
}
