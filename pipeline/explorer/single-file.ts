/** explorer.html: one file with the data, the script and the style in it, which asks for nothing from elsewhere. */
import { zlibSync } from "fflate";
import type { About } from "./about.ts";
import { linksIn } from "./client/links.ts";
import { firstState } from "./client/state.ts";
import { type DatasetContent, datasetOf } from "./dataset.ts";
import { htmlDocument, inlineStyle, sha256 } from "./html.ts";
import { type Packed, packedRows, wordsOf } from "./packed.ts";
import { htmlOf, type Page } from "./page.ts";
import { changesPage } from "./pages/changes.ts";
import { downloadPage } from "./pages/download.ts";
import { overviewPage } from "./pages/overview.ts";
import { qualityPage, withheldIn } from "./pages/quality.ts";

/** The script and the style of the client, bundled. */
export type Client = { readonly script: string; readonly style: string };

/**
 * The file. Data are compressed and written in base64, which holds no character that ends a script; the policy lets
 * only this script and this style run.
 */
export function singleFile(content: DatasetContent, about: About, { script, style }: Client): string {
  const safe = script.replaceAll("</script", "<\\/script").trim();
  const styled = style.trim();
  const data = partsOf(content, about).map(
    (text, at) => `<script type="application/octet-stream" id="data-${at}">${inflatable(text)}</script>`,
  );
  return htmlDocument({
    title: "Industrial Playbook",
    allowed: [`script-src ${sha256(safe)}`, `style-src ${sha256(styled)}`, "img-src data:"],
    style: inlineStyle(styled),
    body: `
<div id="app"><main><p>This page needs JavaScript. Where it was published with others, <a href="index.html">the same stands there without</a>.</p></main></div>
${data.join("\n")}
<script>${safe}</script>
`,
  });
}

/** What stands first in the data: everything but the rows and their words. */
export type Head = Omit<DatasetContent, "tables"> & {
  readonly tables: readonly Omit<DatasetContent["tables"][number], "rows">[];
  readonly told: Told;
};

/** What the client is told besides rows. */
export type Told = {
  readonly repository: string;
  readonly citation: string;
  /** Quotations of a source that stand in no row, where there are any. */
  readonly withheld: Readonly<Record<string, number>>;
  /** Pages that are the same whatever one does, as HTML: no script need make them, and the first is there at once. */
  readonly pages: Readonly<Record<string, { readonly title: string; readonly html: string }>>;
};

const made = { index: overviewPage, quality: qualityPage, changes: changesPage, download: downloadPage };

/** The head, the words of the texts, and then the rows of each table, in their order: each is unpacked when it is first asked for. */
function partsOf({ tables, ...content }: DatasetContent, about: About): string[] {
  const dataset = datasetOf({ ...content, tables });
  const pages = Object.entries(made).map(([page, make]) => {
    const { title, body }: Page = make(dataset, linksIn({ ...firstState, page }), about);
    return [page, { title, html: htmlOf(body) }] as const;
  });
  const told: Told = {
    repository: about.repository,
    citation: about.citations[0]?.text.trim() ?? content.name,
    withheld: withheldIn(about.quality),
    pages: Object.fromEntries(pages),
  };
  const head: Head = { ...content, told, tables: tables.map(({ rows: _, ...table }) => table) };
  const rows = tables.map((table): Packed => packedRows(table));
  return [head, wordsOf(tables), ...rows].map((part) => JSON.stringify(part));
}

const inflatable = (text: string): string =>
  Buffer.from(zlibSync(Buffer.from(text), { level: 9 })).toString("base64");
