/** What people keep in sources/reference/: the registry of entities, restorations, metrics and vocabularies. */
import { z } from "zod";
import { localId, termCode, words } from "./scalar.ts";
import { entities } from "./tables/entities.ts";
import { nameKinds } from "./tables/entity_names.ts";
import { metrics } from "./tables/metrics.ts";
import { restorationKinds } from "./tables/restorations.ts";

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
      country: entities.columns.country.rule.optional().describe("ISO 3166-1 alpha-2"),
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

export const metricsFile = z.strictObject({
  metrics: z.array(
    z.strictObject({
      id: localId,
      label: words,
      unit_kind: metrics.columns.unit_kind.rule,
      definition: words,
    }),
  ),
});

export const vocabulariesFile = z.strictObject({
  vocabularies: z.array(
    z.strictObject({
      id: localId,
      terms: z.array(z.strictObject({ code: termCode, label: words, definition: words, example: words })),
    }),
  ),
});

export type EntityRecord = z.output<typeof entitiesFile>["entities"][number];
export type RestorationEntry = z.output<typeof restorationsFile>["restorations"][number];
export type MetricRecord = z.output<typeof metricsFile>["metrics"][number];
export type Vocabulary = z.output<typeof vocabulariesFile>["vocabularies"][number];

/** All reference data of a build. */
export type Reference = {
  readonly entities: readonly EntityRecord[];
  readonly restorations: readonly RestorationEntry[];
  readonly metrics: readonly MetricRecord[];
  readonly vocabularies: readonly Vocabulary[];
};
