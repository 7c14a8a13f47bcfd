import type { AnyRow, Table } from "../../schemas/table.ts";
import type { Source } from "../../schemas/tables/sources.ts";
import { dataCard, listedSources } from "../emit/descriptors/data-card.ts";
import type { Dataset } from "../emit/format.ts";

/** `README.md` of a release: the data card, after what those need who have just unpacked the archive. */
export function releaseCard(
  dataset: Dataset & { readonly description: string },
  tables: readonly Table[],
  rows: ReadonlyMap<string, readonly AnyRow[]>,
): string {
  const counts = Object.fromEntries([...rows].map(([table, list]) => [table, list.length]));
  const sources = (rows.get("sources") ?? []).slice(0, listedSources) as unknown as readonly Source[];
  return dataCard(dataset, tables, counts, sources, { madeBy: "make release", sections: [begin, files] });
}

const begin = `## Begin here

In Python, in this folder:

\`\`\`python
from load import load

claims = load("claims_wide")
\`\`\`

In R, in this folder:

\`\`\`r
source("load.R")
claims <- load_table("claims_wide")
\`\`\`

Both check the file's SHA-256 before they read it. \`sha256sum --check SHA256SUMS\` checks all files at once.

\`claims_wide\` and \`quotations_wide\` have names beside ids, so that nothing needs to be joined. All other tables refer to each other by id.`;

const files = `## In this folder

| file | what it is |
|---|---|
| \`csv/\`, \`json/\`, \`arrow/\`, \`parquet/\` | every table, with the same rows in each |
| \`load.py\`, \`load.R\` | load a table by its name |
| \`codebook.md\`, \`codebook.csv\`, \`codebook-codes.csv\` | what every metric and code means; what every column says, and the codes that it may hold |
| \`CHANGES.md\` | what changed since the release before, in words and numbers; the table \`changes\` has it row by row, \`id_redirects\` what became of retired ids |
| \`CITATION.cff\` | how to cite this version |
| \`LICENSE\` | what may be done with the data, and with the words that it quotes |
| \`datapackage.json\`, \`croissant.json\`, \`dataset.jsonld\`, \`annotations.jsonld\`, \`vocabulary.jsonld\`, \`provenance.json\` | the same told to programs: Data Package, Croissant, schema.org, Web Annotation, SKOS, W3C PROV |
| \`schemas/\` | a JSON Schema a table |
| \`quality.json\` | what is open, and how far curators and rules agree |
| \`SHA256SUMS\` | the hash of every file |`;
