import type { Issue } from "../../schemas/issue.ts";
import type { Effects } from "../effects.ts";
import { issue, measured, textOf } from "./evidence.ts";

const sumsFile = "output/SHA256SUMS";
const sumLine = /^([0-9a-f]{64}) {2}(\S.*)$/;

/** SHA256SUMS lists every file of the dataset with its hash, and no other. */
export function sumIssues(effects: Effects, files: readonly string[]): Issue[] {
  const text = textOf(effects, sumsFile);
  if (text === undefined)
    return [issue("output-missing", sumsFile, "no such file", "the checksums of the dataset")];
  const listed = new Map<string, string>();
  const malformed = text
    .replace(/\n$/, "")
    .split("\n")
    .flatMap((line, index) => {
      const [, sha256, path] = sumLine.exec(line) ?? [];
      if (sha256 === undefined || path === undefined) {
        return [
          issue(
            "output-digest",
            sumsFile,
            JSON.stringify(line),
            "a SHA-256, two spaces and a path",
            index + 1,
          ),
        ];
      }
      listed.set(`output/${path}`, sha256);
      return [];
    });
  const unlisted = files
    .filter((path) => path !== sumsFile && !listed.has(path))
    .map((path) =>
      issue("output-unexpected", path, `a file that ${sumsFile} does not list`, "only files of the dataset"),
    );
  const differing = [...listed].flatMap(([path, sha256]) => {
    const actual = measured(effects, path)?.sha256;
    if (actual === undefined)
      return [issue("output-missing", path, "no such file", `a file that ${sumsFile} lists`)];
    return actual === sha256
      ? []
      : [issue("output-digest", path, `SHA-256 ${actual}`, `SHA-256 ${sha256}, as ${sumsFile} lists it`)];
  });
  const found = [...malformed, ...unlisted, ...differing];
  const canonical = [...listed]
    .sort()
    .map(([path, sha256]) => `${sha256}  ${path.slice("output/".length)}\n`);
  const bytes = Buffer.from(effects.read(sumsFile) ?? []).toString();
  if (found.length > 0 || bytes === canonical.join("")) return found;
  return [
    issue(
      "output-digest",
      sumsFile,
      "lines that are not as the build writes them",
      "one line a file, by path",
    ),
  ];
}
