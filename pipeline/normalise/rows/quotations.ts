import type { Article } from "../../../schemas/article.ts";
import { contains, overlaps, type TextRange, toSpan } from "../../../schemas/document.ts";
import type { Anchored, Extraction } from "../../../schemas/extraction.ts";
import type { QuotationFinding } from "../../../schemas/findings/quotation.ts";
import type { DoubleEntry } from "../../../schemas/normalised.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import type { Quotation } from "../../../schemas/tables/quotations.ts";
import { type EnteredTwice, enterTwice } from "../double-entry.ts";
import { curatedReceipt, ruleReceipts } from "../receipt.ts";
import { reconcile, together } from "../reconcile.ts";

const entered: EnteredTwice = {
  list: "quotations",
  binding: [],
  counted: ["kind", "polarity", "speaker_id", "cue"],
  mustBeRead: false,
};

/** Rows of `quotations`, the double entries behind them, and how many findings are withheld. */
export type QuotationRows = {
  readonly rows: Quotation[];
  readonly entries: DoubleEntry[];
  /** Rules' quotations that no curator confirmed, of a text that may not be republished. */
  readonly withheld: number;
};

/**
 * Somebody's words, with the entity that said them where the text names one. What only a rule found of a text that may
 * not be republished is withheld: nobody has decided that so much of it is shown.
 */
export function quotationRows(extraction: Extraction): QuotationRows {
  const { article, anchored, findings } = extraction;
  const said = findings.quotations.filter(isSaid);
  const { pairs, alone } = reconcile(anchored.quotations, said);
  const named = namedEntities(extraction);
  const entries: DoubleEntry[] = [];
  const curated = pairs.map(([item, finding]) => {
    const row = curatedRow(extraction, item);
    entries.push(enterTwice(entered, item, row, finding, finding && readingOf(article, named, finding)));
    return row;
  });
  if (!article.source.text_may_be_republished) return { rows: curated, entries, withheld: alone.length };
  const receipts = ruleReceipts(article, "quotations", alone);
  const verbatim = article.source.condition === "original";
  const found = alone.map((finding, at): Quotation => {
    const { kind, polarity, speaker_id, speaker_start, speaker_end, cue } = readingOf(
      article,
      named,
      finding,
    );
    return {
      ...receipts[at]!,
      kind,
      polarity,
      verbatim: verbatim && kind === "direct",
      speaker_id,
      speaker_start,
      speaker_end,
      cue,
      restored: null,
    };
  });
  return { rows: together(curated, found), entries, withheld: 0 };
}

/** A finding that is somebody's words. */
type Said = QuotationFinding & { readonly kind: Quotation["kind"] };
const isSaid = (finding: QuotationFinding): finding is Said => finding.kind !== "stance";

/**
 * The things that somebody judges, asks for or announces, with the columns of `quotations`: nobody's words, and no
 * rows of the dataset.
 */
export function stanceRows(extraction: Extraction): readonly AnyRow[] {
  const { article, findings } = extraction;
  const stances = findings.quotations.filter(({ kind }) => kind === "stance");
  const named = namedEntities(extraction);
  const receipts = ruleReceipts(article, "quotations", stances);
  return stances.map((finding, at) => ({
    ...receipts[at],
    ...readingOf(article, named, finding),
    verbatim: false,
    restored: null,
  }));
}

function curatedRow({ article }: Extraction, item: Anchored<"quotations">): Quotation {
  const { kind, polarity, speaker, cue, restored } = item.annotation;
  return {
    ...curatedReceipt(article, "quotations", item),
    kind,
    polarity: polarity ?? "asserted",
    verbatim: article.source.condition === "original" && kind === "direct",
    speaker_id: speaker ?? null,
    ...speakerSpan(article, item.speaker),
    cue: cue ?? null,
    restored: restored ?? null,
  };
}

type Reading<Kind> = { readonly kind: Kind } & Pick<
  Quotation,
  "polarity" | "speaker_id" | "speaker_start" | "speaker_end" | "cue"
>;

function readingOf<Finding extends QuotationFinding>(
  article: Article,
  named: readonly NamedEntity[],
  finding: Finding,
): Reading<Finding["kind"]> {
  const cue = finding.cue && article.canonical.text.slice(finding.cue.start, finding.cue.end);
  const { speaker_start, speaker_end } = speakerSpan(
    article,
    finding.speaker ?? finding.antecedent ?? undefined,
  );
  return {
    kind: finding.kind,
    polarity: finding.polarity,
    speaker_id: speakerOf(article, named, finding),
    speaker_start,
    speaker_end,
    cue: cue || null,
  };
}

/** Whoever is named; of "Acme's head, Jo Field" it is Jo Field, whether or not anybody has registered her. */
function speakerOf(
  article: Article,
  named: readonly NamedEntity[],
  { speaker, antecedent, person, same }: QuotationFinding,
): string | null {
  const ranges = person === null ? [speaker, antecedent, same] : [person, same];
  for (const range of ranges) {
    const entity = entityIn(article, named, range);
    if (entity !== null) return entity;
  }
  return null;
}

function speakerSpan(
  article: Article,
  speaker: TextRange | undefined,
): Pick<Quotation, "speaker_start" | "speaker_end"> {
  const span = speaker && toSpan(article.canonical, speaker);
  return { speaker_start: span?.start ?? null, speaker_end: span?.end ?? null };
}

type NamedEntity = TextRange & { readonly entity_id: string };

/** The entities that the text names, as the curators have it where they looked, by where the name begins. */
function namedEntities({ anchored, findings }: Extraction): NamedEntity[] {
  const curated = anchored.mentions.map((item) => ({ ...item.range, entity_id: item.annotation.entity }));
  const unclaimed = findings.mentions.filter((found) => !curated.some((item) => overlaps(item, found)));
  return [...curated, ...unclaimed].sort((left, right) => left.start - right.start);
}

/**
 * The first entity that a range names: in "Li Wei, an analyst at Nomura" the analyst, not the bank. Whose people speak
 * does not speak: neither the United States in "US senators" nor Tesla in "Tesla's chairwoman".
 */
function entityIn(
  { canonical: { text } }: Article,
  named: readonly NamedEntity[],
  range: TextRange | null,
): string | null {
  if (range === null) return null;
  for (const mention of named) {
    if (contains(range, mention) && !describes.test(text.slice(mention.end, range.end)))
      return mention.entity_id;
  }
  return null;
}

/** What follows a name that describes the noun behind it. */
const describes =
  /^(?:['’]s?[ \n]|[ -](?!(?:and|or|of|in|on|at|for|from|by|with|who|which|that|also|itself|himself|herself|alone)\b)\p{Ll})/u;
