/** What looks like a stance and is none: who somebody is, a deed, a telephone call. */

import { firstWhere } from "../language/one-of.ts";
import { endOfMatch } from "../language/pattern.ts";
import { Trait } from "../names/trait.ts";
import type { Attribution, Items } from "./attribution.ts";
import { isOneOf } from "./lexicon.ts";
import { nameAt, titlesOf } from "./named.ts";
import { isObjectPronoun, ObjectPronoun } from "./object-pronouns.ts";
import { quotedAsSaying } from "./readers.ts";
import { endOfThing, opensThing } from "./things.ts";
import { hasTrait, type View, wordOf } from "./view.ts";

/** Whether what stands behind a verb of judging is neither announced, asked for, supported nor opposed. */
export function isNoStance(view: View, attribution: Attribution, thing: Items): boolean {
  const word = wordOf(view, attribution.cue.from);
  if (describesHolder(view, attribution) || isFollower(view, attribution, thing)) return true;
  // "proposed two months ago"
  if (wordOf(view, thing.from + 2) === "ago") return true;
  if (word.startsWith("quot")) return isQuotedAs(view, thing);
  // "threatened the lead": a danger
  if (word.startsWith("threat")) return opensThing(view.classes, thing.from);
  if (/^call/.test(word)) return isSummoned(view, thing) || isTelephoned(view, thing);
  if (/^challeng/.test(word)) return isRival(view, thing);
  return /^attack/.test(word) && hasTrait(view, headOf(view, thing), Trait.placeNoun);
}

const isComma = isOneOf("comma", "dash", "closing");
const isWho = isOneOf("who");
const favours = /^(?:support|back|oppos|endors|favou?r|prefer|champion|reject|see$|sees$|regard|accus)/;

/** "a committee supporting Hart", "voters who oppose the dam": says which, and nobody takes a stance there and then. */
export function describesHolder(view: View, { rule, speaker, cue }: Attribution): boolean {
  const { classes } = view;
  if (!favours.test(wordOf(view, cue.from))) return false;
  if (rule === "quotation-judging-participle") return !isComma(classes, cue.from - 1);
  return speaker !== null && isWho(classes, speaker.from) && !isComma(classes, speaker.from - 1);
}

/** "Lund, who backs Hart, said": whom somebody follows says who he is. */
function isFollower(view: View, { speaker, cue }: Attribution, thing: Items): boolean {
  if (speaker === null || !isWho(view.classes, speaker.from) || !favours.test(wordOf(view, cue.from)))
    return false;
  return isPerson(view, thing);
}

/** Whether a thing is a person by name or by pronoun, and nothing more. */
export function isPerson(view: View, thing: Items): boolean {
  const to = endOfThing(view, thing);
  const name = nameAt(view, to);
  if (thing.from === to && isPersonAsObject(view, to)) return true;
  return name?.to === to && name.name.kind === "person" && titlesOf(view, name.from) <= thing.from;
}

/** A person, by a pronoun that is the object of a verb. */
export const isPersonAsObject = (view: View, item: number): boolean =>
  isObjectPronoun(view, item, ObjectPronoun.plain | ObjectPronoun.her | ObjectPronoun.you);

const isPreposition = isOneOf(
  "preposition",
  "to",
  "by",
  "when",
  "day",
  "stop",
  "comma",
  "but",
  "and",
  "edge",
  "sentenceEnd",
  "paragraphEnd",
);

/** "called him on Sunday", "called his mother": a person, and not what they are called. */
function isTelephoned(view: View, thing: Items): boolean {
  const { classes } = view;
  const { from } = thing;
  const last = endOfPerson(view, from);
  if (last < 0) return false;
  return isPreposition(classes, last + 1) || /(?:self|selves|again|back|twice)$/.test(wordOf(view, last + 1));
}

const summoned = /^(?:ambulances?|police|taxis?|cabs?|helplines?|hotlines?|911|999|112|witness|witnesses)$/;

/** "called an ambulance", "called the police" */
const isSummoned = (view: View, { from, to }: Items): boolean =>
  to < from + 3 && (summoned.test(wordOf(view, from)) || summoned.test(wordOf(view, from + 1)));

/** The last item of a person that begins at an item: "him", "Jo Field", "my friend's mother"; -1 where none does. */
function endOfPerson(view: View, from: number): number {
  if (isPersonAsObject(view, from) && !hasTrait(view, from + 1, Trait.personNoun)) return from;
  for (let item = from; item < from + 6; item++) {
    const name = nameAt(view, item);
    if (name !== null && name.name.kind !== "person") return -1;
    if (name !== null && !isOwned(view.classes, name.to + 1)) return name.to;
    const next = wordOf(view, item + 1);
    const isPerson = hasTrait(view, item, Trait.personNoun) || hasTrait(view, item, Trait.people);
    if (
      isPerson &&
      nameAt(view, item + 1) === null &&
      next !== "'s" &&
      next !== "’s" &&
      !hasTrait(view, item + 1, Trait.personNoun)
    )
      return item;
    if (isPreposition(view.classes, item)) return -1;
  }
  return -1;
}

const isOwned = isOneOf("possessive");

/** "is challenging Senator Boyd": runs against them; not "challenged Boyd to publish it", "challenged the ruling". */
function isRival(view: View, thing: Items): boolean {
  const last = endOfPerson(view, thing.from);
  return last >= 0 && !/^(?:to|about|on|over)$/.test(wordOf(view, last + 1));
}

/** The noun a thing is called by: the last before a preposition. */
function headOf(view: View, thing: Items): number {
  const to = endOfThing(view, thing);
  const preposition = firstWhere(isPreposition, view.classes, thing.from, to + 1);
  return preposition < 0 ? to : preposition - 1;
}

/** "quoted an aide as saying that": somebody else's words. */
const isQuotedAs = ({ classes }: View, { from, to }: Items): boolean =>
  endOfMatch(quotedAsSaying, classes.slice(from, to + 1), 0) >= 0;
