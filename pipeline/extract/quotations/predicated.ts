/** Clauses whose subject, or whose "so", is the quoted words: “…” was how Field put it; “…” So says Field. */
import { isParticiple } from "../../lists/verb-forms.ts";
import { firstWhere } from "../language/one-of.ts";
import type { Match } from "../language/pattern.ts";
import type { Reading } from "./attribution.ts";
import { isOneOf } from "./lexicon.ts";
import { readParts, readPersonAfter } from "./parts.ts";
import { couldSpeak } from "./plausible.ts";
import { trimAfter } from "./speakers.ts";
import { type View, wordOf } from "./view.ts";

/** “…” was how Field put it, or described it. */
export function readHow(view: View, match: Match): Reading | null {
  const reading = readParts(view, match, "before");
  const how = firstWhere(isBecause, view.classes, match.at, reading.cue.from);
  const word = wordOf(view, how);
  // "is what he called for", "is why he left"
  if (word !== "how" && (word !== "what" || isPreposition(view.classes, reading.cue.to + 1))) return null;
  return behindPassage(match, reading);
}

const isPreposition = isOneOf("preposition");
const isBecause = isOneOf("because");
const verdicts =
  /^(?:verdict|conclusion|assessment|judge?ment|message|response|reply|answer|reaction|description|view|advice|warning|opinion|words?|phrase|term|adjective|summary|motto|refrain|diagnosis|theory|claim|argument)$/;

/** “…” was the verdict of Field; “…” was the word used by Field. */
export function readVerdict(view: View, match: Match): Reading | null {
  const reading = readPersonAfter(view, match);
  const { from, to } = reading.cue;
  if (!verdicts.test(wordOf(view, from))) return null;
  // "the view that Field took" is read by others
  if (to === from && !/^(?:of|from)$/.test(wordOf(view, to + 1))) return null;
  if (to > from && !isParticiple(wordOf(view, to - 1))) return null;
  return couldSpeak(view, trimAfter(view, reading.speaker)) ? behindPassage(match, reading) : null;
}

/** “…” So says Field. */
export function readSoSays(view: View, match: Match): Reading | null {
  const reading = readPersonAfter(view, match);
  return wordOf(view, reading.cue.from - 1) === "so" ? behindPassage(match, reading) : null;
}

/** The frame is all that stands between the words, with which the match begins, and the end of what was read. */
function behindPassage({ at }: Match, reading: Reading): Reading {
  return { ...reading, frame: { from: at + 1, to: reading.frame.to } };
}
