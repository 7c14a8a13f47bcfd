import { contains, overlaps, type TextRange, toSpan } from "../../../schemas/document.ts";
import type { Anchored, Extraction } from "../../../schemas/extraction.ts";
import type { QuotationFinding } from "../../../schemas/findings/quotation.ts";
import type { DoubleEntry } from "../../../schemas/normalised.ts";
import type { Quotation } from "../../../schemas/tables/quotations.ts";
import { type EnteredTwice, enterTwice } from "../double-entry.ts";
import { curatedReceipt, ruleReceipts } from "../receipt.ts";
import { reconcile } from "../reconcile.ts";

const entered: EnteredTwice = {
  list: "quotations",
  binding: [],
  counted: ["kind", "speaker_id", "cue"],
  mustBeRead: false,
};

/** Rows of `quotations`: somebody's words, with the entity that said them where the text names one. */
export function quotationRows(extraction: Extraction): { rows: Quotation[]; entries: DoubleEntry[] } {
  const { article, anchored, findings } = extraction;
  const { pairs, alone } = reconcile(anchored.quotations, findings.quotations);
  const entries: DoubleEntry[] = [];
  const curated = pairs.map(([item, finding]) => {
    const row = curatedRow(extraction, item);
    entries.push(enterTwice(entered, item, row, finding, finding && readingOf(extraction, finding)));
    return row;
  });
  const receipts = ruleReceipts(article, "quotations", alone);
  const verbatim = article.source.condition === "original";
  const found = alone.map(
    (finding, at): Quotation => ({
      ...receipts[at]!,
      ...readingOf(extraction, finding),
      verbatim: verbatim && finding.kind === "direct",
      restored: null,
    }),
  );
  return { rows: [...curated, ...found], entries };
}

function curatedRow({ article }: Extraction, item: Anchored<"quotations">): Quotation {
  const { kind, speaker, cue, restored } = item.annotation;
  return {
    ...curatedReceipt(article, "quotations", item),
    kind,
    verbatim: article.source.condition === "original" && kind === "direct",
    speaker_id: speaker ?? null,
    ...speakerSpan(article, item.speaker),
    cue: cue ?? null,
    restored: restored ?? null,
  };
}

type Reading = Pick<Quotation, "kind" | "speaker_id" | "speaker_start" | "speaker_end" | "cue">;

function readingOf(extraction: Extraction, finding: QuotationFinding): Reading {
  const { article } = extraction;
  const cue = finding.cue && article.canonical.text.slice(finding.cue.start, finding.cue.end);
  return {
    kind: finding.kind,
    speaker_id: entityIn(extraction, finding.speaker) ?? entityIn(extraction, finding.antecedent),
    ...speakerSpan(article, finding.speaker ?? finding.antecedent ?? undefined),
    cue: cue || null,
  };
}

function speakerSpan(
  article: Extraction["article"],
  speaker: TextRange | undefined,
): Pick<Quotation, "speaker_start" | "speaker_end"> {
  const span = speaker && toSpan(article.canonical, speaker);
  return { speaker_start: span?.start ?? null, speaker_end: span?.end ?? null };
}

/** The first entity that a range names: in "Li Wei, an analyst at Nomura" the analyst, not the bank. */
function entityIn({ anchored, findings }: Extraction, range: TextRange | null): string | null {
  if (range === null) return null;
  const curated = anchored.mentions.map((item) => ({ ...item.range, entity_id: item.annotation.entity }));
  const unclaimed = findings.mentions.filter((found) => !curated.some((item) => overlaps(item, found)));
  const named = [...curated, ...unclaimed].filter((mention) => contains(range, mention));
  const [first] = named.toSorted((left, right) => left.start - right.start);
  return first?.entity_id ?? null;
}
