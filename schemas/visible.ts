import { codePointName } from "./document.ts";

/**
 * Characters that are not seen, or that change how others are seen: controls but tab and line feed, bidirectional
 * marks, zero-width spaces and joiners, soft hyphens, separators of lines and paragraphs, tags, fillers (by Unicode's
 * general categories Cc, Cf, Zl and Zp and its property Default_Ignorable_Code_Point). Variation selectors, which
 * follow every other emoji, are not among them: they choose between two ways of being seen.
 */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: single code points are meant
const unseen = /(?![\t\n\uFE00-\uFE0F])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A text for a terminal or a page: what cannot be seen is written out, as `<U+202E>`. In the data it stays. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => `<${codePointName(character)}>`);
}

/** Characters that change the direction in which text is shown (Unicode Bidirectional Algorithm, UAX #9). */
const directional = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** How many characters of a text change the direction in which it is shown. */
export function countDirectional(text: string): number {
  return text.match(directional)?.length ?? 0;
}
