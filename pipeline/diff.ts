/** How two datasets differ, for a person, for a program, or for a comment on a pull request. */
import type { Issue } from "../schemas/issue.ts";
import { visible } from "../schemas/visible.ts";
import type { Effects } from "./effects.ts";
import { readDataset } from "./release/dataset.ts";
import { cellText, type Difference, type RowChange } from "./release/difference.ts";
import { differenceBetween } from "./release/difference-in-parts.ts";
import { differenceSummary } from "./release/summary.ts";
import { demandsOf, levelOf } from "./release/version.ts";
import type { Paint } from "./report.ts";

export type DiffForm = "text" | "json" | "summary";

/** Prints what differs between the datasets at two locations; the issues of those that cannot be read. */
export async function diff(
  locations: readonly [string, string],
  form: DiffForm,
  effects: Effects,
  paint: Paint,
): Promise<readonly Issue[]> {
  const [before, after] = [
    await readDataset(locations[0], effects),
    await readDataset(locations[1], effects),
  ];
  if (before.value === undefined || after.value === undefined) return [...before.issues, ...after.issues];
  const difference = await differenceBetween(before.value, after.value);
  if ("code" in difference) return [difference];
  effects.print(shown[form](difference, paint).replace(/\n$/, ""));
  return [];
}

const shown: Record<DiffForm, (difference: Difference, paint: Paint) => string> = {
  text: asText,
  json: asJson,
  summary: differenceSummary,
};

function asJson(difference: Difference): string {
  const { before, after, schema, counts, rows } = difference;
  const level = levelOf(difference);
  return JSON.stringify(
    {
      before: before?.version,
      after: after.version,
      level,
      demands: demandsOf(difference),
      schema,
      counts,
      rows,
    },
    null,
    2,
  );
}

function asText(difference: Difference, paint: Paint): string {
  const { before, after, rows } = difference;
  const demands = demandsOf(difference);
  const head = `${before?.version} → ${after.version}: `;
  if (demands.length === 0) return paint.strong(`${head}no differences`);
  return [
    paint.strong(`${head}${levelOf(difference)}`),
    ...demands.map(({ level, why }) => `  ${why} ${paint.faint(`(${level})`)}`),
    ...countLines(difference),
    ...[...Map.groupBy(rows, ({ table }) => table)].flatMap(([table, own]) => [
      "",
      paint.strong(table),
      ...own.flatMap((change) => rowLines(change, paint)),
    ]),
  ].join("\n");
}

function countLines({ counts }: Difference): string[] {
  const columns = ["before", "after", "added", "removed", "changed"] as const;
  const changed = counts.filter(({ added, removed, changed: cells }) => added + removed + cells > 0);
  if (changed.length === 0) return [];
  const width = Math.max(...changed.map(({ table }) => table.length));
  const line = (name: string, cells: readonly (string | number)[]): string =>
    `${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(9)).join("")}`;
  return [
    "",
    line("", columns),
    ...changed.map((of) =>
      line(
        of.table,
        columns.map((column) => of[column]),
      ),
    ),
  ];
}

const signs = { added: "+", removed: "-", changed: "~" } as const;

function rowLines(change: RowChange, { good, bad, strong, faint }: Paint): string[] {
  const colour = { added: good, removed: bad, changed: strong }[change.change];
  const first = colour(`  ${signs[change.change]} ${change.id}`);
  if (change.change !== "changed") return [first];
  const width = Math.max(...change.cells.map(({ column }) => column.length));
  return [
    first,
    ...change.cells.map(
      ({ column, before, after }) =>
        `      ${column.padEnd(width)}  ${value(cellText(before), faint)} → ${value(cellText(after), faint)}`,
    ),
  ];
}

function value(text: string | null, faint: Paint["faint"]): string {
  return text === null ? faint("(no value)") : visible(text).replace(/\s+/g, " ");
}
