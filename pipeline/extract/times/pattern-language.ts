import { classCharacter } from "./classes.ts";

const symbol = /\(\?(?:<?[!=])?|\((?:([a-zA-Z]+):)?|([a-zA-Z]+)/g;

/**
 * Compiles a pattern in which a word names a class of words and `(role: …)` names a part:
 * `(month: month) stop? (day: day)` is "a month, perhaps a full stop, a day of the month", whose month and day
 * are parts. All else is regular-expression syntax; white space means nothing; `( … )` does not capture.
 * Returns the source of a regular expression over a condensed text (see condense.ts).
 */
export function compilePattern(pattern: string): string {
  const source = pattern.replace(symbol, (found, role: string | undefined, name: string | undefined) => {
    if (name !== undefined) return classCharacter(name);
    if (role !== undefined) return `(?<${role}>`;
    return found === "(" ? "(?:" : found;
  });
  return source.replace(/\s+/g, "");
}
