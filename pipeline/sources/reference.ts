import type { z } from "zod";
import {
  entitiesFile,
  metricsFile,
  type Reference,
  restorationsFile,
  vocabulariesFile,
} from "../../schemas/reference.ts";
import type { Effects } from "../effects.ts";
import { type Loaded, readCurated, unexpected } from "./curated.ts";
import { referenceFolder } from "./survey.ts";

/** The schema of each reference file, by its name. */
export const referenceFiles = {
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
