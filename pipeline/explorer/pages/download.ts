import { type ComponentChild, h } from "preact";
import type { About, CitedAs } from "../about.ts";
import type { Dataset } from "../dataset.ts";
import type { Page } from "../page.ts";
import type { Links } from "../parts/links.ts";
import { Loading } from "./overview.ts";

/** Where a form of the citation stands as a file of its own, beside the page. */
export const citationFile = ({ extension }: CitedAs): string => `citation.${extension}`;

const assets: readonly (readonly [name: string, what: string])[] = [
  ["industrial-playbook.xlsx", "all tables as one Excel workbook"],
  ["industrial-playbook.sqlite", "all tables as one SQLite database"],
  ["industrial-playbook.zip", "all tables as CSV, JSON, Arrow and Parquet, with their descriptions"],
  ["load.py", "loads and checks a table in Python"],
  ["load.R", "loads and checks a table in R"],
  ["claims_wide.csv", "the claims with all names beside their ids"],
  ["codebook.csv", "what every column means"],
];

/** Where the files are, how to read them and how to cite them. */
export function downloadPage({ license }: Dataset, links: Links, { repository, citations }: About): Page {
  const body = [
    h("h1", null, "Download and cite"),
    h("p", { class: "lead" }, "Every release has the same rows in many forms, with the hash of each file."),
    h(
      "ul",
      null,
      assets.map(([name, what]) =>
        h("li", null, [
          h("a", { href: `${repository}/releases/latest/download/${name}`, rel: "noreferrer" }, name),
          `: ${what}`,
        ]),
      ),
    ),
    h("p", null, [
      h("a", { href: `${repository}/releases`, rel: "noreferrer" }, "All releases and files"),
      `. A table's filtered rows can be saved as CSV where it is searched.`,
    ]),
    h("h2", null, "Load it"),
    h(Loading, { repository }),
    h("h2", null, "Cite"),
    ...citations.map((cited) => h(Citation, { cited, links })),
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
function Citation({ cited, links }: { cited: CitedAs; links: Links }): ComponentChild {
  const { form, extension, text } = cited;
  const name = citationFile(cited);
  return h("figure", { class: "code" }, [
    h("figcaption", null, [
      form,
      " ",
      h("a", { href: links.file(name, text), download: name }, `save as .${extension}`),
    ]),
    h("pre", { class: "cite", tabindex: 0 }, h("code", null, text.trimEnd())),
  ]);
}
