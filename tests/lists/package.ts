/** Files of the packages that the lists are made from. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { projectRoot } from "../memory-effects.ts";

const load = createRequire(import.meta.url);

/** The text of a file of an installed package. */
export const packageText = (path: string): string =>
  readFileSync(join(projectRoot, "node_modules", path), "utf8");

/** A JSON file, or a CommonJS module that is nothing but data, of an installed package. */
export const packageData = (path: string): unknown => load(join(projectRoot, "node_modules", path));

const python = ".venv/lists";

/** Whether the Python packages that lists are made from are installed: make lint does so where there is Python. */
export const hasPythonPackages = (): boolean => existsSync(join(projectRoot, python));

/** The text of a file of an installed Python package. */
export const pythonText = (path: string): string => readFileSync(join(projectRoot, python, path), "utf8");

/** The version of a Python package, as it is pinned. @throws if it is not */
export function pythonVersion(name: string): string {
  const pinned = readFileSync(join(projectRoot, "tests/requirements-lists.txt"), "utf8");
  const version = new RegExp(`^${name}==([^ ]+)`, "m").exec(pinned)?.[1];
  if (version === undefined) throw new Error(`tests/requirements-lists.txt does not pin ${name}`);
  return version;
}

/** The version of an installed package. */
export const packageVersion = (name: string): string =>
  (packageData(`${name}/package.json`) as { version: string }).version;
