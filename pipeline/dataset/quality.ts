/** What a built dataset says of the quality of its articles, which in parts is apart from their totals. */
import { gunzipSync } from "node:zlib";
import { articlesIn, qualityPath } from "../emit/descriptors/quality.ts";
import type { Layout } from "../emit/format.ts";
import { qualityOfPart } from "../emit/part-files.ts";
import type { DatasetReader } from "./chapters.ts";

/** What is said of one article; `source_id` is its id. */
type ArticleQuality = { readonly source_id: string };

/**
 * The articles of a part, in the order of their ids; none where there is no such file. Memory: the text of the file,
 * which read as a whole would be several times as large, and one article.
 */
export function* qualityInPart(read: DatasetReader, parts: number, part: number): Generator<ArticleQuality> {
  const packed = read(qualityOfPart(part, parts));
  if (packed === undefined) return;
  for (const text of articlesIn(gunzipSync(packed))) yield JSON.parse(text) as ArticleQuality;
}

/** `quality.json` as it is without parts; undefined where there is none. Memory: what is said of all articles. */
export function wholeQuality(read: DatasetReader, { parts }: Layout): unknown {
  const bytes = read(qualityPath);
  if (bytes === undefined) return undefined;
  const said = JSON.parse(Buffer.from(bytes).toString()) as { sources: readonly ArticleQuality[] };
  if (parts === undefined) return said;
  const sources = Array.from({ length: parts }, (_, part) => [...qualityInPart(read, parts, part)]).flat();
  return { ...said, sources: sources.sort((left, right) => (left.source_id < right.source_id ? -1 : 1)) };
}
