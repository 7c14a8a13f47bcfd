/** What curators write in sources/changes/<name>.yaml: why rows differ from the last release. */
import { z } from "zod";
import type { Place } from "./issue.ts";
import { reasonCodes } from "./reasons.ts";
import { columnName, releaseNumber, tableName, words } from "./scalar.ts";
import { values } from "./value-messages.ts";

/** The id of a row, the beginning of ids up to a slash with a star for the rest, or a star for all. */
const rowIds = z.string().regex(/^(?:\*|[a-z0-9][a-z0-9._/-]*(?:\/\*)?)$/, values.rowIds.expected);

export const explanationFile = z.strictObject({
  since: releaseNumber.describe(
    "The last release: what this file explains is how the next one differs from it",
  ),
  reason: z.enum(reasonCodes),
  note: words.describe("What happened, in one or two sentences of your own; published with every change"),
  rows: z
    .array(
      z.strictObject({
        table: tableName,
        id: rowIds.describe("A row, or all rows whose ids begin so: <prefix>/*"),
        columns: z
          .array(columnName)
          .min(1)
          .optional()
          .describe("The columns that changed; without it all of the row's, and its coming and going"),
      }),
    )
    .min(1),
});

export type Explanation = z.output<typeof explanationFile>;

/** An explanation, the file that it stands in, and the place of each entry of `rows`. */
export type WrittenExplanation = Explanation & {
  readonly file: string;
  readonly placeOf: (entry?: number) => Place;
};
