/** Rules for what somebody holds, undertakes or thinks of a thing: believes, refuses to, criticised. */

import { compile, groupOf, type Match } from "../named-groups.ts";
import { wordAt } from "../tokens.ts";
import type { AttributionRule, Reading } from "./attribution.ts";
import { clause, gap, subject } from "./patterns.ts";
import { readClause, readParticiple, readSubjectless } from "./readers.ts";
import type { View } from "./view.ts";

export const stanceRules: readonly AttributionRule[] = [
  {
    name: "quotation-coordinated-judgement",
    opens: "NI",
    follows: "aKAR",
    reason: "Field praised the mayor and criticised the board: a second thing with the subject of the first",
    pattern: compile("[NI](?<=[lCdQ)n,],?[aK][AR]{0,2}[NI])(?=[DPCtoQ])"),
    read: readSubjectless,
  },
  {
    name: "quotation-judging-participle",
    opens: "g",
    follows: "lCR,-",
    reason: "…, calling it a mistake; …, citing costs: what somebody says about a thing, in passing",
    pattern: compile("g(?<=[,-]R?g)(?=[DPCtlQn])|g(?<=[lC]g)(?=[DPCt])"),
    read: readParticiple,
  },
  {
    name: "quotation-conviction",
    opens: "q",
    follows: "ER",
    reason: "Field is sure that …: an adjective of knowing or fearing",
    pattern: compile(`q(?<=${subject}(?<gap>[AR]{0,2}ER{0,2})q)(?=h|[PDC][^.|¶/,]{2})`),
    read: readClause,
  },
  {
    name: "quotation-belief",
    opens: "B",
    reason: "Field thinks the plan is late; she hopes that …: what somebody holds to be so",
    pattern: compile(`B(?<=${subject}${gap}B)(?=${clause})`),
    read: readClause,
  },
  {
    name: "quotation-undertaking",
    opens: "IVT",
    precedes: "o",
    reason: "the mayor refused to …; they urged lawmakers to …: what somebody promises, refuses or asks for",
    pattern: compile(`[IVT](?<=${subject}${gap}[IVT])(?=o)`),
    read: readClause,
  },
  {
    name: "quotation-judgement",
    opens: "NI",
    reason: "Field criticised the plan: what somebody says about a thing",
    pattern: compile(`[NI](?<=${subject}${gap}[NI])(?=[^.|¶/ob,])`),
    read: readClause,
  },
  {
    name: "quotation-noun-like-verb",
    opens: "M",
    precedes: "hoDPCp",
    reason: "researchers estimate that …: verbs that are nouns after a singular",
    pattern: compile(`M(?<=${subject}${gap}M)(?=h|o|[DPCp])`),
    read: readNounLike,
  },
  {
    name: "quotation-noun",
    opens: "mM",
    precedes: "h",
    reason: "the ministry's statement that …; a claim that …: the noun reports",
    pattern: compile("[mM](?<=(?<subject>[DCtl.]{1,6}x)?(?<gap>[ln]{0,2})[mM])(?=h)"),
    read: readNoun,
  },
];

/** "reports" after "the ministry" is a verb, after "his" or "crude" a noun; "report" wants a plural before it. */
function readNounLike(view: View, match: Match): Reading | null {
  const { classes, tokens, first } = view;
  const found = readClause(view, match);
  if (found?.speaker == null) return null;
  const { speaker, cue } = found;
  const before = classes[speaker.to] as string;
  const word = (item: number): string => wordAt(tokens, first[item] as number) as string;
  if ("Dx".includes(before)) return null;
  if (before === "P" || before === "W") return found;
  if (!word(cue.from).endsWith("s")) return /(?:[^s]s|people)$/.test(word(speaker.to)) ? found : null;
  return before === "C" || classes.slice(speaker.from, speaker.to).includes("D") ? found : null;
}

function readNoun(_view: View, match: Match): Reading | null {
  const owner = groupOf(match, "subject");
  const to = match.at - (groupOf(match, "gap") as string).length - 2;
  const speaker = owner === undefined ? null : { from: to - owner.length + 2, to };
  const cue = { from: match.at, to: match.at };
  return {
    side: "after",
    speaker,
    cue,
    frame: { from: speaker?.from ?? cue.from, to: cue.to },
  };
}
