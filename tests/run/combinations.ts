/**
 * The bytes of a generated collection are the same whatever the number of workers, the size of runs and the state of
 * the cache: whole processes, as people run them.
 */
import { execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "../memory-effects.ts";

/**
 * Builds `articles` made-up articles in every combination of workers and size of runs, with the cache in every state, and
 * again after changes: the bytes are those of a build with one worker and no cache.
 */
export function buildInCombinations(
  articles: number,
  combinations: readonly (readonly [workers: number, runSize: number])[],
): void {
  const minutes = 60_000;
  const folder = mkdtempSync(join(tmpdir(), "playbook-"));
  const script = (name: string) => join(projectRoot, name);
  const cacheFolder = join(folder, ".cache");
  const outputFolder = join(folder, "output");

  function playbook(...args: readonly string[]): string {
    const command = [script("pipeline/main.ts"), ...args];
    return execFileSync("/bin/sh", ["-c", '"$0" "$@" 2>&1', process.execPath, ...command], {
      cwd: folder,
      encoding: "utf8",
    });
  }

  /** The hash of every file of the dataset, as the build lists them; verify re-checks that list elsewhere. */
  const sums = (): string => readFileSync(join(outputFolder, "SHA256SUMS"), "utf8");
  const forget = (path: string): void => rmSync(path, { recursive: true, force: true });

  function entries(): string[] {
    return readdirSync(join(cacheFolder, "runs"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  }

  let expected = "";

  beforeAll(() => {
    execFileSync(process.execPath, [
      ...[
        script("tests/bench/generate.ts"),
        "--articles",
        `${articles}`,
        "--claims",
        "4",
        "--seed",
        "7",
        "--out",
        folder,
      ],
    ]);
    playbook("build", "--workers", "1", "--no-cache");
    expected = sums();
  }, 5 * minutes);

  afterAll(() => forget(folder));

  describe.each(combinations)("%i workers, runs of at least %i articles", (workers, size) => {
    const build = (...args: readonly string[]) =>
      playbook("build", "--workers", `${workers}`, "--run-size", `${size}`, ...args);

    test("make the same bytes without a cache", { timeout: 5 * minutes }, () => {
      forget(outputFolder);
      build("--no-cache");
      expect(sums()).toBe(expected);
    });

    test("make the same bytes with an empty cache, a full one, a damaged one and a lost record", {
      timeout: 5 * minutes,
    }, () => {
      forget(cacheFolder);
      forget(outputFolder);
      expect(build()).toContain("published");
      expect(sums()).toBe(expected);

      forget(outputFolder);
      expect(build()).toContain(`published: ${articles} articles, ${articles} from the cache`);
      expect(sums()).toBe(expected);

      const [first = "", second = first, third = second] = entries();
      truncateSync(first, 1000);
      writeFileSync(second, readFileSync(third));
      const bytes = readFileSync(third);
      bytes.writeUInt8((bytes.at(-20) as number) ^ 1, bytes.length - 20);
      writeFileSync(third, bytes);
      forget(outputFolder);
      build();
      expect(sums()).toBe(expected);

      forget(join(cacheFolder, "published.json"));
      expect(build()).toContain("unchanged");
      expect(sums()).toBe(expected);
    });
  });

  describe("a build of what was built before", () => {
    test("is done at once, and again where somebody touched the output", { timeout: 5 * minutes }, () => {
      playbook("build");
      expect(playbook("build", "--timings")).not.toContain("join");
      appendFileSync(join(outputFolder, "csv/claims.csv"), "x");
      expect(playbook("build", "--timings")).toContain("published");
      expect(sums()).toBe(expected);
      writeFileSync(join(outputFolder, "csv/strange.csv"), "x");
      expect(() => playbook("build")).toThrow(
        expect.objectContaining({ stdout: expect.stringContaining("output-foreign") }),
      );
      expect(readdirSync(join(outputFolder, "csv"))).toContain("strange.csv");
      rmSync(join(outputFolder, "csv/strange.csv"));
    });

    test("works on the run of a changed annotation alone, and takes over files that it does not change", {
      timeout: 5 * minutes,
    }, () => {
      const collection = join(folder, "sources/collections/generated.jsonl");
      const before = readFileSync(collection, "utf8");
      const reworded = before.replace(/("statement":"[^"]{20,200})\.",/, '$1, it is said.",');
      expect(reworded).not.toBe(before);
      writeFileSync(collection, reworded);
      const said = playbook("build");
      const worked = articles - Number(/(\d+) from the cache/.exec(said)?.[1]);
      expect(worked).toBeGreaterThan(0);
      expect(worked).toBeLessThan(Math.min(articles, 513));
      const changed = sums();
      const files = (list: string) => new Set(list.split("\n"));
      const kept = [...files(expected)].filter((line) => files(changed).has(line));
      expect(kept.join("\n")).toContain("csv/mentions.csv");
      forget(cacheFolder);
      forget(outputFolder);
      playbook("build");
      expect(sums()).toBe(changed);
      writeFileSync(collection, before);
      playbook("build");
      expect(sums()).toBe(expected);
    });

    test("comes to the same after a build that was killed", { timeout: 5 * minutes }, async () => {
      forget(cacheFolder);
      forget(outputFolder);
      const killed = spawn(process.execPath, [script("pipeline/main.ts"), "build"], {
        cwd: folder,
        stdio: "ignore",
      });
      const gone = new Promise((resolve) => killed.on("exit", resolve));
      // in the middle of the work: the new version is begun, and not published
      while (!readdirSync(folder).some((name) => name.startsWith(".output.new-")))
        await new Promise((resolve) => setTimeout(resolve, 10));
      killed.kill("SIGKILL");
      await gone;
      expect(playbook("build")).toContain("published");
      expect(sums()).toBe(expected);
      expect(readdirSync(folder).sort()).toEqual([".cache", "output", "sources"]);
    });

    test("and what the cache holds is told, checked and cleared", () => {
      expect(playbook("cache", "size")).toMatch(/^\d+ runs, [\d.]+ MB; the last build used \d+ runs/);
      expect(playbook("cache", "verify")).toContain("all as they were written");
      const [first = ""] = entries();
      truncateSync(first, 1000);
      expect(() => playbook("cache", "verify")).toThrow(
        expect.objectContaining({ stdout: expect.stringMatching(/^damaged[^\n]+1 file/) }),
      );
      playbook("cache", "prune");
      expect(playbook("cache", "prune")).toContain("removed 0 runs");
    });
  });
}
