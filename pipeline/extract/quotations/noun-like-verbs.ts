/** Verbs that are nouns elsewhere: "estimate", "reports". */
import { isPastForm } from "../../lists/verb-forms.ts";
import { firstWhere } from "../language/one-of.ts";
import type { Match } from "../language/pattern.ts";
import type { Items, Reading } from "./attribution.ts";
import { isOneOf } from "./lexicon.ts";
import { isEvidence } from "./plausible.ts";
import { readClause } from "./readers.ts";
import { type View, wordOf } from "./view.ts";

const isFor = isOneOf("for");
const endsOpen = isOneOf("determiner", "possessive");
const isPronoun = isOneOf("pronoun", "who");
const isName = isOneOf("capitalised", "title");
const isOwned = isOneOf("determiner", "possessive");
const plurals = /(?:[^s]s|people|data|media|police|staff|men|women|children|most|many|some|others)$/;

/** "reports" after "the ministry" is a verb, after "his" or "crude" a noun; "report" wants a plural before it. */
export function readNounLike(view: View, match: Match): Reading | null {
  const { classes } = view;
  const found = readClause(view, match);
  if (found?.speaker == null) return null;
  const { speaker, cue } = found;
  const word = (item: number): string => wordOf(view, item);
  if (endsOpen(classes, speaker.to)) return null;
  // "calls for a ban", but "her support for the ban"
  if (isFor(classes, cue.to + 1) && !/^calls?$/.test(word(cue.from))) return null;
  if (isPronoun(classes, speaker.to)) return found;
  // "did the firm claim"
  if (isHelper(classes, speaker.from - 1)) return found;
  if (isHelper(classes, cue.from - 1) && attitude.test(word(cue.from))) return found;
  const head = headOfPhrase(view, speaker);
  if (isEvidence(view, head) && /^(?:show|report|note|claim|state)/.test(word(cue.from))) return found;
  if (!word(cue.from).endsWith("s"))
    return plurals.test(word(speaker.to)) || plurals.test(word(head)) ? found : null;
  const isNamed = isName(classes, speaker.to);
  return isNamed || firstWhere(isOwned, classes, speaker.from, speaker.to) >= 0 ? found : null;
}

/** "supporters" of "supporters of the law". */
function headOfPhrase({ classes }: View, { from, to }: Items): number {
  const preposition = firstWhere(isPreposition, classes, from + 1, to + 1);
  return preposition < 0 ? to : preposition - 1;
}

const isPreposition = isOneOf("preposition");

const isHelper = isOneOf("auxiliary");
const attitude = /^(?:support|praise|blame|fear|doubt|hope|promise|pledge|claim)$/;

/** "fired back that": the cue is both words. */
export function readBack(view: View, match: Match): Reading | null {
  const found = readClause(view, match);
  return found && { ...found, cue: { from: found.cue.from - 1, to: found.cue.to } };
}

/** "signalled that", "may accept that", "the bank projects that"; but not "the sense that". */
export function readBeforeThat(view: View, match: Match): Reading | null {
  const { classes } = view;
  const found = readClause(view, match);
  if (found === null) return null;
  const { from } = found.cue;
  const isVerb = isPastForm(wordOf(view, from)) || isHelper(classes, from - 1);
  return isVerb ? found : readNounLike(view, match);
}
