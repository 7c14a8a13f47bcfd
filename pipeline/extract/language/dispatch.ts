/** Which rules of a table are worth trying where: the compiler has worked out what each can begin with. */
import { type Beginnings, canBegin, eitherOf } from "./beginnings.ts";
import { edge, type Lexicon } from "./lexicon.ts";
import { codeAt } from "./one-of.ts";
import { compile, fitsBehind, type Pattern } from "./pattern.ts";

/** An entry of a table of rules; extractors add to it what they need. */
export type Rule = {
  /** In kebab-case; findings carry it. */
  readonly name: string;
  /** One line that says why it exists. */
  readonly reason: string;
  /** See docs/rules.md. */
  readonly pattern: string;
};

export type Compiled<Entry extends Rule> = {
  readonly rule: Entry;
  readonly pattern: Pattern;
  /** The rule's place in its table. */
  readonly place: number;
};

/** The rules that can begin at two classes, and those of them that can follow a third, by its code. */
type Beginners<Entry extends Rule> = {
  readonly rules: readonly Compiled<Entry>[];
  readonly behind: (readonly Compiled<Entry>[] | undefined)[];
};

/** A table of rules over the classes of one lexicon, compiled. */
export type RuleBook<Entry extends Rule> = {
  readonly rules: readonly Compiled<Entry>[];
  readonly size: number;
  /** The rules that can begin with two classes, by their codes; filled when they are first asked for. */
  readonly byPair: (Beginners<Entry> | undefined)[];
  /** The same by the places of the rules: many pairs have the same. */
  readonly byRules: Map<string, Beginners<Entry>>;
  /** Where one of the rules can begin. */
  readonly beginnings: Beginnings;
};

/** @throws where a pattern is none, or can match no word at all (mistakes in the program) */
export function ruleBook<Entry extends Rule>(lexicon: Lexicon, table: readonly Entry[]): RuleBook<Entry> {
  const rules = table.map((rule, place) => ({
    rule,
    pattern: compile(lexicon, rule.name, rule.pattern),
    place,
  }));
  for (const { rule, pattern } of rules)
    if (pattern.isEmpty) throw new Error(`rule ${rule.name}: may match no word`);
  const { size } = lexicon;
  const beginnings = eitherOf(rules.map(({ pattern }) => pattern.beginnings));
  return { rules, size, byPair: new Array(size * size).fill(undefined), byRules: new Map(), beginnings };
}

/** The rules that can match at `at`, in the order of their table. Whether one does is left to its pattern. */
export function rulesAt<Entry extends Rule>(
  book: RuleBook<Entry>,
  classes: string,
  at: number,
): readonly Compiled<Entry>[] {
  return beginnersAt(book, classes, at).rules;
}

function beginnersAt<Entry extends Rule>(
  book: RuleBook<Entry>,
  classes: string,
  at: number,
): Beginners<Entry> {
  const { rules, size, byPair, byRules } = book;
  const first = codeAt(classes, at);
  const second = codeAt(classes, at + 1);
  const known = byPair[first * size + second];
  if (known !== undefined) return known;
  const fitting = rules.filter(({ pattern }) => canBegin(pattern.beginnings, first, second));
  const key = fitting.map(({ place }) => place).join();
  const found = byRules.get(key) ?? { rules: fitting, behind: new Array(size).fill(undefined) };
  byRules.set(key, found);
  byPair[first * size + second] = found;
  return found;
}

/** The rules that can match at `at` by what stands there and directly before. */
function fittingAt<Entry extends Rule>(
  book: RuleBook<Entry>,
  classes: string,
  at: number,
): readonly Compiled<Entry>[] {
  const { rules, behind } = beginnersAt(book, classes, at);
  const before = codeAt(classes, at - 1);
  const known = behind[before];
  if (known !== undefined) return known;
  const found = rules.filter(({ pattern }) => fitsBehind(pattern, classes, at));
  behind[before] = found;
  return found;
}

/** The first place at or after `from` where one of the rules can match; -1 where none can. */
export function nextOpening({ beginnings }: RuleBook<Rule>, classes: string, from: number): number {
  const end = classes.length;
  let first = codeAt(classes, from);
  for (let at = from; at < end; at++) {
    const second = at + 1 < end ? classes.charCodeAt(at + 1) : edge;
    if (canBegin(beginnings, first, second)) return at;
    first = second;
  }
  return -1;
}

/** Where rules can match: a chain of entries for each. */
export type Openings = {
  /** The first entry of each rule, by its place in the table; -1 where it can match nowhere. */
  readonly heads: readonly number[];
  /** The place in the text of each entry. */
  readonly at: readonly number[];
  /** The next entry of the same rule, further on in the text; -1 behind the last. */
  readonly next: readonly number[];
};

/** For each rule, where in a text it can match, in ascending order. */
export function openings<Entry extends Rule>(book: RuleBook<Entry>, classes: string): Openings {
  const heads = new Array<number>(book.rules.length).fill(-1);
  const last = heads.slice();
  const places: number[] = [];
  const next: number[] = [];
  for (let at = nextOpening(book, classes, 0); at >= 0; at = nextOpening(book, classes, at + 1)) {
    const rules = fittingAt(book, classes, at);
    for (let index = 0; index < rules.length; index++) {
      const { place } = rules[index] as Compiled<Entry>;
      const entry = places.length;
      places.push(at);
      next.push(-1);
      const before = last[place] as number;
      if (before < 0) heads[place] = entry;
      else next[before] = entry;
      last[place] = entry;
    }
  }
  return { heads, at: places, next };
}
