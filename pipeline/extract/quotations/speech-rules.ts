/** Rules for what somebody says: said, told, according to, adding. */
import { compile, groupOf, type Match } from "../named-groups.ts";
import type { AttributionRule, Reading } from "./attribution.ts";
import { isTitle } from "./contents.ts";
import {
  afterPerson,
  circumstance,
  clause,
  gap,
  hearer,
  person,
  readParts,
  readPersonAfter,
  source,
  subject,
} from "./patterns.ts";
import { readClause, readParticiple, readSubjectless } from "./readers.ts";
import { sentenceStart } from "./sentences.ts";
import type { View } from "./view.ts";

export const speechRules: readonly AttributionRule[] = [
  {
    name: "quotation-inverted",
    opens: "VvT",
    follows: "Q,/-R",
    reason: "“…,” said Jo Field, a farmer: verb, then speaker, after the words",
    pattern: compile(`(?:[Vv](?<=[Q,/-]R?[Vv])|T(?<=[Q/]T))${person}${afterPerson}`),
    read: ({ classes }, match) => {
      const parts = readPersonAfter(match);
      const goesOn = /^,[AEVTBIN]/.test(classes.slice(parts.frame.to + 1, parts.frame.to + 3));
      return { side: goesOn ? "around" : "before", ...parts };
    },
  },
  {
    name: "quotation-according-to",
    opens: "S",
    precedes: "o",
    reason: "according to the ministry, …; …, according to a report",
    pattern: compile(`So(?<person>${source})`),
    read: readAccordingTo,
  },
  {
    name: "quotation-as-put",
    opens: "uVvT",
    reason: "As Field puts it, “…”; as Field said: the clause with “as” stands outside the words",
    pattern: compile(`[uVvT](?<=(?:^|[|¶/,aQ-])s${subject}${gap}[uVvT])(?<tail>${hearer}(?=[,:.|]))`),
    read: (view, match) => {
      const { speaker, cue, frame } = readParts(match, (groupOf(match, "tail") as string).length);
      const opens = /[|¶/a]/.test(view.classes[frame.from - 2] ?? "|");
      return {
        side: opens ? "after" : "before",
        speaker,
        cue,
        frame: { from: frame.from - 1, to: frame.to },
      };
    },
  },
  {
    name: "quotation-trailing",
    opens: "VvTBM",
    reason: "“…,” Field said; …, officials told reporters on Monday: the words first, then who said so",
    pattern: compile(
      `[VvTBM](?<=(?<before>[,Q/-])${subject}${gap}[VvTBM])(?<tail>${hearer}${circumstance}(?=[,.|¶/;:Q)-]|$)|)`,
    ),
    read: readTrailing,
  },
  {
    name: "quotation-clause",
    opens: "VTv",
    reason: "Field says (that) …; Field told the paper that …: who says so, then the words",
    pattern: compile(`[VTv](?<=${subject}${gap}[VTv])(?:(?<=v)(?=${clause})|(?<!v)(?=[^.|¶/b]))`),
    read: readClause,
  },
  {
    name: "quotation-coordinated",
    opens: "VTv",
    follows: "aKAR",
    reason: "Field dismissed the plan and said …: a second verb with the subject of the first",
    pattern: compile(`[VTv](?<=[,lCdpQ)n][aK][AR]{0,3}[VTv])(?=[PDC]|${clause})`),
    read: readSubjectless,
  },
  {
    name: "quotation-participle",
    opens: "Gj",
    reason: "…, adding that …; a statement saying “…”: the speaker is the sentence's subject",
    pattern: compile(
      `G(?<=[^oEAx|¶/]G)(?=[^.|¶/pb,]|,?Q|p[DlCtnyxMmR]{1,7}(?:h|[,:]?Q))|j(?<=[^oEAx|¶/]j)(?=${clause})`,
    ),
    read: readParticiple,
  },
  {
    name: "quotation-progressive",
    opens: "Gg",
    follows: "ER",
    reason: "Field is calling the plan late; they were saying that …: a participle after a form of to be",
    pattern: compile(`[Gg](?<=${subject}(?<gap>[AR]{0,2}ER{0,2})[Gg])(?=[^.|¶/b,])`),
    read: readClause,
  },
  {
    name: "quotation-infinitive",
    opens: "VTN",
    follows: "o",
    reason: "Field went on to say that …; she began to explain: the speaking verb is an infinitive",
    pattern: compile(`[VTN](?<=${subject}(?<gap>[AR]{0,3}[lIB]p?o)[VTN])(?=h|[,:]?Q|:)`),
    read: readClause,
  },
];

function readAccordingTo({ classes }: View, match: Match): Reading {
  const { speaker, cue, frame } = readPersonAfter(match, 2);
  const opens = /(?:^|[|¶/aK(]|[|¶/][aKR],)$/.test(classes.slice(Math.max(0, cue.from - 3), cue.from));
  if (!opens) return { side: classes[frame.to + 1] === "," ? "around" : "before", speaker, cue, frame };
  // "according to a survey done for the ministry, …": the words begin after the comma
  const rest = /^[^,|¶Q]{0,25}(?=,)/.exec(classes.slice(frame.to + 1, frame.to + 28));
  return { side: "after", speaker, cue, frame: { from: cue.from, to: frame.to + (rest?.[0].length ?? 0) } };
}

const hearerOnly = new RegExp(`^${hearer}`);

function readTrailing(view: View, match: Match): Reading | null {
  const before = groupOf(match, "before");
  const tail = groupOf(match, "tail") as string;
  const { speaker, cue, frame } = readParts(match, 0);
  // On “Morning News,” the minister said the plan was ready: the title of a work is not what was said
  if (before === "Q" && isTitle(view, frame.from - 1) && !endsSentence(view, cue.to + 1)) return null;
  const end = cue.from + tail.length;
  const next = view.classes[end + 1] ?? "|";
  const quoted = before === "Q" || before === "/" || view.classes[frame.from - 2] === "Q";
  if (!quoted && !/[,.|¶;)-]/.test(next)) return null;
  if (!quoted && tail.length > 0 && !isClause(view, frame.from)) return null;
  const side = next === "," && !quoted ? "around" : "before";
  const told = view.classes[match.at] === "T" ? hearerOnly.exec(tail) : null;
  const words = { from: cue.from, to: cue.from + (told?.[0].length ?? 0) };
  return { side, speaker, cue: words, frame: { from: frame.from, to: end } };
}

function endsSentence({ classes }: View, item: number): boolean {
  return /[.|¶,]/.test(classes[item] ?? "|");
}

/** Whether the sentence up to an item reads like a clause: long enough, with a verb of its own. */
function isClause({ classes }: View, until: number): boolean {
  const from = sentenceStart(classes, until);
  const sentence = classes.slice(from, until);
  return sentence.includes("Q") || (sentence.length > 5 && !/^[pkws]/.test(sentence));
}
