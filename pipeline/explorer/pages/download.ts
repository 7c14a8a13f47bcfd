import { type ComponentChild, h } from "preact";
import type { DatasetContent } from "../dataset.ts";
import type { Page } from "../page.ts";
import { Loading } from "./overview.ts";

/** The citation in one form, with the extension of the files that hold it. */
export type CitedAs = { readonly form: string; readonly extension: string; readonly text: string };

/** Where a form of the citation stands as a file of its own, beside the page. */
export const citationFile = ({ extension }: CitedAs): string => `citation.${extension}`;

/** Where the files are, how to read them and how to cite them. */
export function downloadPage(
  { license }: DatasetContent,
  repository: string,
  citations: readonly CitedAs[],
): Page {
  const body = [
    h("h1", null, "Download and cite"),
    h(
      "p",
      { class: "lead" },
      "Every release has the tables as CSV, JSON, Arrow and Parquet, with loaders for Python and R that check their " +
        "hashes; and all of them as one SQLite database and as one Excel workbook.",
    ),
    h("p", null, h("a", { href: `${repository}/releases`, rel: "noreferrer" }, "The releases")),
    h("h2", null, "First lines"),
    h(Loading, null),
    h("h2", null, "Cite"),
    ...citations.map((cited) => h(Citation, cited)),
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

/** The text, to be read and copied, and a link that saves it as a file for a reference manager. */
function Citation(cited: CitedAs): ComponentChild {
  const { form, extension, text } = cited;
  return h("figure", { class: "code" }, [
    h("figcaption", null, [
      form,
      " ",
      h("a", { href: citationFile(cited), download: true }, `save as .${extension}`),
    ]),
    h("pre", { class: "cite", tabindex: 0 }, h("code", null, text.trimEnd())),
  ]);
}
