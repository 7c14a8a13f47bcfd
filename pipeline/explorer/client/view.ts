/// <reference lib="dom" />
import { h } from "preact";
import type { Dataset } from "../dataset.ts";
import type { Page } from "../page.ts";
import { comparisonPage } from "../pages/comparisons.ts";
import { entityPage } from "../pages/entity.ts";
import { solePages } from "../pages/index.ts";
import { sourcePage } from "../pages/source.ts";
import type { Told } from "../single-file.ts";
import { linksIn } from "./links.ts";
import { firstState, type State } from "./state.ts";

const ofRows: Readonly<Record<string, readonly [table: string, make: typeof sourcePage]>> = {
  entity: ["entities", entityPage],
  source: ["sources", sourcePage],
  comparison: ["claim_groups", comparisonPage],
};

/** What a page without filters shows: that of a row, or one that there is one of. */
export function viewOf(dataset: Dataset, told: Told, { page, of }: Pick<State, "page" | "of">): Page {
  const links = linksIn({ ...firstState, page, of });
  const [table, make] = ofRows[page] ?? [];
  const found = table === undefined ? undefined : dataset.find(of, table);
  if (found !== undefined && make !== undefined) return make(dataset, found.row, links, told);
  const sole = Object.hasOwn(solePages, page) ? solePages[page] : undefined;
  if (sole !== undefined && of === "") return sole(dataset, links);
  const made = Object.hasOwn(told.pages, page) && of === "" ? told.pages[page] : undefined;
  if (made !== undefined)
    return {
      path: "",
      title: made.title,
      body: h("div", { dangerouslySetInnerHTML: { __html: made.html } }),
    };
  const body = [
    h("h1", null, "There is nothing at this address"),
    h("p", { class: "lead" }, "It may have been mistyped, or lead to what an older release had."),
    h("p", null, h("a", { href: links.page("index") }, "To the overview")),
  ];
  return { path: "", title: "Not found", body };
}
