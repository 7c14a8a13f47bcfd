import type { Issue } from "../schemas/issue.ts";
import { type Effects, filesBelow } from "./effects.ts";
import { sumsPath } from "./emit/descriptors.ts";
import { outputFolder } from "./emit/format.ts";

/**
 * What stands where the dataset is to be published and is no build's: publishing replaces the whole folder, so it would
 * be gone without a word. A build's are the paths that this one makes (`made`, below the output folder) and those that
 * the folder's own checksums list, as a build of another version left them.
 */
export function foreignOutput(effects: Effects, made: readonly string[]): Issue[] {
  const kind = effects.kind(outputFolder);
  if (kind === undefined) return [];
  if (kind !== "folder") return [noFolder(kind === "file" ? "a file" : "a symbolic link, or no file at all")];
  const known = new Set([...made, ...listedIn(effects)].map((path) => `${outputFolder}/${path}`));
  return filesBelow(effects, outputFolder)
    .filter((path) => !known.has(path))
    .map(stranger);
}

/** The paths that the checksums of output/ list. */
function listedIn(effects: Effects): string[] {
  const sums = Buffer.from(effects.read(`${outputFolder}/${sumsPath}`) ?? []).toString();
  return Array.from(sums.matchAll(/^[0-9a-f]{64} {2}(\S.*)$/gm), ([, path]) => path as string);
}

function noFolder(found: string): Issue {
  return {
    code: "output-foreign",
    place: { file: outputFolder },
    found,
    expected: "a folder, or nothing: a build puts a folder of its own there",
    mend: `Move ${outputFolder} away, or give it another name, and build again.`,
  };
}

function stranger(file: string): Issue {
  return {
    code: "output-foreign",
    place: { file },
    found: "a file that no build made, and that publishing would remove",
    expected: `only files of the dataset in ${outputFolder}/`,
    mend: `Move it out of ${outputFolder}/, or delete it if nobody needs it.`,
  };
}
