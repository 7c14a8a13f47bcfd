/** Drafts of claims without a number: one thing against another, and what rose or fell. */
import { overlaps, type TextRange } from "../../schemas/document.ts";
import type { EntityRecord } from "../../schemas/reference.ts";
import type { NewItem } from "../annotations/insert.ts";
import { quoteOf } from "../annotations/quote.ts";
import { actorBefore } from "./actor.ts";
import { homeOf } from "./clause.ts";
import type { Context } from "./context.ts";
import { aggregationOf } from "./drafts.ts";
import { eventsIn } from "./events.ts";
import { mint, shortId } from "./ids.ts";
import { fittingMetrics } from "./metrics.ts";
import { soleTime } from "./sole-time.ts";
import { itemAt, patternOf, printedRange, type Wording } from "./wording.ts";

const comparison = patternOf(
  "(?<quote>[\\p{L}]{2,30} (?<much>more|fewer|less) (?:[^ .;:]{1,40} ){1,6}?than (?<object>{actor}))",
);
const movement = patternOf(
  "(?<quote>(?<subject>{market})(?:(?<what>shares|stocks|stock|prices) )?(?:(?<down>fell|fall|slid|slide|slumped|slump|plunged|plunge|tumbled|tumble|dropped|drop|sank|sink)|(?<up>rose|rise|surged|surge|jumped|jump|soared|soar|rallied|rally|climbed|climb)) )",
);

/** One draft for each that no claim or draft tells yet. */
export function movements(context: Context): readonly NewItem[] {
  const { wording, toldClaims } = context;
  return [
    ...comparisons(context, wording),
    ...fractions(context, wording),
    ...changes(context, wording),
    ...deeds(context),
  ].filter(
    ({ start = 0, end = 0, fields }) =>
      !toldClaims.some((told) => overlaps(told, { start, end }) && told.kind === fields["kind"]),
  );
}

function* comparisons(context: Context, wording: Wording): Iterable<NewItem> {
  for (const match of wording.text.matchAll(comparison)) {
    const { quote, object } = match.indices?.groups ?? {};
    if (quote === undefined || object === undefined) continue;
    const subject = actorBefore(wording, itemAt(wording, quote[0]));
    const other = wording.items[itemAt(wording, object[0])]?.entity;
    if (subject === undefined || other === undefined || subject.kind !== other.kind) continue;
    const comparator = match.groups?.["much"] === "more" ? ">" : "<";
    const range = printedRange(wording, quote);
    const { ids, leads } = fittingMetrics(context, { kind: "count", unit: undefined }, range, subject.id);
    const time = soleTime(context, range);
    const metric = leads ? ids[0] : undefined;
    yield draft(context, range, {
      kind: "comparison",
      subject,
      metric,
      metrics: metric === undefined ? ids : undefined,
      comparator,
      object: other.id,
      aggregation: aggregationOf(context, "count", metric, time),
      time,
    });
  }
}

function* changes(context: Context, wording: Wording): Iterable<NewItem> {
  for (const match of wording.text.matchAll(movement)) {
    const { quote, subject } = match.indices?.groups ?? {};
    if (quote === undefined || subject === undefined) continue;
    const item = wording.items[itemAt(wording, subject[0])];
    if (item?.entity === undefined) continue;
    const range = printedRange(wording, quote);
    const ofShares = /\b(?:shares|stocks?)\b/.test(`${item.words} ${match.groups?.["what"] ?? ""}`);
    yield draft(context, range, {
      kind: "change",
      subject: item.entity,
      metric: ofShares ? "share-price" : undefined,
      trend: match.groups?.["up"] === undefined ? "down" : "up",
      place: homeOf(item.entity, context.reference.entities)?.id,
      time: soleTime(context, range),
    });
  }
}

type Fields = Readonly<Record<string, unknown>> & {
  readonly kind: string;
  readonly subject: EntityRecord;
  /** What the id ends with. */
  readonly noun?: string;
};

/** What somebody does "with a fraction of the money" of others takes less of it. */
const fraction = patternOf(
  "(?<quote>(?<hedge>(?:seemingly|apparently|reportedly|allegedly|supposedly) )?a (?:small )?fraction of the (?:[^ .;:]{1,40} ){1,4}?(?:that |which )?(?<object>{actor}))",
);

function* fractions(context: Context, wording: Wording): Iterable<NewItem> {
  for (const match of wording.text.matchAll(fraction)) {
    const { quote, object } = match.indices?.groups ?? {};
    if (quote === undefined || object === undefined) continue;
    const subject = actorBefore(wording, itemAt(wording, quote[0]));
    const other = wording.items[itemAt(wording, object[0])]?.entity;
    if (subject === undefined || other === undefined) continue;
    const range = printedRange(wording, quote);
    yield draft(context, range, {
      kind: "comparison",
      subject,
      comparator: "<",
      object: other.id,
      stage: match.groups?.["hedge"] === undefined ? "actual" : "estimated",
    });
  }
}

/** What happened that a claim can say as well. */
function* deeds(context: Context): Iterable<NewItem> {
  for (const { rule, agent, noun, start, end } of eventsIn(context.wording)) {
    if (rule.claim === undefined || agent === undefined) continue;
    const range = { start, end };
    yield draft(context, range, { ...rule.claim, subject: agent, noun, time: soleTime(context, range) });
  }
}

function draft(
  context: Context,
  range: TextRange,
  { kind, subject, noun = kind, ...fields }: Fields,
): NewItem {
  const id = mint(context.taken, "claims", [`${shortId(subject)}-${noun}`]);
  const quote = quoteOf(context.article.canonical.text, range);
  return {
    list: "drafts",
    ...range,
    fields: { id, ...quote, kind, subject: subject.id, stage: "actual", ...fields },
  };
}
