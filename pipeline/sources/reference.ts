import type { z } from "zod";
import type { Issue } from "../../schemas/issue.ts";
import {
  entitiesFile,
  mappingsFile,
  metricsFile,
  type Reference,
  ratesFile,
  restorationsFile,
  type Vocabulary,
  vocabularyFile,
} from "../../schemas/reference.ts";
import { type Effects, listWanted } from "../effects.ts";
import { type Loaded, readCurated, unexpected, wrongFolder } from "./curated.ts";
import { strayFile } from "./stray.ts";
import { referenceFolder, vocabulariesFolder } from "./survey.ts";

/** The schema of each reference file, by its name; the vocabularies have a file each, in a folder. */
export const referenceFiles = {
  entities: entitiesFile,
  restorations: restorationsFile,
  metrics: metricsFile,
  mappings: mappingsFile,
  rates: ratesFile,
} as const;

const vocabulariesName = "vocabularies";

/** The registry, restorations, metrics, vocabularies, mappings and exchange rates. */
export function readReference(effects: Effects): Loaded<Reference> {
  const issues: Issue[] = [];
  const keep = <T>({ value, issues: found }: Loaded<T>): T | undefined => {
    issues.push(...found);
    return value;
  };
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined =>
    keep(readCurated(effects, `${referenceFolder}/${name}.yaml`, schema));
  const entities = read("entities", referenceFiles.entities)?.entities;
  const restorations = read("restorations", referenceFiles.restorations)?.restorations;
  const measured = read("metrics", referenceFiles.metrics);
  const vocabularies = keep(readVocabularies(effects));
  const mapped = read("mappings", referenceFiles.mappings);
  const rated = read("rates", referenceFiles.rates);
  issues.push(...unexpected(effects, referenceFolder, knownNames, [vocabulariesName]));
  const { groups: metricGroups, metrics } = measured ?? {};
  const { schemes, mappings } = mapped ?? {};
  const { sources: rateSources, series: rateSeries } = rated ?? {};
  const parts = {
    ...{ entities, restorations, metricGroups, metrics, vocabularies, schemes, mappings },
    ...{ rateSources, rateSeries },
  };
  const whole = Object.values(parts).every((part) => part !== undefined);
  return { value: whole ? (parts as Reference) : undefined, issues };
}

const knownNames = Object.keys(referenceFiles).map((name) => `${name}.yaml`);

/** Every file of the folder is a vocabulary, and is called after it. */
function readVocabularies(effects: Effects): Loaded<readonly Vocabulary[]> {
  const issues: Issue[] = [];
  const value: Vocabulary[] = [];
  for (const { name, kind } of listWanted(effects, vocabulariesFolder)) {
    const path = `${vocabulariesFolder}/${name}`;
    const id = /^([a-z0-9-]+)\.yaml$/.exec(name)?.[1];
    if (kind !== "file" || id === undefined) {
      issues.push(strayFile(path, "only <vocabulary>.yaml"));
      continue;
    }
    const read = readCurated(effects, path, vocabularyFile);
    issues.push(...read.issues);
    if (read.value === undefined) continue;
    if (read.value.id !== id) issues.push(wrongFolder(id, read.value.id, read.locate(["id"])));
    value.push(read.value);
  }
  return { value: issues.length === 0 ? value : undefined, issues };
}
