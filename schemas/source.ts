import { z } from "zod";
import { localId, sha256, share, sourceId, truth, words } from "./scalar.ts";
import { sources } from "./tables/sources.ts";

const columns = sources.columns;

/**
 * How much of a text that may not be republished the rows may reproduce where its record says nothing: less than
 * half, so that the rows cannot stand in for the text.
 */
export const defaultPublishedShare = 0.5;

/** `source.yaml`: the bibliographic record of an article, its rights, and the hash that pins its text. */
export const sourceFile = z.strictObject({
  id: sourceId.describe("The name of the folder: <publisher>-<yyyy-mm-dd>-<slug>"),
  title: words.describe("Headline as published"),
  publisher: localId.describe("Entity id of who published it"),
  authors: z.array(words).describe("Bylines, in order"),
  published_on: columns.published_on.rule.describe("Day of publication, yyyy-mm-dd"),
  url: columns.url.rule.describe("Where it was published"),
  language: columns.language.rule.describe("BCP 47 tag"),
  condition: columns.condition.rule.describe(columns.condition.description),
  license: columns.license.rule.describe(columns.license.description),
  text_may_be_republished: truth.describe(columns.text_may_be_republished.description),
  max_published_share: share
    .optional()
    .describe(
      `Greatest share of the text, above 0 and at most 1, that the rows may reproduce; ${defaultPublishedShare} where nothing is said and the text may not be republished`,
    ),
  max_published_share_reason: words.optional().describe("Why the rows may reproduce more than the default"),
  raw_sha256: sha256.describe("SHA-256 of the bytes of article.txt"),
  note: words.optional().describe("Where the text came from and what to know about it"),
});

export type SourceFile = z.output<typeof sourceFile>;
