/** What is in sources/ and what it hashes to, before anything of it is understood. */
import { hash } from "node:crypto";
import type { Issue, Place } from "../../schemas/issue.ts";
import type { Effects } from "../effects.ts";
import { collectionsFolder, listRecords, type RecordRange } from "./records.ts";
import { strayFile } from "./stray.ts";

export const articlesFolder = "sources/articles";
export const referenceFolder = "sources/reference";
export const redirectsPath = "sources/redirects.yaml";

/** Where an article is: in the folder of its id, or in a line of a collection. */
export type ArticleRef = {
  readonly id: string;
  /** SHA-256 of all that is in its folder, or of its line. */
  readonly digest: string;
  /** How long that is. */
  readonly bytes: number;
  readonly record?: RecordRange;
};

/** A file that went into a build, and its hash: what provenance.json lists. */
export type Input = { readonly path: string; readonly sha256: string; readonly bytes: number };

export type Survey = {
  /** In order of id. */
  readonly articles: readonly ArticleRef[];
  /** In order of path. */
  readonly inputs: readonly Input[];
  /** SHA-256 of the reference data. */
  readonly reference: string;
  /** SHA-256 of all of it. */
  readonly digest: string;
  readonly issues: readonly Issue[];
};

/**
 * Reads every byte of sources/ once.
 * Memory: about 350 bytes an article of a collection (id, hash, file, line, offset, length), so 350 MB a million;
 * about 900 bytes an article of a folder, for its three files are listed too.
 */
export async function survey(effects: Effects): Promise<Survey> {
  const reference = referenceInputs(effects);
  const folders = effects.list(articlesFolder);
  const stray = folders
    .filter(({ kind }) => kind !== "folder")
    .map(({ name }) => strayFile(`${articlesFolder}/${name}`, "a folder for each article"));
  const inputs = [...reference, ...fileAt(effects, redirectsPath)];
  const articles: ArticleRef[] = [];
  for (const { name, kind } of folders) {
    if (kind !== "folder") continue;
    const files = filesOf(effects, `${articlesFolder}/${name}`);
    inputs.push(...files);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    articles.push({ id: name, digest: digestOf(files), bytes });
  }
  const collected = await listRecords(effects);
  inputs.push(...collected.files);
  for (const record of collected.records) articles.push(record);
  articles.sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
  inputs.sort((left, right) => (left.path < right.path ? -1 : 1));
  const issues = [...stray, ...collected.issues, ...sharedIds(articles)];
  return {
    articles,
    inputs,
    reference: digestOf(reference),
    digest: digestOf(inputs),
    issues: articles.length > 0 ? issues : [...issues, nothing],
  };
}

/** Articles that are no longer what the survey found: whatever was read of them, no digest vouches for it. */
export function movedArticles(effects: Effects, articles: readonly ArticleRef[]): Issue[] {
  const moved = articles.filter(({ id, digest, record }) => {
    if (record === undefined) return digestOf(filesOf(effects, `${articlesFolder}/${id}`)) !== digest;
    return hash("sha256", effects.readRange(record.file, record.start, record.length), "hex") !== digest;
  });
  return moved.map((article) => moving(placeOf(article), article.id));
}

/** Whether the reference data is no longer what the survey found; asked once it was read. */
export function movedReference(effects: Effects, surveyed: string): Issue[] {
  const now = digestOf(referenceInputs(effects));
  return now === surveyed ? [] : [moving({ file: referenceFolder }, "reference data")];
}

function referenceInputs(effects: Effects): Input[] {
  return filesOf(effects, referenceFolder);
}

function moving(place: Place, what: string): Issue {
  return {
    code: "source-moving",
    place,
    found: `${what}, which was written while the build read it`,
    expected: "sources that stand still",
    mend: "Build again.",
  };
}

/** The files of a folder; what is no file has a place in the list too, so that it changes the digest. */
function filesOf(effects: Effects, folder: string): Input[] {
  return effects.list(folder).map(({ name, kind }) => {
    const path = `${folder}/${name}`;
    const [file] = kind === "file" ? fileAt(effects, path) : [];
    return file ?? { path, sha256: kind, bytes: 0 };
  });
}

/** A file that may be there. */
function fileAt(effects: Effects, path: string): Input[] {
  const bytes = effects.read(path);
  return bytes === undefined ? [] : [{ path, sha256: hash("sha256", bytes, "hex"), bytes: bytes.length }];
}

function digestOf(files: readonly Input[]): string {
  return hash("sha256", files.map(({ path, sha256 }) => `${sha256} ${path}\n`).join(""), "hex");
}

/** The file or folder that holds an article. */
function fileOf({ id, record }: ArticleRef): string {
  return record?.source ?? `${articlesFolder}/${id}`;
}

function placeOf(article: ArticleRef): Place {
  const { record } = article;
  return { file: fileOf(article), ...(record === undefined ? {} : { line: record.line }) };
}

function sharedIds(articles: readonly ArticleRef[]): Issue[] {
  return articles.flatMap((article, index): Issue[] => {
    const before = articles[index - 1];
    if (before === undefined || before.id !== article.id) return [];
    return [
      {
        code: "id-duplicate",
        place: placeOf(article),
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
