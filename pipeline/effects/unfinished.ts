/** Files that are written under another name until they are complete; a killed process leaves them. */
import { threadId } from "node:worker_threads";

/** The path to write a file to that is to become `path`: each thread of each process has its own. */
export function unfinished(path: string): string {
  return `${path}.${process.pid}-${threadId}.tmp`;
}

/** Whether a name is that of an unfinished file. */
export function isUnfinished(name: string): boolean {
  return name.endsWith(".tmp");
}

/** The process that writes an unfinished file, by its name; undefined where it does not say. */
export function writerOf(name: string): number | undefined {
  const [, writer] = /\.(\d{1,20})(?:-\d+)?\.tmp$/.exec(name) ?? [];
  return writer === undefined ? undefined : Number(writer);
}
