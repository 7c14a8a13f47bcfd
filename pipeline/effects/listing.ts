import { readdirSync } from "node:fs";
import { codeOf } from "./error-code.ts";

export type EntryKind = "file" | "folder" | "other";
export type Entry = { readonly name: string; readonly kind: EntryKind };

/** What is in a folder, by name, in code-unit order; nothing where there is no such folder. */
export function listFolder(folder: string): Entry[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => ({
        name: entry.name,
        kind: entry.isFile()
          ? ("file" as const)
          : entry.isDirectory()
            ? ("folder" as const)
            : ("other" as const),
      }))
      .sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Whether an error says that there is nothing at a path. */
export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";
}
