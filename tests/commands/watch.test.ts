/** build --watch, as a person uses it: a process that builds again whenever a file is saved. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../memory-effects.ts";

test("builds again after a change, tells what is wrong, and goes on", async () => {
  const folder = mkdtempSync(join(tmpdir(), "playbook-"));
  cpSync(join(projectRoot, "sources"), join(folder, "sources"), { recursive: true });
  const annotations = join(folder, "sources/articles/wired-2025-01-30-deepseek-automakers/annotations.yaml");
  const right = readFileSync(annotations, "utf8");
  const watching = spawn(process.execPath, [join(projectRoot, "pipeline/main.ts"), "build", "--watch"], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
  });
  let said = "";
  let heard: () => void = () => undefined;
  watching.stderr.on("data", (chunk) => {
    said += chunk;
    heard();
  });
  /** What is said until the process watches again. */
  const round = async (): Promise<string> => {
    while (!said.includes("watching sources/")) await new Promise<void>((resolve) => (heard = resolve));
    const [before = "", ...after] = said.split("watching sources/\n");
    said = after.join("watching sources/\n");
    return before;
  };
  try {
    expect(await round()).toContain("published: 1 article");
    writeFileSync(annotations, right.replace("value: 8200000000", "value: 8300000000"));
    expect(await round()).toMatch(/double-entry[\s\S]*1 problem; output\/ is as it was/);
    writeFileSync(join(folder, "sources/.DS_Store"), "x");
    writeFileSync(annotations, right);
    expect(await round()).toContain("unchanged: 1 article");
  } finally {
    watching.kill();
    rmSync(folder, { recursive: true });
  }
});
