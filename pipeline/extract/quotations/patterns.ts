/** Fragments that the attribution rules are put together from (see docs/rules.md). */

// A noun phrase, read from its end: a core of up to ten words, and up to two phrases with "of", "at", "and" …
const nounEnd =
  "determiner | lower | capitalised | title | hyphen | possessive | verbOrNoun | reportNoun | stop";
export const noun = `(${nounEnd} | number)`;
const nounStart = "(determiner | lower | capitalised | title | verbOrNoun | reportNoun | number)";
const described = `(${noun}{1,10} (preposition | and | to | by)){0,2} ${noun}{0,9} (${nounEnd} | number mark?)`;

/** Who speaks, before the verb. */
export const subject = `(speaker: pronoun | who | pronounBe | ${described})`;

/** What ends a sentence or a paragraph. */
export const sentenceBreak = "sentenceEnd | paragraphEnd | openEnd";
const clauseBreak = `${sentenceBreak} | passage | colon | semicolon`;
const pause = "(comma | dash)";
const apposition = `${pause} (not (comma | ${clauseBreak})){1,40} ${pause} | ${pause} (not (${clauseBreak})){1,40} ${pause}`;
// "who sold the yard", but not "which the board said" or "which he said": there the verb has its own subject
const relative = `comma? who (?! pronoun | determiner | capitalised | title | lower (saying | telling | maybeSaying | believing))
  (not (comma | because | ${clauseBreak})){0,24} not (auxiliary | adverb | comma | pronoun | who | because | to | be | preposition | ${clauseBreak})`;
const quoting = `comma (sayingParticiple | otherParticiple) (not (comma | ${clauseBreak})){0,8} passage comma?`;
const bracketed = `opening (not (opening | closing | ${sentenceBreak} | passage)){1,8} closing`;

/** Behind a subject: "(D-Ohio)"; ", an economist in Oslo,"; "who sold the yard". */
export const aside = `(${bracketed} comma?)? (${apposition} | ${relative} | ${quoting})?`;

const within = `(auxiliary | contracted | adverb | preposition? day timeUnit? | preposition? (determiner | lower) timeUnit){0,4}`;
/** Between subject and verb: the same, and "has also", "in the past", "last week". */
export const gap = `(gap: ${aside} ${within})`;

/** The same, and "went on to". */
export const gapOrGoing = `(gap: ${aside} (${within} | adverb? goes (preposition | adverb | lower)? to))`;

/** Before a participle: "is", "have also been"; "'s". */
export const being = "((auxiliary | adverb){0,2} be | contracted) adverb{0,2}";

/** Who speaks, after the verb. */
export const person = `(speaker: pronoun | ${nounStart} (adverb (?= lower))? ${noun}{0,9} ((preposition | and | to | as | by) ${noun}{1,8}){0,2})`;

/** The same behind "according to", where sources say whose they are: "a survey by the ministry". */
export const source = `(speaker: pronoun | (determiner adverb hyphen)? ${noun}{1,10} ((preposition | and | by) ${noun}{1,8}){0,2})`;

/** A verb that has a subject. */
export const finite = "auxiliary | be | contracted | saying | telling | believing | undertaking | judging";

/** The noun phrase after the verb is all there is: no verb follows it ("said the plan was …"). */
export const afterPerson = `(?= adverb and | adverb{0,2} (comma | ${sentenceBreak} | who | as | sayingParticiple | but | when | day | colon | semicolon | opening | dash
  | stop (${sentenceBreak}) | stop? closing | stop? $
  | adverb? (preposition | because | to) (not (comma | ${sentenceBreak} | ${finite})){0,20} (comma | ${sentenceBreak} | $)))`;

/** What an object is made of. */
export const object = `determiner | lower | capitalised | title | number | hyphen | possessive | verbOrNoun | reportNoun`;

/** What may stand behind a phrase: "in a video posted online". */
export const posted = "((past | maybeSaying) (adverb | lower))?";

/** "to reporters on Tuesday", "in a statement". */
export const circumstance = `(day | adverb | (determiner | lower | number)? timeUnit | (preposition | to) (${object} | pronoun | day){1,8} ${posted}){0,4}`;

/** "late on Friday", "two weeks ago", "this month in Oslo", "when asked about it", "in a video posted online". */
export const setting = `(adverb | day | (determiner | lower | number) timeUnit
  | when telling (preposition (${object}){1,6})? | preposition lower to (${object}){1,4} | preposition determiner (${object}){1,2} to (${object}) (?= that | comma? colon)
  | (preposition | to (?! lower)) (${object} | pronoun | day){1,8} ${posted})`;

/** A clause or a passage, as against a plain object: "that …", "he was …", "the plan would …", ": “…”". */
export const clause = `(that | comma (not (comma | ${sentenceBreak} | passage)){1,8} comma that | (comma | colon)? passage | back colon passage | colon (sentenceEnd | paragraphEnd) passage | pronounBe | pronoun not (stop | comma | ${sentenceBreak})
  | (${object} | preposition){1,8} adverb? (${finite} | past)
  | (${object}){1,4} and (capitalised | title | determiner) (${object}){0,4} adverb? (${finite} | past)
  | preposition (${object}){1,5} pronoun (${finite} | past)
  | (day | preposition | adverb | (determiner | lower | number) timeUnit | when telling) (not (${sentenceBreak})){0,20} (that | (comma | colon) passage))`;

/** "that" and a clause of its own: "that prices rose"; not "that rose". */
export const thatClause = `that (comma (not (comma | ${sentenceBreak} | passage)){1,10} comma)? adverb?
  (pronoun | pronounBe | (${object} | stop | preposition | and){1,12} adverb? (${finite} | past | passage))`;

/** Whom somebody speaks to. */
export const hearer = `(pronoun | ${noun}{0,5} (${object}))?`;

/** A name or a title with a name, at most so many words long in all. */
export const nameOf = (most: number): string =>
  `(title | capitalised) (title | capitalised | stop){0,${most - 1}}`;
