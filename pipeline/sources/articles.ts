/** All articles of sources/: those that are folders, and those that are records of a collection. */
import type { Article } from "../../schemas/article.ts";
import type { Issue } from "../../schemas/issue.ts";
import type { Effects } from "../effects.ts";
import { collectionsFolder, listRecords, type RecordRange, readRecord, textOfRecord } from "./collection.ts";
import { type Loaded, strayFile } from "./curated.ts";
import { articlesFolder, readFolder } from "./folder.ts";

/** Where an article is: in the folder of its id, or in a line of a collection. */
export type ArticleRef = { readonly id: string; readonly record?: RecordRange };

/**
 * Where every article is, in order of id, and what is wrong with that.
 * Memory: about 250 bytes an article of a collection (id, file, line, offset, length): a million take 250 MB.
 */
export function listArticles(effects: Effects): {
  readonly articles: readonly ArticleRef[];
  readonly issues: readonly Issue[];
} {
  const folders = effects.list(articlesFolder);
  const stray = folders
    .filter(({ kind }) => kind !== "folder")
    .map(({ name }) => strayFile(`${articlesFolder}/${name}`, "a folder for each article"));
  const collected = listRecords(effects);
  const articles: ArticleRef[] = [
    ...folders.filter(({ kind }) => kind === "folder").map(({ name }) => ({ id: name })),
    ...collected.records,
  ].sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
  const issues = [...stray, ...collected.issues, ...sharedIds(articles)];
  return { articles, issues: articles.length > 0 ? issues : [...issues, nothing] };
}

/** One article: its text, checked against the pinned hash, its record and its annotations. */
export function readArticle(effects: Effects, { id, record }: ArticleRef): Loaded<Article> {
  return record === undefined ? readFolder(effects, id) : readRecord(effects, id, record);
}

/** The bytes of an article's text and the file that holds them; undefined where there is none. */
export function readText(
  effects: Effects,
  { id, record }: ArticleRef,
): { file: string; bytes: Uint8Array | undefined } {
  if (record !== undefined) return { file: record.source, bytes: textOfRecord(effects, record) };
  const file = `${articlesFolder}/${id}/article.txt`;
  return { file, bytes: effects.read(file) };
}

/** The file or folder that holds an article. */
function fileOf({ id, record }: ArticleRef): string {
  return record?.source ?? `${articlesFolder}/${id}`;
}

function sharedIds(articles: readonly ArticleRef[]): Issue[] {
  return articles.flatMap((article, index): Issue[] => {
    const before = articles[index - 1];
    if (before === undefined || before.id !== article.id) return [];
    const { record } = article;
    return [
      {
        code: "id-duplicate",
        place: { file: fileOf(article), ...(record === undefined ? {} : { line: record.line }) },
        found: `${article.id}, which is in ${fileOf(before)} too`,
        expected: "each article once",
        mend: `Delete one of the two, or give it an id of its own in ${collectionsFolder}/ or ${articlesFolder}/.`,
      },
    ];
  });
}

const nothing: Issue = {
  code: "no-sources",
  place: { file: articlesFolder },
  found: "no article",
  expected: "at least one folder with article.txt, source.yaml and annotations.yaml",
  mend: "Add a folder as CONTRIBUTING.md describes.",
};
