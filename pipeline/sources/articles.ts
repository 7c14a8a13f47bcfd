/** One article, wherever it is. */
import type { Article } from "../../schemas/article.ts";
import type { Effects } from "../effects.ts";
import { readRecord, textOfRecord } from "./collection.ts";
import type { Loaded } from "./curated.ts";
import { readFolder } from "./folder.ts";
import type { ArticleRef } from "./listing.ts";
import { articlesFolder } from "./survey.ts";

/** Where an article is looked for, whatever it hashes to. */
export type Place = Omit<ArticleRef, "digest" | "bytes">;

/**
 * One article: its text, checked against the pinned hash, its record and its annotations. `bytes` are those of its line
 * in a collection, where they were read already.
 */
export function readArticle(effects: Effects, { id, record }: Place, bytes?: Uint8Array): Loaded<Article> {
  if (record === undefined) return readFolder(effects, id);
  return readRecord(id, record, bytes ?? effects.readRange(record.file, record.start, record.length));
}

/** The bytes of an article's text and the file that holds them; undefined where there is none. */
export function readText(
  effects: Effects,
  { id, record }: Place,
): { file: string; bytes: Uint8Array | undefined } {
  if (record !== undefined) return { file: record.source, bytes: textOfRecord(effects, record) };
  const file = `${articlesFolder}/${id}/article.txt`;
  return { file, bytes: effects.read(file) };
}
