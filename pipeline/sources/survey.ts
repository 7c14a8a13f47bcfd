/** What is in sources/ and what it hashes to, before anything of it is understood. */
import { hash } from "node:crypto";
import type { Issue, Place } from "../../schemas/issue.ts";
import { openIssueList } from "../../schemas/issue-list.ts";
import { type Effects, listWanted } from "../effects.ts";
import { type ArticleRef, type Articles, openListing } from "./listing.ts";
import { moving } from "./moving.ts";
import {
  type CollectionFile,
  collectionsFolder,
  findCollections,
  hashCollection,
  listRecords,
  type RecordRange,
} from "./records.ts";
import { strayFile } from "./stray.ts";

const sourcesFolder = "sources";
export const articlesFolder = "sources/articles";
export const referenceFolder = "sources/reference";
export const vocabulariesFolder = "sources/reference/vocabularies";
export const redirectsPath = "sources/redirects.yaml";
export const changesFolder = "sources/changes";

/** A file that went into a build, and its hash: what provenance.json lists. */
export type Input = { readonly path: string; readonly sha256: string; readonly bytes: number };

/** The files of sources/, and what they hash to together. */
export type Inputs = {
  /** In order of path. */
  readonly inputs: readonly Input[];
  /** SHA-256 of the reference data. */
  readonly reference: string;
  /** SHA-256 of all of it. */
  readonly digest: string;
  /** The articles that have a folder. */
  readonly folders: readonly ArticleRef[];
  readonly collections: readonly CollectionFile[];
  readonly issues: readonly Issue[];
};

export type Survey = Inputs & { readonly articles: Articles };

/** Hashes every file of sources/: enough to tell whether anything changed. Memory: about 900 bytes a folder. */
export function surveyInputs(effects: Effects): Inputs {
  const { paths, issues } = findCollections(effects);
  const collections = paths.map((path) => hashCollection(effects, path));
  return withCollections(hashFolders(effects), collections, issues);
}

/**
 * Lists every article of sources/ without understanding any. `hashed` is what surveyInputs() told, where it was asked;
 * where it was not, collections are read once instead of twice.
 * Memory: about 100 bytes an article (see openListing), so 100 MB a million.
 */
export async function survey(effects: Effects, hashed?: Inputs): Promise<Survey> {
  const listing = openListing();
  const wrong = openIssueList();
  const tell = (issue: Issue): void => wrong.add([issue]);
  const list = (path: string, before?: CollectionFile): Promise<CollectionFile> =>
    listRecords(effects, path, listing.add, tell, before);
  const folders = hashed ?? hashFolders(effects);
  // before the records: where a folder and a record share an id, the line of the record is named
  for (const folder of folders.folders) listing.add(folder);
  let inputs = hashed;
  if (inputs === undefined) {
    const { paths, issues } = findCollections(effects);
    const collections: CollectionFile[] = [];
    for (const path of paths) collections.push(await list(path));
    inputs = withCollections(folders, collections, issues);
  } else {
    for (const collection of inputs.collections) await list(collection.path, collection);
  }
  const articles = listing.sorted();
  for (const [left, right] of articles.sharedIds()) tell(sharedId(left, right));
  if (articles.length === 0) tell(nothing);
  return { ...inputs, articles, issues: [...inputs.issues, ...wrong.sorted()] };
}

/** What there is besides collections. */
type Folders = Pick<Inputs, "inputs" | "reference" | "folders" | "issues">;

function hashFolders(effects: Effects): Folders {
  const reference = referenceInputs(effects);
  const entries = listWanted(effects, articlesFolder);
  const issues = strayEntries(effects);
  for (const { name, kind } of entries)
    if (kind !== "folder") issues.push(strayFile(`${articlesFolder}/${name}`, "a folder for each article"));
  const inputs = [...reference, ...fileAt(effects, redirectsPath)];
  const folders: ArticleRef[] = [];
  for (const { name, kind } of entries) {
    if (kind !== "folder") continue;
    const files = filesOf(effects, `${articlesFolder}/${name}`);
    inputs.push(...files);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    folders.push({ id: name, digest: digestOf(files), bytes });
  }
  return { inputs, reference: digestOf(reference), folders, issues };
}

/** What stands in sources/ itself and is none of its parts. */
function strayEntries(effects: Effects): Issue[] {
  const known = [articlesFolder, collectionsFolder, referenceFolder, redirectsPath, changesFolder];
  return listWanted(effects, sourcesFolder)
    .map(({ name }) => `${sourcesFolder}/${name}`)
    .filter((path) => !known.includes(path))
    .map((path) => strayFile(path, `one of ${known.join(", ")}`));
}

function withCollections(
  found: Folders,
  collections: readonly CollectionFile[],
  issues: readonly Issue[],
): Inputs {
  const files = collections.map(({ path, sha256, bytes }) => ({ path, sha256, bytes }));
  const inputs = [...found.inputs, ...files].sort((left, right) => (left.path < right.path ? -1 : 1));
  // a folder without a file is an article too, of which everything is missing
  const folders = found.folders.map(({ id, digest: sha256 }) => ({
    path: `${articlesFolder}/${id}/`,
    sha256,
  }));
  const digest = digestOf([...inputs, ...folders]);
  return { ...found, inputs, digest, collections, issues: [...found.issues, ...issues] };
}

/**
 * Articles that are no longer what the survey found: whatever was read of them, no digest vouches for it. Folders are
 * looked at once more, records by the bytes that were read of them.
 */
export function movedArticles(
  effects: Effects,
  articles: readonly ArticleRef[],
  records: ReadonlyMap<RecordRange, Uint8Array>,
): Issue[] {
  const moved = articles.filter(({ id, digest, record }) => {
    if (record === undefined) return digestOf(filesOf(effects, `${articlesFolder}/${id}`)) !== digest;
    return hash("sha256", records.get(record) ?? "", "hex") !== digest;
  });
  return moved.map((article) => moving(placeOf(article), article.id));
}

/** SHA-256 of the reference data as it stands, whatever it says. */
export function digestOfReference(effects: Effects): string {
  return digestOf(referenceInputs(effects));
}

/** Whether the reference data is no longer what the survey found; asked once it was read. */
export function movedReference(effects: Effects, surveyed: string): Issue[] {
  return digestOfReference(effects) === surveyed ? [] : [moving({ file: referenceFolder }, "reference data")];
}

/** Whether the redirects are no longer what the survey found; asked once they were read. */
export function movedRedirects(effects: Effects, inputs: readonly Input[]): Issue[] {
  const before = inputs.find(({ path }) => path === redirectsPath)?.sha256;
  const [now] = fileAt(effects, redirectsPath);
  return now?.sha256 === before ? [] : [moving({ file: redirectsPath }, "the redirects of ids")];
}

function referenceInputs(effects: Effects): Input[] {
  const files = filesOf(effects, referenceFolder);
  // a folder says nothing of what is in it
  return files.flatMap((file) =>
    file.path === vocabulariesFolder && file.sha256 === "folder"
      ? filesOf(effects, vocabulariesFolder)
      : [file],
  );
}

/** The files of a folder; what is no file has a place in the list too, so that it changes the digest. */
function filesOf(effects: Effects, folder: string): Input[] {
  return listWanted(effects, folder).map(({ name, kind }) => {
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

function digestOf(files: readonly Pick<Input, "path" | "sha256">[]): string {
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

function sharedId(article: ArticleRef, other: ArticleRef): Issue {
  return {
    code: "id-duplicate",
    place: placeOf(other),
    found: `${other.id}, which is in ${fileOf(article)} too`,
    expected: "each article once",
    mend: `Delete one of the two, or give it an id of its own in ${collectionsFolder}/ or ${articlesFolder}/.`,
  };
}

const nothing: Issue = {
  code: "no-sources",
  place: { file: articlesFolder },
  found: "no article",
  expected: "at least one folder with article.txt, source.yaml and annotations.yaml",
  mend: "Add a folder as CONTRIBUTING.md describes.",
};
