/** The whole site as files: pages that need no script, their style, and the explorer in one file. */
import type { AnyRow } from "../../schemas/table.ts";
import type { About } from "./about.ts";
import { type Dataset, type DatasetContent, datasetOf, textOf } from "./dataset.ts";
import { type Page, pageHtml } from "./page.ts";
import { changesPage } from "./pages/changes.ts";
import { comparisonPage } from "./pages/comparisons.ts";
import { citationFile, downloadPage } from "./pages/download.ts";
import { entityPage } from "./pages/entity.ts";
import { solePages } from "./pages/index.ts";
import { missingPage } from "./pages/missing.ts";
import { overviewPage } from "./pages/overview.ts";
import { qualityPage, withheldIn } from "./pages/quality.ts";
import { sourcePage, type Withheld } from "./pages/source.ts";
import { tablePage } from "./pages/table.ts";
import { type Links, type Place, staticLinks } from "./parts/links.ts";
import { type Client, singleFile } from "./single-file.ts";

type RowPage = (dataset: Dataset, row: AnyRow, links: Links, withheld: Withheld) => Page;

/** The files of the site, by their paths below it. The same dataset gives the same bytes. */
export function siteFiles(content: DatasetContent, about: About, client: Client): Map<string, string> {
  const dataset = datasetOf(content);
  const [atTop, below] = [0, 1].map((depth) => staticLinks(depth, placesIn(dataset))) as [Links, Links];
  const each = (table: string, make: RowPage): Page[] =>
    (dataset.table(table)?.rows ?? []).map((row) => make(dataset, row, below, { withheld }));
  const withheld = withheldIn(about.quality);
  const top = [overviewPage, qualityPage, changesPage, downloadPage, ...Object.values(solePages)].map(
    (make) => make(dataset, atTop, about),
  );
  const others = [
    ...dataset.tables.map((table) => tablePage(dataset, table, below)),
    ...each("entities", entityPage),
    ...each("sources", sourcePage),
    ...each("claim_groups", comparisonPage),
  ];
  const files = new Map<string, string>();
  for (const page of top) files.set(page.path, pageHtml(page, content, atTop));
  for (const page of others) files.set(page.path, pageHtml(page, content, below));
  if (files.size < top.length + others.length) throw new Error("two pages have one path");
  for (const cited of about.citations) files.set(citationFile(cited), cited.text);
  files.set("404.html", missingPage());
  files.set("style.css", client.style);
  files.set("explorer.html", singleFile(content, about, client));
  return files;
}

/** Where receipts stand: that of an attribution with what it vouches for. */
const placesIn =
  (dataset: Dataset) =>
  (wanted: string): Place => {
    const attribution = dataset.find(wanted, "attributions")?.row;
    const id = attribution === undefined ? wanted : textOf(attribution["target_id"]);
    const found = dataset.find(id);
    const isSpanned = found?.table.isSpanned === true;
    return { id, table: found?.table.name ?? "", source: isSpanned ? textOf(found?.row["source_id"]) : null };
  };
