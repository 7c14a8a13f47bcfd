import { type ComponentChild, h } from "preact";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, textOf } from "../dataset.ts";
import { factOf, singularOf } from "../facts.ts";
import type { Page } from "../page.ts";
import { isolated, safeAddress } from "../parts/cell.ts";
import { fileOf, type Links } from "../parts/links.ts";
import { ReceiptView } from "../parts/receipt.ts";
import { receiptOf } from "../receipt.ts";

/** Quotations of a source that stand in no row, where there are any, as rules found them and nobody has confirmed them. */
export type Withheld = { readonly withheld: Readonly<Record<string, number>> };

/** A source: what is known of it, its rights and condition, and its words in the order of the text, with what was read from them. */
export function sourcePage(
  dataset: Dataset,
  source: AnyRow,
  links: Links,
  { withheld: counts }: Withheld,
): Page {
  const id = textOf(source["id"]);
  const passages = passagesOf(dataset, id);
  const rows = passages.reduce((sum, passage) => sum + passage.rows.length, 0);
  const share = Math.round(Number(source["published_share"] ?? 0) * 100);
  const withheld = counts[id] ?? 0;
  const mayBeShown = source["text_may_be_republished"] === true;
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
        mayBeShown
          ? "the text may be republished"
          : "the text may not be republished: only the words of rows are shown",
      ),
      fact(
        "Coverage",
        `${share} per cent of the text's ${textOf(source["code_points"])} characters stand in some row`,
      ),
      fact(
        "Original",
        h("a", { href: safeAddress(textOf(source["url"])), rel: "noreferrer" }, textOf(source["url"])),
      ),
      fact("SHA-256", h("code", { class: "hash" }, textOf(source["text_sha256"]))),
    ]),
    withheld === 0 ? null : h("p", { class: "note" }, withheldNote(withheld)),
    source["note"] == null ? null : h("p", { class: "note" }, isolated(textOf(source["note"]))),
    h("h2", null, ["What was read from it ", h("span", { class: "kind" }, String(rows))]),
    rows === 0
      ? h("p", null, "No row quotes this text yet.")
      : h(
          "p",
          { class: "who" },
          "The words of the text that some row quotes, in its order, each with the rows that were read from it.",
        ),
    ...passages.map((passage) => h(PassageView, { dataset, passage, links })),
  ];
  return { path: `source/${fileOf(id)}`, title: textOf(source["title"]), body };
}

const withheldNote = (count: number): string =>
  `${count} ${count === 1 ? "quotation is" : "quotations are"} withheld: rules found them, no curator has confirmed them, and the text may not be republished.`;

const fact = (name: string, value: ComponentChild): ComponentChild => [
  h("dt", null, name),
  h("dd", null, value),
];

type Spanned = { readonly table: string; readonly row: AnyRow };
/** The words of one row, and all rows that were read from them. */
type Passage = { readonly words: string; readonly rows: readonly Spanned[] };

/** The rows of a text under the widest of them that holds each, in the order of the text. */
function passagesOf(dataset: Dataset, id: string): Passage[] {
  const number = ({ row }: Spanned, column: string): number => Number(row[column]);
  const rows = dataset.tables
    .filter(({ isSpanned, name }) => isSpanned && name !== "attributions")
    .flatMap(({ name: table }) => dataset.having(table, "source_id", id).map((row) => ({ table, row })))
    .toSorted(
      (left, right) =>
        number(left, "start") - number(right, "start") || number(right, "end") - number(left, "end"),
    );
  const passages: { words: string; end: number; rows: Spanned[] }[] = [];
  for (const spanned of rows) {
    const last = passages.at(-1);
    if (last !== undefined && number(spanned, "end") <= last.end) last.rows.push(spanned);
    else passages.push({ words: textOf(spanned.row["exact"]), end: number(spanned, "end"), rows: [spanned] });
  }
  return passages;
}

type PassageProps = { readonly dataset: Dataset; readonly passage: Passage; readonly links: Links };

function PassageView({ dataset, passage, links }: PassageProps): ComponentChild {
  return h("section", { class: "passage" }, [
    h("p", { class: "excerpt", dir: "auto" }, passage.words),
    h(
      "ul",
      { class: "read" },
      passage.rows.map(({ table, row }) => {
        const id = textOf(row["id"]);
        const kind = h("span", { class: "kind" }, singularOf(table));
        const words = isolated(factOf(dataset, table, row));
        return h(
          "li",
          null,
          links.receiptsOpenOver
            ? [kind, " ", h("a", { href: links.row(id) }, words)]
            : h(Inside, { dataset, id, links, summary: [kind, " ", words] }),
        );
      }),
    ),
  ]);
}

type InsideProps = {
  readonly dataset: Dataset;
  readonly id: string;
  readonly links: Links;
  readonly summary: ComponentChild;
};

/** The receipt in the page itself. */
function Inside({ dataset, id, links, summary }: InsideProps): ComponentChild {
  const receipt = receiptOf(dataset, id);
  if (receipt === null) return null;
  // browsers open what an address leads into
  return h("details", { class: "inside" }, [
    h("summary", null, summary),
    h("div", { id, class: "receipt" }, [
      h(ReceiptView, { dataset, receipt, links }),
      h("p", { class: "who" }, [
        h("a", { href: `#${id}` }, "Link to this receipt"),
        receipt.previous === null
          ? null
          : [" · ", h("a", { href: links.row(receipt.previous) }, `previous ${singularOf(receipt.table)}`)],
        receipt.next === null
          ? null
          : [" · ", h("a", { href: links.row(receipt.next) }, `next ${singularOf(receipt.table)}`)],
      ]),
    ]),
  ]);
}
