/** An extracted article through the stages that are left: the rules that find things are not loaded for it. */
import type { Issue } from "../../schemas/issue.ts";
import type { Normalised } from "../../schemas/normalised.ts";
import type { Reference } from "../../schemas/reference.ts";
import type { Extracted } from "../extract/extraction.ts";
import { normalise } from "../normalise/article.ts";
import { type Stopwatch, startWatch, timed } from "../stopwatch.ts";
import { validate } from "../validate/article.ts";

export type Worked = {
  readonly issues: readonly Issue[];
  /** What the article yields; undefined where something is wrong. */
  readonly normalised: Normalised | undefined;
};

export const unwatched = startWatch({ now: () => 0, memory: () => 0 });

/** `issues` are those of reading the article. */
export function workExtracted(
  issues: readonly Issue[],
  extracted: Extracted,
  reference: Reference,
  watch: Stopwatch = unwatched,
): Worked {
  const normalised = timed(watch, "normalise", () => normalise(extracted.extraction, reference));
  const broken = timed(watch, "validate", () => validate(normalised, reference));
  const found = [...issues, ...extracted.issues, ...broken];
  return { issues: found, normalised: found.length > 0 ? undefined : normalised };
}
