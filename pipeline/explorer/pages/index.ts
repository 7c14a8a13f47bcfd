/** The pages that there is one of, by their names. */
import type { About } from "../about.ts";
import type { Dataset } from "../dataset.ts";
import type { Page } from "../page.ts";
import type { Links } from "../parts/links.ts";
import { analogiesPage } from "./analogies.ts";
import { changesPage } from "./changes.ts";
import { comparisonsPage } from "./comparisons.ts";
import { dictionaryPage } from "./dictionary.ts";
import { downloadPage } from "./download.ts";
import { overviewPage } from "./overview.ts";
import { qualityPage } from "./quality.ts";
import { tablesPage } from "./table.ts";
import { timelinePage } from "./timeline.ts";

export const solePages: Readonly<Record<string, (dataset: Dataset, links: Links, about: About) => Page>> = {
  index: overviewPage,
  analogies: analogiesPage,
  comparisons: comparisonsPage,
  timeline: timelinePage,
  tables: tablesPage,
  dictionary: dictionaryPage,
  quality: qualityPage,
  changes: changesPage,
  download: downloadPage,
};
