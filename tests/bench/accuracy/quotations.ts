import type { Quotation } from "../../../schemas/tables/quotations.ts";
import { type Document, type Figures, f1 } from "./score.ts";

type Interval = readonly [start: number, end: number];
type Gold = {
  readonly kind: string;
  readonly content: readonly Interval[];
  readonly source: readonly Interval[];
};

const edge = /[\s“”"'‘’,.;:—-]/u;

/** An interval without the marks, stops and white space at its ends. */
function trimmed(characters: readonly string[], [start, end]: Interval): Interval {
  while (start < end && edge.test(characters[start] as string)) start++;
  while (end > start && edge.test(characters[end - 1] as string)) end--;
  return [start, end];
}

/** Shared characters as a share of all that either has. */
function likeness([a, b]: Interval, [c, d]: Interval): number {
  const shared = Math.max(0, Math.min(b, d) - Math.max(a, c));
  return shared / (b - a + d - c - shared || 1);
}

const touches = ([a, b]: Interval, [c, d]: Interval): boolean => a < d && c < b;

/**
 * PolNeAR's attributions: a direct quotation counts where it covers four fifths of a gold content; its speaker where
 * the two spans touch; reported speech where it covers half. Quoted words within longer reported speech neither help
 * nor harm.
 */
export function scoreQuotations(documents: readonly Document[]): Figures {
  const count = {
    gold: 0,
    predicted: 0,
    direct: 0,
    speaker: 0,
    reported: 0,
    reportedPredicted: 0,
    reportedFound: 0,
  };
  for (const { text, gold, found } of documents) {
    const characters = [...text];
    const all = (found["quotations"] as Quotation[]).map((row) => ({
      row,
      span: trimmed(characters, [row.start, row.end]),
    }));
    const direct = all.filter(({ row }) => row.kind !== "indirect");
    const used = new Set<(typeof all)[number]>();
    for (const { content, source } of (gold as unknown as Gold[]).filter(({ kind }) => kind === "direct")) {
      for (const wanted of content.map((each) => trimmed(characters, each))) {
        count.gold++;
        const answer = direct.find((each) => !used.has(each) && likeness(each.span, wanted) >= 0.8);
        if (answer === undefined) continue;
        used.add(answer);
        count.direct++;
        if (namesSpeaker(answer.row, source)) count.speaker++;
      }
    }
    const reported = (gold as unknown as Gold[])
      .filter(({ kind }) => kind !== "direct")
      .flatMap(({ content }) => content.map((each) => trimmed(characters, each)));
    const within = (span: Interval): boolean => reported.some((each) => touches(span, each));
    count.predicted += used.size + direct.filter((each) => !used.has(each) && !within(each.span)).length;

    const open = all.filter(({ row }) => row.kind !== "direct");
    count.reported += reported.length;
    count.reportedPredicted += open.length;
    for (const wanted of reported) {
      const at = open.findIndex(({ span }) => likeness(span, wanted) >= 0.5);
      if (at < 0) continue;
      open.splice(at, 1);
      count.reportedFound++;
    }
  }
  return {
    direct: f1(count.direct, count.predicted, count.gold),
    "direct+speaker": f1(count.speaker, count.predicted, count.gold),
    indirect: f1(count.reportedFound, count.reportedPredicted, count.reported),
  };
}

function namesSpeaker({ speaker_start, speaker_end }: Quotation, source: readonly Interval[]): boolean {
  if (speaker_start === null || speaker_end === null) return source.length === 0;
  return source.some((each) => touches([speaker_start, speaker_end], each));
}

/** The plain way: whatever stands between two quotation marks, three words or more, is a quotation of nobody's. */
export function pairedMarks(text: string): Document["found"] {
  const points = (units: number): number => [...text.slice(0, units)].length;
  const quotations = [...text.matchAll(/[“"]([^“”"]{2,3000})[”"]/g)]
    .filter(([, words = ""]) => words.split(/\s+/).length >= 3)
    .map(({ 0: whole, index }) => ({
      start: points(index + 1),
      end: points(index + whole.length - 1),
      kind: "direct",
      speaker_start: null,
      speaker_end: null,
    }));
  return { quotations };
}
