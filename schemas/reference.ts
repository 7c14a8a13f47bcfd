/** What people keep in sources/reference/: the registry of entities, restorations, metrics, vocabularies, mappings, rates. */
import { z } from "zod";
import { daysSinceEpoch, pattern } from "./column.ts";
import { localId, termCode, truth, words } from "./scalar.ts";
import { entities, entityKinds } from "./tables/entities.ts";
import { nameKinds } from "./tables/entity_names.ts";
import { exchange_rates, ratePrinted } from "./tables/exchange_rates.ts";
import { metrics } from "./tables/metrics.ts";
import { restorationKinds } from "./tables/restorations.ts";
import { matches } from "./tables/term_mappings.ts";
import { values } from "./value-messages.ts";

export const entitiesFile = z.strictObject({
  entities: z.array(
    z.strictObject({
      id: localId,
      kind: entities.columns.kind.rule,
      name: words.describe("Canonical name, in standard English"),
      names: z
        .array(z.strictObject({ name: words, kind: z.enum(nameKinds) }))
        .optional()
        .describe("Other names that texts use"),
      wikidata_id: entities.columns.wikidata_id.rule.optional().describe("Only where certain"),
      country: entities.columns.country.rule
        .optional()
        .describe("ISO 3166-1 alpha-2; of a company, that of its seat"),
      industry: entities.columns.industry.rule
        .optional()
        .describe("ISIC Rev. 4 with its section's letter, of a sector: C2910"),
      heading: entities.columns.heading.rule
        .optional()
        .describe("HS 2022, of a product or technology: HS8703"),
      product_group: termCode
        .optional()
        .meta({ description: "Of a sector, product or technology", listedIn: "product-groups" }),
      description: words.describe("A few words that tell it from its namesakes"),
      note: words.optional().describe("Why an id is left out, which of two namesakes is meant; published"),
    }),
  ),
});

export const restorationsFile = z.strictObject({
  restorations: z.array(
    z.strictObject({
      id: localId,
      printed: words.describe("The garbled phrase, as machine-paraphrased texts print it"),
      restored: words.describe("The standard wording"),
      kind: z.enum(restorationKinds),
      note: words.optional(),
    }),
  ),
});

const kinds = z.array(z.enum(entityKinds)).min(1);

/** How metrics and codes are set in order for those who look for one. */
const group = { code: localId, label: words, definition: words.describe("What stands in it") };

/** What a metric and a code of a vocabulary both say of themselves. */
const meaning = {
  definition: words.describe("When it applies: two people who read it choose the same"),
  example: words.describe("A made-up sentence to which it applies"),
  near_miss: words.describe("What looks like it and is another one, and which"),
};

export const metricsFile = z.strictObject({
  groups: z.array(z.strictObject({ ...group, subjects: kinds.describe("Of what its metrics can be said") })),
  metrics: z.array(
    z.strictObject({
      id: localId,
      label: words,
      group: localId.describe("One of groups"),
      broader: localId.optional().meta({
        description: "The metric that says the same more generally",
        listedIn: "metrics",
      }),
      unit_kind: metrics.columns.unit_kind.rule.describe(metrics.columns.unit_kind.description),
      dimension: words.optional().describe(metrics.columns.dimension.description),
      flow: truth.describe(metrics.columns.flow.description),
      subjects: kinds.optional().describe("Of what it can be said, where that is not what its group says"),
      ...meaning,
    }),
  ),
});

export const vocabularyFile = z.strictObject({
  id: localId.describe("The file's name"),
  label: words,
  groups: z.array(z.strictObject(group)),
  terms: z.array(
    z.strictObject({
      code: termCode,
      label: words,
      group: localId.describe("One of groups"),
      broader: termCode.optional().describe("The code that says the same more generally"),
      inverse: termCode.optional().describe("predicates: the tie read from object to subject"),
      subjects: kinds.optional().describe("predicates: the kinds of entity that can have the tie"),
      objects: kinds.optional().describe("predicates: the kinds of entity that it can lead to"),
      several: truth
        .optional()
        .describe("predicates: whether a subject may have the tie to several objects at one time"),
      ...meaning,
    }),
  ),
});

export const mappingsFile = z.strictObject({
  schemes: z.array(
    z.strictObject({
      id: words.describe("What the table term_mappings calls the scheme"),
      name: words,
      version: words.describe("The version that was read"),
      uri: words.optional().describe("The address of a code, with {code} in its place"),
      url: words.describe("Where the scheme is described"),
      read: words.describe("What of it was read"),
    }),
  ),
  mappings: z.array(
    z.strictObject({
      term: words.describe("The id of a metric, or <vocabulary>/<code>"),
      scheme: words.describe("One of schemes"),
      code: words.describe("The scheme's code"),
      label: words.describe("What the scheme calls it"),
      match: z
        .enum(matches)
        .describe(
          "exact: the same; close: nearly; broad: the scheme's code is wider; narrow: it is narrower",
        ),
    }),
  ),
});

/** A year, a month or a day of ISO 8601 that the calendar has. */
const ratePeriod = z
  .string()
  .regex(/^\d{4}(?:-\d\d){0,2}$/, { error: values.ratePeriod.expected, abort: true })
  .refine(
    (period) => !Number.isNaN(daysSinceEpoch(`${period}-01-01`.slice(0, 10))),
    values.ratePeriod.expected,
  );

const { base_currency: base, quote_currency: quote } = exchange_rates.columns;
const rate = pattern(ratePrinted, "The rate as it was published, digit for digit", values.rate);

export const ratesFile = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: localId,
      name: words.describe("Who published the rates, and in which series or release"),
      url: exchange_rates.columns.url.rule.describe("Where it is"),
      read: words.describe("What of it was read, and where"),
    }),
  ),
  series: z.array(
    z.strictObject({
      base: base.rule.describe(base.description),
      quote: quote.rule.describe("The currency in which the price is; USD for one of the two"),
      source: localId.describe("One of sources"),
      rates: z
        .record(ratePeriod, rate.rule.describe(rate.description))
        .describe("By year, month or day, as in 2025-01-30: 7.2422"),
    }),
  ),
});

export type EntityRecord = z.output<typeof entitiesFile>["entities"][number];
export type RestorationEntry = z.output<typeof restorationsFile>["restorations"][number];
export type MetricRecord = z.output<typeof metricsFile>["metrics"][number];
export type MetricGroup = z.output<typeof metricsFile>["groups"][number];
export type Vocabulary = z.output<typeof vocabularyFile>;
export type TermRecord = Vocabulary["terms"][number];
export type Scheme = z.output<typeof mappingsFile>["schemes"][number];
export type Mapping = z.output<typeof mappingsFile>["mappings"][number];
export type RateSource = z.output<typeof ratesFile>["sources"][number];
export type RateSeries = z.output<typeof ratesFile>["series"][number];

/** All reference data of a build. */
export type Reference = {
  readonly entities: readonly EntityRecord[];
  readonly restorations: readonly RestorationEntry[];
  readonly metricGroups: readonly MetricGroup[];
  readonly metrics: readonly MetricRecord[];
  readonly vocabularies: readonly Vocabulary[];
  readonly schemes: readonly Scheme[];
  readonly mappings: readonly Mapping[];
  readonly rateSources: readonly RateSource[];
  readonly rateSeries: readonly RateSeries[];
};
