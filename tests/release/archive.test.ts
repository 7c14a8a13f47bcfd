import { execFileSync } from "node:child_process";
import { hash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tarGz, zip } from "../../pipeline/release/archive.ts";
import { projectRoot } from "../memory-effects.ts";

const files = [
  { path: "csv/b.csv", bytes: Buffer.from("id\n1\n") },
  { path: "README.md", bytes: Buffer.from("é".repeat(4000)) },
  { path: "csv/a.csv", bytes: Buffer.from("id\n") },
  { path: "empty", bytes: new Uint8Array(0) },
];
const folder = "set-1.0.0";
const names = ["README.md", "csv/a.csv", "csv/b.csv", "empty"].map((name) => `${folder}/${name}`);

let room = "";
beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), "playbook-"));
  writeFileSync(join(room, "a.tar.gz"), await tarGz(folder, files));
  writeFileSync(join(room, "a.zip"), zip(folder, files));
});
afterAll(() => rmSync(room, { recursive: true }));

const ran = (program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd: room, encoding: "utf8", env: { ...process.env, TZ: "UTC" } });

describe("the bytes", () => {
  // zlib of the machine unpacks what fflate packed; the tar inside is what is promised for ever
  test("of the archive inside are pinned", () => {
    const tar = gunzipSync(readFileSync(join(room, "a.tar.gz")));
    expect(hash("sha256", tar, "hex")).toBe(
      "0b2f285f87065b3a8a25078a4eed8db2d8739d0aab7ff9f62f64703b8f8d75b1",
    );
  });

  test("are the same in whatever order the files come, and in any time zone", async () => {
    const shuffled = files.toReversed();
    expect(Buffer.from(await tarGz(folder, shuffled)).equals(readFileSync(join(room, "a.tar.gz")))).toBe(
      true,
    );
    const before = process.env["TZ"];
    try {
      for (const zone of ["Asia/Shanghai", "America/New_York", "Pacific/Apia"]) {
        process.env["TZ"] = zone;
        expect(Buffer.from(zip(folder, shuffled)).equals(readFileSync(join(room, "a.zip"))), zone).toBe(true);
      }
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
  });
});

describe("real programs unpack them", () => {
  test("tar", () => {
    const listed = ran("tar", "--full-time", "-tvzf", "a.tar.gz").trim().split("\n");
    expect(
      listed.map((line) => line.split(/\s+/)).map(([mode, owner, , day, , name]) => [mode, owner, day, name]),
    ).toEqual(names.map((name) => ["-rw-r--r--", "0/0", "1980-01-02", name]));
    ran("tar", "-xzf", "a.tar.gz");
    for (const { path, bytes } of files)
      expect(readFileSync(join(room, folder, path)).equals(bytes)).toBe(true);
  });

  const python = join(projectRoot, ".venv/bin/python");
  test.skipIf(!existsSync(python))("Python's zipfile (skipped where there is no Python)", () => {
    const script =
      "import json, zipfile\nwith zipfile.ZipFile('a.zip') as archive:\n  assert archive.testzip() is None\n" +
      "  print(json.dumps([[i.filename, i.date_time, oct(i.external_attr >> 16), len(archive.read(i))] for i in archive.infolist()]))";
    expect(JSON.parse(ran(python, "-c", script))).toEqual(
      names.map((name) => {
        const { bytes } = files.find(({ path }) => name === `${folder}/${path}`) as (typeof files)[number];
        return [name, [1980, 1, 2, 0, 0, 0], "0o100644", bytes.length];
      }),
    );
  });
});

test.each(["ä.csv", "a b.csv", `${"x".repeat(100)}.csv`])(
  "a path that not every program reads is refused: %s",
  (path) => {
    expect(() => zip(folder, [{ path, bytes: new Uint8Array(0) }])).toThrow(/no path for an archive/);
  },
);
