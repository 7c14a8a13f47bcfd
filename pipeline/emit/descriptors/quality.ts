import type { ArticleRows, DoubleEntry, Normalised } from "../../../schemas/normalised.ts";
import type { Quantity } from "../../../schemas/tables/quantities.ts";
import { countDirectional } from "../../../schemas/visible.ts";
import type { OpenFile } from "../output.ts";
import { type UnregisteredNames, unregisteredNames } from "./unregistered-names.ts";

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

export type ArticleQuality = UnregisteredNames & {
  readonly source_id: string;
  readonly rows: Readonly<Record<string, number>>;
  /** Quantities by how they are accounted for. */
  readonly ledger: Readonly<Record<string, number>>;
  /** Ids of the quantities that nobody has accounted for. */
  readonly open: readonly string[];
  readonly published_share: number;
  /** Quotations that only a rule found, of a text that may not be republished: they are no rows until curated. */
  readonly withheld: number;
  /** Names in the text that hold a number ("Model 3"), by the rule that finds them. */
  readonly numbers_in_names?: Readonly<Record<string, number>>;
  /** Runs of digits that stand in no quantity, no time and no such name: `<start>-<end>`, in code points. */
  readonly unread_digits: readonly string[];
  /** Characters of the text that change the direction in which it is shown; absent where there are none. */
  readonly directional_controls?: number;
  readonly overrides: readonly string[];
  /** Findings of rules that a curator says are none, with the reason. */
  readonly rejections: readonly string[];
  readonly agreement: Readonly<Record<string, Agreement>>;
};

const lists = ["mentions", "restorations", "quantities", "times", "quotations"] as const;

/** Counts, open items, coverage and agreement of one article. */
export function articleQuality(normalised: Normalised): ArticleQuality {
  const { article, rows, entries, withheld, digits } = normalised;
  return {
    source_id: article.source.id,
    rows: rowCounts(rows),
    ledger: ledgerOf(rows.quantities),
    open: rows.quantities.filter(({ status }) => status === "open").map(({ id }) => id),
    published_share: rows.sources[0]?.published_share ?? 0,
    withheld,
    ...(Object.keys(digits.named).length > 0 ? { numbers_in_names: digits.named } : {}),
    unread_digits: digits.unread.map(({ start, end }) => `${start}-${end}`),
    ...unregisteredNames(normalised),
    ...directionalControls(article.canonical.text),
    overrides: entries
      .filter(({ override }) => override !== null)
      .map(({ list, annotation_id, override }) => `${list}/${annotation_id}: ${override}`),
    rejections: (article.annotations.rejections ?? []).map(
      ({ table, exact, reason }) => `${table}: ${exact}: ${reason}`,
    ),
    agreement: agreements(rows, entries),
  };
}

function directionalControls(text: string): Pick<ArticleQuality, "directional_controls"> {
  const directional_controls = countDirectional(text);
  return directional_controls > 0 ? { directional_controls } : {};
}

function rowCounts(rows: ArticleRows): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const table in rows) counts[table] = rows[table as keyof ArticleRows].length;
  return counts;
}

function ledgerOf(quantities: readonly Quantity[]): Record<Quantity["status"], number> {
  const counts = { claimed: 0, dismissed: 0, open: 0 };
  for (const { status } of quantities) counts[status]++;
  return counts;
}

function agreements(rows: ArticleRows, entries: readonly DoubleEntry[]): Record<string, Agreement> {
  const agreement: Record<string, Agreement> = {};
  for (const list of lists) {
    agreement[list] = agreementOf(
      entries.filter((entry) => entry.list === list),
      rows[list],
    );
  }
  return agreement;
}

function agreementOf(entries: readonly DoubleEntry[], rows: readonly Receipted[]): Agreement {
  const found = entries.filter(({ rule }) => rule !== null);
  return {
    curated: entries.length,
    also_found: found.length,
    same_span: found.filter(({ sameSpan }) => sameSpan).length,
    same_values: found.filter((entry) => differencesOf(entry).length === 0).length,
    found_only: countFound(rows),
    not_found: entries
      .filter(({ rule }) => rule === null)
      .map(({ list, annotation_id }) => `${annotation_id}: ${whyNotFound(list)}`),
    differences: found.flatMap(differencesOf),
  };
}

type Receipted = Pick<Quantity, "method">;

function countFound(rows: readonly Receipted[]): number {
  let count = 0;
  for (const { method } of rows) if (method === "rule") count++;
  return count;
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

/** What the sources come to together: counts that add up. */
export type QualityTotal = {
  readonly sources: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly ledger: Readonly<Record<string, number>>;
  readonly open: number;
  readonly withheld: number;
  readonly unread_digits: number;
  readonly unregistered: number;
  readonly agreement: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

const counted = ["curated", "also_found", "same_span", "same_values", "found_only"] as const;

/** Totals of articles as they come. */
export function countTotals(): {
  readonly add: (quality: ArticleQuality) => void;
  readonly total: () => QualityTotal;
} {
  const rows: Record<string, number> = {};
  const ledger: Record<string, number> = {};
  const agreement: Record<string, Record<string, number>> = {};
  let sources = 0;
  let open = 0;
  let withheld = 0;
  let unread_digits = 0;
  let unregistered = 0;
  return {
    add: (quality) => {
      sources++;
      open += quality.open.length;
      withheld += quality.withheld;
      unread_digits += quality.unread_digits.length;
      unregistered += quality.unregistered;
      addTo(rows, quality.rows);
      addTo(ledger, quality.ledger);
      for (const list in quality.agreement) {
        agreement[list] ??= {};
        const sum = agreement[list];
        for (const name of counted) sum[name] = (sum[name] ?? 0) + (quality.agreement[list]?.[name] ?? 0);
      }
    },
    total: () => ({ sources, rows, ledger, open, withheld, unread_digits, unregistered, agreement }),
  };
}

export const noTotal: QualityTotal = {
  sources: 0,
  rows: {},
  ledger: {},
  open: 0,
  withheld: 0,
  unread_digits: 0,
  unregistered: 0,
  agreement: {},
};

/** Two totals as one. */
export function addTotals(left: QualityTotal, right: QualityTotal): QualityTotal {
  const lists = new Set([...Object.keys(left.agreement), ...Object.keys(right.agreement)]);
  return {
    sources: left.sources + right.sources,
    rows: add(left.rows, right.rows),
    ledger: add(left.ledger, right.ledger),
    open: left.open + right.open,
    withheld: left.withheld + right.withheld,
    unread_digits: left.unread_digits + right.unread_digits,
    unregistered: left.unregistered + right.unregistered,
    agreement: Object.fromEntries(
      [...lists].map((list) => [list, add(left.agreement[list] ?? {}, right.agreement[list] ?? {})]),
    ),
  };
}

function add(
  left: Readonly<Record<string, number>>,
  right: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum = { ...left };
  addTo(sum, right);
  return sum;
}

function addTo(sum: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const name in more) sum[name] = (sum[name] ?? 0) + (more[name] as number);
}

/**
 * `quality.json` as a file that grows by the parts of articles; it ends in the total, which is asked for when it is
 * known.
 */
export function qualityFile(total: () => QualityTotal): OpenFile {
  let pieces = 0;
  return {
    path: qualityPath,
    piece: qualityPath,
    joiner: {
      head: Buffer.from('{\n  "sources": [\n'),
      add: (piece) => (pieces++ === 0 ? [piece] : [comma, piece]),
      close: () => Buffer.from(`${totalBegins}${laidOut(total(), "  ")}\n}\n`),
    },
    besides: () => JSON.stringify(total()),
  };
}

export const qualityPath = "quality.json";
const comma = Buffer.from(",\n");
const articleMargin = "    ";
const totalBegins = '\n  ],\n  "total": ';

/**
 * The part of an article in `quality.json`, where it stands in a list that is in an object. It tells how far curators
 * and rules agree on the tables that a curator worked on: of the others `rows` tells as much, and where nobody
 * curates, as in most of a large collection, that is a third of the file.
 */
export function qualityText(quality: ArticleQuality): string {
  const agreement = Object.fromEntries(
    Object.entries(quality.agreement).filter(([, { curated }]) => curated > 0),
  );
  return articleMargin + laidOut({ ...quality, agreement }, articleMargin);
}

/** The parts of some articles, at least one, as a piece of `quality.json`. */
export function qualityPiece(texts: readonly string[]): Uint8Array {
  return Buffer.from(texts.join(",\n"));
}

/** The part of each article in a `quality.json`, one after the other: what `qualityText` wrote. */
export function* articlesIn(file: Buffer): Generator<string> {
  const begins = `\n${articleMargin}{`;
  const end = file.lastIndexOf(totalBegins);
  let from = file.indexOf(begins);
  while (from !== -1) {
    const next = file.indexOf(begins, from + 1);
    // a comma stands between two of them
    yield file.toString("utf8", from, next === -1 ? end : next - 1);
    from = next;
  }
}

/**
 * JSON for people: an item of a list has a line of its own, and so has a member of an object, unless none of them
 * holds anything in turn. Counts stand in one line, then, which is also a quarter less to write and to hash.
 */
function laidOut(value: unknown, margin: string): string {
  if (!isFilled(value)) return JSON.stringify(value);
  const inner = `${margin}  `;
  if (Array.isArray(value))
    return `[\n${value.map((item) => inner + laidOut(item, inner)).join(",\n")}\n${margin}]`;
  const members = Object.entries(value);
  if (!members.some(([, member]) => isFilled(member))) return JSON.stringify(value);
  const lines = members.map(([name, member]) => `${inner}${JSON.stringify(name)}: ${laidOut(member, inner)}`);
  return `{\n${lines.join(",\n")}\n${margin}}`;
}

function isFilled(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  for (const _ in value) return true;
  return false;
}
