/** What the table of attribution rules finds in a view. */
import type { Attribution } from "./attribution.ts";
import { attributionRules } from "./attribution-rules.ts";
import { openingsOf } from "./openings.ts";
import { sentenceStart, subjectBefore } from "./sentences.ts";
import type { View } from "./view.ts";

/** Every attribution of a view, in text order; a cue belongs to the first rule of the table that takes it. */
export function findAttributions(view: View): Attribution[] {
  const { classes } = view;
  const openings = openingsOf(classes);
  const found: Attribution[] = [];
  const taken = new Set<number>();
  for (const [rule, { name, pattern, read }] of attributionRules.entries()) {
    // Matches of one rule do not overlap.
    let done = 0;
    for (const at of openings[rule] ?? []) {
      if (at < done) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(classes);
      if (match === null) continue;
      done = pattern.lastIndex;
      if (taken.has(at)) continue;
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
