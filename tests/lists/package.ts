/** Files of the packages that the lists are made from. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { projectRoot } from "../memory-effects.ts";

const load = createRequire(import.meta.url);

/** The text of a file of an installed package. */
export const packageText = (path: string): string =>
  readFileSync(join(projectRoot, "node_modules", path), "utf8");

/** A JSON file, or a CommonJS module that is nothing but data, of an installed package. */
export const packageData = (path: string): unknown => load(join(projectRoot, "node_modules", path));

/** The version of an installed package. */
export const packageVersion = (name: string): string =>
  (packageData(`${name}/package.json`) as { version: string }).version;
