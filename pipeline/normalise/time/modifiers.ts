import type { Modifier } from "./context.ts";

/** The TIMEX3 modifier of a part of a period: START for "early", END for "late", MID for "mid-"; null for others. */
export function partModifier(words: string | undefined): Modifier | null {
  if (words === undefined) return null;
  if (/early|beginning|start|turn|^(?:first|opening)\b/.test(words)) return "START";
  if (/late\b|end|close|^(?:second|last|final|closing)\b/.test(words)) return "END";
  return /mid|middle/.test(words) ? "MID" : null;
}

const hedges: readonly (readonly [RegExp, Modifier])[] = [
  [/at least/, "EQUAL_OR_MORE"],
  [/at most|up to/, "EQUAL_OR_LESS"],
  [/less than|fewer than|under|nearly|almost|practically|virtually/, "LESS_THAN"],
  [/more than|over/, "MORE_THAN"],
  [/about|around|approximately|roughly|some/, "APPROX"],
];

/** The TIMEX3 modifier of a bound or estimate: MORE_THAN for "over", LESS_THAN for "nearly"; null for none. */
export function hedgeModifier(words: string | undefined): Modifier | null {
  if (words === undefined) return null;
  return hedges.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
