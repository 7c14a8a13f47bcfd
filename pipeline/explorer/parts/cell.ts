import { type ComponentChild, h } from "preact";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, type ShownColumn, textOf } from "../dataset.ts";
import { labelOf, numberOf } from "../facts.ts";
import type { Links } from "./links.ts";

export type CellProps = {
  readonly dataset: Dataset;
  readonly column: ShownColumn;
  readonly row: AnyRow;
  readonly links: Links;
};

/** A cell as people read it: labels for ids, grouped digits, text isolated by its direction. */
export function CellView({ dataset, column, row, links }: CellProps): ComponentChild {
  const cell = row[column.name];
  if (cell === null || cell === undefined) return h("span", { class: "none", title: "no value" }, "–");
  const text = textOf(cell);
  if (column.kind === "reference" && column.references !== undefined)
    return h(
      "a",
      { href: linkTo(column.references, text, links) },
      isolated(labelOf(dataset, text, column.references)),
    );
  if (column.kind === "identifier")
    return h("a", { class: "id", href: links.row(text) }, text.split("/").at(-1));
  if (column.kind === "uri")
    return h("a", { href: safeAddress(text), rel: "noreferrer" }, text.replace(/^https?:\/\//, ""));
  if (column.kind === "number" && typeof cell === "number")
    return h("span", { class: "number" }, numberOf(cell));
  if (column.kind === "integer") return h("span", { class: "number" }, text);
  if (column.kind === "boolean") return cell === true ? "yes" : "no";
  return isolated(text);
}

/** Text that may run from right to left, kept from turning what stands beside it. */
export const isolated = (text: string): ComponentChild => h("bdi", null, text);

/** An address that a page may link to: of the web, or none. */
export const safeAddress = (address: string): string => (/^https?:\/\//.test(address) ? address : "#");

function linkTo(table: string, id: string, links: Links): string {
  if (table === "entities") return links.entity(id);
  return table === "sources" ? links.source(id) : links.row(id);
}
