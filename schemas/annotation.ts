/**
 * `annotations.yaml`: what a curator says of one article. Every annotation is anchored by a quote, the way the
 * W3C Web Annotation model's TextQuoteSelector anchors text; nobody writes offsets.
 */
import { z } from "zod";
import { claimKindSchema, claimKinds } from "./claim-kinds.ts";
import { receipt } from "./receipt.ts";
import { decimalNumber, localId, sourceId, termCode, wholeNumber, words } from "./scalar.ts";
import { analogies } from "./tables/analogies.ts";
import { attributions } from "./tables/attributions.ts";
import { aggregations, stages } from "./tables/claims.ts";
import { comparators, quantities, quantityKinds, trends } from "./tables/quantities.ts";
import { polarities, quotationKinds } from "./tables/quotations.ts";
import { timexMods, timexTypes, timexValue } from "./tables/times.ts";
import { values } from "./value-messages.ts";

/** A quote of the article, with context only where the quote occurs more than once. */
export const quote = z.strictObject({
  exact: words.describe("The words, character for character as the article prints them"),
  prefix: words.optional().describe("The words directly before, where the quote occurs more than once"),
  suffix: words.optional().describe("The words directly after, where the quote occurs more than once"),
});

/** What every annotation has besides its own fields. */
const annotation = {
  id: localId.describe("Minted once, never reused: the last part of the row's id"),
  ...quote.shape,
  curator: words.optional().describe("Who looked, where it is not the curator of the file"),
  reviewed_on: receipt.reviewed_on.rule.optional().describe("When, where it is not the file's day"),
  imported_from: words
    .optional()
    .describe("The tool, the file and the record that it was imported from, as in: brat ferries.ann#T3"),
};

/** An id or code that reference data list; `listedIn` tells the editor's schema which list to offer. */
const listed = (list: string, description: string) => localId.meta({ description, listedIn: list });

const entity = listed("entities", "An id of sources/reference/entities.yaml");
const term = (vocabulary: string) =>
  termCode.meta({
    description: `A code of ${vocabulary} in sources/reference/vocabularies/${vocabulary}.yaml`,
    listedIn: vocabulary,
  });
const override = words
  .optional()
  .describe("Why the value stands although the normaliser reads something else from the same characters");
const time = localId.optional().describe("Id of an annotation under times: where the dates come from");
const statement = words.describe("One sentence of plain English in your own words");

const restoration = z.strictObject({
  ...annotation,
  entry: listed("restorations", "An id of sources/reference/restorations.yaml"),
});

const mention = z.strictObject({ ...annotation, entity });

const quantity = z.strictObject({
  ...annotation,
  kind: z.enum(quantityKinds),
  comparator: z.enum(comparators),
  value: decimalNumber.optional(),
  value_min: decimalNumber
    .optional()
    .describe("Least value that the wording allows; follows from value where comparator is > or >="),
  value_max: decimalNumber
    .optional()
    .describe("Greatest value that the wording allows; follows from value where comparator is < or <="),
  unit: words.optional().describe(quantities.columns.unit.description),
  unit_qualifier: words.optional(),
  trend: quantities.columns.trend.rule.optional(),
  hedge: words.optional(),
  dismissed: words.optional().describe("Why no claim uses this number"),
  override,
});

const timeExpression = z.strictObject({
  ...annotation,
  type: z.enum(timexTypes),
  value: z
    .string()
    .regex(timexValue, values.timex.expected)
    .describe("TIMEX3 value, resolved against the day of publication"),
  mod: z.enum(timexMods).optional(),
  until: localId
    .optional()
    .describe("Id of the annotation under times that ends the span which this one begins"),
  override,
});

const quotation = z.strictObject({
  ...annotation,
  kind: z.enum(quotationKinds),
  polarity: z.enum(polarities).optional().describe("What the words do; asserted unless it is said"),
  speaker: entity.optional(),
  speaker_quote: quote.optional().describe("The words that name the speaker"),
  cue: words.optional().describe("The reporting words, as printed in the same or the next sentence"),
  restored: words.optional().describe("The words in standard English"),
});

const claim = z
  .strictObject({
    ...annotation,
    kind: z.enum(claimKinds).meta({
      description: "What it says; each kind needs some fields and forbids others",
      listedIn: "claim-kinds",
    }),
    subject: entity,
    metric: listed("metrics", "An id of sources/reference/metrics.yaml"),
    quantity: localId
      .optional()
      .describe("Id of an annotation under quantities: where value, unit, comparator and trend come from"),
    comparator: z
      .enum(comparators)
      .optional()
      .describe("comparison: how the subject stands to the object; greater is later, better, dearer"),
    trend: z.enum(trends).optional().describe("change: which way, where its quantity does not say"),
    object: entity.optional(),
    place: entity.optional(),
    stage: z
      .enum(stages)
      .optional()
      .meta({ description: "How far the money or the deed has come", listedIn: "claim-stages" }),
    aggregation: z
      .enum(aggregations)
      .optional()
      .meta({ description: "What span the number adds up", listedIn: "claim-aggregations" }),
    time,
    quotation: localId
      .optional()
      .describe("Id of an annotation under quotations: the words that make the claim"),
    statement,
  })
  .meta(claimKindSchema);

const attribution = z.strictObject({
  ...annotation,
  target: z
    .string()
    .regex(/^(?:claims|quotations)\/[a-z0-9-]+$/, values.target.expected)
    .describe("What is vouched for: claims/<id> or quotations/<id>"),
  hop: wholeNumber.describe(
    "1 for whoever the publication cites, 2 for whom they cite, …; the build adds hop 0",
  ),
  agent: entity,
  mode: attributions.columns.mode.rule,
  cue: words.optional(),
});

const relation = z.strictObject({
  ...annotation,
  subject: entity,
  predicate: term("predicates"),
  object: entity,
  time,
  statement,
});

const event = z.strictObject({
  ...annotation,
  kind: term("event-kinds"),
  title: words,
  agent: entity.optional(),
  patient: entity.optional(),
  time,
});

const policy = z.strictObject({
  ...annotation,
  instrument: term("policy-instruments"),
  level: term("policy-levels"),
  motive: term("policy-motives").optional(),
  issuer: entity,
  sector: entity.optional(),
  beneficiary: entity.optional(),
  target: entity.optional(),
  claim: localId.optional(),
  time,
  statement,
});

const analogy = z.strictObject({
  ...annotation,
  left: entity,
  right: entity,
  dimension: term("analogy-dimensions"),
  polarity: analogies.columns.polarity.rule,
  statement,
});

const rejection = z.strictObject({
  ...annotation,
  table: z
    .enum(["mentions", "times", "quotations", "attributions", "relations", "events", "policies"])
    .describe("Which table the finding or proposal would be a row of; a quantity is dismissed instead"),
  reason: words.describe("Why it is not one"),
});

const draft = z.strictObject({
  ...annotation,
  kind: z.enum(claimKinds),
  subject: entity.optional(),
  metric: listed("metrics", "The only metric that fits").optional(),
  metrics: z.array(words).optional().describe("Metrics that fit, the likeliest first: choose one"),
  quantity: localId.optional(),
  comparator: z.enum(comparators).optional(),
  trend: z.enum(trends).optional(),
  object: entity.optional(),
  place: entity.optional(),
  stage: z.enum(stages).optional(),
  aggregation: z.enum(aggregations).optional(),
  time,
  quotation: localId.optional(),
});

/** The lists of an annotations file: each is named after the table that its rows go to, but for rejections. */
export const annotationLists = [
  "restorations",
  "mentions",
  "quantities",
  "times",
  "quotations",
  "claims",
  "attributions",
  "relations",
  "events",
  "policies",
  "analogies",
  "rejections",
] as const;
export type AnnotationList = (typeof annotationLists)[number];

/** What became of a difference between two curators: whose reading stands in annotations.yaml. */
export const takings = ["left", "right", "both", "neither"] as const;
export type Taking = (typeof takings)[number];

const settlement = z.strictObject({
  id: localId,
  ...quote.shape,
  table: z.enum(annotationLists),
  left: localId.optional().describe("The first curator's annotation"),
  right: localId.optional().describe("The second curator's"),
  taken: z.enum(takings).describe("Whose reading stands in annotations.yaml"),
});
export type Settlement = z.output<typeof settlement>;

export const annotationsFile = z.strictObject({
  source: sourceId,
  curator: words.describe("Who looked, unless an annotation says otherwise"),
  reviewed_on: receipt.reviewed_on.rule,
  restorations: z.array(restoration).optional(),
  mentions: z.array(mention).optional(),
  quantities: z.array(quantity).optional(),
  times: z.array(timeExpression).optional(),
  quotations: z.array(quotation).optional(),
  claims: z.array(claim).optional(),
  attributions: z.array(attribution).optional(),
  relations: z.array(relation).optional(),
  events: z.array(event).optional(),
  policies: z.array(policy).optional(),
  analogies: z.array(analogy).optional(),
  rejections: z.array(rejection).optional().describe("Findings of rules that are none"),
  drafts: z
    .array(draft)
    .optional()
    .describe("Claims that playbook propose began: none may be left when the article is built"),
  settled: z
    .array(settlement)
    .optional()
    .describe("In a second curator's file: what became of the differences from the first's"),
});

export type AnnotationsFile = z.output<typeof annotationsFile>;
export type Quote = z.output<typeof quote>;

export type Annotation<List extends AnnotationList = AnnotationList> = NonNullable<
  AnnotationsFile[List]
>[number];
