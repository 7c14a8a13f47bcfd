import { type Dirent, lstatSync, readdirSync, type Stats } from "node:fs";
import { codeOf } from "./error-code.ts";

export type EntryKind = "file" | "folder" | "other";
export type Entry = { readonly name: string; readonly kind: EntryKind };

/** What is in a folder, by name, in code-unit order; nothing where there is no such folder. */
export function listFolder(folder: string): Entry[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** What stands at a path; a link is "other", wherever it leads. */
export function kindAt(path: string): EntryKind | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found && kindOf(found);
}

function kindOf(entry: Dirent | Stats): EntryKind {
  return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other";
}

/** Whether an error says that there is nothing at a path. */
export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";
}
