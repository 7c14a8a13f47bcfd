#!/usr/bin/env node
/** The command line: parses arguments, makes the real effects, and sets the exit code. */
import { existsSync, readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Issue } from "../schemas/issue.ts";
import { countIssues } from "../schemas/issue-list.ts";
import { realEffects } from "./effects.ts";
import { describeIssue, paint } from "./report.ts";

const usage = `playbook: news articles and curated annotations, turned into a dataset in which every value has a receipt

  playbook build                       build output/ from sources/
  playbook verify                      re-check every receipt, hash, key and sum of output/ against sources/
  playbook extract                     read articles as JSON lines on standard input, write what the rules find
  playbook explain <row-id> [column]   show where a row or cell comes from, down to the characters of the source
  playbook diff <old> <new>            list the rows and cells that differ between two datasets, each a folder,
                                       a .tar.gz, a .zip or the address of an archive
  playbook release <version> [--previous <location>] [--to <folder>]
                                       make the archives and assets of a release in dist/<version>/
  playbook cache size|prune|verify     how much the cache holds; remove what the last build did not use; look for damage
  playbook schemas                     write the JSON Schemas that editors use for the files in sources/

Options
  --workers N         runs of articles worked on at a time, each in a thread (default: the number of
                      processors, and a thread for each thousand articles)
  --run-size N        articles worked on and kept together, at least, up to two megabytes of sources (default: a
                      group, about 64)
  --no-cache          build without the cache: no run is taken from it, none is kept in it
  --timings           say where time and memory went; said anyway after a build of more than five seconds
  --json              diff: everything as JSON
  --summary           diff: Markdown for a comment on a pull request
  --previous <location>
                      the release to compare with, a folder, an archive or the address of one
                      (default: the newest in tests/releases/)
  --to <folder>       where the folder of the release is made (default: dist)
  --no-color          no colours (so does the environment variable NO_COLOR)
  --help, --version

Examples
  playbook build
  playbook explain wired-2025-01-30-deepseek-automakers/claims/ai-investment value
  echo '{"id":"a","text":"It cost over $5 million.","published_on":"2025-01-30"}' | playbook extract

Exit codes
  0   done: nothing is wrong
  1   the sources or the dataset are not as they must be; the problems are listed
  2   the command was not understood
  70  a defect of the program
  74  the system refused to read or to write, as where a disk is full`;

const commands = ["build", "verify", "extract", "explain", "diff", "release", "cache", "schemas"] as const;
type Command = (typeof commands)[number];
const takesArguments: readonly string[] = ["explain", "diff", "release", "cache"];

const options = {
  workers: { type: "string" },
  "run-size": { type: "string" },
  timings: { type: "boolean" },
  "no-cache": { type: "boolean" },
  previous: { type: "string" },
  to: { type: "string" },
  "no-color": { type: "boolean" },
  json: { type: "boolean" },
  summary: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;
type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

/** The options of each command, besides those that every command has. */
const optionsOf: Readonly<Record<Command, readonly (keyof Values)[]>> = {
  build: ["workers", "run-size", "no-cache", "timings"],
  verify: [],
  extract: [],
  explain: [],
  diff: ["json", "summary"],
  release: ["previous", "to"],
  cache: [],
  schemas: [],
};
const optionsOfAll: readonly string[] = ["no-color", "help", "version"];

async function main(args: readonly string[]): Promise<number> {
  const parsed = parse(args);
  if (typeof parsed === "string") {
    process.stderr.write(`${parsed}\n\nplaybook --help lists the commands.\n`);
    return 2;
  }
  const { values, positionals } = parsed;
  const root = projectRoot();
  const { version } = packageFile();
  const [command, ...rest] = positionals;
  if (values.version) return say(version);
  if (values.help || command === undefined) return say(usage);
  if (!commands.includes(command as Command)) {
    process.stderr.write(`playbook: there is no command ${command}\n\nplaybook --help lists the commands.\n`);
    return 2;
  }
  const mayHave = [...optionsOfAll, ...optionsOf[command as Command]];
  const idle = [
    ...(takesArguments.includes(command) ? [] : rest),
    ...Object.keys(values).flatMap((name) => (mayHave.includes(name) ? [] : `--${name}`)),
  ];
  if (idle.length > 0) {
    process.stderr.write(
      `playbook: ${command} takes no ${idle.join(" ")}\n\nplaybook --help lists the commands.\n`,
    );
    return 2;
  }
  return run(command as Command, rest, root, version, values);
}

/** Says on a line of its own, below any line of progress, why the command could not go on; the exit code. */
function giveUp(error: unknown): number {
  const { message, stack, syscall } = error as NodeJS.ErrnoException;
  const isRefused = syscall !== undefined;
  const said = isRefused ? `the system refused: ${message}` : `a defect of the program\n${stack}`;
  process.stderr.write(`${process.stderr.isTTY ? "\n" : ""}playbook: ${said}\n`);
  return isRefused ? 74 : 70;
}

/** Beyond any machine and any run: what is larger is a slip, and a thread that is asked for is started. */
const mostOf = { workers: 256, "run-size": 1_000_000 } as const;

function parse(args: readonly string[]): { values: Values; positionals: string[] } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options,
    });
    for (const [name, most] of Object.entries(mostOf)) {
      const value = values[name as keyof typeof mostOf];
      if (value !== undefined && !(/^[1-9]\d*$/.test(value) && Number(value) <= most))
        return `playbook: --${name} ${value} is not a whole number from 1 to ${most}`;
    }
    return { values, positionals };
  } catch (error) {
    return `playbook: ${(error as Error).message}`;
  }
}

async function run(
  command: Command,
  rest: readonly string[],
  root: string,
  version: string,
  values: Values,
): Promise<number> {
  const effects = realEffects(root);
  const dataset = { ...datasetName, version };
  const colours = process.stderr.isTTY === true && !process.env["NO_COLOR"] && values["no-color"] !== true;
  const fail = (issues: readonly Issue[], summary: string): number => {
    for (const issue of issues) effects.report(`${describeIssue(issue, paint(colours))}\n`);
    effects.report(paint(colours).bad(summary));
    return 1;
  };
  // each command is imported when it is needed: start-up is most of the time of a small build
  switch (command) {
    case "build": {
      const { rebuild } = await import("./rebuild.ts");
      const concurrency = Number(values.workers ?? availableParallelism());
      const runSize = Number(values["run-size"] ?? 1);
      const cache = values["no-cache"] !== true;
      // who asks for workers gets them, even where one thread would be done sooner
      const asked = values.workers === undefined ? {} : { fewestForThread: 1 };
      const report = await rebuild({ dataset, concurrency, ...asked, runSize, cache }, effects);
      if (report.outcome === "refused") {
        return fail(report.issues, `${problems(report.issues)}; output/ is as it was`);
      }
      const { describeBuild, describeTimes, longBuild } = await import("./summary.ts");
      effects.report(describeBuild(report));
      if (values.timings === true || effects.now() > longBuild)
        effects.report(describeTimes(report, effects.now(), effects.peakMemory()));
      return 0;
    }
    case "verify": {
      const { verify } = await import("./commands/verify.ts");
      const { issues, files, rows } = await verify(effects, { dataset, concurrency: 1 });
      if (issues.length > 0) return fail(issues, problems(issues));
      effects.report(`verified: ${files} files, ${rows} rows, every receipt in its source`);
      return 0;
    }
    case "explain": {
      const { explain } = await import("./commands/explain.ts");
      const [id, column] = rest;
      if (id === undefined || rest.length > 2) {
        effects.report(
          "playbook explain takes a row id, as in the column id of output/csv/claims.csv, and a column",
        );
        return 2;
      }
      const told = await explain(id, column, effects, paint(process.stdout.isTTY === true && colours));
      if (typeof told === "string") {
        effects.print(told);
        return 0;
      }
      return fail([told], problems([told]));
    }
    case "diff": {
      const [old, now, ...more] = rest.map((location) => fromRoot(root, location));
      if (old === undefined || now === undefined || more.length > 0) {
        effects.report("playbook diff takes two datasets: playbook diff <old> <new>");
        return 2;
      }
      const { diff } = await import("./commands/diff.ts");
      const form = values.json ? "json" : values.summary ? "summary" : "text";
      const issues = await diff([old, now], form, effects, paint(process.stdout.isTTY === true && colours));
      return issues.length > 0 ? fail(issues, problems(issues)) : 0;
    }
    case "extract": {
      const { extractLines } = await import("./commands/extract.ts");
      // a reader that has had enough, such as head, is no fault
      process.stdout.on("error", () => process.exit(0));
      const issues = await extractLines(process.stdin, process.stdout, effects);
      return issues.length > 0 ? fail(issues, problems(issues)) : 0;
    }
    case "release": {
      const [wanted] = rest;
      if (!wanted || rest.length > 1) {
        effects.report("playbook release takes a version, such as 1.4.0: make release VERSION=1.4.0");
        return 2;
      }
      const { release, releaseSummary } = await import("./commands/release.ts");
      const to = fromRoot(root, values.to ?? join(root, "dist"));
      const previous = values.previous === undefined ? {} : { previous: fromRoot(root, values.previous) };
      const { repository } = packageFile();
      const made = await release(
        { dataset: { ...dataset, repository }, concurrency: 1, version: wanted, to, ...previous },
        effects,
      );
      if (made.issues.length > 0) {
        return fail(made.issues, `${problems(made.issues)}; nothing is released`);
      }
      effects.print(releaseSummary(made));
      return 0;
    }
    case "cache": {
      const { cacheActions, careForCache } = await import("./commands/cache.ts");
      const action = cacheActions.find((each) => each === rest[0]);
      if (action === undefined || rest.length > 1) {
        effects.report(`playbook cache takes one of ${cacheActions.join(", ")}`);
        return 2;
      }
      const { said, sound } = await careForCache(action, effects);
      effects.report(said);
      return sound ? 0 : 1;
    }
    case "schemas": {
      const { writeEditorSchemas } = await import("./commands/schemas.ts");
      const issues = writeEditorSchemas(effects);
      return issues.length > 0 ? fail(issues, problems(issues)) : 0;
    }
  }
}

/** What the dataset is called and what it is. */
const datasetName = {
  name: "industrial-playbook",
  description: "News articles on industrial policy as data in which every value has a receipt",
} as const;

function problems(issues: readonly Issue[]): string {
  const count = countIssues(issues);
  return count === 1 ? "1 problem" : `${count} problems`;
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

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

function packageFile(): { readonly version: string; readonly repository: string } {
  return JSON.parse(readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8"));
}

// Compiled code is kept between runs: compiling is most of a small build. Threads learn of it by the environment.
const compiled = join(import.meta.dirname, "..", ".cache", "compiled");
process.env["NODE_COMPILE_CACHE"] ??= compiled;
enableCompileCache(compiled);

process.exitCode = await main(process.argv.slice(2)).catch(giveUp);
