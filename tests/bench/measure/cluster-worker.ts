/** A worker of a cluster as the job begins one, and what the kernel says that it has held. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

const project = join(import.meta.dirname, "..", "..", "..");

/** What job.py gives to Node unless told otherwise. */
const nodeOptions = ["--max-semi-space-size=8", "--heap-growing-percent=30"];

export type ClusterWorker = {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  /** Peak resident memory so far, in megabytes; after its end, what was last seen. */
  readonly highest: () => number;
};

/** Starts a worker in the folder of a project; `program` is the tree that it is of. */
export function startWorker(folder: string, args: readonly string[], program = project): ClusterWorker {
  const command = [...nodeOptions, join(program, "pipeline/main.ts"), "worker", ...args];
  const child = spawn(process.execPath, command, { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
  let seen = 0;
  const highest = (): number => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      seen = Math.round(Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? seen * 1024) / 1024);
    } catch {
      // it has ended
    }
    return seen;
  };
  const timer = setInterval(highest, 100);
  child.on("exit", () => clearInterval(timer));
  return { child, highest };
}
