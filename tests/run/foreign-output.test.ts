/** output/ that no build made is refused, and left as it is. */
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { realEffects } from "../../pipeline/effects.ts";
import { build } from "../../pipeline/run.ts";
import { projectFiles, projectRoot } from "../memory-effects.ts";

const dataset = { name: "industrial-playbook", version: "0.1.0", description: "A test" };

describe("output/", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "playbook-"));
    cpSync(join(projectRoot, "sources"), join(root, "sources"), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  async function refusal(): Promise<string[]> {
    const report = await build({ dataset, concurrency: 1, cache: false }, realEffects(root));
    return report.outcome === "refused"
      ? report.issues.map(({ code, place, found }) => `${code} ${place.file}: ${found}`)
      : [];
  }

  test("that is a file is refused and stays", async () => {
    writeFileSync(join(root, "output"), "my notes");
    expect(await refusal()).toEqual(["output-foreign output: a file"]);
    expect(readFileSync(join(root, "output"), "utf8")).toBe("my notes");
  });

  test("that is a symbolic link is refused, and what it leads to is untouched", async () => {
    mkdirSync(join(root, "elsewhere"));
    writeFileSync(join(root, "elsewhere", "thesis.txt"), "years of work");
    symlinkSync("elsewhere", join(root, "output"));
    expect(await refusal()).toEqual(["output-foreign output: a symbolic link, or no file at all"]);
    expect(lstatSync(join(root, "output")).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(root, "elsewhere"))).toEqual(["thesis.txt"]);
  });

  test("that holds a stranger's file is refused, with each of them named", async () => {
    mkdirSync(join(root, "output", "csv"), { recursive: true });
    writeFileSync(join(root, "output", "csv", "mine.csv"), "a\n");
    writeFileSync(join(root, "output", "thesis.txt"), "years of work");
    writeFileSync(join(root, "output", "README.md"), "as a build would write");
    const found = "a file that no build made, and that publishing would remove";
    expect(await refusal()).toEqual([
      `output-foreign output/csv/mine.csv: ${found}`,
      `output-foreign output/thesis.txt: ${found}`,
    ]);
    expect(readFileSync(join(root, "output", "thesis.txt"), "utf8")).toBe("years of work");
  });

  test("that a build of another version made is replaced: its checksums list what was its own", async () => {
    cpSync(join(projectRoot, "output"), join(root, "output"), { recursive: true });
    const sums = join(root, "output", "SHA256SUMS");
    writeFileSync(join(root, "output", "csv", "retired.csv"), "id\n");
    writeFileSync(sums, `${readFileSync(sums, "utf8")}${"0".repeat(64)}  csv/retired.csv\n`);
    expect(await refusal()).toEqual([]);
    expect(readdirSync(join(root, "output", "csv"))).not.toContain("retired.csv");
  });

  test("that is empty, absent or without checksums is built into", async () => {
    expect(await refusal()).toEqual([]);
    rmSync(join(root, "output", "SHA256SUMS"));
    expect(await refusal()).toEqual([]);
    rmSync(join(root, "output"), { recursive: true });
    mkdirSync(join(root, "output"));
    expect(await refusal()).toEqual([]);
    expect(readdirSync(join(root, "output", "csv")).sort()).toEqual(
      [...projectFiles("output/csv").keys()].map((path) => path.slice("output/csv/".length)),
    );
  });
});
