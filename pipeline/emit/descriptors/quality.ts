import type { DoubleEntry, Normalised } from "../../../schemas/normalised.ts";
import type { AnyRow } from "../../../schemas/table.ts";

/** How far curators and rules agree on one table of one source. */
export type Agreement = {
  /** Rows that a curator anchored. */
  readonly curated: number;
  /** … of which a rule found something at the same place, … */
  readonly also_found: number;
  /** … with exactly the same first and last character, … */
  readonly same_span: number;
  /** … and with the same value in every column that both give. */
  readonly same_values: number;
  /** Rows that only a rule found. */
  readonly found_only: number;
  /** Annotations where no rule found anything, with the reason. */
  readonly not_found: readonly string[];
  /** Where curator and rule differ: `<annotation>.<column>: <curated> | <read>`. */
  readonly differences: readonly string[];
};

export type ArticleQuality = {
  readonly source_id: string;
  readonly rows: Readonly<Record<string, number>>;
  /** Quantities by how they are accounted for. */
  readonly ledger: Readonly<Record<string, number>>;
  /** Ids of the quantities that nobody has accounted for. */
  readonly open: readonly string[];
  readonly published_share: number;
  readonly overrides: readonly string[];
  /** Findings of rules that a curator says are none, with the reason. */
  readonly rejections: readonly string[];
  readonly agreement: Readonly<Record<string, Agreement>>;
};

/** Counts, open items, coverage and agreement of one article. */
export function articleQuality({ article, rows, entries }: Normalised): ArticleQuality {
  const byList = Map.groupBy(entries, ({ list }) => list);
  const lists = ["mentions", "restorations", "quantities", "times", "quotations"] as const;
  return {
    source_id: article.source.id,
    rows: Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, list.length])),
    ledger: countBy(rows.quantities, "status", ["claimed", "dismissed", "open"]),
    open: rows.quantities.filter(({ status }) => status === "open").map(({ id }) => id),
    published_share: rows.sources[0]?.published_share ?? 0,
    overrides: entries
      .filter(({ override }) => override !== null)
      .map(({ list, annotation_id, override }) => `${list}/${annotation_id}: ${override}`),
    rejections: (article.annotations.rejections ?? []).map(
      ({ table, exact, reason }) => `${table}: ${exact}: ${reason}`,
    ),
    agreement: Object.fromEntries(
      lists.map((list) => [list, agreementOf(byList.get(list) ?? [], rows[list])]),
    ),
  };
}

function agreementOf(entries: readonly DoubleEntry[], rows: readonly AnyRow[]): Agreement {
  const found = entries.filter(({ rule }) => rule !== null);
  return {
    curated: entries.length,
    also_found: found.length,
    same_span: found.filter(({ sameSpan }) => sameSpan).length,
    same_values: found.filter((entry) => differencesOf(entry).length === 0).length,
    found_only: rows.filter((row) => row["method"] === "rule").length,
    not_found: entries
      .filter(({ rule }) => rule === null)
      .map(({ list, annotation_id }) => `${annotation_id}: ${whyNotFound(list)}`),
    differences: found.flatMap(differencesOf),
  };
}

function whyNotFound(list: DoubleEntry["list"]): string {
  return list === "mentions"
    ? "an unnamed group or a description: no name of the registry stands here"
    : "no rule reads these words";
}

function differencesOf({ annotation_id, fields }: DoubleEntry): string[] {
  return fields
    .filter(({ curated, read }) => curated !== read)
    .map(({ name, curated, read }) => `${annotation_id}.${name}: ${curated} | ${read}`);
}

function countBy(rows: readonly AnyRow[], column: string, values: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    values.map((value) => [value, rows.filter((row) => row[column] === value).length]),
  );
}

/** `quality.json`: every source, and all of them together. */
export function quality(
  articles: readonly ArticleQuality[],
  rows: Readonly<Record<string, number>>,
): unknown {
  return {
    total: {
      sources: articles.length,
      rows,
      ledger: sum(articles.map(({ ledger }) => ledger)),
      open: articles.reduce((count, { open }) => count + open.length, 0),
      agreement: totalAgreement(articles),
    },
    sources: articles,
  };
}

function totalAgreement(articles: readonly ArticleQuality[]): Record<string, Record<string, number>> {
  const lists = Object.keys(articles[0]?.agreement ?? {});
  return Object.fromEntries(
    lists.map((list) => [
      list,
      sum(
        articles.map(({ agreement }) => {
          const { curated, also_found, same_span, same_values, found_only } = agreement[list] as Agreement;
          return { curated, also_found, same_span, same_values, found_only };
        }),
      ),
    ]),
  );
}

function sum(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const count of counts) {
    for (const [name, value] of Object.entries(count)) total[name] = (total[name] ?? 0) + value;
  }
  return total;
}
