/** One article through the stages, up to its rows: what they become is not loaded for it. */
import type { Reference } from "../../schemas/reference.ts";
import type { Effects } from "../effects.ts";
import { extract, type KnownPhrases } from "../extract/article.ts";
import { normalise } from "../normalise/article.ts";
import { type Place, readArticle } from "../sources/articles.ts";
import { type Stopwatch, startWatch, timed } from "../stopwatch.ts";
import { validate } from "../validate/article.ts";

const unwatched = startWatch({ now: () => 0, memory: () => 0 });

/** The sentence of the README: one article, from its folder to rows that may be published. */
export function workArticle(
  ref: Place,
  reference: Reference,
  known: KnownPhrases,
  effects: Effects,
  watch: Stopwatch = unwatched,
  line?: Uint8Array,
) {
  const { value: article, issues } = timed(watch, "read", () => readArticle(effects, ref, line));
  if (article === undefined) return { issues, normalised: undefined };
  const extracted = timed(watch, "extract", () => extract(article, known));
  const normalised = timed(watch, "normalise", () => normalise(extracted.extraction, reference));
  const broken = timed(watch, "validate", () => validate(normalised, reference));
  const found = [...issues, ...extracted.issues, ...broken];
  return found.length > 0 ? { issues: found, normalised: undefined } : { issues: found, normalised };
}
