/** Which rules of a table are worth trying where: the compiler has worked out what each can begin with. */
import type { Lexicon } from "./lexicon.ts";
import { codeAt } from "./one-of.ts";
import { compile, type Pattern } from "./pattern.ts";

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

/** A table of rules over the classes of one lexicon, compiled. */
export type RuleBook<Entry extends Rule> = {
  readonly rules: readonly Compiled<Entry>[];
  readonly size: number;
  /** The rules that can begin with two classes, by their codes; filled when they are first asked for. */
  readonly byPair: (readonly Compiled<Entry>[] | undefined)[];
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
  return { rules, size, byPair: new Array(size * size).fill(undefined) };
}

/** The rules that can match at `at`, in the order of their table. Whether one does is left to its pattern. */
export function rulesAt<Entry extends Rule>(
  { rules, size, byPair }: RuleBook<Entry>,
  classes: string,
  at: number,
): readonly Compiled<Entry>[] {
  const first = codeAt(classes, at);
  const second = codeAt(classes, at + 1);
  const pair = first * size + second;
  byPair[pair] ??= rules.filter(
    ({ pattern: { beginnings } }) => beginnings.first[first] === 1 && beginnings.second[second] === 1,
  );
  return byPair[pair];
}

/** For each rule, by its place in the table, where in a text it can match, in ascending order. */
export function openings<Entry extends Rule>(book: RuleBook<Entry>, classes: string): number[][] {
  const places: number[][] = book.rules.map(() => []);
  for (let at = 0; at < classes.length; at++) {
    const rules = rulesAt(book, classes, at);
    for (let index = 0; index < rules.length; index++) {
      const { pattern, place } = rules[index] as Compiled<Entry>;
      if (pattern.beginnings.before[codeAt(classes, at - 1)] === 1) places[place]?.push(at);
    }
  }
  return places;
}
