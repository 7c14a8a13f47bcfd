/** Rules that need no reporting word: a line's heading, a verb in no list, a signature. */

import { compile, type Match } from "../named-groups.ts";
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
    pattern: compile(":(?<=(?:^|¶)(?<subject>[DCt.x]{1,6})(?<gap>):)(?=[^|¶]{3})"),
    read: readHeadline,
  },
  {
    name: "quotation-unlisted-verb",
    opens: "Q",
    precedes: "/PDtC.",
    reason: "“…,” Field remembered: words that end in a comma, a name and one more word",
    pattern: compile("Q/?(?<subject>P|[DtC.]{1,5})(?<gap>R?)l(?=p?(?:[,.|¶]|$))"),
    read: readUnlisted,
  },
  {
    name: "quotation-unlisted-verb-inverted",
    opens: "Q",
    precedes: "l",
    reason: "“…,” remembered Jo Field, a farmer: the same with the name after the verb",
    pattern: compile("Ql(?=(?<person>[tC][tC.]{0,4})[,.|¶])"),
    read: readUnlistedInverted,
  },
  {
    name: "quotation-signed",
    opens: "-",
    follows: "Q¶|/",
    reason: "“…” — Jo Field: a name after a dash, on the same line or the next",
    pattern: compile("-(?<=Q[¶|/]?-)(?=(?<person>[tC][tC.]{0,4})(?:[,.|¶(]|$))"),
    read: (_view, match) => ({ side: "before", ...readPersonAfter(match) }),
  },
];

/** “…,” Field remembered: any verb at all, where it stands beside words that end in a comma. */
function readUnlisted(view: View, match: Match): Reading | null {
  return endsPhrase(view, match.at)
    ? readParts(match, 0, "before", match.at + match.found[0].length - 1)
    : null;
}

function readUnlistedInverted(view: View, match: Match): Reading | null {
  return endsPhrase(view, match.at) ? { side: "before", ...readPersonAfter(match, 1, match.at + 1) } : null;
}

// What stands before a colon at the head of a line and speaks for nobody
const labels = new Set(
  (
    "note update updated related read photo photos source sources correction watch video more listen editor's tip " +
    "ps"
  ).split(" "),
);

function readHeadline({ tokens, first }: View, match: Match): Reading | null {
  const reading = readParts(match, 0);
  const { speaker } = reading;
  for (let item = speaker.from; item <= speaker.to; item++) {
    if (labels.has(wordAt(tokens, first[item] as number) as string)) return null;
  }
  return reading;
}
