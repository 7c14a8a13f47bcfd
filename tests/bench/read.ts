/** Reads reference data and records the plain way, so that the bench leans on the stages of the build alone. */
import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { annotationsFile } from "../../schemas/annotation.ts";
import type { Article } from "../../schemas/article.ts";
import { canonicalText } from "../../schemas/document.ts";
import {
  entitiesFile,
  mappingsFile,
  metricsFile,
  type Reference,
  ratesFile,
  restorationsFile,
  vocabularyFile,
} from "../../schemas/reference.ts";
import { sourceFile } from "../../schemas/source.ts";

/** The files of a folder such as sources/reference. */
export function readReference(folder: string): Reference {
  const read = (name: string): unknown => {
    const text = readFileSync(join(folder, `${name}.yaml`), "utf8");
    return parse(text.replace(/\n\.\.\.\s*$/, "\n"), { schema: "failsafe" });
  };
  const { groups: metricGroups, metrics } = metricsFile.parse(read("metrics"));
  const { sources: rateSources, series: rateSeries } = ratesFile.parse(read("rates"));
  return {
    ...entitiesFile.parse(read("entities")),
    ...restorationsFile.parse(read("restorations")),
    metricGroups,
    metrics,
    vocabularies: readdirSync(join(folder, "vocabularies"))
      .sort()
      .map((name) => vocabularyFile.parse(read(`vocabularies/${name.replace(/\.yaml$/, "")}`))),
    ...mappingsFile.parse(read("mappings")),
    rateSources,
    rateSeries,
  };
}

/** What a line of a collection holds. */
export type CollectionRecord = {
  readonly source: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly annotations: Readonly<Record<string, unknown>>;
};

/** The article of a record. Nothing is wrong with it, so every place is its id. */
export function articleOf({ source, text, annotations }: CollectionRecord): Article {
  const digest = hash("sha256", text, "hex");
  const nowhere = () => ({ file: String(source["id"]) });
  const article = {
    source: sourceFile.parse(source),
    annotations: annotationsFile.parse({ source: source["id"], ...annotations }),
    canonical: canonicalText(text),
    raw_sha256: digest,
    text_sha256: digest,
    locate: nowhere,
    locateSource: nowhere,
    locateText: nowhere,
  };
  return article;
}
