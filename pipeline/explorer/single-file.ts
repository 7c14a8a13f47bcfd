/** explorer.html: one file with the data, the script and the style in it, which asks for nothing from elsewhere. */
import { createHash } from "node:crypto";
import { zlibSync } from "fflate";
import type { About } from "./about.ts";
import type { DatasetContent } from "./dataset.ts";
import { type Packed, packedRows } from "./packed.ts";

/** The script and the style of the client, bundled. */
export type Client = { readonly script: string; readonly style: string };

const sha256 = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

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
  const policy = [
    "default-src 'none'",
    `script-src ${sha256(safe)}`,
    `style-src ${sha256(styled)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="color-scheme" content="light dark">
<title>Industrial Playbook</title>
<style>${styled}</style>
</head>
<body>
<div id="app"><main><p>This page needs JavaScript. Where it was published with others, <a href="index.html">the same stands there without</a>.</p></main></div>
${data.join("\n")}
<script>${safe}</script>
</body>
</html>
`;
}

/** What stands first in the data: everything but the rows. */
export type Head = Omit<DatasetContent, "tables"> & {
  readonly tables: readonly Omit<DatasetContent["tables"][number], "rows">[];
  readonly about: About;
};

/** The head, and then the rows of each table, in their order: a table is unpacked when its rows are first asked for. */
function partsOf({ tables, ...content }: DatasetContent, about: About): string[] {
  const head: Head = { ...content, about, tables: tables.map(({ rows: _, ...table }) => table) };
  const rows = tables.map((table): Packed => packedRows(table));
  return [head, ...rows].map((part) => JSON.stringify(part));
}

const inflatable = (text: string): string =>
  Buffer.from(zlibSync(Buffer.from(text), { level: 9 })).toString("base64");
