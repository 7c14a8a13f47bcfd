/** The one record that every document about a release is made from, so that no two of them say different things. */
import type { AnyRow, Table } from "../../../schemas/table.ts";
import { dataLicense } from "../../emit/descriptors/data-package.ts";
import type { Dataset } from "../../emit/format.ts";
import type { OutputFile } from "../../emit/output.ts";

export type Release = {
  readonly dataset: Dataset & {
    readonly description: string;
    /** `repository` of package.json: where the project is. A fork says there where it is. */
    readonly repository: string;
    /** The day of release, yyyy-mm-dd, where somebody has written it down. */
    readonly released_on?: string;
  };
  readonly tables: readonly Table[];
  /** The rows of a table, by its name. */
  readonly rowsOf: (table: string) => readonly AnyRow[];
  /** The files of the release, by path from its root. */
  readonly files: readonly OutputFile[];
};

export type Bibliography = {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** Who made it, as LICENSE wants them named. */
  readonly creator: string;
  readonly license: typeof dataLicense;
  readonly rights: string;
  readonly repository: string;
  /** Where the assets of this version can be downloaded. */
  readonly downloads: string;
  readonly keywords: readonly string[];
  readonly languages: readonly string[];
  /** yyyy-mm-dd; undefined where nothing in the data has a date. */
  readonly publishedOn: string | undefined;
  /** First and last day of publication of the sources. */
  readonly coverage: readonly [first: string, last: string] | undefined;
};

const keywords = ["industrial policy", "news", "claims", "quotations", "provenance", "stand-off annotation"];

/**
 * The bibliographic record of a release. It reads no clock: where no day of release is given, the version is dated
 * by the last day on which a curator reviewed a row.
 */
export function bibliography({ dataset, tables, rowsOf }: Release): Bibliography {
  const { version, repository } = dataset;
  const days = (table: string, column: string): string[] =>
    rowsOf(table).flatMap((row) => (typeof row[column] === "string" ? [row[column]] : []));
  const reviewed = tables.flatMap(({ name }) => days(name, "reviewed_on")).toSorted();
  const published = days("sources", "published_on").toSorted();
  const [first, last] = [published[0], published.at(-1)];
  return {
    title: "Industrial Playbook: news on industrial policy as data with receipts",
    description:
      `${dataset.description}. Every row of a table with receipts quotes the characters of the source that it was ` +
      "read from, with their offsets, and says who read it there: a curator or a rule. The dataset says what its " +
      "sources say, not what is so.",
    version,
    creator: "Industrial Playbook contributors",
    license: dataLicense,
    rights:
      "The licence does not cover the words that rows quote from the sources: they remain their publishers'.",
    repository,
    downloads: `${repository}/releases/download/v${version}`,
    keywords,
    languages: [...new Set(days("sources", "language"))].toSorted(),
    publishedOn: dataset.released_on ?? reviewed.at(-1),
    coverage: first === undefined || last === undefined ? undefined : [first, last],
  };
}

/** The citation as BibTeX. */
export function bibtex(
  { title, creator, version, repository, publishedOn }: Bibliography,
  key: string,
): string {
  const fields = [
    ["author", `{${creator}}`],
    ["title", `{${title}}`],
    ...(publishedOn === undefined ? [] : [["year", publishedOn.slice(0, 4)]]),
    ["version", version],
    ["url", repository],
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}`;
}
