import { type ComponentChild, h } from "preact";
import type { Dataset, ShownColumn, ShownTable } from "../dataset.ts";
import { textOf } from "../dataset.ts";
import { factOf, numberOf } from "../facts.ts";
import type { Page } from "../page.ts";
import { Amount, CellView, columnLabel, isolated } from "../parts/cell.ts";
import { addressOf, type Links } from "../parts/links.ts";

/** What every row has and its receipt shows. */
export const receiptColumns: ReadonlySet<string> = new Set(
  "source_digest start end method origin curator reviewed_on".split(" "),
);
// What the first column and the receipt tell
const told = new Set("id statement exact name label title".split(" "));
const measured = new Set("comparator value value_min value_max unit".split(" "));

/** The columns that a reader looks at first, those that the receipt shows left out. */
export const readColumns = ({ columns }: ShownTable): readonly ShownColumn[] =>
  columns.filter(({ name }) => !receiptColumns.has(name));

/** A table, a row a line; the first column leads to the receipt. */
export function tablePage(dataset: Dataset, table: ShownTable, links: Links): Page {
  const columns = filled(table, readColumns(table));
  const hasAmount = columns.some(({ name }) => name === "value");
  const isSole = (dataset.table("sources")?.rows.length ?? 0) < 2;
  const shown = columns
    .filter(({ name }) => !told.has(name) && !(hasAmount && measured.has(name)))
    .filter(({ name }) => !(isSole && name === "source_id"))
    // the receipt leads there
    .filter(({ references = "" }) => dataset.table(references)?.isSpanned !== true);
  const head = [
    h("th", { scope: "col" }, firstLabel(table)),
    hasAmount ? h("th", { scope: "col" }, "amount") : null,
    ...shown.map(({ name, description }) => h("th", { scope: "col", title: description }, columnLabel(name))),
  ];
  const rows = table.rows.map((row) => {
    const id = textOf(row["id"]);
    return h("tr", { id }, [
      h(
        "th",
        { scope: "row" },
        h("a", { href: addressOf(links, table.name, id) }, isolated(factOf(dataset, table.name, row))),
      ),
      hasAmount ? h("td", null, h(Amount, { dataset, row })) : null,
      ...shown.map((column) => h("td", null, h(CellView, { dataset, column, row, links }))),
    ]);
  });
  const body = [
    h("h1", null, table.name.replaceAll("_", " ")),
    h("p", { class: "lead" }, table.description),
    h("p", null, [
      `${table.rows.length} ${table.rows.length === 1 ? "row" : "rows"}. `,
      h("a", { href: links.search?.(table.name) ?? "#" }, "Search, filter and download this table"),
      ". ",
      h("a", { href: "#columns" }, "What its columns mean"),
      ".",
    ]),
    h("div", { class: "wide", tabindex: 0, role: "region", "aria-label": `${table.name}, all rows` }, [
      h("table", null, [h("thead", null, h("tr", null, head)), h("tbody", null, rows)]),
    ]),
    h("h2", { id: "columns" }, "Columns"),
    columnList(table),
  ];
  return { path: `table/${table.name}.html`, title: table.name.replaceAll("_", " "), body, isWide: true };
}

/** The head of the column that says what a row is or says. */
export const firstLabel = ({ columns, isSpanned }: ShownTable): string =>
  isSpanned ? "what it says" : (columns.find(({ name }) => told.has(name) && name !== "id")?.name ?? "row");

/** The columns in which some row has a value. */
function filled({ rows }: ShownTable, columns: readonly ShownColumn[]): readonly ShownColumn[] {
  return columns.filter(({ name }) => rows.some((row) => row[name] !== null));
}

/** What each column means. */
export function columnList({ columns }: ShownTable): ComponentChild {
  return h(
    "dl",
    { class: "columns" },
    columns.map(({ name, kind, description, codes }) => [
      h("dt", null, [h("code", null, name), h("small", null, ` ${kind}`)]),
      h("dd", null, [
        description,
        codes === undefined ? null : h("span", { class: "codes" }, [": ", codes.join(", ")]),
      ]),
    ]),
  );
}

const first = "claims quotations quantities analogies policies events relations entities sources".split(" ");

/** All tables, with how many rows each has: what readers ask for first, then the rest. */
export function tablesPage(dataset: Dataset, links: Links): Page {
  const rank = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);
  const tables = dataset.tables.toSorted((left, right) => rank(left.name) - rank(right.name));
  const rows = tables.map(({ name, description, rows }) =>
    h("tr", null, [
      h("th", { scope: "row" }, h("a", { href: links.table(name) }, name.replaceAll("_", " "))),
      h("td", { class: "number" }, numberOf(rows.length)),
      h("td", null, description),
    ]),
  );
  const head = ["table", "rows", "what a row is"].map((label) => h("th", { scope: "col" }, label));
  const body = [
    h("h1", null, "Tables"),
    h("div", { class: "wide", tabindex: 0, role: "region", "aria-label": "All tables" }, [
      h("table", { class: "list" }, [h("thead", null, h("tr", null, head)), h("tbody", null, rows)]),
    ]),
  ];
  return { path: "tables.html", title: "Tables", body };
}
