import { classCharacter } from "./classes.ts";

const symbol = /\(\?(?:<?[!=])?|\((?:([a-zA-Z]+):)?|([a-zA-Z]+)/g;

/**
 * The regular expression over a condensed text (see condense.ts), whose groups have the names of their roles (several
 * may have the same, see placed-groups.ts), of a pattern in which a word names a class of words and `(role: …)` names a part:
 * `(month: month) stop? (day: day)` is "a month, perhaps a full stop, a day of the month", whose month and day
 * are parts. All else is regular-expression syntax; white space means nothing; `( … )` does not capture.
 */
export function compilePattern(pattern: string): string {
  const named = pattern.replace(symbol, (found, role: string | undefined, name: string | undefined) => {
    if (name !== undefined) return classCharacter(name);
    if (role !== undefined) return `(?<${role}>`;
    return found === "(" ? "(?:" : found;
  });
  return named.replace(/\s+/g, "");
}
