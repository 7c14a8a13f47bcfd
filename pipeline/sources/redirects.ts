import { type Redirect, redirectsFile } from "../../schemas/redirect.ts";
import type { Effects } from "../effects.ts";
import { type Loaded, readCurated } from "./curated.ts";
import { redirectsPath } from "./survey.ts";

/**
 * What became of retired ids; none where there is no such file. Whether a retired id is really gone, and its target
 * really there, shows only when all rows are known, and a build holds no table whole: verify and release look.
 */
export function readRedirects(effects: Effects): Loaded<readonly Redirect[]> {
  if (effects.size(redirectsPath) === undefined) return { value: [], issues: [] };
  const { value, issues } = readCurated(effects, redirectsPath, redirectsFile);
  return { value: value?.redirects, issues };
}
