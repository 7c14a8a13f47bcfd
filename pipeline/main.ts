#!/usr/bin/env node
/** The command line: parses arguments, makes the real effects, and sets the exit code. */
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Issue } from "../schemas/issue.ts";
import { realEffects } from "./effects.ts";
import { describeIssue, paint } from "./report.ts";

const usage = `playbook: news articles and curated annotations, turned into a dataset in which every value has a receipt

  playbook build [--concurrency N]     build output/ from sources/
  playbook verify                      re-check every receipt, hash, key and sum of output/ against sources/
  playbook extract                     read articles as JSON lines on standard input, write what the rules find
  playbook explain <row-id> [column]   show where a row or cell comes from, down to the characters of the source
  playbook diff <old> <new>            list the rows and cells that differ between two datasets, each a folder,
                                       a .tar.gz, a .zip or the address of an archive
  playbook release <version> [--previous <location>] [--to <folder>]
                                       make the archives and assets of a release in dist/<version>/
  playbook schemas                     write the JSON Schemas that editors use for the files in sources/

Options
  --concurrency N     runs of articles worked on at a time, each in a thread where there are enough
                      (default: the number of processors; --workers says the same)
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
  1   the sources or the dataset are not as they must be; every problem is listed
  2   the command was not understood
  70  a defect of the program`;

const commands = ["build", "verify", "extract", "explain", "diff", "release", "schemas"] as const;
type Command = (typeof commands)[number];
const takesArguments: readonly string[] = ["explain", "diff", "release"];

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
  if (!takesArguments.includes(command) && rest.length > 0) {
    process.stderr.write(
      `playbook: ${command} takes no ${rest.join(" ")}\n\nplaybook --help lists the commands.\n`,
    );
    return 2;
  }
  return run(command as Command, rest, root, version, values);
}

type Values = {
  concurrency?: string;
  workers?: string;
  previous?: string;
  to?: string;
  help?: boolean;
  version?: boolean;
  "no-color"?: boolean;
  json?: boolean;
  summary?: boolean;
};

function parse(args: readonly string[]): { values: Values; positionals: string[] } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        concurrency: { type: "string" },
        workers: { type: "string" },
        previous: { type: "string" },
        to: { type: "string" },
        "no-color": { type: "boolean" },
        json: { type: "boolean" },
        summary: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
    const count = values.concurrency ?? values.workers;
    if (count !== undefined && !/^[1-9]\d{0,2}$/.test(count))
      return `playbook: --concurrency ${count} is not a number from 1`;
    return { values: values as Values, positionals };
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
      const { build } = await import("./run.ts");
      const concurrency = Number(values.concurrency ?? values.workers ?? availableParallelism());
      const report = await build({ dataset, concurrency }, effects);
      if (report.outcome === "refused") {
        return fail(report.issues, `${problems(report.issues.length)}; output/ is as it was`);
      }
      const rows = Object.values(report.rows).reduce((sum, count) => sum + count, 0);
      const articles = report.articles === 1 ? "1 article" : `${report.articles} articles`;
      effects.report(`${report.outcome}: ${articles}, ${rows} rows in output/`);
      return 0;
    }
    case "verify": {
      const { verify } = await import("./commands/verify.ts");
      const { issues, files, rows } = await verify(effects, { dataset, concurrency: 1 });
      if (issues.length > 0) return fail(issues, problems(issues.length));
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
      const told = explain(id, column, effects, paint(process.stdout.isTTY === true && colours));
      if (typeof told === "string") {
        effects.print(told);
        return 0;
      }
      return fail([told], problems(1));
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
      return issues.length > 0 ? fail(issues, problems(issues.length)) : 0;
    }
    case "extract": {
      const { extractLines } = await import("./commands/extract.ts");
      // a reader that has had enough, such as head, is no fault
      process.stdout.on("error", () => process.exit(0));
      const issues = await extractLines(process.stdin, process.stdout, effects);
      return issues.length > 0 ? fail(issues, problems(issues.length)) : 0;
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
        return fail(made.issues, `${problems(made.issues.length)}; nothing is released`);
      }
      effects.print(releaseSummary(made));
      return 0;
    }
    case "schemas": {
      const { writeEditorSchemas } = await import("./commands/schemas.ts");
      const issues = writeEditorSchemas(effects);
      return issues.length > 0 ? fail(issues, problems(issues.length)) : 0;
    }
  }
}

/** What the dataset is called and what it is. */
const datasetName = {
  name: "industrial-playbook",
  description: "News articles on industrial policy as data in which every value has a receipt",
} as const;

function problems(count: number): string {
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

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`playbook: a defect of the program\n${(error as Error).stack}\n`);
  process.exitCode = 70;
}
