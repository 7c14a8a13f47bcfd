import { contains, type TextRange } from "../../schemas/document.ts";
import { type Context, localPart, rangeOf } from "./context.ts";
import { sentenceAround } from "./reading.ts";

type Timed = TextRange & { readonly id: string };

/**
 * The id of the confirmed time that words are said of: the one within them, or else the only one of their clause, or
 * else that which the sentence opens with: "Just this month, it announced a fund."
 */
export function soleTime(context: Context, range: TextRange): string | undefined {
  const { text } = context.article.canonical;
  const sentence = partAround(text, range);
  const clause = {
    start: sentence.start + (/[,;:—(][^,;:—(]*$/.exec(text.slice(sentence.start, range.start))?.index ?? 0),
    end: range.end + (/[,;:—)]/.exec(text.slice(range.end, sentence.end))?.index ?? sentence.end - range.end),
  };
  const times = confirmedTimes(context);
  for (const outer of [range, clause]) {
    const [time, ...others] = times.filter((each) => contains(outer, each));
    if (time !== undefined && others.length === 0) return time.id;
  }
  return openingTime(context, range);
}

/** The id of the confirmed time that the sentence of these words opens with, or its part after a semicolon. */
export function openingTime(context: Context, range: TextRange): string | undefined {
  const { text } = context.article.canonical;
  const part = partAround(text, range);
  const [time, ...others] = confirmedTimes(context).filter(
    ({ start, end }) =>
      start >= part.start && start < part.start + 12 && text[end] === "," && end <= range.start,
  );
  return others.length === 0 ? time?.id : undefined;
}

function confirmedTimes(context: Context): Timed[] {
  return context.rows.times
    .filter((row) => row.method !== "rule")
    .map((row) => ({ id: localPart(row.id), ...rangeOf(context, row) }));
}

/** The sentence around words, or as much of it as stands between semicolons. */
function partAround(text: string, range: TextRange): TextRange {
  const { start, end } = sentenceAround(text, range);
  const before = text.slice(start, range.start).lastIndexOf(";");
  const after = text.slice(range.end, end).indexOf(";");
  return { start: start + before + 1, end: after < 0 ? end : range.end + after };
}
