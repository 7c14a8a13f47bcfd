/** Annotations of another tool become annotations of an article, which a build reads as it reads those of a curator. */
import { stringify } from "yaml";
import { type AnnotationsFile, annotationLists } from "../schemas/annotation.ts";
import { decodeText } from "../schemas/document.ts";
import { type ImportMap, importMap } from "../schemas/import-map.ts";
import type { Issue } from "../schemas/issue.ts";
import { entitiesFile } from "../schemas/reference.ts";
import { insertAnnotations } from "./annotations/insert.ts";
import type { Effects } from "./effects.ts";
import { type Drafted, draftAnnotations } from "./imports/annotations.ts";
import { importers } from "./imports/index.ts";
import type { ForeignReading, ForeignRecords, Importer } from "./imports/records.ts";
import { missingFile, readCurated } from "./sources/curated.ts";
import { readFolder } from "./sources/folder.ts";
import { articlesFolder } from "./sources/survey.ts";

export type Import = {
  readonly tool: string;
  readonly file: string;
  readonly source: string;
  readonly map?: string;
};

/** What was imported in words, or the draft of a map where none is given; issues where nothing was written. */
export function importAnnotations(
  { tool, file, source, map }: Import,
  effects: Effects,
): { readonly said: string; readonly issues: readonly Issue[] } {
  if (source === "") return { said: "", issues: [noSource] };
  const { value: article, issues: wrong } = readFolder(effects, source);
  if (article === undefined) return { said: "", issues: wrong };
  const read = readForeign(
    effects,
    importers[tool] as Importer,
    file,
    `${articlesFolder}/${source}/article.txt`,
  );
  if (read.issues.length > 0) return { said: "", issues: read.issues };
  if (map === undefined) return { said: draftMap(read.records), issues: [] };
  const mapped = readCurated<ImportMap>(effects, map, importMap);
  const registry = readCurated(effects, "sources/reference/entities.yaml", entitiesFile);
  if (mapped.value === undefined || registry.value === undefined)
    return { said: "", issues: [...mapped.issues, ...registry.issues] };
  const { drafts, issues, leftOut, already } = draftAnnotations(read.records, {
    tool,
    file,
    text: article.canonical.text,
    map: mapped.value,
    entities: namesOf(registry.value.entities),
    ...standing(article.annotations),
  });
  if (issues.length > 0) return { said: "", issues };
  write(effects, source, drafts);
  const target = `${articlesFolder}/${source}/annotations.yaml`;
  const said = `${drafts.length} annotations written to ${target}; ${leftOut} records left out by the map, ${already} imported before, ${read.records.links.length} relations and events read for their roles`;
  return { said, issues: [] };
}

const noSource: Issue = {
  code: "reference-unknown",
  place: { file: articlesFolder },
  found: "no --source",
  expected: "the id of the article that the file annotates",
  mend: "Add --source and the name of the article's folder.",
};

/** Reads a tool's file about a text with the line ends that the text came with. */
function readForeign(effects: Effects, importer: Importer, file: string, textFile: string): ForeignReading {
  const bytes = effects.read(file);
  const content = bytes && decodeText(bytes);
  const printed = new TextDecoder().decode(effects.read(textFile));
  const text = printed.replace(/\r\n?/g, "\n");
  const none = { spans: [], links: [] };
  if (content === undefined) return { records: none, issues: [missingFile(file)] };
  if (typeof content === "string") return importer(file, content, { text, printed });
  const { byteOffset, found, expected } = content;
  const issue: Issue = {
    code: "text-encoding",
    place: { file },
    found: `${found} at byte ${byteOffset}`,
    expected,
    mend: "Save the file as UTF-8 from a copy that is whole.",
  };
  return { records: none, issues: [issue] };
}

/** A map that leaves every label out but those that are the name of a list. */
function draftMap({ spans, links }: ForeignRecords): string {
  const labels = [...new Set([...spans, ...links].map(({ label }) => label))].sort();
  const listOf = (label: string): string =>
    annotationLists.find((list) => list === label.toLowerCase() || list === `${label.toLowerCase()}s`) ??
    "none";
  const map = { labels: Object.fromEntries(labels.map((label) => [label, { table: listOf(label) }])) };
  return `${stringify(map, { lineWidth: 0 })}...`;
}

function namesOf(
  entities: readonly { id: string; name: string; names?: readonly { name: string }[] | undefined }[],
): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, name, names: others = [] } of entities) {
    for (const each of [name, ...others.map((other) => other.name)])
      if (!names.has(each)) names.set(each, id);
  }
  return names;
}

function standing(annotations: AnnotationsFile): { ids: Set<string>; imported: Set<string> } {
  const all = annotationLists.flatMap((list) =>
    (annotations[list] ?? []).map(({ id, imported_from }) => ({ at: `${list}/${id}`, imported_from })),
  );
  return {
    ids: new Set(all.map(({ at }) => at)),
    imported: new Set(all.flatMap(({ imported_from }) => imported_from ?? [])),
  };
}

function write(effects: Effects, source: string, drafts: readonly Drafted[]): void {
  if (drafts.length === 0) return;
  const path = `${articlesFolder}/${source}/annotations.yaml`;
  const before = new TextDecoder().decode(effects.read(path));
  effects.write(path, new TextEncoder().encode(insertAnnotations(before, drafts)));
}
