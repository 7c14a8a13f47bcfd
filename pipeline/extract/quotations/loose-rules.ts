/** Rules that need no reporting word: a line's heading, a verb in no list, a signature. */
import { wordAt } from "../tokens.ts";
import type { AttributionRule, Reading } from "./attribution.ts";
import { endsPhrase } from "./contents.ts";
import { readParts, readPersonAfter } from "./patterns.ts";
import type { View } from "./view.ts";

export const looseRules: readonly AttributionRule[] = [
  {
    name: "quotation-headline",
    opens: ":",
    follows: "DCt.x",
    reason: "Minister: Plant will open (a headline); FIELD: Thank you (a transcript)",
    pattern: /:(?<=(?:^|¶)(?<subject>[DCt.x]{1,6})(?<gap>):)(?=[^|¶]{3})/y,
    read: readHeadline,
  },
  {
    name: "quotation-unlisted-verb",
    opens: "Q",
    precedes: "/PDtC.",
    reason: "“…,” Field remembered: words that end in a comma, a name and one more word",
    pattern: /Q\/?(?<subject>P|[DtC.]{1,5})(?<gap>R?)l(?=p?(?:[,.|¶]|$))/y,
    read: readUnlisted,
  },
  {
    name: "quotation-unlisted-verb-inverted",
    opens: "Q",
    precedes: "l",
    reason: "“…,” remembered Jo Field, a farmer: the same with the name after the verb",
    pattern: /Ql(?=(?<person>[tC][tC.]{0,4})[,.|¶])/y,
    read: readUnlistedInverted,
  },
  {
    name: "quotation-signed",
    opens: "-",
    follows: "Q¶|/",
    reason: "“…” — Jo Field: a name after a dash, on the same line or the next",
    pattern: /-(?<=Q[¶|/]?-)(?=(?<person>[tC][tC.]{0,4})(?:[,.|¶(]|$))/y,
    read: (_view, match) => ({ side: "before", ...readPersonAfter(match) }),
  },
];

/** “…,” Field remembered: any verb at all, where it stands beside words that end in a comma. */
function readUnlisted(view: View, match: RegExpMatchArray): Reading | null {
  return endsPhrase(view, match.index!)
    ? { side: "before", ...readParts(match, 0, match.index! + match[0].length - 1) }
    : null;
}

function readUnlistedInverted(view: View, match: RegExpMatchArray): Reading | null {
  return endsPhrase(view, match.index!)
    ? { side: "before", ...readPersonAfter(match, 1, match.index! + 1) }
    : null;
}

// What stands before a colon at the head of a line and speaks for nobody
const labels = new Set(
  (
    "note update updated related read photo photos source sources correction watch video more listen editor's tip " +
    "ps"
  ).split(" "),
);

function readHeadline({ tokens, first }: View, match: RegExpMatchArray): Reading | null {
  const { speaker, cue, frame } = readParts(match, 0);
  for (let item = speaker.from; item <= speaker.to; item++) {
    if (labels.has(wordAt(tokens, first[item] as number) as string)) return null;
  }
  return { side: "after", speaker, cue, frame };
}
