import { type ComponentChild, h } from "preact";
import type { About } from "../about.ts";
import { type Dataset, textOf } from "../dataset.ts";
import { amountOf, labelOf, pluralOf } from "../facts.ts";
import type { Page } from "../page.ts";
import { Bars, counted } from "../parts/bars.ts";
import { isolated } from "../parts/cell.ts";
import type { Links } from "../parts/links.ts";
import { ReceiptView } from "../parts/receipt.ts";
import { chainOf, type Receipt, receiptOf } from "../receipt.ts";

/** What this is, how much there is, one receipt to look at, and how to load it. */
export function overviewPage(dataset: Dataset, links: Links, { repository }: About): Page {
  const claims = dataset.table("claims")?.rows ?? [];
  const metrics = (id: string): string => textOf(dataset.find(id, "metrics")?.row["group"]) || "no metric";
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
        bars: counted(claims.map((row) => metrics(textOf(row["metric"])))),
      }),
      h(Bars, {
        title: "Entities by kind",
        bars: counted((dataset.table("entities")?.rows ?? []).map((row) => textOf(row["kind"]))),
      }),
    ]),
    h("h2", null, "Load it"),
    h(Loading, { repository }),
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
  const last = chainOf(dataset, id).at(-1);
  return last === undefined ? "nobody" : labelOf(dataset, last.agent, "entities");
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

type LiveProps = { readonly dataset: Dataset; readonly receipt: Receipt; readonly links: Links };

function Live({ dataset, receipt, links }: LiveProps): ComponentChild {
  return h("section", { class: "receipt", "aria-labelledby": "live" }, [
    h("h2", { id: "live" }, "One receipt"),
    h("p", { class: "fact" }, h("a", { href: links.row(receipt.id) }, isolated(receipt.fact))),
    h(ReceiptView, { dataset, receipt, links }),
  ]);
}

/** The first lines in Python, R and SQL, from the newest release. */
export function Loading({ repository }: { repository: string }): ComponentChild {
  const latest = `${repository}/releases/latest/download`;
  const sample = (language: string, code: string): ComponentChild =>
    h("figure", { class: "code" }, [
      h("figcaption", null, language),
      h("pre", { tabindex: 0 }, h("code", null, code)),
    ]);
  return h("div", { class: "samples" }, [
    sample(
      "Python, with load.py of the release beside it",
      'from load import load\nclaims = load("claims_wide")',
    ),
    sample("R", `source("${latest}/load.R")\nclaims <- load_table("claims_wide")`),
    sample(
      "DuckDB",
      `SELECT statement, value, unit FROM '${latest}/claims_wide.parquet' WHERE value IS NOT NULL;`,
    ),
  ]);
}
