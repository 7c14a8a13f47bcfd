import type { Column } from "../../../schemas/column.ts";
import type { Table } from "../../../schemas/table.ts";
import type { Source } from "../../../schemas/tables/sources.ts";
import type { Dataset } from "../format.ts";

/** How many sources the data card lists; the others are in the table. */
export const listedSources = 100;

/** What made the card, and what it says first. */
export type Edition = { readonly madeBy: string; readonly sections: readonly string[] };

const built: Edition = { madeBy: "make build-data", sections: [] };

/** `README.md` of the dataset: what it is, whose it is, its tables and columns, and how to cite it. */
export function dataCard(
  dataset: Dataset & { readonly description: string },
  tables: readonly Table[],
  rows: Readonly<Record<string, number>>,
  /** The first of them, at most `listedSources`. */
  sources: readonly Source[],
  { madeBy, sections }: Edition = built,
): string {
  return `${[
    `# Industrial Playbook, version ${dataset.version}`,
    `${dataset.description}. Made by \`${madeBy}\`; do not edit.`,
    ...sections,
    ...about(sources, rows["sources"] ?? 0),
    "## Tables",
    "| table | rows | one row is |\n|---|---|---|\n" +
      tables
        .map(({ name, description }) => `| \`${name}\` | ${rows[name] ?? 0} | ${oneRow(description)} |`)
        .join("\n"),
    "## Columns",
    "A `?` after a type marks a column that may be empty. Key: `id` in every table. [codebook.md](codebook.md) says " +
      "of every metric and code what it means, what is easily taken for it, and what other schemes call it.",
    ...tables.map(dictionary),
    citation(dataset),
  ].join("\n\n")}\n`;
}

function about(sources: readonly Source[], count: number): string[] {
  const listed = sources.map(
    ({ title, publisher, published_on, condition, license, published_share }) =>
      `| ${cell(title)} | ${cell(publisher)} | ${published_on} | ${condition} | ${license} | ${Math.round(published_share * 1000) / 10} % |`,
  );
  const more = count > listed.length ? [`… and ${count - listed.length} more in \`csv/sources.csv\`.`] : [];
  return [
    "Every row with a place in a text carries its receipt: `exact` is the source's characters at `[start, end)`, " +
      "counted in Unicode code points, and `source_digest` says which version of the text they count in. " +
      "`method` and `origin` say who read the row there: a curator or a rule.",
    "The same rows stand in `csv/` (UTF-8, an empty cell is a missing value), `json/` (one row a line) and `arrow/` " +
      "(Feather V2, typed). `datapackage.json` holds keys and foreign keys, `schemas/` a JSON Schema a table, " +
      "`quality.json` what is open and how far curators and rules agree, `provenance.json` what went in, " +
      "`SHA256SUMS` the hashes.",
    "## Sources",
    `| title | publisher | published | condition | licence | in the rows |\n|---|---|---|---|---|---|\n${listed.join("\n")}`,
    ...more,
    "## Rights",
    "The dataset is licensed under CC BY 4.0. The words in `exact` are their publishers': they are quoted as receipts, " +
      "and the licence does not cover them. The last column above says how much of each text stands in the rows. In a source whose condition is not `original`, " +
      "`exact` is not what the author wrote, and no quotation is `verbatim`.",
    "## Limits",
    "The dataset says what its sources say, not what is so: a claim is a claim, and `attributions` says whose. " +
      "Policies, analogies, relations and events have no attributions of their own; where a claim stands behind a " +
      "policy, `claim_id` leads to who vouches for it. " +
      "Dates are never finer than the text. Unnamed groups are entities without a name to search for. " +
      "Adjectives of nationality are not mentions of a place.",
  ];
}

function oneRow(description: string): string {
  return cell(description.replace(/^One row is /, "").replace(/\.$/, ""));
}

function dictionary({ name, columns }: Table): string {
  const lines = Object.entries(columns).map(
    ([column, definition]) => `| \`${column}\` | ${typeOf(definition)} | ${cell(definition.description)} |`,
  );
  return `### ${name}\n\n| column | type | meaning |\n|---|---|---|\n${lines.join("\n")}`;
}

function typeOf({ kind, nullable, references, codes, vocabulary, explainedIn }: Column): string {
  const detail =
    references !== undefined
      ? ` → ${references === "metrics" ? meaningIn("metrics") : references}`
      : codes !== undefined
        ? `: ${explainedIn === undefined ? "" : `${meaningIn(explainedIn)}: `}${codes.map((code) => `\`${code}\``).join(" ")}`
        : vocabulary !== undefined
          ? `: ${meaningIn(vocabulary)}`
          : "";
  return `${kind}${nullable ? "?" : ""}${detail}`;
}

/** Where the codes are explained. */
function meaningIn(vocabulary: string): string {
  return `[${vocabulary}](codebook.md#${vocabulary})`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function citation({ version }: Dataset): string {
  return (
    `## Citation\n\nIndustrial Playbook contributors. *Industrial Playbook: news on industrial policy as data with ` +
    `receipts*, version ${version}. CC BY 4.0.`
  );
}
