/** What happened, where a text says it in words that every text uses for it and who or what it is about is known. */
import { overlaps, type TextRange } from "../../schemas/document.ts";
import type { EntityRecord } from "../../schemas/reference.ts";
import { quoteOf } from "../annotations/quote.ts";
import { actorBefore } from "./actor.ts";
import { capitalised, dailyName, indefinite, withArticle, withoutMaker } from "./called.ts";
import type { Proposer } from "./context.ts";
import { type EventRule, eventRules } from "./event-rules.ts";
import { mint, shortId } from "./ids.ts";
import { soleTime } from "./sole-time.ts";
import { inPresent } from "./tense.ts";
import { itemAt, patternOf, printedRange, type Wording, wordsOfPart } from "./wording.ts";

type Event = TextRange & {
  readonly rule: EventRule;
  readonly agent: EntityRecord | undefined;
  readonly patient: EntityRecord | undefined;
  readonly noun: string;
  readonly words: string;
};

const readers = eventRules.map((rule) => ({ rule, pattern: patternOf(rule.pattern) }));

/** The events that a text tells, one rule after the other. */
export function eventsIn(wording: Wording): readonly Event[] {
  return readers.flatMap((reader) => [...read(reader, wording)]);
}

/** The events that no annotation of their kind tells yet. */
export const events: Proposer = (context) => {
  const { article, wording, startsOfEvents } = context;
  const found: Event[] = [];
  for (const event of eventsIn(wording)) {
    const isSame = (other: TextRange & { kind: string }): boolean =>
      other.kind === event.rule.kind && overlaps(other, event);
    if (startsOfEvents.some(isSame) || context.isRejected("events", event)) continue;
    if (!found.some((other) => isSame({ ...other, kind: other.rule.kind }))) found.push(event);
  }
  return found
    .toSorted((left, right) => left.start - right.start)
    .map(({ rule, agent, patient, noun, words, start, end }) => ({
      list: "events",
      start,
      end,
      fields: {
        id: mint(context.taken, "events", [`${shortId((agent ?? patient) as EntityRecord)}-${noun}`]),
        ...quoteOf(article.canonical.text, { start, end }),
        kind: rule.kind,
        title: titleOf(agent, patient, words),
        agent: agent?.id,
        patient: patient?.id,
        time: soleTime(context, { start, end }),
      },
    }));
};

function* read({ rule, pattern }: (typeof readers)[number], wording: Wording): Iterable<Event> {
  for (const match of wording.text.matchAll(pattern)) {
    const groups = match.indices?.groups ?? {};
    const { quote } = groups;
    if (quote === undefined) continue;
    const named = (name: string): EntityRecord | undefined =>
      groups[name] === undefined ? undefined : wording.items[itemAt(wording, groups[name][0])]?.entity;
    const actor = named("agent") ?? actorBefore(wording, itemAt(wording, match.index));
    const agent = actor !== undefined && rule.agents.includes(actor.kind) ? actor : undefined;
    const patient = named("patient");
    // without the one who did it an event of this kind says too little to be worth a look
    if (rule.agents.length > 0 && agent === undefined) continue;
    const noun = match.groups?.["noun"]?.trim() ?? rule.noun;
    yield {
      ...printedRange(wording, blankAfter(wording, quote)),
      rule,
      agent,
      patient,
      noun,
      words: wordsOfPart(wording, blankAfter(wording, quote)),
    };
  }
}

/** A part whose last word is matched without its blank, with it. */
function blankAfter({ text }: Wording, [from, to]: readonly [number, number]): readonly [number, number] {
  return [from, text[to - 1] === " " ? to : to + 1];
}

/** "Skelle launches a harbour crane", "US tech stocks slide". */
function titleOf(agent: EntityRecord | undefined, patient: EntityRecord | undefined, words: string): string {
  if (agent === undefined || words.startsWith(agent.name)) return capitalised(words);
  const told = inPresent(words);
  const who = dailyName(agent);
  if (told === words) return `${who}: ${words}`;
  const named = patient === undefined ? "" : withoutMaker(patient, agent, "");
  // a product that is called after its maker is named here for the first time
  if (patient !== undefined && named !== withArticle(patient))
    return `${who} ${told.split(" ")[0]} ${indefinite(named.trim())} ${named.trim()}`;
  return capitalised(`${who} ${told}`);
}
