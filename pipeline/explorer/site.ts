/** The whole site as files: pages that need no script, their style, and the explorer in one file. */
import { type DatasetContent, datasetOf, textOf } from "./dataset.ts";
import { type Page, pageHtml } from "./page.ts";
import { analogiesPage } from "./pages/analogies.ts";
import { changesPage, type History } from "./pages/changes.ts";
import { comparisonsPage } from "./pages/comparisons.ts";
import { dictionaryPage } from "./pages/dictionary.ts";
import { type CitedAs, citationFile, downloadPage } from "./pages/download.ts";
import { entityPage } from "./pages/entity.ts";
import { overviewPage } from "./pages/overview.ts";
import { qualityPage } from "./pages/quality.ts";
import { sourcePage } from "./pages/source.ts";
import { tablePage, tablesPage } from "./pages/table.ts";
import { timelinePage } from "./pages/timeline.ts";
import { type Links, type Place, staticLinks } from "./parts/links.ts";
import { type Client, singleFile } from "./single-file.ts";

/** What the site is made from besides the dataset. */
export type SiteParts = {
  readonly client: Client;
  readonly quality: unknown;
  readonly repository: string;
  /** How to cite the dataset, in each form that there is; the plain one first. */
  readonly citations: readonly CitedAs[];
  /** What differs from earlier releases; null where the pages are of no release. */
  readonly history: History | null;
};

/** The files of the site, by their paths below it. The same dataset gives the same bytes. */
export function siteFiles(
  content: DatasetContent,
  { client, quality, repository, history, citations }: SiteParts,
): Map<string, string> {
  const dataset = datasetOf(content);
  const placeOf = (wanted: string): Place => {
    const attribution = dataset.find(wanted, "attributions")?.row;
    const id = attribution === undefined ? wanted : textOf(attribution["target_id"]);
    const found = dataset.find(id);
    const isSpanned = found?.table.isSpanned === true;
    return { id, table: found?.table.name ?? "", source: isSpanned ? textOf(found?.row["source_id"]) : null };
  };
  const links = [0, 1].map((depth) => staticLinks(depth, placeOf)) as [Links, Links];
  const [atTop, below] = links;
  const pages: Page[] = [
    overviewPage(dataset, atTop),
    analogiesPage(dataset, atTop),
    comparisonsPage(dataset, atTop),
    timelinePage(dataset, atTop),
    tablesPage(dataset, atTop),
    dictionaryPage(dataset),
    qualityPage(quality),
    changesPage(dataset, history, atTop),
    downloadPage(content, repository, citations),
    ...dataset.tables.map((table) => tablePage(dataset, table, below)),
    ...(dataset.table("entities")?.rows ?? []).map((entity) => entityPage(dataset, entity, below)),
    ...(dataset.table("sources")?.rows ?? []).map((source) => sourcePage(dataset, source, below)),
  ];
  const files = new Map(pages.map((page) => [page.path, pageHtml(page, content)]));
  if (files.size < pages.length) throw new Error("two pages have one path");
  for (const cited of citations) files.set(citationFile(cited), cited.text);
  files.set("style.css", client.style);
  files.set("explorer.html", singleFile({ ...content, citation: citations[0]?.text.trim() ?? "" }, client));
  return files;
}
