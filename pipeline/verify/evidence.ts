/** What the checks of a dataset have in common: the issue they raise, and the files as they are now. */
import { createHash, hash } from "node:crypto";
import { decodeText } from "../../schemas/document.ts";
import type { Issue, IssueCode } from "../../schemas/issue.ts";
import type { Effects } from "../effects.ts";

/** A problem of the dataset; `line` counts from 1. */
export function issue(code: IssueCode, file: string, found: string, expected: string, line?: number): Issue {
  const mend = "Run the build again; if nobody changed the files by hand, report it.";
  return { code, place: line === undefined ? { file } : { file, line }, found, expected, mend };
}

/** SHA-256 in hex. */
export function digest(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}

/** What is read of a file at a time to hash it: large files are not held. */
const step = 8 * 1024 * 1024;

/** The length of a file and its SHA-256; undefined where there is none. */
export function measured(effects: Effects, path: string): { bytes: number; sha256: string } | undefined {
  const bytes = effects.size(path);
  if (bytes === undefined) return undefined;
  const sum = createHash("sha256");
  for (let at = 0; at < bytes; at += step)
    sum.update(effects.readRange(path, at, Math.min(step, bytes - at)));
  return { bytes, sha256: sum.digest("hex") };
}

/** A file as canonical text; undefined where there is none or it is not text. */
export function textOf(effects: Effects, path: string): string | undefined {
  const bytes = effects.read(path);
  const text = bytes === undefined ? undefined : decodeText(bytes);
  return typeof text === "string" ? text : undefined;
}

/** A file as JSON; undefined where it is not. */
export function json(effects: Effects, path: string): unknown {
  try {
    return JSON.parse(textOf(effects, path) ?? "");
  } catch {
    return undefined;
  }
}
