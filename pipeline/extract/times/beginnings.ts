/** Which classes of words a pattern can begin with, so that it need be tried nowhere else. */

const symbol = /\(\?<?[=!]|\((?:[a-zA-Z]+:)?|[a-zA-Z]+|[^\s]/g;

/** What a match can begin with, in classes; and whether it can be of no token, or of one. */
export type Beginnings = {
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
  readonly mayBeEmpty: boolean;
  readonly mayBeOne: boolean;
};

/**
 * The names of the classes that a match of a pattern (see pattern-language.ts) can begin with, and those that can
 * stand second: perhaps more, for what looks around is left out of account.
 * @throws where the pattern may match nothing at all (a mistake in the program).
 */
export function beginningsOf(pattern: string): Beginnings {
  const beginnings = readAlternatives((pattern.match(symbol) ?? []).reverse());
  if (beginnings.mayBeEmpty) throw new Error(`times: ${pattern} may be empty`);
  return beginnings;
}

const nothing: Beginnings = { first: new Set(), second: new Set(), mayBeEmpty: true, mayBeOne: false };

/** Takes alternatives and what closes them from the end of `symbols`, which are in reverse. */
function readAlternatives(symbols: string[]): Beginnings {
  let all = readSequence(symbols);
  while (symbols.pop() === "|") {
    const other = readSequence(symbols);
    all = {
      first: both(all.first, other.first),
      second: both(all.second, other.second),
      mayBeEmpty: all.mayBeEmpty || other.mayBeEmpty,
      mayBeOne: all.mayBeOne || other.mayBeOne,
    };
  }
  return all;
}

function both(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...left, ...right]);
}

function readSequence(symbols: string[]): Beginnings {
  let all = nothing;
  for (let next = symbols.at(-1); next !== undefined && next !== "|" && next !== ")"; next = symbols.at(-1)) {
    const item = readItem(symbols);
    const isOptional = symbols.at(-1) === "?" && symbols.pop() === "?";
    all = followedBy(all, isOptional ? { ...item, mayBeEmpty: true } : item);
  }
  return all;
}

function followedBy(left: Beginnings, right: Beginnings): Beginnings {
  const second = left.mayBeEmpty ? both(left.second, right.second) : left.second;
  return {
    first: left.mayBeEmpty ? both(left.first, right.first) : left.first,
    second: left.mayBeOne ? both(second, right.first) : second,
    mayBeEmpty: left.mayBeEmpty && right.mayBeEmpty,
    mayBeOne: (left.mayBeOne && right.mayBeEmpty) || (left.mayBeEmpty && right.mayBeOne),
  };
}

function readItem(symbols: string[]): Beginnings {
  const item = symbols.pop() as string;
  if (!item.startsWith("("))
    return { first: new Set([item]), second: new Set(), mayBeEmpty: false, mayBeOne: true };
  const inside = readAlternatives(symbols);
  return item.startsWith("(?") ? nothing : inside;
}
