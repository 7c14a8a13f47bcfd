/** An article as a folder: article.txt, source.yaml and annotations.yaml. */
import { hash } from "node:crypto";
import { annotationsFile } from "../../schemas/annotation.ts";
import type { Article } from "../../schemas/article.ts";
import { canonicalText, decodeText } from "../../schemas/document.ts";
import { placeAt } from "../../schemas/issue.ts";
import { sourceFile } from "../../schemas/source.ts";
import { type Effects, listWanted } from "../effects.ts";
import { changedText, type Loaded, readCurated, textIssues, unexpected, wrongFolder } from "./curated.ts";
import { locateAnnotation } from "./locate.ts";
import { articlesFolder } from "./survey.ts";

const articleFiles = ["annotations.yaml", "article.txt", "source.yaml"] as const;

/** Annotations of another curator, to be held against the article's: no build reads them. */
export function annotationsOf(curator: string | undefined): string {
  return curator === undefined ? "annotations.yaml" : `annotations.${curator}.yaml`;
}

const otherCurator = /^annotations\.[a-z0-9]+(?:-[a-z0-9]+){0,9}\.yaml$/;

/** The short names of the other curators who annotated an article, in order. */
export function otherCurators(effects: Effects, id: string): string[] {
  return listWanted(effects, `${articlesFolder}/${id}`)
    .filter(({ name, kind }) => kind === "file" && otherCurator.test(name))
    .map(({ name }) => name.slice("annotations.".length, -".yaml".length));
}

/** One article: its text, checked against the pinned hash, its record and its annotations, or those of another curator. */
export function readFolder(effects: Effects, id: string, curator?: string): Loaded<Article> {
  const folder = `${articlesFolder}/${id}`;
  const source = readCurated(effects, `${folder}/source.yaml`, sourceFile);
  const annotations = readCurated(effects, `${folder}/${annotationsOf(curator)}`, annotationsFile);
  const bytes = effects.read(`${folder}/article.txt`);
  const text = bytes === undefined ? undefined : decodeText(bytes);
  const raw_sha256 = bytes === undefined ? "" : hash("sha256", bytes, "hex");
  // what stands beside them keeps nobody from reading them
  const others = otherCurators(effects, id).map((name) => annotationsOf(name));
  const beside = unexpected(effects, folder, articleFiles, [], others);
  const issues = [
    ...source.issues,
    ...annotations.issues,
    ...textIssues(`${folder}/article.txt`, bytes, text),
  ];
  if (source.value !== undefined) {
    if (source.value.id !== id) issues.push(wrongFolder(id, source.value.id, source.locate(["id"])));
    const isText = typeof text === "string" && text.trim() !== "";
    if (isText && source.value.raw_sha256 !== raw_sha256) {
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
    return { value: undefined, issues: [...beside, ...issues] };
  }
  const article: Article = {
    source: source.value,
    annotations: annotations.value,
    canonical: canonicalText(text),
    raw_sha256,
    text_sha256: hash("sha256", text, "hex"),
    locate: locateAnnotation(annotations.value, annotations.locate),
    locateText: ({ start, end }) => placeAt(`${folder}/article.txt`, text, start, end - start),
    locateSource: (field) => source.locate([field]),
  };
  return { value: article, issues: beside };
}
