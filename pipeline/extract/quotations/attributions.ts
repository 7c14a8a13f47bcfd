/**
 * Who says it, with which word, and on which side the content stands: a table of patterns over a view's classes.
 * Every pattern begins with the cue's own class and looks back from there, so that it costs nothing elsewhere.
 */
import { endsPhrase, isTitle } from "./contents.ts";
import { sentenceStart, subjectBefore } from "./sentences.ts";
import type { View } from "./view.ts";

/** Items of a view, both inclusive. */
export type Items = { readonly from: number; readonly to: number };

export type Attribution = {
  readonly rule: string;
  readonly speaker: Items | null;
  readonly cue: Items;
  /** Cue, speaker and what belongs to them ("…, an economist in Oslo, …"). */
  readonly frame: Items;
  /** Where the words stand: before the frame, after it, or on both sides of it. */
  readonly side: "before" | "after" | "around";
};

type Rule = {
  readonly name: string;
  readonly reason: string;
  /** Its first character is the cue's; groups: `subject`, `gap` (between subject and cue), `tail` (after it). */
  readonly pattern: RegExp;
  readonly read: (view: View, match: RegExpMatchArray) => Omit<Attribution, "rule"> | null;
};

// A noun phrase, read from its end: a core of up to ten words, and up to two phrases with "of", "at", "and" …
const noun = "[DlCtnyxMm.]";
const subject = `(?<subject>[PW]|${noun}{1,10}(?:[pa]${noun}{1,8}){0,2})`;
// Between subject and verb: "(D-Ohio)", ", an economist in Oslo,", "has also"
const gap = "(?<gap>(?:\\([^()|¶/Q]{1,8}\\))?(?:[,-][^|¶/Q:;]{1,40}[,-])?[AR]{0,4})";
const person = `(?<person>P|${noun}{1,10}(?:[pa]${noun}{1,8}){0,2})`;
// The noun phrase after the verb is all there is: no verb follows it ("said the plan was …")
const afterPerson = `(?=[,|¶/WGKd:;(-]|\\.[|¶/]|\\.?$|[pk][^,|¶/AEVTBIN]{0,20}(?:[,|¶/]|$))`;
// "to reporters on Tuesday", "in a statement"
const circumstance = `(?:[dR]|[po][DlCtnyxMmPd]{1,8}){0,4}`;
// A clause or a passage, as against a plain object: "that …", "he was …", "the plan would …", ": “…”"
const clause = `h|[,:]?Q|P[^.|¶/,]|[DCltnyxMmp]{1,8}R?[AEVTBIN]|[dpR][^|¶/]{0,20}(?:h|[,:]Q)`;
const hearer = `(?:P|${noun}{1,6})?`;

const rules: readonly Rule[] = [
  {
    name: "quotation-inverted",
    reason: "“…,” said Jo Field, a farmer: verb, then speaker, after the words",
    pattern: new RegExp(`[Vv](?<=[Q,/-]R?[Vv])${person}${afterPerson}`, "g"),
    read: (_view, { index, groups }) => {
      const from = index! + 1;
      const speaker = { from, to: from + groups!["person"]!.length - 1 };
      return around("before", speaker, { from: index!, to: index! }, { from: index!, to: speaker.to });
    },
  },
  {
    name: "quotation-according-to",
    reason: "according to the ministry, …; …, according to a report",
    pattern: new RegExp(`So${person}`, "g"),
    read: ({ classes }, { index, groups }) => {
      const cue = { from: index!, to: index! + 1 };
      const speaker = { from: index! + 2, to: index! + 1 + groups!["person"]!.length };
      const opens = /[|¶/aK(]/.test(classes[index! - 1] ?? "|");
      // "according to a survey done for the ministry, …": the words begin after the comma
      const rest = opens ? /^[^,|¶Q]{0,25}(?=,)/.exec(classes.slice(speaker.to + 1, speaker.to + 28)) : null;
      const to = speaker.to + (rest?.[0].length ?? 0);
      return around(opens ? "after" : "before", speaker, cue, { from: cue.from, to });
    },
  },
  {
    name: "quotation-as-put",
    reason: "As Field puts it, “…”; as Field said: the clause with “as” stands outside the words",
    pattern: new RegExp(`[uVvT](?<=[|¶/,aQ-]s${subject}${gap}[uVvT])(?<tail>${hearer}(?=[,:.|]))`, "g"),
    read: (view, match) => {
      const { speaker, cue, frame } = parts(match, match.groups!["tail"]!.length);
      const opens = /[|¶/a]/.test(view.classes[frame.from - 2] ?? "|");
      return around(opens ? "after" : "before", speaker, cue, { from: frame.from - 1, to: frame.to });
    },
  },
  {
    name: "quotation-trailing",
    reason: "“…,” Field said; …, officials told reporters on Monday: the words first, then who said so",
    pattern: new RegExp(
      `[VvTBM](?<=(?<before>[,Q/-])${subject}${gap}[VvTBM])(?<tail>${hearer}${circumstance}(?=[,.|¶/;:Q)-]|$)|)`,
      "g",
    ),
    read: readTrailing,
  },
  {
    name: "quotation-clause",
    reason: "Field says (that) …; Field told the paper that …: who says so, then the words",
    pattern: new RegExp(`[VTv](?<=${subject}${gap}[VTv])(?:(?<=v)(?=${clause})|(?<!v)(?=[^.|¶/b]))`, "g"),
    read: readClause,
  },
  {
    name: "quotation-coordinated",
    reason: "Field dismissed the plan and said …: a second verb with the subject of the first",
    pattern: new RegExp(`[VTv](?<=[,lCdpQ)n][aK][AR]{0,3}[VTv])(?=[PDC]|${clause})`, "g"),
    read: readSubjectless,
  },
  {
    name: "quotation-coordinated-judgement",
    reason: "Field praised the mayor and criticised the board: a second thing with the subject of the first",
    pattern: /[NI](?<=[lCdQ)n,],?[aK][AR]{0,2}[NI])(?=[DPCtoQ])/g,
    read: readSubjectless,
  },
  {
    name: "quotation-headline",
    reason: "Minister: Plant will open (a headline); FIELD: Thank you (a transcript)",
    pattern: /:(?<=(?:^|¶)(?<subject>[DCt.x]{1,6})(?<gap>):)(?=[^|¶]{3})/g,
    read: readHeadline,
  },
  {
    name: "quotation-participle",
    reason: "…, adding that …; a statement saying “…”: the speaker is the sentence's subject",
    pattern: new RegExp(`G(?<=[^oEAx]G)(?=[^.|¶/pb,]|,?Q)|j(?<=[^oEAx]j)(?=${clause})`, "g"),
    read: readParticiple,
  },
  {
    name: "quotation-judging-participle",
    reason: "…, calling it a mistake; …, citing costs: what somebody says about a thing, in passing",
    pattern: /g(?<=[,-]R?g)(?=[DPCtlQn])|g(?<=[lC]g)(?=[DPCt])/g,
    read: readParticiple,
  },
  {
    name: "quotation-progressive",
    reason: "Field is calling the plan late; they were saying that …: a participle after a form of to be",
    pattern: new RegExp(`[Gg](?<=${subject}(?<gap>[AR]{0,2}ER{0,2})[Gg])(?=[^.|¶/b,])`, "g"),
    read: readClause,
  },
  {
    name: "quotation-conviction",
    reason: "Field is sure that …: an adjective of knowing or fearing",
    pattern: new RegExp(`q(?<=${subject}(?<gap>[AR]{0,2}ER{0,2})q)(?=h|[PDC][^.|¶/,]{2})`, "g"),
    read: readClause,
  },
  {
    name: "quotation-infinitive",
    reason: "Field went on to say that …; she began to explain: the speaking verb is an infinitive",
    pattern: new RegExp(`[VTN](?<=${subject}(?<gap>[AR]{0,3}[lIB]p?o)[VTN])(?=h|[,:]?Q|:)`, "g"),
    read: readClause,
  },
  {
    name: "quotation-belief",
    reason: "Field thinks the plan is late; she hopes that …: what somebody holds to be so",
    pattern: new RegExp(`B(?<=${subject}${gap}B)(?=${clause})`, "g"),
    read: readClause,
  },
  {
    name: "quotation-undertaking",
    reason: "the mayor refused to …; they urged lawmakers to …: what somebody promises, refuses or asks for",
    pattern: new RegExp(`[IV](?<=${subject}${gap}[IV])(?=o)`, "g"),
    read: readClause,
  },
  {
    name: "quotation-judgement",
    reason: "Field criticised the plan: what somebody says about a thing",
    pattern: new RegExp(`[NI](?<=${subject}${gap}[NI])(?=[^.|¶/ob,])`, "g"),
    read: readClause,
  },
  {
    name: "quotation-noun-like-verb",
    reason: "researchers estimate that …: verbs that are nouns after a singular",
    pattern: new RegExp(`M(?<=${subject}${gap}M)(?=h|o|[DPCp])`, "g"),
    read: readNounLike,
  },
  {
    name: "quotation-noun",
    reason: "the ministry's statement that …; a claim that …: the noun reports",
    pattern: /[mM](?<=(?<subject>[DCtl.]{1,6}x)?(?<gap>[ln]{0,2})[mM])(?=h)/g,
    read: readNoun,
  },
  {
    name: "quotation-unlisted-verb",
    reason: "“…,” Field remembered: words that end in a comma, a name and one more word",
    pattern: /l(?<=Q\/?(?<subject>P|[DtC.]{1,5})(?<gap>R?)l)(?=p?(?:[,.|¶]|$))/g,
    read: readUnlisted,
  },
  {
    name: "quotation-unlisted-verb-inverted",
    reason: "“…,” remembered Jo Field, a farmer: the same with the name after the verb",
    pattern: /l(?<=Ql)(?=(?<person>[tC][tC.]{0,4})[,.|¶])/g,
    read: readUnlistedInverted,
  },
  {
    name: "quotation-signed",
    reason: "“…” — Jo Field: a name after a dash, on the same line or the next",
    pattern: /-(?<=Q[¶|/]?-)(?=(?<person>[tC][tC.]{0,4})(?:[,.|¶(]|$))/g,
    read: readSigned,
  },
];

/** Every attribution of a view, in text order; a cue belongs to the first rule of the table that takes it. */
export function findAttributions(view: View): Attribution[] {
  const found: Attribution[] = [];
  const taken = new Set<number>();
  for (const { name, pattern, read } of rules) {
    for (const match of view.classes.matchAll(pattern)) {
      if (taken.has(match.index)) continue;
      const attribution = read(view, match);
      if (attribution === null) continue;
      taken.add(match.index);
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

/** The names of the rules, for the tests. */
export const attributionRules: readonly string[] = rules.map((rule) => rule.name);

function around(
  side: Attribution["side"],
  speaker: Items | null,
  cue: Items,
  frame: Items,
): Omit<Attribution, "rule"> {
  return { side, speaker, cue, frame };
}

function parts(
  { index, groups }: RegExpMatchArray,
  tail: number,
): { speaker: Items; cue: Items; frame: Items } {
  const to = index! - groups!["gap"]!.length - 1;
  const from = to - groups!["subject"]!.length + 1;
  const cue = { from: index!, to: index! + tail };
  return { speaker: { from, to }, cue, frame: { from, to: cue.to } };
}

const hearerOnly = new RegExp(`^${hearer}`);

function readTrailing(view: View, match: RegExpMatchArray): Omit<Attribution, "rule"> | null {
  const { before, tail } = match.groups as { before: string; tail: string };
  const { speaker, cue, frame } = parts(match, 0);
  // On “Morning News,” the minister said the plan was ready: the title of a work is not what was said
  if (before === "Q" && isTitle(view, frame.from - 1) && !endsSentence(view, cue.to + 1)) return null;
  const end = cue.from + tail.length;
  const next = view.classes[end + 1] ?? "|";
  const quoted = before === "Q" || before === "/" || view.classes[frame.from - 2] === "Q";
  if (!quoted && !/[,.|¶;)-]/.test(next)) return null;
  if (!quoted && tail.length > 0 && !isClause(view, frame.from)) return null;
  const side = next === "," && !quoted ? "around" : "before";
  const told = match[0].startsWith("T") ? hearerOnly.exec(tail) : null;
  const words = { from: cue.from, to: cue.from + (told?.[0].length ?? 0) };
  return around(side, speaker, words, { from: frame.from, to: end });
}

// Whom a verb of telling addresses, up to where the words begin: "the crowd in Oslo on Monday" before "that"
const addressed = /^(?:P|[DCtlnxy.]{1,8})(?:p[DCtlnxyd.]{1,6}|d){0,2}(?=h|k|Ro|o|,?:?Q|P[AERVTBIN])/;

function readClause({ classes }: View, match: RegExpMatchArray): Omit<Attribution, "rule"> | null {
  const told = match[0].startsWith("T")
    ? addressed.exec(classes.slice(match.index! + 1, match.index! + 30))
    : null;
  const { speaker, cue, frame } = parts(match, told?.[0].length ?? 0);
  return around("after", speaker, cue, frame);
}

function endsSentence({ classes }: View, item: number): boolean {
  return /[.|¶,]/.test(classes[item] ?? "|");
}

/** "reports" after "the ministry" is a verb, after "his" or "crude" a noun; "report" wants a plural before it. */
function readNounLike(view: View, match: RegExpMatchArray): Omit<Attribution, "rule"> | null {
  const { classes, tokens, first } = view;
  const found = readClause(view, match);
  if (found?.speaker == null) return null;
  const { speaker, cue } = found;
  const before = classes[speaker.to] as string;
  const word = (item: number): string => tokens.words[first[item] as number] as string;
  if ("Dx".includes(before)) return null;
  if (before === "P" || before === "W") return found;
  if (!word(cue.from).endsWith("s")) return /(?:[^s]s|people)$/.test(word(speaker.to)) ? found : null;
  return before === "C" || classes.slice(speaker.from, speaker.to).includes("D") ? found : null;
}

/** The verb or participle has no subject of its own: findAttributions lends it the sentence's. */
function readSubjectless(_view: View, { index }: RegExpMatchArray): Omit<Attribution, "rule"> | null {
  const item = { from: index!, to: index! };
  return around("after", null, item, item);
}

/** "with Field shouting", "a sign saying": the word before the participle is its subject; "…, adding" has none. */
function readParticiple(view: View, match: RegExpMatchArray): Omit<Attribution, "rule"> | null {
  const { classes } = view;
  const item = { from: match.index!, to: match.index! };
  let to = item.from - 1;
  while (classes[to] === "R") to--;
  if (!"lC".includes(classes[to] as string)) return around("after", null, item, item);
  let from = to;
  while (from > to - 6 && "DClt.xn".includes(classes[from - 1] ?? "|")) from--;
  return around("after", { from, to }, item, { from, to: item.to });
}

/** “…,” Field remembered: any verb at all, where it stands beside words that end in a comma. */
function readUnlisted(view: View, match: RegExpMatchArray): Omit<Attribution, "rule"> | null {
  const { speaker, cue, frame } = parts(match, 0);
  if (!endsPhrase(view, frame.from - 1)) return null;
  return around("before", speaker, cue, frame);
}

function readUnlistedInverted(
  view: View,
  { index, groups }: RegExpMatchArray,
): Omit<Attribution, "rule"> | null {
  if (!endsPhrase(view, index! - 1)) return null;
  const speaker = { from: index! + 1, to: index! + groups!["person"]!.length };
  const cue = { from: index!, to: index! };
  return around("before", speaker, cue, { from: cue.from, to: speaker.to });
}

// What stands before a colon at the head of a line and speaks for nobody
const labels = new Set(
  "note update updated related read photo photos source sources correction watch video more listen editor's tip ps".split(
    " ",
  ),
);

function readHeadline({ tokens, first }: View, match: RegExpMatchArray): Omit<Attribution, "rule"> | null {
  const { speaker, cue, frame } = parts(match, 0);
  for (let item = speaker.from; item <= speaker.to; item++) {
    if (labels.has(tokens.words[first[item] as number] as string)) return null;
  }
  return around("after", speaker, cue, frame);
}

function readSigned(_view: View, { index, groups }: RegExpMatchArray): Omit<Attribution, "rule"> | null {
  const speaker = { from: index! + 1, to: index! + groups!["person"]!.length };
  const cue = { from: index!, to: index! };
  return around("before", speaker, cue, { from: cue.from, to: speaker.to });
}

function readNoun(_view: View, { index, groups }: RegExpMatchArray): Omit<Attribution, "rule"> | null {
  const owner = groups!["subject"];
  const to = index! - groups!["gap"]!.length - 2;
  const speaker = owner === undefined ? null : { from: to - owner.length + 2, to };
  const cue = { from: index!, to: index! };
  return around("after", speaker, cue, { from: speaker?.from ?? cue.from, to: cue.to });
}

/** Whether the sentence up to an item reads like a clause: long enough, with a verb of its own. */
function isClause({ classes }: View, until: number): boolean {
  const from = sentenceStart(classes, until);
  const sentence = classes.slice(from, until);
  return sentence.includes("Q") || (sentence.length > 5 && !/^[pks]/.test(sentence));
}
