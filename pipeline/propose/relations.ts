/** Ties between two entities that a text says in words that every text uses for them. */
import type { TextRange } from "../../schemas/document.ts";
import type { EntityRecord } from "../../schemas/reference.ts";
import { registryOf } from "../../schemas/registry.ts";
import { quoteOf } from "../annotations/quote.ts";
import { countries } from "../lists/countries.ts";
import { actorBefore } from "./actor.ts";
import { capitalised, withArticle, withoutMaker } from "./called.ts";
import type { Context, Proposer } from "./context.ts";
import { mint, shortId } from "./ids.ts";
import { type RelationRule, relationRules } from "./relation-rules.ts";
import { openingTime } from "./sole-time.ts";
import { type Item, itemAt, patternOf, printedRange, type Wording, wordsOfPart } from "./wording.ts";

type Tie = TextRange & {
  readonly rule: RelationRule;
  readonly subject: EntityRecord;
  readonly object: EntityRecord;
  /** The sentence that states it, in plain English. */
  readonly statement: string;
};

type Read = (wording: Wording, context: Context) => Iterable<Tie>;

const readers: readonly Read[] = [...relationRules.map(readerOf), researchersOfBodies];

/** The ties that stand in no annotation yet, each once, with the fewest words that say it. */
export const relations: Proposer = (context) => {
  const { wording, article } = context;
  const tied = (subject: string, predicate: string, object: string): string =>
    `${subject} ${predicate} ${object}`;
  const known = new Set(
    (article.annotations.relations ?? []).map((each) => tied(each.subject, each.predicate, each.object)),
  );
  const found: Tie[] = [];
  for (const read of readers) {
    for (const tie of read(wording, context)) {
      const key = tied(tie.subject.id, tie.rule.predicate, tie.object.id);
      if (known.has(key) || !isAllowed(context, tie) || context.isRejected("relations", tie)) continue;
      known.add(key);
      found.push(tie);
    }
  }
  return found
    .toSorted((left, right) => left.start - right.start || left.end - right.end)
    .map(({ rule, subject, object, statement, start, end }) => ({
      list: "relations",
      start,
      end,
      fields: {
        id: mint(context.taken, "relations", idsFor(subject, object)),
        ...quoteOf(article.canonical.text, { start, end }),
        subject: subject.id,
        predicate: rule.predicate,
        object: object.id,
        time: rule.dated === true ? openingTime(context, { start, end }) : undefined,
        statement,
      },
    }));
};

/** Whether the vocabulary lets this predicate stand between these kinds. */
function isAllowed({ reference }: Context, { rule, subject, object }: Tie): boolean {
  const term = registryOf(reference).terms.get("predicates")?.get(rule.predicate);
  return (
    subject.id !== object.id &&
    (term?.subjects?.includes(subject.kind) ?? false) &&
    (term?.objects?.includes(object.kind) ?? false)
  );
}

function readerOf(rule: RelationRule): Read {
  const pattern = patternOf(rule.pattern);
  return function* (wording, context) {
    for (const match of wording.text.matchAll(pattern)) {
      const groups = match.indices?.groups ?? {};
      const quote = groups["quote"];
      if (quote === undefined) continue;
      const named = (name: string): EntityRecord | undefined =>
        groups[name] === undefined ? undefined : wording.items[itemAt(wording, groups[name][0])]?.entity;
      const subject = named("subject") ?? actorBefore(wording, itemAt(wording, quote[0]));
      const demonym = match.groups?.["demonym"]?.trim();
      const object = named("object") ?? (demonym === undefined ? undefined : homeOf(context, demonym));
      if (subject === undefined || object === undefined) continue;
      const verb = verbOf(rule, wording, match);
      const tie = (to: EntityRecord): Omit<Tie, keyof TextRange> => {
        const statement = `${capitalised(withArticle(subject))} ${verb} ${withoutMaker(to, subject, "its")}.`;
        return { rule, subject, object: to, statement };
      };
      const range = printedRange(wording, quote);
      yield { ...range, ...tie(object) };
      if (rule.several !== true) continue;
      for (const item of listedAfter(wording, itemAt(wording, quote[1] - 2)))
        yield { start: range.start, end: item.end, ...tie(item.entity) };
    }
  };
}

/** The verb of a rule with the words that its pattern read for it. */
function verbOf({ says }: RelationRule, wording: Wording, { indices, groups = {} }: RegExpExecArray): string {
  const role = indices?.groups?.["role"];
  if (role === undefined) return says.replace("{size}", groups["size"] ?? "");
  // "a senior fellow researching trade on the board of": what somebody does there says less of what they are
  const [title = ""] = wordsOfPart(wording, role).split(/ (?=\p{L}{3,30}ing\b|who\b|that\b)/u);
  const joint = /^(?:with|on)$/.test(groups["joint"] ?? "") ? "at" : groups["joint"];
  return `is ${title} ${joint}`;
}

/** The entities that a list goes on with: ", Polestar, and Lotus". */
function* listedAfter({ items }: Wording, at: number): Iterable<Item & { readonly entity: EntityRecord }> {
  for (let place = at + 1; place < items.length; place++) {
    const { words, entity, ...rest } = items[place] as Item;
    if (entity !== undefined) yield { ...rest, words, entity };
    else if (!/^(?:,|and|or)$/.test(words)) return;
    if (entity !== undefined && items[place + 1]?.entity !== undefined) return;
  }
}

const scholars =
  /\b(?:researchers|economists|scientists|analysts|academics|scholars|professors|engineers|students|workers|employees)$/i;

/** "Oslo University economists": a group of people that a body's name stands before. */
function* researchersOfBodies(wording: Wording, { named }: Context): Iterable<Tie> {
  for (const item of wording.items) {
    if (item.entity?.kind !== "group" || !scholars.test(item.words)) continue;
    const body = named.find(({ start, end }) => start === item.start && end < item.end)?.entity;
    if (body !== undefined)
      yield {
        start: item.start,
        end: item.end,
        rule: ofBody,
        subject: item.entity,
        object: body,
        statement: `${capitalised(item.entity.name)} ${ofBody.says} ${withArticle(body)}.`,
      };
  }
}

const ofBody: RelationRule = { predicate: "affiliated_with", pattern: "", says: "are affiliated with" };

/** The registered country that a word calls its people or things by. */
function homeOf({ reference }: Context, demonym: string): EntityRecord | undefined {
  const country = countries.find(({ demonyms }) => demonyms.includes(demonym));
  return reference.entities.find(({ kind, country: code }) => kind === "place" && code === country?.code);
}

function idsFor(subject: EntityRecord, object: EntityRecord): string[] {
  if (subject.kind === "group") return [subject.id];
  const between = object.kind === "place" ? "-in-" : "-";
  return [`${shortId(subject)}${between}${shortId(object)}`, `${subject.id}${between}${object.id}`];
}
