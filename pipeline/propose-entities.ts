/** Prints entries for the registry: what the texts name and nobody has registered. */

import type { Article } from "../schemas/article.ts";
import type { Issue } from "../schemas/issue.ts";
import type { Reference } from "../schemas/reference.ts";
import type { Effects } from "./effects.ts";
import { extract, indexReference } from "./extract/article.ts";
import { normalise } from "./normalise/article.ts";
import { entitiesYaml, mergeEntities, type NewEntity, newEntities } from "./propose/entities.ts";
import { readArticle } from "./sources/articles.ts";
import { readReference } from "./sources/reference.ts";
import { survey } from "./sources/survey.ts";

/**
 * Items for sources/reference/entities.yaml as text, of one source or of all; issues where the sources cannot be read.
 * Nothing is written.
 */
export async function proposeEntities(
  source: string | undefined,
  effects: Effects,
): Promise<string | readonly Issue[]> {
  const { value: reference, issues } = readReference(effects);
  if (reference === undefined) return issues;
  const { articles } = await survey(effects);
  const lists: NewEntity[][] = [];
  const wanted = source === undefined ? [...articles] : [articles.find(source) ?? { id: source }];
  for (const place of wanted) {
    const { value: article, issues: wrong } = readArticle(effects, place);
    if (article === undefined) return wrong;
    lists.push(entitiesOf(article, reference));
  }
  return entitiesYaml(mergeEntities(lists), new Set(reference.entities.map(({ id }) => id)));
}

/** The names of an article that the registry lacks. */
export function entitiesOf(article: Article, reference: Reference): NewEntity[] {
  const { extraction } = extract(article, indexReference(reference));
  const { names } = normalise(extraction, reference);
  return newEntities(article, names, extraction.findings.restorations);
}
