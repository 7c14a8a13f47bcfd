/** Reads sources/ through the effects: files become records, and what is wrong with them becomes issues. */
import { hash } from "node:crypto";
import type { z } from "zod";
import { type AnnotationList, annotationLists, annotationsFile } from "../schemas/annotation.ts";
import type { Article, LocateAnnotation } from "../schemas/article.ts";
import { canonicalText, type DecodeFault, decodeText } from "../schemas/document.ts";
import type { Issue, Place } from "../schemas/issue.ts";
import {
  entitiesFile,
  metricsFile,
  type Reference,
  restorationsFile,
  vocabulariesFile,
} from "../schemas/reference.ts";
import { sourceFile } from "../schemas/source.ts";
import type { Effects } from "./effects.ts";
import { type Curated, type Locate, readYaml } from "./extract/yaml.ts";

/** A record, or undefined where its issues keep it from being one. */
export type Loaded<T> = { readonly value: T | undefined; readonly issues: readonly Issue[] };

/** A file that went into a build, and its hash: what provenance.json lists. */
export type Input = { readonly path: string; readonly sha256: string; readonly bytes: number };

const referenceFolder = "sources/reference";
const articlesFolder = "sources/articles";
const articleFiles = ["annotations.yaml", "article.txt", "source.yaml"] as const;
const referenceFiles = {
  entities: entitiesFile,
  restorations: restorationsFile,
  metrics: metricsFile,
  vocabularies: vocabulariesFile,
} as const;

/** The registry, restorations, metrics and vocabularies. */
export function readReference(effects: Effects): Loaded<Reference> {
  const lists = Object.entries(referenceFiles).map(([name, schema]) => {
    const read = readCurated(effects, `${referenceFolder}/${name}.yaml`, schema as z.ZodType);
    return { name, list: (read.value as Record<string, unknown> | undefined)?.[name], issues: read.issues };
  });
  const issues = [
    ...lists.flatMap((read) => read.issues),
    ...unexpected(
      effects,
      referenceFolder,
      Object.keys(referenceFiles).map((name) => `${name}.yaml`),
    ),
  ];
  const whole = lists.every(({ list }) => list !== undefined);
  const value = Object.fromEntries(lists.map(({ name, list }) => [name, list])) as unknown as Reference;
  return { value: whole ? value : undefined, issues };
}

/** The ids of all articles, in order. */
export function listArticles(effects: Effects): {
  readonly ids: readonly string[];
  readonly issues: readonly Issue[];
} {
  const entries = effects.list(articlesFolder);
  const ids = entries.filter(({ kind }) => kind === "folder").map(({ name }) => name);
  const stray = entries
    .filter(({ kind }) => kind !== "folder")
    .map(({ name }) => strayFile(`${articlesFolder}/${name}`, "a folder for each article"));
  if (ids.length > 0) return { ids, issues: stray };
  const none: Issue = {
    code: "no-sources",
    place: { file: articlesFolder },
    found: "no article",
    expected: "at least one folder with article.txt, source.yaml and annotations.yaml",
    mend: "Add a folder as CONTRIBUTING.md describes.",
  };
  return { ids, issues: [...stray, none] };
}

/** One article: its text, checked against the pinned hash, its record and its annotations. */
export function readArticle(effects: Effects, id: string): Loaded<Article> {
  const folder = `${articlesFolder}/${id}`;
  const source = readCurated(effects, `${folder}/source.yaml`, sourceFile);
  const annotations = readCurated(effects, `${folder}/annotations.yaml`, annotationsFile);
  const bytes = effects.read(`${folder}/article.txt`);
  const text = bytes === undefined ? undefined : decodeText(bytes);
  const raw_sha256 = bytes === undefined ? "" : hash("sha256", bytes, "hex");
  const issues = [
    ...unexpected(effects, folder, articleFiles),
    ...source.issues,
    ...annotations.issues,
    ...textIssues(`${folder}/article.txt`, bytes, text),
  ];
  if (source.value !== undefined) {
    if (source.value.id !== id) issues.push(wrongFolder(id, source.value.id, source.locate(["id"])));
    if (bytes !== undefined && source.value.raw_sha256 !== raw_sha256) {
      issues.push(changedText(source.value.raw_sha256, raw_sha256, source.locate(["raw_sha256"])));
    }
  }
  if (annotations.value !== undefined && annotations.value.source !== id) {
    issues.push(wrongFolder(id, annotations.value.source, annotations.locate(["source"])));
  }
  if (
    typeof text !== "string" ||
    source.value === undefined ||
    annotations.value === undefined ||
    issues.length > 0
  ) {
    return { value: undefined, issues };
  }
  const article: Article = {
    source: source.value,
    annotations: annotations.value,
    canonical: canonicalText(text),
    raw_sha256,
    text_sha256: hash("sha256", text, "hex"),
    locate: locateAnnotation(annotations.value, annotations.locate),
    locateSource: (field) => source.locate([field]),
  };
  return { value: article, issues };
}

/** The files that a build of these articles reads, with their hashes. */
export function inputsOf(effects: Effects, ids: readonly string[]): Input[] {
  const paths = [
    ...Object.keys(referenceFiles).map((name) => `${referenceFolder}/${name}.yaml`),
    ...ids.flatMap((id) => articleFiles.map((name) => `${articlesFolder}/${id}/${name}`)),
  ];
  return paths.sort().flatMap((path) => {
    const bytes = effects.read(path);
    return bytes === undefined ? [] : [{ path, sha256: hash("sha256", bytes, "hex"), bytes: bytes.length }];
  });
}

function readCurated<T>(effects: Effects, file: string, schema: z.ZodType<T>): Curated<T> {
  const bytes = effects.read(file);
  const nowhere: Locate = () => ({ file });
  if (bytes === undefined) return { value: undefined, issues: [missingFile(file)], locate: nowhere };
  const text = decodeText(bytes);
  if (typeof text === "string") return readYaml(file, text, schema);
  return { value: undefined, issues: [encodingIssue(file, bytes, text)], locate: nowhere };
}

function textIssues(
  file: string,
  bytes: Uint8Array | undefined,
  text: string | DecodeFault | undefined,
): Issue[] {
  if (bytes === undefined || text === undefined) return [missingFile(file)];
  if (typeof text !== "string") return [encodingIssue(file, bytes, text)];
  if (text.trim() !== "") return [];
  return [
    {
      code: "text-empty",
      place: { file },
      found: "no text",
      expected: "an article",
      mend: "Put the article's text there.",
    },
  ];
}

function missingFile(file: string): Issue {
  return {
    code: "file-missing",
    place: { file },
    found: "no such file",
    expected: "a file",
    mend: `Add ${file}.`,
  };
}

function strayFile(file: string, expected: string): Issue {
  return {
    code: "file-unexpected",
    place: { file },
    found: "something that no stage reads",
    expected,
    mend: "Move it out of sources/.",
  };
}

function unexpected(effects: Effects, folder: string, known: readonly string[]): Issue[] {
  return effects
    .list(folder)
    .filter(({ name, kind }) => kind !== "file" || !known.includes(name))
    .map(({ name }) => strayFile(`${folder}/${name}`, `only ${known.join(", ")}`));
}

function encodingIssue(file: string, bytes: Uint8Array, { byteOffset, found, expected }: DecodeFault): Issue {
  const before = bytes.subarray(0, byteOffset);
  const lineStart = before.lastIndexOf(10) + 1;
  const line = before.reduce((count, byte) => (byte === 10 ? count + 1 : count), 1);
  const column = new TextDecoder().decode(before.subarray(lineStart)).length + 1;
  return {
    code: "text-encoding",
    place: { file, line, column },
    found: `${found} at byte ${byteOffset}`,
    expected,
    mend: "Save the file as UTF-8 from a copy that is whole.",
  };
}

function wrongFolder(folder: string, id: string, place: Place): Issue {
  return {
    code: "source-folder",
    place,
    found: id,
    expected: folder,
    mend: "Give the folder and the id in its files the same name.",
  };
}

function changedText(pinned: string, actual: string, place: Place): Issue {
  return {
    code: "text-changed",
    place,
    found: `article.txt with SHA-256 ${actual}`,
    expected: `SHA-256 ${pinned}`,
    mend: "Put the text back as it was received; a corrected text is a new source, and its annotations are read anew.",
  };
}

/** Finds annotations by list and id in the file that holds them. */
function locateAnnotation(
  annotations: { readonly [List in AnnotationList]?: readonly { id: string }[] | undefined },
  locate: Locate,
): LocateAnnotation {
  const positions = new Map<string, readonly [AnnotationList, number]>(
    annotationLists.flatMap((list) =>
      (annotations[list] ?? []).map(({ id }, index) => [`${list}/${id}`, [list, index]] as const),
    ),
  );
  return (list, id, field) => {
    const path = positions.get(`${list}/${id}`);
    return path === undefined ? locate([]) : locate(field === undefined ? path : [...path, field]);
  };
}
