import type { Article } from "../../../schemas/article.ts";
import type { Span } from "../../../schemas/document.ts";
import { shareCovered } from "../../../schemas/published-share.ts";
import type { Reference } from "../../../schemas/reference.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { Source } from "../../../schemas/tables/sources.ts";

/** The row of `sources` for an article; `spans` are those of all its rows with a receipt. */
export function sourceRow(article: Article, reference: Reference, spans: readonly Span[]): Source {
  const { source, canonical } = article;
  return {
    id: source.id,
    title: source.title,
    publisher: registryOf(reference).entities.get(source.publisher)?.name ?? source.publisher,
    published_on: source.published_on,
    url: source.url,
    language: source.language,
    condition: source.condition,
    license: source.license,
    text_may_be_republished: source.text_may_be_republished,
    raw_sha256: article.raw_sha256,
    text_sha256: article.text_sha256,
    code_points: canonical.codePoints,
    published_share: shareCovered(spans, canonical.codePoints),
    note: source.note ?? null,
  };
}
