import { type ComponentChild, h } from "preact";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, textOf } from "../dataset.ts";
import type { Page } from "../page.ts";
import { isolated, safeAddress } from "../parts/cell.ts";
import { fileOf, type Links } from "../parts/links.ts";
import { ReceiptView } from "../parts/receipt.ts";
import { receiptOf } from "../receipt.ts";

/** A source: what is known of it, its rights and condition, and the receipt of every row in the order of its text. */
export function sourcePage(dataset: Dataset, source: AnyRow, links: Links): Page {
  const id = textOf(source["id"]);
  const rows = rowsInOrder(dataset, id);
  const share = Math.round(Number(source["published_share"] ?? 0) * 100);
  const body = [
    h("h1", null, isolated(textOf(source["title"]))),
    h("dl", { class: "facts" }, [
      fact("Publisher", textOf(source["publisher"])),
      fact("Published", textOf(source["published_on"])),
      fact(
        "By",
        dataset
          .having("bylines", "source_id", id)
          .map((row) => textOf(row["name"]))
          .join(", ") || "no byline",
      ),
      fact("Condition", textOf(source["condition"]).replaceAll("-", " ")),
      fact("Licence", textOf(source["license"])),
      fact(
        "Rights",
        source["text_may_be_republished"] === true
          ? "the text may be republished"
          : "the text may not be republished: only the words of rows are shown",
      ),
      fact("Covered", `${share} per cent of ${textOf(source["code_points"])} characters stand in some row`),
      fact(
        "Original",
        h("a", { href: safeAddress(textOf(source["url"])), rel: "noreferrer" }, textOf(source["url"])),
      ),
      fact("SHA-256", h("code", { class: "hash" }, textOf(source["text_sha256"]))),
    ]),
    source["note"] == null ? null : h("p", { class: "note" }, isolated(textOf(source["note"]))),
    h("h2", null, `${rows.length} receipts in the order of the text`),
    ...rows.map((row) => h(ReceiptSection, { dataset, id: row, links })),
  ];
  return { path: `source/${fileOf(id)}`, title: textOf(source["title"]), body };
}

const fact = (name: string, value: ComponentChild): ComponentChild => [
  h("dt", null, name),
  h("dd", null, value),
];

function rowsInOrder(dataset: Dataset, id: string): string[] {
  const rows = dataset.tables
    .filter(({ isSpanned, name }) => isSpanned && name !== "attributions")
    .flatMap(({ name }) => dataset.having(name, "source_id", id));
  const number = (row: AnyRow, column: string): number => Number(row[column]);
  return rows
    .toSorted(
      (left, right) =>
        number(left, "start") - number(right, "start") || number(right, "end") - number(left, "end"),
    )
    .map((row) => textOf(row["id"]));
}

function ReceiptSection({
  dataset,
  id,
  links,
}: {
  dataset: Dataset;
  id: string;
  links: Links;
}): ComponentChild {
  const receipt = receiptOf(dataset, id);
  if (receipt === null) return null;
  // browsers open what an address leads into
  return h("details", { class: "receipt" }, [
    h("summary", null, [
      h("span", { class: "kind" }, receipt.table.replace(/s$/, "").replace(/ie$/, "y")),
      " ",
      isolated(receipt.fact),
    ]),
    h("div", { id }, h(ReceiptView, { dataset, receipt, links })),
  ]);
}
