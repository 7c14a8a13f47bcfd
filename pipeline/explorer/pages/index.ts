/** The pages that there is one of and that follow from rows alone, by their names. */
import type { Dataset } from "../dataset.ts";
import type { Page } from "../page.ts";
import type { Links } from "../parts/links.ts";
import { analogiesPage } from "./analogies.ts";
import { comparisonsPage } from "./comparisons.ts";
import { dictionaryPage } from "./dictionary.ts";
import { tablesPage } from "./table.ts";
import { timelinePage } from "./timeline.ts";

export const solePages: Readonly<Record<string, (dataset: Dataset, links: Links) => Page>> = {
  analogies: analogiesPage,
  comparisons: comparisonsPage,
  timeline: timelinePage,
  tables: tablesPage,
  dictionary: dictionaryPage,
};
