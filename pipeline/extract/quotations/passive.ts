/** What was said by whom the verb names behind "by": "was called “…” by Field", "was told by Field that …". */

import { isParticiple } from "../../lists/verb-forms.ts";
import { type Match, searchFrom } from "../language/pattern.ts";
import type { Items, Reading } from "./attribution.ts";
import { isOneOf } from "./lexicon.ts";
import { itemsOf } from "./parts.ts";
import { mainClause } from "./readers.ts";
import { sentenceEnd } from "./sentences.ts";
import { type View, wordOf } from "./view.ts";

const isAs = isOneOf("as");
const opensClause = isOneOf("that", "because");
const opensSentence = isOneOf("sentenceEnd", "paragraphEnd", "openEnd", "and", "but", "edge");

/** The words stand before the agent, or behind it and its "as", "that" or "whether". */
export function readPassive(view: View, match: Match): Reading | null {
  const { classes } = view;
  const cue = itemsOf(match, "cue") as Items;
  const speaker = itemsOf(match, "speaker") as Items;
  if (!isParticiple(wordOf(view, cue.from))) return null;
  const next = speaker.to + 1;
  const frame = { from: cue.from, to: speaker.to };
  if (opensClause(classes, next)) {
    const until = searchFrom(mainClause, classes.slice(0, sentenceEnd(classes, next)), next);
    // "Asked by Lund if it was safe, Hart said"; but "He was told by Lund that if it rained, he would go"
    const isOpening = until >= 0 && opensSentence(classes, cue.from - 1);
    return { side: "after", speaker, cue, frame, ...(isOpening ? { until } : {}) };
  }
  if (isAs(classes, next)) return { side: "after", speaker, cue, frame };
  return {
    side: "before",
    speaker,
    cue,
    frame: { from: cue.from + (isAs(classes, cue.to + 1) ? 3 : 2), to: speaker.to },
  };
}
