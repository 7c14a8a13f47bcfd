import type { TimeDirection, TimeFinding, TimeParts } from "../../schemas/findings/time.ts";
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
// Where any rule matches: one pass over the text instead of one a rule.
const anyRule = new RegExp(
  compiled.map(({ test }) => `(?:${test.source.replace(/\(\?<[a-z]+>/g, "(?:")})`).join("|"),
  "g",
);

/**
 * The temporal expressions of a text, in text order, without overlaps. Ranges are UTF-16 code units.
 * What they mean is left to normalise/time.ts.
 */
export function findTimes(tokens: Tokens): TimeFinding[] {
  const condensed = condense(tokens);
  const findings: TimeFinding[] = [];
  const paragraphOf = paragraphCounter(tokens);
  anyRule.lastIndex = 0;
  for (let match = anyRule.exec(condensed.classes); match !== null; match = anyRule.exec(condensed.classes)) {
    const end = readAt(tokens, condensed, match.index, findings, paragraphOf);
    anyRule.lastIndex = Math.max(end, match.index + 1);
  }
  return findings;
}

/** Adds the finding of the first rule that accepts what stands at `index`; returns where it ends, or `index`. */
function readAt(
  tokens: Tokens,
  { classes, tokens: tokenAt }: Condensed,
  index: number,
  findings: TimeFinding[],
  paragraphOf: (token: number) => number,
): number {
  for (const rule of compiled) {
    rule.test.lastIndex = index;
    if (!rule.test.test(classes)) continue;
    const end = rule.test.lastIndex;
    const first = tokenAt[index] as number;
    const last = tokenAt[end - 1] as number;
    if (end === index || rule.accept?.(tokens, first, last) === false) continue;
    const tense: TimeDirection = rule.directed === true ? directionAt(tokens, first, last) : null;
    findings.push({
      start: tokens.starts[first] as number,
      end: tokens.ends[last] as number,
      rule: rule.name,
      form: rule.form,
      parts: partsAt(tokens, rule.read, classes, tokenAt, index),
      tense,
      paragraph: paragraphOf(first),
    });
    return end;
  }
  return index;
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
