import { type ComponentChild, h } from "preact";
import { type Dataset, textOf } from "../dataset.ts";
import { amountOf, labelOf, pluralOf } from "../facts.ts";
import type { Page } from "../page.ts";
import { Bars, counted } from "../parts/bars.ts";
import { isolated } from "../parts/cell.ts";
import type { Links } from "../parts/links.ts";
import { ReceiptView } from "../parts/receipt.ts";
import { type Receipt, receiptOf } from "../receipt.ts";

/** What this is, how much there is, one receipt to look at, and how to load it. */
export function overviewPage(dataset: Dataset, links: Links): Page {
  const claims = dataset.table("claims")?.rows ?? [];
  const live = liveReceipt(dataset);
  const body = [
    h("h1", null, "Every value has a receipt"),
    h("p", { class: "lead" }, [
      `${dataset.description}. Choose any value and see the characters of the source that it was read from, `,
      "who vouches for it, and what was done to it on the way.",
    ]),
    h("ul", { class: "counters" }, [
      counter(dataset, "sources", "article", links),
      counter(dataset, "claims", "claim", links),
      counter(dataset, "quantities", "number", links),
      counter(dataset, "quotations", "quotation", links),
      counter(dataset, "entities", "entity", links),
    ]),
    live === null ? null : h(Live, { dataset, receipt: live, links }),
    h("h2", null, "What is in it"),
    h("div", { class: "charts" }, [
      h(Bars, {
        title: "Claims by who vouches for them",
        bars: counted(claims.map((row) => originator(dataset, textOf(row["id"])))),
      }),
      h(Bars, {
        title: "Claims by what they measure",
        bars: counted(claims.map((row) => labelOf(dataset, textOf(row["metric"]), "metrics"))),
      }),
      h(Bars, {
        title: "Entities by kind",
        bars: counted((dataset.table("entities")?.rows ?? []).map((row) => textOf(row["kind"]))),
      }),
    ]),
    h("h2", null, "Load it"),
    h(Loading, null),
  ];
  return { path: "index.html", title: "Overview", body };
}

function counter(dataset: Dataset, table: string, label: string, links: Links): ComponentChild {
  const { length } = dataset.table(table)?.rows ?? [];
  return h(
    "li",
    null,
    h("a", { href: links.table(table) }, [
      h("strong", null, String(length)),
      " ",
      length === 1 ? label : pluralOf(label),
    ]),
  );
}

/** Whoever vouches last: the end of the chain of attribution. */
function originator(dataset: Dataset, id: string): string {
  const chain = dataset.having("attributions", "target_id", id);
  const last = chain.toSorted((left, right) => Number(left["hop"]) - Number(right["hop"])).at(-1);
  return last === undefined ? "nobody" : labelOf(dataset, textOf(last["agent_id"]), "entities");
}

/** The claim with the longest chain and, among those, the greatest value. */
function liveReceipt(dataset: Dataset): Receipt | null {
  const worth = (row: Readonly<Record<string, unknown>>): readonly number[] => [
    amountOf(row as never) === "" ? 0 : 1,
    dataset.having("attributions", "target_id", textOf(row["id"] as string)).length,
    Number(row["value"] ?? 0),
  ];
  let best: readonly number[] = [];
  let id = "";
  for (const row of dataset.table("claims")?.rows ?? []) {
    const next = worth(row);
    const at = next.findIndex((value, index) => value !== (best[index] ?? -1));
    if (at < 0 || (next[at] as number) < (best[at] ?? -1)) continue;
    best = next;
    id = textOf(row["id"]);
  }
  return receiptOf(dataset, id);
}

function Live({
  dataset,
  receipt,
  links,
}: {
  dataset: Dataset;
  receipt: Receipt;
  links: Links;
}): ComponentChild {
  return h("section", { class: "receipt", "aria-labelledby": "live" }, [
    h("h2", { id: "live" }, "One receipt"),
    h("p", { class: "fact" }, [
      isolated(receipt.fact),
      " ",
      h("a", { href: links.row(receipt.id) }, "Its place among the others"),
    ]),
    h(ReceiptView, { dataset, receipt, links }),
  ]);
}

const python = `import pandas as pd
claims = pd.read_feather("output/arrow/claims.arrow")`;
const r = `claims <- arrow::read_feather("output/arrow/claims.arrow")`;
const sql = `select statement, value, unit from 'output/csv/claims.csv' where value is not null;`;

/** The first lines in Python, R and SQL. */
export function Loading(): ComponentChild {
  const sample = (language: string, code: string): ComponentChild =>
    h("figure", { class: "code" }, [
      h("figcaption", null, language),
      h("pre", { tabindex: 0 }, h("code", null, code)),
    ]);
  return h("div", { class: "samples" }, [sample("Python", python), sample("R", r), sample("DuckDB", sql)]);
}
