/** One article through the stages, up to its rows: what they become is not loaded for it. */
import type { Reference } from "../../schemas/reference.ts";
import type { Effects } from "../effects.ts";
import { extract, type KnownPhrases } from "../extract/article.ts";
import { type Place, readArticle } from "../sources/articles.ts";
import { type Stopwatch, timed } from "../stopwatch.ts";
import { unwatched, type Worked, workExtracted } from "./extracted.ts";

/** The sentence of the README: one article, from its folder to rows that may be published. */
export function workArticle(
  ref: Place,
  reference: Reference,
  known: KnownPhrases,
  effects: Effects,
  watch: Stopwatch = unwatched,
  line?: Uint8Array,
): Worked {
  const { value: article, issues } = timed(watch, "read", () => readArticle(effects, ref, line));
  if (article === undefined) return { issues, normalised: undefined };
  const extracted = timed(watch, "extract", () => extract(article, known));
  return workExtracted(issues, extracted, reference, watch);
}
