import type { AnnotationList } from "../../schemas/annotation.ts";
import type { Article } from "../../schemas/article.ts";
import { sliceSpan, type TextRange, toSpan } from "../../schemas/document.ts";
import type { Anchored } from "../../schemas/extraction.ts";
import type { Finding } from "../../schemas/findings.ts";
import type { receipt } from "../../schemas/receipt.ts";
import type { Row } from "../../schemas/table.ts";

/** The columns that say where a row's words stand and who says so. */
export type Receipt = Row<{
  name: string;
  description: string;
  key: "id";
  order: "span";
  columns: typeof receipt;
}>;

/** The id of a curated row: the curator's local id under its source and table. */
export function curatedId(article: Article, table: string, localId: string): string {
  return under(article, table) + localId;
}

/** What the ids of an article's rows in a table begin with. */
function under({ source }: Article, table: string): string {
  return `${source.id}/${table}/`;
}

/** The receipt of a row that a curator anchored, or that was imported from another tool. */
export function curatedReceipt(
  article: Article,
  list: AnnotationList,
  { annotation, range }: Anchored,
): Receipt {
  const { imported_from, curator, reviewed_on } = annotation;
  const placed = { id: curatedId(article, list, annotation.id), ...place(article, range) };
  if (imported_from !== undefined) {
    // whoever the file names did not look at what a tool brought
    const looked = { curator: curator ?? null, reviewed_on: reviewed_on ?? null };
    return { ...placed, method: "import", origin: imported_from, ...looked };
  }
  return {
    ...placed,
    method: "curated",
    origin: `annotations.yaml#${list}/${annotation.id}`,
    curator: curator ?? article.annotations.curator,
    reviewed_on: reviewed_on ?? article.annotations.reviewed_on,
  };
}

/** The receipt of a row that a rule found; `suffix` tells apart rows of one table that share a span. */
export function ruleReceipt(article: Article, table: string, finding: Finding, suffix?: string): Receipt {
  return receiptAt(article, under(article, table), finding, suffix);
}

function receiptAt(article: Article, before: string, finding: Finding, suffix?: string): Receipt {
  const { source_id, source_digest, start, end, exact } = place(article, finding);
  const span = `${start}-${end}`;
  return {
    id: suffix === undefined ? before + span : `${before}${span}-${suffix}`,
    source_id,
    source_digest,
    start,
    end,
    exact,
    method: "rule",
    origin: finding.rule,
    curator: null,
    reviewed_on: null,
  };
}

function place(
  article: Article,
  range: TextRange,
): Pick<Receipt, "source_id" | "source_digest" | "start" | "end" | "exact"> {
  const span = toSpan(article.canonical, range);
  return {
    source_id: article.source.id,
    source_digest: digestOf(article),
    start: span.start,
    end: span.end,
    exact: sliceSpan(article.canonical, span) ?? "",
  };
}

const digests = new WeakMap<Article, string>();

/** Which version of the text: one string for all the rows of an article, so that none has to be compared. */
function digestOf(article: Article): string {
  const known = digests.get(article);
  if (known !== undefined) return known;
  const made = article.text_sha256.slice(0, 16);
  digests.set(article, made);
  return made;
}

/** Receipts of findings in order; of several that share a span, the later ones are told apart by rule and number. */
export function ruleReceipts(article: Article, table: string, findings: readonly Finding[]): Receipt[] {
  const before = under(article, table);
  if (beginApart(findings)) return findings.map((finding) => receiptAt(article, before, finding));
  const taken = new Set<string>();
  return findings.map((finding) => {
    let made = receiptAt(article, before, finding);
    for (let n = 1; taken.has(made.id); n++) {
      made = receiptAt(article, before, finding, n === 1 ? finding.rule : `${finding.rule}-${n}`);
    }
    taken.add(made.id);
    return made;
  });
}

/** Whether each finding begins after the one before, as nearly always: then no two share a span. */
function beginApart(findings: readonly Finding[]): boolean {
  let before = -1;
  for (const { start } of findings) {
    if (start <= before) return false;
    before = start;
  }
  return true;
}
