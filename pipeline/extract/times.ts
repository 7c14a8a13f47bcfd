import type { TimeFinding, TimeParts, TimeRole, TimeTie } from "../../schemas/findings/time.ts";
import { type Compiled, nextOpening, ruleBook, rulesAt } from "./language/dispatch.ts";
import { isMet, type Standing, standingIn } from "./language/needs.ts";
import { endOfMatch, lengthOf, matchAt, type Pattern, placeOf } from "./language/pattern.ts";
import { condense } from "./times/condense.ts";
import { times } from "./times/lexicon.ts";
import type { TimeRule } from "./times/rule.ts";
import { timeRules } from "./times/rules.ts";
import { directionAt } from "./times/tense.ts";
import { type Placed, tieOf } from "./times/ties.ts";
import { breaksParagraph } from "./tokens/blank-lines.ts";
import { type Tokens, wordAt } from "./tokens.ts";

const book = ruleBook(times, timeRules);

/**
 * The temporal expressions of a text, in text order, without overlaps. Ranges are UTF-16 code units.
 * What they mean is left to normalise/time.ts.
 */
export function findTimes(tokens: Tokens): TimeFinding[] {
  const { classes, stretches } = condense(tokens);
  const paragraphOf = paragraphCounter(tokens);
  const found: Found[] = [];
  let index = nextOpening(book, classes, 0);
  for (const { at, first, end } of stretches) {
    const last = at + end - first;
    if (index < 0 || index >= last) continue;
    const text: Classified = { tokens, classes, shift: first - at };
    const standing = standingIn(classes, book.size, at, last);
    while (index >= 0 && index < last) {
      const accepted = acceptedAt(text, index, standing);
      if (accepted !== null) found.push(findingAt(text, index, accepted, paragraphOf));
      index = nextOpening(book, classes, accepted?.end ?? index + 1);
    }
  }
  for (const [at, { placed, finding }] of found.entries()) {
    finding.tie = tieOf(tokens, placed, found[at + 1]?.placed);
  }
  return found.map(({ finding }) => finding);
}

/** A finding, tied to its neighbours once they are known, and the tokens that it stands at. */
type Found = {
  readonly finding: Omit<TimeFinding, "tie"> & { tie: TimeTie | null };
  readonly placed: Placed;
};

/** Tokens whose classes stand in a condensed text, so many places before the tokens' own. */
type Classified = { readonly tokens: Tokens; readonly classes: string; readonly shift: number };

type Accepted = { readonly compiled: Compiled<TimeRule>; readonly end: number };

/** The first rule that matches at `index` and accepts what it matched. */
function acceptedAt(
  { tokens, classes, shift }: Classified,
  index: number,
  standing: Standing,
): Accepted | null {
  const rules = rulesAt(book, classes, index);
  for (let place = 0; place < rules.length; place++) {
    const compiled = rules[place] as Compiled<TimeRule>;
    if (!isMet(compiled.pattern.needs, standing)) continue;
    const end = endOfMatch(compiled.pattern, classes, index);
    if (end < 0) continue;
    if (compiled.rule.accept?.(tokens, index + shift, end - 1 + shift) !== false) return { compiled, end };
  }
  return null;
}

function findingAt(
  text: Classified,
  index: number,
  { compiled: { rule, pattern }, end }: Accepted,
  paragraphOf: (token: number) => number,
): Found {
  const { tokens, shift } = text;
  const first = index + shift;
  const last = end - 1 + shift;
  const finding = {
    start: tokens.starts[first] as number,
    end: tokens.ends[last] as number,
    rule: rule.name,
    form: rule.form,
    parts: partsAt(text, index, pattern),
    tense: rule.directed === true ? directionAt(tokens, first, last) : null,
    tie: null,
    paragraph: paragraphOf(first),
    sentence: tokens.sentences[first] as number,
  };
  const relative = finding.parts.relative ?? "";
  return { finding, placed: { form: rule.form, first, last, relative } };
}

function partsAt({ tokens, classes, shift }: Classified, index: number, pattern: Pattern): TimeParts {
  const match = matchAt(pattern, classes, index);
  const parts: { [role in TimeRole]?: string } = {};
  if (match === null) return parts;
  let from = placeOf(match, 0) + shift;
  for (let group = 0; group < pattern.roles.length; group++) {
    const role = pattern.roles[group] as TimeRole | "";
    const to = from + lengthOf(match, group);
    if (role !== "" && from < to) parts[role] = wordsOf(tokens, from, to);
    from = to;
  }
  return parts;
}

function wordsOf(tokens: Tokens, first: number, end: number): string {
  let words = wordAt(tokens, first) as string;
  for (let at = first + 1; at < end; at++) words += ` ${wordAt(tokens, at)}`;
  return words;
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
