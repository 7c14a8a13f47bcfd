/** Which classes of words a pattern can begin with, so that it need be tried nowhere else. */

const symbol = /\(\?<?[=!]|\((?:[a-zA-Z]+:)?|[a-zA-Z]+|[^\s]/g;

type Beginnings = { readonly classes: ReadonlySet<string>; readonly mayBeEmpty: boolean };

/**
 * The names of the classes that a match of a pattern (see pattern-language.ts) can begin with: perhaps more, for what
 * looks around is left out of account.
 * @throws where the pattern may match nothing at all (a mistake in the program).
 */
export function beginningsOf(pattern: string): ReadonlySet<string> {
  const { classes, mayBeEmpty } = readAlternatives((pattern.match(symbol) ?? []).reverse());
  if (mayBeEmpty) throw new Error(`times: ${pattern} may be empty`);
  return classes;
}

/** Takes alternatives and what closes them from the end of `symbols`, which are in reverse. */
function readAlternatives(symbols: string[]): Beginnings {
  const classes = new Set<string>();
  let mayBeEmpty = false;
  do {
    mayBeEmpty = readSequence(symbols, classes) || mayBeEmpty;
  } while (symbols.pop() === "|");
  return { classes, mayBeEmpty };
}

/** Adds what a sequence can begin with to `classes`; returns whether it may be empty. */
function readSequence(symbols: string[], classes: Set<string>): boolean {
  let mayBeEmpty = true;
  for (let next = symbols.at(-1); next !== undefined && next !== "|" && next !== ")"; next = symbols.at(-1)) {
    const item = readItem(symbols);
    const isOptional = symbols.at(-1) === "?" && symbols.pop() === "?";
    if (mayBeEmpty) for (const name of item.classes) classes.add(name);
    mayBeEmpty &&= isOptional || item.mayBeEmpty;
  }
  return mayBeEmpty;
}

function readItem(symbols: string[]): Beginnings {
  const item = symbols.pop() as string;
  if (!item.startsWith("(")) return { classes: new Set([item]), mayBeEmpty: false };
  const inside = readAlternatives(symbols);
  return item.startsWith("(?") ? { classes: new Set(), mayBeEmpty: true } : inside;
}
