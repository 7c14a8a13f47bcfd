import { hash } from "node:crypto";
import type { Issue } from "../../schemas/issue.ts";
import { fileIssue } from "./file-issue.ts";
import type { DatasetFiles } from "./unpack.ts";

const name = "SHA256SUMS";
const line = /^([0-9a-f]{64}) {2}(\S.*)$/;

/** Where SHA256SUMS does not list every file but itself, each with the hash that it has. */
export function sumIssues(location: string, files: DatasetFiles): Issue[] {
  const sums = files.get(name);
  const wrong = (...[code, path, found, expected]: [Issue["code"], string, string, string]): Issue =>
    fileIssue(code, location, path, found, expected);
  if (sums === undefined)
    return [wrong("output-missing", name, "no such file", "the checksums of the dataset")];
  const lines = Buffer.from(sums).toString().replace(/\n$/, "").split("\n");
  const listed = new Map<string, string>();
  const malformed = lines.flatMap((text) => {
    const [, sha256, path] = line.exec(text) ?? [];
    if (sha256 === undefined || path === undefined)
      return [wrong("output-digest", name, JSON.stringify(text), "a SHA-256, two spaces and a path")];
    listed.set(path, sha256);
    return [];
  });
  const differing = [...listed].flatMap(([path, sha256]) => {
    const bytes = files.get(path);
    if (bytes === undefined)
      return [wrong("output-missing", path, "no such file", `a file that ${name} lists`)];
    const actual = hash("sha256", bytes, "hex");
    if (actual === sha256) return [];
    return [wrong("output-digest", path, `SHA-256 ${actual}`, `SHA-256 ${sha256}, as ${name} lists it`)];
  });
  const unlisted = [...files.keys()]
    .filter((path) => path !== name && !listed.has(path))
    .map((path) =>
      wrong("output-unexpected", path, `a file that ${name} does not list`, "only files of the dataset"),
    );
  return [...malformed, ...differing, ...unlisted];
}
