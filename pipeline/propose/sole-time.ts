import { contains, type TextRange } from "../../schemas/document.ts";
import { type Context, localPart, rangeOf } from "./context.ts";
import { sentenceAround } from "./reading.ts";

/**
 * The id of the confirmed time that words are said of: the one within them, or else the only one of their clause, or
 * else that which the sentence opens with: "Just this month, it announced a fund."
 */
export function soleTime(context: Context, range: TextRange): string | undefined {
  const { text } = context.article.canonical;
  const sentence = sentenceAround(text, range);
  const clause = {
    start: sentence.start + (/[,;:—(][^,;:—(]*$/.exec(text.slice(sentence.start, range.start))?.index ?? 0),
    end: range.end + (/[,;:—)]/.exec(text.slice(range.end, sentence.end))?.index ?? sentence.end - range.end),
  };
  const times = context.rows.times
    .filter((row) => row.method !== "rule")
    .map((row) => ({ id: localPart(row.id), ...rangeOf(context, row) }));
  const within = (outer: TextRange) => times.filter((time) => contains(outer, time));
  const opening = within(sentence).filter(
    ({ start, end }) => start - sentence.start < 12 && /^,/.test(text.slice(end)) && end <= range.start,
  );
  for (const [time, ...others] of [within(range), within(clause), opening])
    if (time !== undefined && others.length === 0) return time.id;
  return undefined;
}
