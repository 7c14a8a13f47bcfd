/** Clauses with "when", "after" and their like, which report but are not what a sentence is about. */
import { compile, searchFrom } from "../language/pattern.ts";
import type { Reading } from "./attribution.ts";
import { isOneOf, quotations } from "./lexicon.ts";
import { endsPhrase } from "./passage-shape.ts";
import { mainClause } from "./readers.ts";
import { sentenceEnd, sentenceStart } from "./sentences.ts";
import { type View, wordOf } from "./view.ts";

const opensSentence = isOneOf("sentenceEnd", "paragraphEnd", "openEnd", "and", "but", "edge");
const isBut = isOneOf("but", "and");
const isPassage = isOneOf("passage");
const isDeterminer = isOneOf("determiner");
const opensPhrase = isOneOf("preposition", "because", "when", "as");

/** "When Hart said that the yard was shut, Lund shot back: “…”": where the words end that a clause with "when" reports; or -1. */
export function mainClauseBehind(view: View, { frame, cue }: Reading): number {
  const { classes } = view;
  const opener = frame.from - 1;
  if (!opensMinor(classes, opener) || !opensSentence(classes, opener - 1)) return -1;
  if (!subordinating.test(wordOf(view, opener))) return -1;
  const sentence = classes.slice(0, sentenceEnd(classes, cue.to));
  const clause = searchFrom(mainClause, sentence, cue.to + 1);
  return clause >= 0 ? clause : searchFrom(speechBehind, sentence, cue.to + 1);
}

const speechBehind = compile(
  quotations,
  "name, verb and words behind a clause",
  "comma (title | capitalised | stop){1,5} (lower | adverb){1,3} (comma | colon) passage",
);

const opensMinor = isOneOf("when", "because", "but", "preposition", "adverb");
const subordinating = /^(?:asked|when|after|before|if|while|although|though|because|since|once)$/;
/** After Lund wrote of “thieves”, Hart filed a suit; the “Comet” star wrote a song: the passage is no sentence of the speaker's. */
export function isOfOtherClause(view: View, before: number): boolean {
  const { classes } = view;
  const passage = isPassage(classes, before) ? before : before - 1;
  if (isDeterminer(classes, passage - 1) && !endsPhrase(view, passage)) return true;
  const start = sentenceStart(classes, passage);
  // Asked whether it was “safe,” Hart said no
  if (passage > start && subordinating.test(wordOf(view, start))) return true;
  return (
    passage > start + 1 &&
    (opensPhrase(classes, start) || (isBut(classes, start) && opensPhrase(classes, start + 1)))
  );
}
