import type { TimeRole } from "../../../schemas/findings/time.ts";
import { classCharacter } from "./classes.ts";

const symbol = /\(\?(?:<?[!=])?|\((?:([a-zA-Z]+):)?|([a-zA-Z]+)/g;

/** A regular expression over a condensed text (see condense.ts), and the roles of its groups, in order. */
export type CompiledPattern = { readonly source: string; readonly roles: readonly TimeRole[] };

/**
 * Compiles a pattern in which a word names a class of words and `(role: …)` names a part:
 * `(month: month) stop? (day: day)` is "a month, perhaps a full stop, a day of the month", whose month and day
 * are parts. All else is regular-expression syntax; white space means nothing; `( … )` does not capture.
 */
export function compilePattern(pattern: string): CompiledPattern {
  const roles: TimeRole[] = [];
  const source = pattern.replace(symbol, (found, role: TimeRole | undefined, name: string | undefined) => {
    if (name !== undefined) return classCharacter(name);
    if (role !== undefined) roles.push(role);
    return found === "(" ? "(?:" : role === undefined ? found : "(";
  });
  return { source: source.replace(/\s+/g, ""), roles };
}
