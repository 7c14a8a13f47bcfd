import type { Article } from "../../../schemas/article.ts";
import { toRange } from "../../../schemas/document.ts";
import type { Extraction } from "../../../schemas/extraction.ts";
import type { Attribution } from "../../../schemas/tables/attributions.ts";
import type { Claim } from "../../../schemas/tables/claims.ts";
import type { Quotation } from "../../../schemas/tables/quotations.ts";
import { curatedReceipt, ruleReceipt } from "../receipt.ts";

/**
 * Rows of `attributions`: the chain of who vouches for each claim and quotation, hop by hop.
 * Hop 0 is the publication, added by rule (`publication`). A quotation's speaker is its hop 1 (`speaker`), and a
 * claim made inside a quotation is vouched for as the quotation is (`quoted-claim`), unless the curator gave that
 * target hops of its own.
 */
export function attributionRows(
  extraction: Extraction,
  claims: readonly Claim[],
  quotations: readonly Quotation[],
): Attribution[] {
  const { article, anchored } = extraction;
  const curated = anchored.attributions.map((item): Attribution => {
    const { target, hop, agent, mode, cue } = item.annotation;
    return {
      ...curatedReceipt(article, "attributions", item),
      target_id: `${article.source.id}/${target}`,
      hop,
      agent_id: agent,
      mode,
      cue: cue ?? null,
    };
  });
  const hops = new Map<string, Attribution[]>();
  for (const row of curated) hops.set(row.target_id, [...(hops.get(row.target_id) ?? []), row]);

  const ofQuotations = new Map<string, readonly Attribution[]>();
  for (const row of quotations) ofQuotations.set(row.id, hops.get(row.id) ?? speakerHop(extraction, row));
  const rows: Attribution[] = [];
  for (const row of quotations) {
    rows.push(publicationHop(article, row, "quotations", row.kind === "direct" ? "quotes" : "paraphrases"));
    for (const hop of ofQuotations.get(row.id) ?? []) rows.push(hop);
  }
  for (const row of claims) {
    const chain = hops.get(row.id) ?? quotedHops(article, ofQuotations.get(row.quotation_id ?? ""), row);
    rows.push(publicationHop(article, row, "claims", chain.length === 0 ? "states" : "reports"), ...chain);
  }
  rows.push(...curated.filter(({ target_id }) => !targetsAmong(target_id, claims, quotations)));
  return rows;
}

/** A hop whose target is nothing stays in the table, so that the foreign-key check can name it. */
function targetsAmong(id: string, claims: readonly Claim[], quotations: readonly Quotation[]): boolean {
  return claims.some((row) => row.id === id) || quotations.some((row) => row.id === id);
}

type Target = Claim | Quotation;
type TargetTable = "claims" | "quotations";

/** The publication passes on just what its target quotes. */
function publicationHop(
  article: Article,
  target: Target,
  table: TargetTable,
  mode: Attribution["mode"],
): Attribution {
  const { id, source_id, source_digest, start, end, exact } = target;
  const span = `${start}-${end}`;
  return {
    id: `${source_id}/attributions/${span}-${localPart(article, table, id)}-0`,
    source_id,
    source_digest,
    start,
    end,
    exact,
    method: "rule",
    origin: "publication",
    curator: null,
    reviewed_on: null,
    target_id: id,
    hop: 0,
    agent_id: article.source.publisher,
    mode,
    cue: null,
  };
}

function speakerHop({ article }: Extraction, quotation: Quotation): Attribution[] {
  const { speaker_id, speaker_start, speaker_end, cue } = quotation;
  if (speaker_id === null) return [];
  const span =
    speaker_start === null || speaker_end === null ? quotation : { start: speaker_start, end: speaker_end };
  const range = toRange(article.canonical, span);
  return [
    {
      ...ruleReceipt(
        article,
        "attributions",
        { ...range, rule: "speaker" },
        `${localPart(article, "quotations", quotation.id)}-1`,
      ),
      target_id: quotation.id,
      hop: 1,
      agent_id: speaker_id,
      mode: "states",
      cue,
    },
  ];
}

function quotedHops(
  article: Article,
  chain: readonly Attribution[] | undefined,
  claim: Claim,
): Attribution[] {
  return (chain ?? []).map((row) => ({
    ...row,
    id: `${claim.source_id}/attributions/${row.start}-${row.end}-${localPart(article, "claims", claim.id)}-${row.hop}`,
    method: "rule",
    origin: "quoted-claim",
    curator: null,
    reviewed_on: null,
    target_id: claim.id,
  }));
}

/** "claims-exports" of "<source-id>/claims/exports": what tells two targets of one span apart. */
function localPart({ source }: Article, table: TargetTable, id: string): string {
  return `${table}-${id.slice(source.id.length + table.length + 2)}`;
}
