import type { TimeFinding, TimeParts, TimeRole } from "../../schemas/findings/time.ts";
import { type Condensed, condense } from "./times/condense.ts";
import { type Compiled, rulesAt } from "./times/dispatch.ts";
import { directionAt } from "./times/tense.ts";
import { breaksParagraph } from "./tokens/blank-lines.ts";
import { type Tokens, wordAt } from "./tokens.ts";

/**
 * The temporal expressions of a text, in text order, without overlaps. Ranges are UTF-16 code units.
 * What they mean is left to normalise/time.ts.
 */
export function findTimes(tokens: Tokens): TimeFinding[] {
  const condensed = condense(tokens);
  const paragraphOf = paragraphCounter(tokens);
  const findings: TimeFinding[] = [];
  for (let index = 0; index < condensed.classes.length; ) {
    const accepted = acceptedAt(tokens, condensed, index);
    if (accepted !== null) findings.push(findingAt(tokens, condensed, index, accepted, paragraphOf));
    index = accepted?.end ?? index + 1;
  }
  return findings;
}

type Accepted = { readonly rule: Compiled; readonly end: number };

/** The first rule that matches at `index` and accepts what it matched. */
function acceptedAt(tokens: Tokens, { classes, tokens: tokenAt }: Condensed, index: number): Accepted | null {
  for (const rule of rulesAt(classes, index)) {
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
  condensed: Condensed,
  index: number,
  { rule, end }: Accepted,
  paragraphOf: (token: number) => number,
): TimeFinding {
  const first = condensed.tokens[index] as number;
  const last = condensed.tokens[end - 1] as number;
  return {
    start: tokens.starts[first] as number,
    end: tokens.ends[last] as number,
    rule: rule.name,
    form: rule.form,
    parts: partsAt(tokens, condensed, index, rule),
    tense: rule.directed === true ? directionAt(tokens, first, last) : null,
    paragraph: paragraphOf(first),
  };
}

function partsAt(
  tokens: Tokens,
  { classes, tokens: tokenAt }: Condensed,
  index: number,
  { read, roles }: Compiled,
): TimeParts {
  read.lastIndex = index;
  const ranges = read.exec(classes)?.indices ?? [];
  const parts: { [role in TimeRole]?: string } = {};
  for (let group = 0; group < roles.length; group++) {
    const [from, to] = ranges[group + 1] ?? [0, 0];
    if (from === to) continue;
    let part = wordAt(tokens, tokenAt[from] as number) as string;
    for (let at = from + 1; at < to; at++) part += ` ${wordAt(tokens, tokenAt[at] as number)}`;
    parts[roles[group] as TimeRole] = part;
  }
  return parts;
}

/** Counts paragraphs for tokens asked for in ascending order; a paragraph starts with a sentence. */
function paragraphCounter(tokens: Tokens): (token: number) => number {
  const { sentences, sentenceStarts } = tokens;
  let sentence = 0;
  let paragraph = 0;
  return (token) => {
    for (; sentence < (sentences[token] as number); sentence++) {
      if (breaksParagraph(tokens, sentenceStarts[sentence + 1] as number)) paragraph++;
    }
    return paragraph;
  };
}
