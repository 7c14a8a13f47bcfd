import type { TimeFinding, TimeParts } from "../../schemas/findings/time.ts";
import { type Condensed, condense } from "./times/condense.ts";
import { compilePattern } from "./times/pattern-language.ts";
import type { TimeRule } from "./times/rule.ts";
import { timeRules } from "./times/rules.ts";
import { directionAt } from "./times/tense.ts";
import type { Tokens } from "./tokens.ts";

type Compiled = TimeRule & { readonly test: RegExp; readonly read: RegExp };

const compiled: readonly Compiled[] = timeRules.map((rule) => {
  const source = compilePattern(rule.pattern);
  return { ...rule, test: new RegExp(source, "y"), read: new RegExp(source, "dy") };
});
// All rules in one expression, a group each: the group that took part in a match tells the rule.
const anyRule = new RegExp(
  compiled.map(({ test }) => `(${test.source.replace(/\(\?<[a-z]+>/g, "(?:")})`).join("|"),
  "g",
);

/**
 * The temporal expressions of a text, in text order, without overlaps. Ranges are UTF-16 code units.
 * What they mean is left to normalise/time.ts.
 */
export function findTimes(tokens: Tokens): TimeFinding[] {
  const condensed = condense(tokens);
  const paragraphOf = paragraphCounter(tokens);
  const findings: TimeFinding[] = [];
  anyRule.lastIndex = 0;
  for (let match = anyRule.exec(condensed.classes); match !== null; match = anyRule.exec(condensed.classes)) {
    const rule = match.indexOf(match[0], 1) - 1;
    const accepted = acceptedAt(tokens, condensed, match.index, rule);
    if (accepted === null) anyRule.lastIndex = match.index + 1;
    else {
      findings.push(findingAt(tokens, condensed, match.index, accepted, paragraphOf));
      anyRule.lastIndex = accepted.end;
    }
  }
  return findings;
}

type Accepted = { readonly rule: Compiled; readonly end: number };

/** The first rule, from the one numbered `from` on, that matches at `index` and accepts what it matched. */
function acceptedAt(
  tokens: Tokens,
  { classes, tokens: tokenAt }: Condensed,
  index: number,
  from: number,
): Accepted | null {
  for (let at = from; at < compiled.length; at++) {
    const rule = compiled[at] as Compiled;
    rule.test.lastIndex = index;
    if (!rule.test.test(classes)) continue;
    const end = rule.test.lastIndex;
    if (rule.accept?.(tokens, tokenAt[index] as number, tokenAt[end - 1] as number) !== false)
      return { rule, end };
  }
  return null;
}

function findingAt(
  tokens: Tokens,
  { classes, tokens: tokenAt }: Condensed,
  index: number,
  { rule, end }: Accepted,
  paragraphOf: (token: number) => number,
): TimeFinding {
  const first = tokenAt[index] as number;
  const last = tokenAt[end - 1] as number;
  return {
    start: tokens.starts[first] as number,
    end: tokens.ends[last] as number,
    rule: rule.name,
    form: rule.form,
    parts: partsAt(tokens, rule.read, classes, tokenAt, index),
    tense: rule.directed === true ? directionAt(tokens, first, last) : null,
    paragraph: paragraphOf(first),
  };
}

function partsAt(
  tokens: Tokens,
  read: RegExp,
  classes: string,
  tokenAt: readonly number[],
  index: number,
): TimeParts {
  read.lastIndex = index;
  const groups = read.exec(classes)?.indices?.groups ?? {};
  const parts: Record<string, string> = {};
  for (const [role, range] of Object.entries(groups)) {
    if (range === undefined || range[0] === range[1]) continue;
    const words = tokenAt.slice(range[0], range[1]).map((token) => tokens.words[token]);
    parts[role] = words.join(" ");
  }
  return parts;
}

const blankLine = /\n\s*\n/;

/** Counts paragraphs for tokens asked for in ascending order; a paragraph starts with a sentence. */
function paragraphCounter({
  text,
  starts,
  ends,
  sentences,
  sentenceStarts,
}: Tokens): (token: number) => number {
  let sentence = 0;
  let paragraph = 0;
  return (token) => {
    for (; sentence < (sentences[token] as number); sentence++) {
      const next = sentenceStarts[sentence + 1] as number;
      if (blankLine.test(text.slice(ends[next - 1], starts[next]))) paragraph++;
    }
    return paragraph;
  };
}
