/** The table of attribution rules, in order of priority, and what it finds in a view. */
import type { Attribution, AttributionRule } from "./attribution.ts";
import { looseRules } from "./loose-rules.ts";
import { sentenceStart, subjectBefore } from "./sentences.ts";
import { speechRules } from "./speech-rules.ts";
import { stanceRules } from "./stance-rules.ts";
import type { View } from "./view.ts";

export const attributionRules: readonly AttributionRule[] = [...speechRules, ...stanceRules, ...looseRules];

/** Every attribution of a view, in text order; a cue belongs to the first rule of the table that takes it. */
export function findAttributions(view: View): Attribution[] {
  const found: Attribution[] = [];
  const taken = new Set<number>();
  for (const { name, pattern, read } of attributionRules) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(view.classes); match !== null; match = pattern.exec(view.classes)) {
      if (taken.has(match.index)) continue;
      const attribution = read(view, match);
      if (attribution === null || taken.has(attribution.cue.from)) continue;
      taken.add(attribution.cue.from);
      found.push({ rule: name, ...attribution });
    }
  }
  found.sort((left, right) => left.cue.from - right.cue.from);
  return found.map((attribution, index) => withSubject(view, attribution, found[index - 1]));
}

/** Lends a verb without a subject the speaker of the sentence's last attribution, or else its subject. */
function withSubject(view: View, attribution: Attribution, previous: Attribution | undefined): Attribution {
  if (attribution.speaker !== null || attribution.rule === "quotation-noun") return attribution;
  const { from } = attribution.cue;
  const goesOn = previous?.speaker && previous.frame.from >= sentenceStart(view.classes, from);
  return { ...attribution, speaker: goesOn ? previous.speaker : subjectBefore(view, from) };
}
