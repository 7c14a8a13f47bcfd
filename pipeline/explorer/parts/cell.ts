import { type ComponentChild, h } from "preact";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, type ShownColumn, textOf } from "../dataset.ts";
import { amountOf, labelOf, numberOf, printedOf, shortened, timexWords } from "../facts.ts";
import { addressOf, type Links } from "./links.ts";

export type CellProps = {
  readonly dataset: Dataset;
  readonly column: ShownColumn;
  readonly row: AnyRow;
  readonly links: Links;
};

/** A cell as people read it: labels for ids, grouped digits, text isolated by its direction. */
export function CellView({ dataset, column, row, links }: CellProps): ComponentChild {
  const cell = row[column.name];
  if (cell === null || cell === undefined) return nothing;
  const text = textOf(cell);
  if (column.kind === "reference" && column.references !== undefined)
    return h(
      "a",
      { href: addressOf(links, column.references, text) },
      isolated(shortened(nameOf(dataset, text, column.references), 80)),
    );
  if (column.kind === "identifier")
    return h("a", { class: "id", href: links.row(text) }, text.split("/").at(-1));
  if (column.kind === "uri")
    return h("a", { href: safeAddress(text), rel: "noreferrer" }, text.replace(/^https?:\/\//, ""));
  if (column.kind === "number" && typeof cell === "number")
    return h("span", { class: "number" }, numberOf(cell));
  if (column.kind === "integer") return h("span", { class: "number" }, text);
  if (column.name === "period") return h(Period, { value: text });
  if (column.kind === "boolean") return cell === true ? "yes" : "no";
  return isolated(text);
}

/** An amount in words, and below it as the text prints it, hedge and all. */
export function Amount({ dataset, row }: { dataset: Dataset; row: AnyRow }): ComponentChild {
  const amount = amountOf(row);
  if (amount === "") return nothing;
  const printed = printedOf(dataset, row);
  return [
    h("span", { class: "amount" }, amount),
    printed === "" ? null : h("small", { class: "printed" }, ["“", isolated(printed), "”"]),
  ];
}

/** A period in words, and below it as the column holds it. */
function Period({ value }: { value: string }): ComponentChild {
  const words = timexWords(value);
  return words === value ? value : [words, h("small", { class: "printed" }, value)];
}

/** In a cell a source is told by where and when it was published: titles are long, and stand on the source's page. */
function nameOf(dataset: Dataset, id: string, table: string): string {
  const source = table === "sources" ? dataset.find(id, table)?.row : undefined;
  return source === undefined
    ? labelOf(dataset, id, table)
    : `${textOf(source["publisher"])}, ${textOf(source["published_on"])}`;
}

const nothing: ComponentChild = h("span", { class: "none", title: "no value" }, "–");

/** Text that may run from right to left, kept from turning what stands beside it. */
export const isolated = (text: string): ComponentChild =>
  h("bdi", text.length > 60 ? { class: "long" } : null, text);

/** An address that a page may link to: of the web, or none. */
export const safeAddress = (address: string): string => (/^https?:\/\//.test(address) ? address : "#");

/** What a column is called for readers: the name without what says that it holds ids. */
export const columnLabel = (name: string): string => name.replace(/_id$/, "").replaceAll("_", " ");
