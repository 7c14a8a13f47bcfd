/** Words of rising and falling that govern a number. */
import { type Sentence, Shape, shapeAt, wordAt } from "../tokens.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Words that say a number is a rise or a fall. Which is which is a matter of normalisation. */
export const trendWords: readonly string[] = list(`
  up down rise rises rose risen rising increase increases increased increasing grow grows grew grown growing gain gains gained gaining
  climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring advance advances advanced advancing
  rally rallied rallies rallying spike spiked spikes skyrocket skyrocketed leap leapt leaped add adds adding added accelerated accelerate
  expand expanded expands expanding swell swelled rebound rebounded rebounds rebounding rocketed
  fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping decline declines declined declining
  lose loses lost losing slide slides slid sliding slip slips slipped slipping sink sinks sank sunk tumble tumbles tumbled tumbling
  plunge plunges plunged plunging plummet plummets plummeted plummeting shrink shrinks shrank shrunk shed sheds shedding
  dip dips dipped dipping crash crashed crashes slump slumps slumped slumping retreat retreated retreats skidded skid edged inched ticked bounced recovered tacked notched contract contracted contracts
  eased eases ease widen widens widened widening narrows narrowed narrowing growth reduction reductions uptick downturn hike hikes hiked dwindle dwindled weakened weaken strengthen strengthens strengthened strengthening firmed appreciate appreciates appreciated depreciate depreciates depreciated soften softens softened cooled slashed nosedived tanked cratered`);
const trends = new Set(trendWords);

// Words that may stand between the word of rising or falling and the number.
const skipped = new Set(
  (
    "by a an another further sharply slightly only just steadily significantly rapidly nearly almost about around " +
    "roughly approximately as much more than over under least some modestly marginally well fully whopping massive " +
    "staggering additional extra total of average higher lower between even"
  ).split(" "),
);
const reach = 5;

/** Whether a word of rising or falling governs token `first`, whatever it counts. */
export function isTrendBefore(tokens: Sentence, first: number): boolean {
  return trendWordBefore(tokens, first) !== null;
}

// "lost 5 games", "added 300 workers", "shed 40 jobs": no trend of a figure, unless it is a percentage or points.
const weak = new Set(
  "lose loses lost losing gain gains gained gaining add adds adding added shed sheds shedding contract contracts".split(
    " ",
  ),
);

/** The word of rising or falling that governs a finding whose first token is `first`; null where there is none. */
export function trendBefore(tokens: Sentence, first: number, finding: Governed, end: number): string | null {
  // "the boat sank 12 years ago"
  if (wordAt(tokens, end) === "ago") return null;
  const word = trendWordBefore(tokens, first, !isPercentage(finding)) ?? movedBy(tokens, first, finding);
  if (word !== null && isLeap(word, finding)) return null;
  if (word === null || !weak.has(word)) return word;
  if (isPercentage(finding) || (finding.form === "money" && /^(?:gain|added)/.test(word))) return word;
  return isStep(tokens, end, finding) ? word : null;
}

// What moves a figure, which stands between the verb and "by".
const moves = set(
  "raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting increase increases increased increasing " +
    "hike hikes hiked hiking expand expands expanded expanding cut cuts cutting reduce reduces reduced reducing reduction " +
    "lower lowers lowered lowering trim trims trimmed trimming slash slashes slashed slashing shrink shrinks shrank shrunk " +
    "decrease decreases decreased decreasing narrow narrows narrowed narrowing widen widens widened widening",
);
const farthestMove = 9;
const endsClause = /^(?:[,;:.()—–]|while|when|as|after|before|because|than|which|that|who|and|but|or)$/;

/** "cut its workforce by 12%", "raised rates by 25 basis points": the verb that moves what stands between. */
function movedBy(tokens: Sentence, first: number, { form, unit }: Governed): string | null {
  const before = wordAt(tokens, first - 1) ?? "";
  // "was cut from 5.25% to 5%"
  if (wordAt(tokens, first) === "from" && moves.has(before)) return before;
  if (before !== "by") return null;
  for (let at = first - 2; at >= 0 && at >= first - farthestMove; at--) {
    const word = wordAt(tokens, at) as string;
    if (endsClause.test(word) || shapeAt(tokens, at) === Shape.number) return null;
    if (!moves.has(word)) continue;
    // "raised by two nurses"
    return at === first - 2 && form === "count" && unit.length > 0 && !isPercentage({ unit }) ? null : word;
  }
  return null;
}

/** "lost 22.72 to 597", "lost 12 cents to $3.40": a step, which ends at a level. */
const isStep = (tokens: Sentence, end: number, { form, unit }: Governed): boolean =>
  (form === "money" || (form === "count" && unit.length === 0)) &&
  wordAt(tokens, end) === "to" &&
  (shapeAt(tokens, end + 1) === Shape.number || wordAt(tokens, end + 1) === "$");

/** "he jumped 8.95 metres": how far, and no change of a figure. */
const isLeap = (word: string, { unit }: Governed): boolean =>
  /^(?:jump|leap|climb|s[aiu]nk)/.test(word) &&
  /^(?:nautical|m|km|kilomet|met|foot|feet|ft|yard|mile|inch)/.test((unit[0] ?? "").toLowerCase());

// Words behind a percentage that compare, with what they say of it.
const compares = new Set(
  (
    "more higher greater larger bigger faster longer taller deeper heavier dearer pricier stronger richer above up " +
    "less fewer lower smaller slower shorter cheaper lighter thinner weaker poorer cleaner below down"
  ).split(" "),
);

/** The word that compares behind a percentage whose last token is before `end`: "41% more than in 2023", "40% less steel". */
export function trendAfter(tokens: Sentence, end: number, finding: Governed): string | null {
  const word = wordAt(tokens, end) ?? "";
  if (!compares.has(word) || !(isPercentage(finding) || finding.form === "fraction")) return null;
  const next = wordAt(tokens, end + 1) ?? "";
  // "16,369 points up 58": of the next number
  if (/^(?:up|down)$/.test(word) && /^\d/.test(next)) return null;
  // "10% up to 20", "30% more or less"
  return next === "or" || (next === "to" && (word === "up" || word === "down")) ? null : word;
}

/** Whether a unit is percent, points or basis points. */
export const isPercentage = ({ unit }: Pick<Governed, "unit">): boolean =>
  /^(?:%|percent|pct|pc|per|basis|percentage|points?|bps?)$/.test((unit[0] ?? "").toLowerCase());

type Governed = { readonly form: string; readonly unit: readonly string[] };

// "a reduction of 5%", but not "the Club for Growth $500,000"
const nouns = new Set("growth reduction reductions uptick downturn hike hikes".split(" "));

const particleVerbs = new Set(
  (
    "round rounds rounded rounding gather gathered scoop scooped gobble gobbled lock locked pile piled stack stacked stock stocked dig dug kick prop propped call called sweep swept mop mopped chalk chalked notch notched hoover wind wound speed sped start started hand serve served send pick picked picks picking make made makes making give gave given gives end ended ends set sets come came comes rack racked " +
    "sign signed open opened bring put puts line lined turn turned show showed shows build built follow back stand break broke " +
    "took take takes taken snap snapped buy bought eat use used clean blow blew blown divide divided split hold held wake cover"
  ).split(" "),
);

/** "up to 40", "pick up 14 seats": nothing rises. */
function isParticle(tokens: Sentence, at: number): boolean {
  return wordAt(tokens, at + 1) === "to" || (at > 0 && particleVerbs.has(wordAt(tokens, at - 1) as string));
}

const downing =
  /^(?:sh(?:oot|oots|ot|ooting|ut|uts|utting)|clos(?:e|es|ed|ing)|t(?:ear|ears|ore|orn|earing)|bring|brings|brought|knock(?:s|ed|ing)?|pull(?:s|ed|ing)?|turn(?:s|ed|ing)?|lays?|laid|laying|sen(?:d|ds|t|ding)|hand(?:s|ed|ing)?|hunt(?:s|ed|ing)?|track(?:s|ed|ing)?|gun(?:s|ned|ning)?|burn(?:s|ed|t|ing)?|wr(?:ite|ites|ote|itten|iting)|broke|puts?|putting|pays?|paid|paying|t(?:ake|akes|ook|aken|aking)|beam(?:s|ed|ing)?|strik(?:e|es|ing)|struck|vot(?:e|es|ed|ing))$/;

/** "shot down 36 drones", "shut down 12 plants": nothing falls by so many. */
const isDowned = (tokens: Sentence, at: number): boolean => downing.test(wordAt(tokens, at - 1) ?? "");

/** "is off 14 percent", "$81, off 2%": lower by so much. */
const isOff = /^(?:is|are|was|were|,|still|now|trading)$/;

/** The word right before token `first`, past adverbs and "by"; `counts` where the number is no percentage. */
function trendWordBefore(tokens: Sentence, first: number, counts = false): string | null {
  for (let at = first - 1; at >= 0 && at >= first - reach; at--) {
    const word = wordAt(tokens, at) as string;
    if (trends.has(word)) {
      if (nouns.has(word) && wordAt(tokens, at + 1) !== "of") return null;
      const isOfVerb =
        word === "up" ? isParticle(tokens, at) : counts && word === "down" && isDowned(tokens, at);
      if (!isOfVerb) return word;
    }
    if (word === "off" && (!counts || wordAt(tokens, at - 1) === ",")) {
      if (at === first - 1 && isOff.test(wordAt(tokens, at - 1) ?? "")) return word;
      if (counts) return null;
      continue;
    }
    if (!skipped.has(word) && !(word === "at" && /^gr[eo]w/.test(wordAt(tokens, at - 1) ?? ""))) return null;
  }
  return null;
}
