#!/usr/bin/env node
/** From arguments to exit code: understands what was typed, makes the real effects, and runs the command. */
import { existsSync, readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { countIssues } from "../schemas/issue-list.ts";
import { understand } from "./command-line.ts";
import type { Context } from "./commands/command.ts";
import { today } from "./effects/today.ts";
import { realEffects } from "./effects.ts";
import { describeIssue, paint } from "./report.ts";

async function main(args: readonly string[]): Promise<number> {
  const packaged = packageFile();
  const understood = await understand(args, packaged.version);
  if ("say" in understood) {
    (understood.exitCode === 0 ? process.stdout : process.stderr).write(understood.say);
    return understood.exitCode;
  }
  const { command, given } = understood;
  const colours = !process.env["NO_COLOR"] && given.options["color"] !== false;
  return command.run(given, contextOf(packaged, colours));
}

function contextOf({ version, repository }: Package, colours: boolean): Context {
  const root = projectRoot();
  const effects = realEffects(root);
  const onErrors = paint(process.stderr.isTTY === true && colours);
  return {
    root,
    effects,
    dataset: { ...datasetName, version },
    repository,
    input: process.stdin,
    output: process.stdout,
    paint: paint(process.stdout.isTTY === true && colours),
    ...(process.stdin.isTTY === true ? { ask } : {}),
    today: today(),
    locate: (given) => fromRoot(root, given),
    fail: (issues, but) => {
      for (const issue of issues) effects.report(`${describeIssue(issue, onErrors)}\n`);
      const count = countIssues(issues);
      const problems = count === 1 ? "1 problem" : `${count} problems`;
      effects.report(onErrors.bad(but === undefined ? problems : `${problems}; ${but}`));
      return 1;
    },
  };
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(question);
  terminal.close();
  return answer.trim();
}

/** Says on a line of its own, below any line of progress, why the command could not go on; the exit code. */
function giveUp(error: unknown): number {
  const { message, stack, syscall } = error as NodeJS.ErrnoException;
  const isRefused = syscall !== undefined;
  const said = isRefused ? `the system refused: ${message}` : `a defect of the program\n${stack}`;
  process.stderr.write(`${process.stderr.isTTY ? "\n" : ""}playbook: ${said}\n`);
  return isRefused ? 74 : 70;
}

/** What the dataset is called and what it is. */
const datasetName = {
  name: "industrial-playbook",
  description: "News articles on industrial policy as data in which every value has a receipt",
} as const;

/** The nearest folder at or above the working directory that holds sources/; else the program's own. */
function projectRoot(): string {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "sources"))) return folder;
    if (folder === dirname(folder)) return join(import.meta.dirname, "..");
  }
}

/** A location that a person gave, as the effects take it: below the project's root; addresses stay as they are. */
function fromRoot(root: string, location: string): string {
  return /^https?:\/\//.test(location) ? location : relative(root, resolve(location)) || ".";
}

type Package = { readonly version: string; readonly repository: string };

function packageFile(): Package {
  return JSON.parse(readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8"));
}

// Compiled code is kept between runs: compiling is most of a small build. Threads learn of it by the environment.
// By now Node has compiled this file, and has loaded a compiler for it: package.json asks for the same, sooner.
const compiled = join(import.meta.dirname, "..", ".cache", "compiled");
process.env["NODE_COMPILE_CACHE"] ??= compiled;
enableCompileCache(compiled);

// a reader that has had enough, such as head, is no fault
process.stdout.on("error", () => process.exit(0));

process.exitCode = await main(process.argv.slice(2)).catch(giveUp);
