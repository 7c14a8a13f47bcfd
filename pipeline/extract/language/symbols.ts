/** What patterns (see docs/rules.md) are written with. */
export type PatternSymbol = {
  readonly text: string;
  /** Where it stands in the pattern, half-open. */
  readonly from: number;
  readonly to: number;
  /** The place of the bracket that closes what this one opens, among the symbols; -1 for all others. */
  partner: number;
};

const symbol = /\s*(\(\?<?[=!]|\((?:[a-zA-Z]\w*:)?|[a-zA-Z]\w*|\{\d+(?:,\d+)?\}|[)|?@^$])\s*/y;

/** The symbols of a pattern, in order. @throws for what is none, and for brackets that do not meet */
export function symbolsOf(pattern: string): PatternSymbol[] {
  const symbols: PatternSymbol[] = [];
  const open: PatternSymbol[] = [];
  for (let from = 0; from < pattern.length; from = symbol.lastIndex) {
    symbol.lastIndex = from;
    const text = symbol.exec(pattern)?.[1];
    if (text === undefined)
      throw new Error(`${JSON.stringify(pattern.slice(from, from + 20))} means nothing`);
    const found = { text, from, to: symbol.lastIndex, partner: -1 };
    if (text.startsWith("(")) open.push(found);
    if (text === ")") close(open.pop(), symbols.length);
    symbols.push(found);
  }
  if (open.length > 0) throw new Error(`${open[0]?.text} is not closed`);
  return symbols;
}

function close(opening: PatternSymbol | undefined, place: number): void {
  if (opening === undefined) throw new Error(") closes what is not open");
  opening.partner = place;
}
