import { h } from "preact";
import type { DatasetContent } from "../dataset.ts";
import type { Page } from "../page.ts";
import { Loading } from "./overview.ts";

/** Where the files are, how to read them and how to cite them. */
export function downloadPage({ name, version, license }: DatasetContent, repository: string): Page {
  const body = [
    h("h1", null, "Download and cite"),
    h(
      "p",
      { class: "lead" },
      "Every release has the tables as CSV, JSON, Arrow and Parquet, with loaders for Python and R that check their hashes.",
    ),
    h("p", null, h("a", { href: `${repository}/releases`, rel: "noreferrer" }, "The releases")),
    h("h2", null, "First lines"),
    h(Loading, null),
    h("h2", null, "Cite"),
    h(
      "pre",
      { tabindex: 0 },
      h("code", null, `Industrial Playbook editors. ${name}, version ${version}. ${repository}. ${license}.`),
    ),
    h("p", null, "Cite a single value by the id of its row: it stays the same as long as the fact does."),
    h("h2", null, "Rights"),
    h(
      "p",
      null,
      `The dataset is licensed ${license}. Texts of sources belong to their publishers; where a text may not be republished, these pages hold no more of it than the words of the rows.`,
    ),
  ];
  return { path: "download.html", title: "Download and cite", body };
}
