/** Rules for what somebody says: said, told, according to, adding. */
import type { AttributionRule, Items } from "./attribution.ts";
import { readBack, readBeforeThat } from "./noun-like-verbs.ts";
import { itemsOf, readParts } from "./parts.ts";
import { readPassive } from "./passive.ts";
import {
  afterPerson,
  aside,
  being,
  circumstance,
  clause,
  finite,
  gap,
  gapOrGoing,
  hearer,
  object,
  person,
  sentenceBreak,
  setting,
  source,
  subject,
  thatClause,
} from "./patterns.ts";
import { readHow, readSoSays, readVerdict } from "./predicated.ts";
import { readAsked, readClause, readOpeningParticiple, readParticiple, readSubjectless } from "./readers.ts";
import {
  readAccordingTo,
  readAnnounced,
  readAsPut,
  readBearing,
  readInverted,
  readMadeClear,
  readQuotedAs,
  readQuoting,
  readSaid,
  readStandpoint,
  readStated,
  readTrailing,
} from "./speech-readings.ts";

// A participle behind one of these belongs to it: "to be saying", "a saying"
const bound = `to | be | pronounBe | contracted | auxiliary | possessive | determiner | ${sentenceBreak}`;

export const speechRules: readonly AttributionRule[] = [
  {
    name: "quotation-announced",
    reason: "Said Field: “…”; but, said Field, “…”: verb, then speaker, before the words",
    pattern: `(^ | ${sentenceBreak} | (but | and) comma?) @ (cue: saying | maybeSaying) ${person} (?= (comma (not (comma | ${sentenceBreak} | passage)){1,25})? (comma | colon) passage)`,
    read: readAnnounced,
  },
  {
    name: "quotation-inverted",
    reason: "“…,” said Jo Field, a farmer: verb, then speaker, after the words",
    pattern: `((passage | comma | openEnd | dash) adverb? @ (cue: saying | maybeSaying) | (passage | openEnd | comma) @ (cue: telling) | (passage | openEnd) adverb? @ (cue: verbOrNoun | beforeThat)) ${person} ${afterPerson}`,
    read: readInverted,
  },
  {
    name: "quotation-how",
    reason: "“…” was how Field put it: the words are the subject of a clause that says whose they are",
    pattern: `passage openEnd? be adverb? because (speaker: pronoun | (determiner | number | title | capitalised | stop | lower | hyphen | possessive){1,8}) ${aside} adverb? (cue: put | saying | judging | undertaking | past)`,
    read: readHow,
  },
  {
    name: "quotation-verdict",
    reason:
      "“…” was the verdict of Field; “…” That was Field’s verdict: a noun for the words, and whose they are",
    pattern: `passage openEnd? (sentenceEnd? (that | determiner))? be adverb? determiner lower? ((cue: lower | reportNoun | verbOrNoun | standpoint | lore) (of | preposition) | (cue: (lower | standpoint) lower by)) (?= ${person})`,
    read: readVerdict,
  },
  {
    name: "quotation-so-says",
    reason: "“…” So says Field: a sentence of its own says who spoke",
    pattern: `passage (sentenceEnd | openEnd) adverb (cue: saying) (?= ${person} ${afterPerson})`,
    read: readSoSays,
  },
  {
    name: "quotation-standpoint",
    reason: "in the view of the ministry, …: what is so for somebody",
    pattern: `(preposition | by) determiner @ (cue: standpoint) of ${source}`,
    read: (view, match) => readStandpoint(view, match, match.at - 2),
  },
  {
    name: "quotation-own-standpoint",
    reason: "by Field's account, …; in his view, …: the same, with whose it is before it",
    pattern:
      "(preposition | by) (speaker: owner | (determiner | title | capitalised | lower | stop | hyphen){1,6} (?= possessive)) (gap: possessive? lower?) @ (cue: standpoint)",
    read: (view, match) => readStandpoint(view, match, (itemsOf(match, "speaker") as Items).from - 1),
  },
  {
    name: "quotation-saying",
    reason: "as the old saying goes, …; the theory goes that …: what many say",
    pattern:
      "(speaker: determiner (lower | capitalised){0,2} lore) (gap: (opening (not closing){1,6} closing)?) @ (cue: goes) (?= (comma | colon)? passage | that | comma | colon)",
    read: readParts,
  },
  {
    name: "quotation-according-to",
    reason: "according to the ministry, …; …, according to a report",
    pattern: `(cue: according to) ${source}`,
    read: readAccordingTo,
  },
  {
    name: "quotation-as-put",
    reason: "As Field puts it, “…”; as Field said: the clause with “as” stands outside the words",
    pattern: `(^ | ${sentenceBreak} | comma | and | but | passage | dash) as ${subject} ${gap} @ ((cue: put | telling) (tail: ${hearer} (?= comma | colon | stop | sentenceEnd)) | (cue: saying | maybeSaying) (?= (pronoun | adverb? (determiner | number) (lower | number){0,2} timeUnit day?)? (comma | colon | stop | sentenceEnd)))`,
    read: readAsPut,
  },
  {
    name: "quotation-trailing",
    reason: "“…,” Field said; …, officials told reporters on Monday: the words first, then who said so",
    pattern: `(comma | passage | openEnd | dash) ${subject} ${gapOrGoing} @ (cue: saying | maybeSaying | telling | believing | verbOrNoun) (tail: ${hearer} ${circumstance} (?= comma | stop | ${sentenceBreak} | semicolon | colon | passage | closing | dash | $) | )`,
    read: readTrailing,
  },
  {
    name: "quotation-stated",
    reason: "“…,” the ruling states: a plural noun elsewhere, and so only behind words that end in a comma",
    pattern: `(passage | openEnd) (speaker: determiner (${object}){1,6}) @ (cue: beforeThat) (?= comma | stop | ${sentenceBreak})`,
    read: readStated,
  },
  {
    name: "quotation-asked",
    reason:
      "Asked whether it was safe, Field …; she was asked about it: what somebody, who is not named, asked",
    pattern: `(^ | ${sentenceBreak} | when | comma | be adverb?) @ (cue: telling) (?= because | preposition | who)`,
    read: readAsked,
  },
  {
    name: "quotation-clause",
    reason: "Field says (that) …; Field told the paper that …: who says so, then the words",
    pattern: `${subject} ${gap} @ ((cue: maybeSaying) (?= ${clause} | capitalised | title | number | determiner | lower) | (cue: saying | telling) (?= not (stop | ${sentenceBreak} | by)))`,
    read: readSaid,
  },
  {
    name: "quotation-bearing",
    reason: "a banner that reads “…”: what words stand on, or in, before a clause of its own",
    pattern:
      "(speaker: (determiner | number)? (lower | capitalised | hyphen | verbOrNoun){1,4}) (gap: that) @ (cue: saying | maybeSaying) (?= (comma | colon)? passage)",
    read: readBearing,
  },
  {
    name: "quotation-quoted-as",
    reason: "Field was quoted as saying …: who speaks is the subject, though the verb is passive",
    pattern: `${subject} (gap: (auxiliary | adverb){0,2} be adverb? (judging | saying | maybeSaying | lower) as) @ (cue: sayingParticiple)`,
    read: readQuotedAs,
  },
  {
    name: "quotation-quoting",
    reason: "the paper quoted Field as saying …: who speaks is whom somebody else quotes",
    pattern: `(judging | otherParticiple) (speaker: (${object} | stop){1,10} ((preposition | to) (${object}){1,8}){0,2}) (gap: as) @ (cue: sayingParticiple)`,
    read: readQuoting,
  },
  {
    name: "quotation-passive",
    reason:
      "the plan was called “…” by Field; a law described by Field as “…”: who speaks stands behind “by”",
    pattern: `(be | lower | comma | capitalised | ^ | ${sentenceBreak}) adverb? @ ((cue: judging | undertaking | saying | telling | seeing)
      (as? passage by ${source} | by ${source} (?= as passage)) | (cue: telling) by ${source} (?= that | because))`,
    read: readPassive,
  },
  {
    name: "quotation-before-that",
    reason: "Field signalled that …; the board projects that …: verbs that report only where “that” follows",
    pattern: `${subject} ${gap} @ (cue: beforeThat) (?= ${thatClause} | that passage)`,
    read: readBeforeThat,
  },
  {
    name: "quotation-back",
    reason: "Field fired back that …: any verb at all, where “back” and “that” follow",
    pattern: `${subject} ${gap} past @ (cue: back) (?= ${thatClause} | that passage)`,
    read: readBack,
  },
  {
    name: "quotation-made-clear",
    reason: "Field made it clear that …; the board made the case that …: reports in several words",
    pattern: `${subject} ${gap} @ (cue: making (pronoun? lower | determiner (lower | reportNoun))) (?= (not (comma | ${sentenceBreak} | passage)){0,12} that | pronoun adverb? (${finite} | past))`,
    read: readMadeClear,
  },
  {
    name: "quotation-coordinated",
    reason: "Field dismissed the plan and said …: a second verb with the subject of the first",
    pattern: `(comma | lower | capitalised | day | preposition | passage | closing | number) (and | but) (auxiliary | adverb){0,3} @ ((cue: saying | telling | maybeSaying) (?= pronoun | determiner | capitalised | ${clause}) | (cue: telling) (?= (${object}){1,6} that) | (cue: saying) (?= adverb? to))`,
    read: readSubjectless,
  },
  {
    name: "quotation-opening-participle",
    reason: "Saying that …, Field resigned; after warning that …, Field left: whoever the sentence is about",
    pattern: `(^ | ${sentenceBreak}) (preposition | when | but | by){0,2} @ ((cue: sayingParticiple) (?= not (stop | ${sentenceBreak} | preposition | by | comma | passage) | ${circumstance} that) | (cue: maybeSayingParticiple) (?= ${clause} | to) | (cue: otherParticiple) (?= (not (comma | passage | ${sentenceBreak})){1,12} passage))`,
    read: readOpeningParticiple,
  },
  {
    name: "quotation-participle",
    reason: "…, adding that …; a statement saying “…”: the speaker is the sentence's subject",
    pattern: `not (${bound}) @ ((cue: sayingParticiple) (?= not (stop | ${sentenceBreak} | preposition | by | comma | goes) | comma (not (comma | that | passage | ${sentenceBreak})){1,8} comma that | comma? passage | ((preposition | to) (${object} | adverb | day){1,7}){1,3} (that | (comma | colon)? passage)) | (cue: maybeSayingParticiple) (?= ${clause}))`,
    read: readParticiple,
  },
  {
    name: "quotation-progressive",
    reason: "Field is calling the plan late; they were saying that …: a participle after a form of to be",
    pattern: `(${subject} (gap: ${aside} ${being}) | (speaker: pronounBe) (gap: adverb{0,2})) @ ((cue: sayingParticiple | otherParticiple) (?= not (stop | ${sentenceBreak} | by | comma)) | (cue: maybeSayingParticiple) (?= ${clause} | to))`,
    read: readClause,
  },
  {
    name: "quotation-infinitive",
    reason: "Field went on to say that …; she began to explain: the speaking verb is an infinitive",
    pattern: `${subject} (gap: ${aside} (auxiliary | adverb | be){0,3} (lower | undertaking | believing) (preposition? to | by)) @ ((cue: saying | telling | judging | sayingParticiple) (?= ${setting}{0,4} (that | (comma | colon)? passage | colon)) | (cue: judging) (?= determiner | capitalised | title))`,
    read: readClause,
  },
];
