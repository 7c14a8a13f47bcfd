/** The command `playbook` as the project's own script runs it, with the environment that the Makefile gives. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "./process.ts";

export const makeEnvironment = {
  MALLOC_MMAP_THRESHOLD_: "262144",
  NODE_COMPILE_CACHE: join(import.meta.dirname, "../../..", ".cache/compiled"),
};

/** `playbook` with arguments, of the project in one folder, run in another. */
export function playbook(project: string, folder: string, ...args: readonly string[]): Command {
  const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
    scripts: { playbook: string };
  };
  const [, ...written] = scripts.playbook.split(" ");
  const script = written.map((each) => (each.startsWith("-") ? each : join(project, each)));
  return { program: process.execPath, args: [...script, ...args], folder };
}
