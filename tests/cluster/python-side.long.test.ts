/** The Python of the job, without Spark: no article is lost with its worker, and no version with its publisher. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { projectRoot } from "../memory-effects.ts";
import { collectionPath, idOf, sources } from "../run/parted-sources.ts";

const python = join(projectRoot, ".venv/bin/python");
const why = existsSync(python) ? undefined : "there is no Python";
const job = join(projectRoot, "pipeline/cluster");
const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), "playbook-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = Buffer.from(sources().get(collectionPath) as Uint8Array)
  .toString()
  .trimEnd()
  .split("\n");

/** What comes back of a collection in which some articles have words more. */
function workedWith(poison: Readonly<Record<number, string>>, patience: number, batch: number) {
  const collection = join(folder, "poisoned.jsonl");
  const poisoned = lines.map((line, at) =>
    poison[at] === undefined ? line : line.replace('"text":"', `"text":"${poison[at]} `),
  );
  writeFileSync(collection, poisoned.join("\n"));
  const node = [
    process.execPath,
    "--import",
    join(here, "poison.mjs"),
    join(projectRoot, "pipeline/main.ts"),
  ];
  const args = [join(here, "work.py"), job, `${patience}`, `${batch}`, collection];
  const printed = execFileSync(python, [...args, ...node, "worker", "articles"], {
    cwd: projectRoot,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return printed
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe.skipIf(why !== undefined)(
  `the worker's parent${why === undefined ? "" : ` (skipped: ${why})`}`,
  () => {
    test("an article that ends its worker, and one that never ends, are rows with problems, and no other is lost", () => {
      const poison = { 4: "This article ends whoever reads it.", 9: "This article never ends." };
      const rows = workedWith(poison, 30, 6);
      const articles = rows.filter(({ id }) => id !== null);
      expect(articles.map(({ id }) => id)).toEqual(lines.map((_, at) => idOf(at)));
      const wrong = articles.filter(({ article }) => article === null);
      expect(wrong.map(({ id, problems }) => [id, String(problems).replace(/with -?\d+/, "with …")])).toEqual(
        [
          [idOf(4), `${idOf(4)}: the worker dies of it: it ended with …`],
          [idOf(9), `${idOf(9)}: the worker dies of it: no answer within 30 s`],
        ],
      );
      expect(rows.at(-1)).toMatchObject({ id: null, bytes: lines.length });
    }, 600_000);
  },
);

describe.skipIf(why !== undefined)(
  `a publisher that is killed${why === undefined ? "" : ` (skipped: ${why})`}`,
  () => {
    test.each([
      ["rename", []],
      ["rename", ["in-two-steps"]],
      ["pointer", []],
    ])(
      "%s %s: whoever comes next finds a whole version",
      async (committer, more) => {
        const below = mkdtempSync(join(folder, "store-"));
        const out = join(below, "out");
        const run = (what: string): string[] => [join(here, "store.py"), job, what, committer, out, ...more];
        for (let kill = 0; kill < 6; kill++) {
          const publisher = spawn(python, run("publish"), { stdio: ["ignore", "pipe", "inherit"] });
          await new Promise((resolve) => publisher.stdout.once("data", resolve));
          await setTimeout(kill * 7);
          publisher.kill("SIGKILL");
          await new Promise((resolve) => publisher.once("close", resolve));
          execFileSync(python, run("recover"), { stdio: "inherit" });
        }
        expect(readdirSync(below)).toEqual(["out"]);
      },
      300_000,
    );
  },
);
