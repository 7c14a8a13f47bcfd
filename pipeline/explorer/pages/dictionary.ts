import { type ComponentChild, h } from "preact";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, textOf } from "../dataset.ts";
import type { Page } from "../page.ts";
import { columnList } from "./table.ts";

/** What every table, column, metric and code means. */
export function dictionaryPage(dataset: Dataset): Page {
  const groups = Map.groupBy(dataset.table("metrics")?.rows ?? [], (row) => textOf(row["group"]));
  const vocabularies = Map.groupBy(dataset.table("terms")?.rows ?? [], (row) => textOf(row["vocabulary"]));
  const body = [
    h("h1", null, "Dictionary"),
    h(
      "p",
      { class: "lead" },
      "What every table, column, metric and code means, with an example and a near miss.",
    ),
    h("h2", null, "Tables and columns"),
    ...dataset.tables.map((table) =>
      h("details", { id: `table-${table.name}` }, [
        h("summary", null, [h("strong", null, table.name), `: ${table.description}`]),
        columnList(table),
      ]),
    ),
    h("h2", null, "Metrics"),
    ...[...groups].map(([name, rows]) => meanings(`metrics-${name}`, name, rows)),
    h("h2", null, "Codes"),
    ...[...vocabularies].map(([name, rows]) => meanings(`codes-${name}`, name, rows)),
  ];
  return { path: "dictionary.html", title: "Dictionary", body };
}

function meanings(id: string, name: string, rows: readonly AnyRow[]): ComponentChild {
  return h("details", { id }, [
    h("summary", null, [h("strong", null, name.replaceAll("-", " ")), ` (${rows.length})`]),
    h(
      "dl",
      { class: "columns" },
      rows.map((row) => [
        h("dt", { id: textOf(row["id"]) }, [
          h("code", null, textOf(row["code"]) || textOf(row["id"])),
          h("small", null, ` ${textOf(row["label"])}`),
        ]),
        h("dd", null, [
          textOf(row["definition"]),
          row["example"] == null ? null : h("p", null, [h("em", null, "Example: "), textOf(row["example"])]),
          row["near_miss"] == null ? null : h("p", null, [h("em", null, "Not: "), textOf(row["near_miss"])]),
        ]),
      ]),
    ),
  ]);
}
