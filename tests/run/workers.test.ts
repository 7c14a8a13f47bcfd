import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../memory-effects.ts";

test("one thread and two make the same bytes of a generated collection", () => {
  const folder = mkdtempSync(join(tmpdir(), "playbook-"));
  const run = (script: string, ...args: string[]) =>
    execFileSync(process.execPath, [join(projectRoot, script), ...args], { cwd: folder, stdio: "pipe" });
  try {
    run("tests/bench/generate.ts", "--articles", "200", "--seed", "7", "--out", folder);
    const sums = ["1", "2"].map((workers) => {
      run("pipeline/main.ts", "build", "--workers", workers);
      const made = readFileSync(join(folder, "output/SHA256SUMS"), "utf8");
      rmSync(join(folder, "output"), { recursive: true });
      return made;
    });
    expect(sums[0]).toBe(sums[1]);
    expect(sums[0]?.split("\n").length).toBeGreaterThan(70);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
