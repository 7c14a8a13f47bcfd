/**
 * Reference data and what the rules find in a text, taken from the cache: both take longer than all that is left of a
 * check, and neither changes while a person annotates. They are kept under the hashes of all that they depend on.
 */
import { hash } from "node:crypto";
import type { Article } from "../schemas/article.ts";
import type { Found } from "../schemas/extraction.ts";
import type { Reference } from "../schemas/reference.ts";
import { findValue, keepValue, valueOfArticle } from "./cache/value.ts";
import type { Effects } from "./effects.ts";
import type { Readable } from "./extract/article.ts";
import type { Loaded } from "./sources/curated.ts";
import { readReference } from "./sources/reference.ts";
import { digestOfReference } from "./sources/survey.ts";

/** The reference data, and the key of all that it depends on. */
export type KeptReference = Loaded<Reference> & { readonly key: string };

/** Reads the reference data, or takes it from the cache. */
export function keptReference(effects: Effects): KeptReference {
  const key = keyOf(effects.program(), digestOfReference(effects));
  const kept = findValue<Reference>(effects, "reference", key);
  if (kept !== undefined) return { value: kept, issues: [], key };
  const read = readReference(effects);
  // what was written while it was read may be in the value, and no digest vouches for it
  const isSame = keyOf(effects.program(), digestOfReference(effects)) === key;
  if (read.value !== undefined && read.issues.length === 0 && isSame)
    keepValue(effects, "reference", key, read.value);
  return { ...read, key: isSame ? key : "" };
}

/** What is found in an article, or was found in the same text before: `extract/article.ts` is loaded if it must be. */
export async function keptFindings(
  article: Article,
  reference: Reference,
  key: string,
  effects: Effects,
): Promise<Found> {
  const readable: Readable = article;
  const name = valueOfArticle(article.source.id);
  const own = keyOf(key, article.text_sha256, readable.source.condition);
  const kept = key === "" ? undefined : findValue<Found>(effects, name, own);
  if (kept !== undefined) return kept;
  const { foundIn, indexReference } = await import("./extract/article.ts");
  const found = foundIn(article, indexReference(reference));
  if (key !== "") keepValue(effects, name, own, found);
  return found;
}

function keyOf(...parts: readonly string[]): string {
  return hash("sha256", parts.join("\n"), "hex");
}
