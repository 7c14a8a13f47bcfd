/** The command as a person calls it: two datasets that lie in a folder, an archive, and behind an address. */
import { spawn } from "node:child_process";
import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync, strToU8 } from "fflate";
import { packTar } from "modern-tar";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "../memory-effects.ts";
import { committedFiles } from "../release/released.ts";

const claim = "wired-2025-01-30-deepseek-automakers/claims/ai-investment";
const folder = mkdtempSync(join(tmpdir(), "playbook-diff-"));

async function playbook(
  args: readonly string[],
): Promise<{ status: number; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [join(projectRoot, "pipeline/main.ts"), "diff", ...args], {
    cwd: projectRoot,
    env: { ...process.env, NO_COLOR: "1" },
  });
  const read = async (stream: AsyncIterable<Buffer>) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };
  const status = new Promise<number>((resolve) => child.on("close", resolve));
  const [stdout, stderr] = await Promise.all([read(child.stdout), read(child.stderr)]);
  return { stdout, stderr, status: await status };
}

/** An older dataset: one value is another, and one metric is not there yet. */
const older = committedFiles();
const json = (path: string, edit: (text: string) => string) =>
  older.set(path, strToU8(edit(Buffer.from(older.get(path) as Uint8Array).toString())));
json("json/claims.json", (text) => text.replace('"value":200000000000', '"value":100000000000'));
json("json/metrics.json", (text) => text.replace(/^\{"id":"age".*\n/m, ""));
older.delete("SHA256SUMS");
older.set(
  "SHA256SUMS",
  strToU8([...older].map(([path, bytes]) => `${hash("sha256", bytes, "hex")}  ${path}\n`).join("")),
);

const server = createServer((request, response) => {
  if (request.url === "/latest") response.writeHead(302, { location: "/old.tar.gz" }).end();
  else if (request.url === "/old.tar.gz") response.end(archive);
  else response.writeHead(404).end();
});
let archive: Uint8Array = new Uint8Array(0);
let address = "";

beforeAll(async () => {
  for (const [path, bytes] of older) {
    mkdirSync(dirname(join(folder, "old", path)), { recursive: true });
    writeFileSync(join(folder, "old", path), bytes);
  }
  const entries = [...older].map(([name, body]) => ({
    header: { name: `old/${name}`, size: body.length },
    body,
  }));
  archive = gzipSync(await packTar(entries));
  writeFileSync(join(folder, "old.tar.gz"), archive);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe("diff", () => {
  test.each<[string, () => string]>([
    ["a folder", () => join(folder, "old")],
    ["an archive", () => join(folder, "old.tar.gz")],
    ["an address that leads on to another", () => `${address}/latest`],
  ])("of %s and output/", async (_, old) => {
    const { stdout, status } = await playbook([old(), "output"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`  ~ ${claim}\n      value  100000000000 → 200000000000\n`);
    expect(stdout).toContain("  + age\n");
    expect(stdout).toContain("1 row was added to metrics (minor)");
  });

  test("for a program, and for a pull request", async () => {
    const { stdout } = await playbook([join(folder, "old"), "output", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      level: "minor",
      rows: [
        {
          table: "claims",
          id: claim,
          change: "changed",
          cells: [{ column: "value", before: 100000000000, after: 200000000000 }],
        },
        { table: "metrics", id: "age", change: "added", row: { label: "Age" } },
      ],
    });
    const summary = await playbook([join(folder, "old"), "output", "--summary"]);
    expect(summary.stdout).toMatch(/^\*\*The dataset changes: minor\.\*\*/);
  });

  test("of a dataset and itself says that there is nothing", async () => {
    expect(await playbook(["output", "output"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("no differences"),
    });
  });

  test.each<[string, () => string[], number, RegExp]>([
    ["a place where nothing is", () => ["nowhere", "output"], 1, /dataset-unreadable[\s\S]*nothing there/],
    ["an address where nothing is", () => [`${address}/none`, "output"], 1, /the answer 404/],
    ["a server that does not answer", () => ["http://127.0.0.1:1/x", "output"], 1, /dataset-unreadable/],
  ])("%s", async (_, args, exit, said) => {
    const { status, stderr } = await playbook(args());
    expect(stderr).toMatch(said);
    expect(status).toBe(exit);
  });
});
