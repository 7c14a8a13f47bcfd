import { hash } from "node:crypto";
import { gzipSync, strToU8, zipSync } from "fflate";
import { packTar, type TarEntry } from "modern-tar";
import { describe, expect, test } from "vitest";
import { datasetOf, readDataset } from "../../pipeline/release/dataset.ts";
import type { IssueCode } from "../../schemas/issue.ts";
import { type Files, memoryEffects } from "../memory-effects.ts";
import { committed, committedFiles } from "./released.ts";

const top = "industrial-playbook-0.1.0/";

async function tarGz(files: Files, more: readonly TarEntry[] = []): Promise<Uint8Array> {
  const entries = [...files].map(
    ([path, body]): TarEntry => ({ header: { name: `${top}${path}`, size: body.length }, body }),
  );
  return gzipSync(await packTar([...entries, ...more]));
}

function zip(files: Files, prefix = top): Uint8Array {
  return zipSync(Object.fromEntries([...files].map(([path, bytes]) => [`${prefix}${path}`, bytes])));
}

/** The dataset as its files are once some are changed, with checksums made anew. */
function summed(files: Files): Files {
  const lines = [...files]
    .filter(([path]) => path !== "SHA256SUMS")
    .map(([path, bytes]) => `${hash("sha256", bytes, "hex")}  ${path}\n`);
  return new Map(files).set("SHA256SUMS", strToU8(lines.sort().join("")));
}

const read = (location: string, files: Files) => readDataset(location, memoryEffects(files));

describe("the committed dataset is the same", () => {
  const expected = committed();
  const below = (folder: string): Files =>
    new Map([...committedFiles()].map(([path, bytes]) => [`${folder}/${path}`, bytes]));
  test.each<[string, string, () => Promise<Files> | Files]>([
    ["in a folder", "output", () => below("output")],
    ["in a .tar.gz", "x.tar.gz", async () => new Map([["x.tar.gz", await tarGz(committedFiles())]])],
    ["in a .zip", "x.zip", () => new Map([["x.zip", zip(committedFiles())]])],
    ["in a .zip without a folder of its own", "x.zip", () => new Map([["x.zip", zip(committedFiles(), "")]])],
    [
      "at an address, whatever the name",
      "https://example.org/latest",
      async () => new Map([["https://example.org/latest", await tarGz(committedFiles())]]),
    ],
  ])("%s", async (_, location, files) => {
    const { value, issues } = await read(location, await files());
    expect(issues).toEqual([]);
    expect(value).toEqual(expected);
  });

  test("read from CSV where there is no JSON", () => {
    const files = new Map([...committedFiles()].filter(([path]) => !path.startsWith("json/")));
    expect(datasetOf("x", summed(files)).value).toEqual(expected);
  });
});

describe("what is no dataset, or a damaged one, is an issue", () => {
  const edited = (path: string, edit: (text: string) => string): Files => {
    const files = committedFiles();
    return files.set(path, strToU8(edit(Buffer.from(files.get(path) as Uint8Array).toString())));
  };
  const without = (path: string): Files => {
    const files = committedFiles();
    files.delete(path);
    return files;
  };
  test.each<[string, Files, IssueCode, RegExp]>([
    ["no checksums", without("SHA256SUMS"), "output-missing", /no such file/],
    [
      "a byte changed",
      edited("json/claims.json", (text) => text.replace("200000000000", "300000000000")),
      "output-digest",
      /SHA-256/,
    ],
    ["a file gone", without("csv/claims.csv"), "output-missing", /no such file/],
    [
      "a file more",
      committedFiles().set("csv/more.csv", strToU8("id\n")),
      "output-unexpected",
      /does not list/,
    ],
    [
      "a table that nobody describes",
      summed(committedFiles().set("json/more.json", strToU8("[\n]\n"))),
      "output-unreadable",
      /the table more/,
    ],
    [
      "rows that are no JSON",
      summed(edited("json/claims.json", (text) => text.slice(0, -3))),
      "output-unreadable",
      /JSON/,
    ],
    [
      "a column that nobody describes",
      summed(edited("json/metrics.json", (text) => text.replace('"label"', '"lable"'))),
      "output-unreadable",
      /lable/,
    ],
    [
      "an id twice",
      summed(edited("json/metrics.json", (text) => text.replace(/"id":"[^"]+"/g, '"id":"age"'))),
      "output-unreadable",
      /the id age twice/,
    ],
    [
      "a descriptor without a version",
      summed(edited("datapackage.json", (text) => text.replace('"version"', '"number"'))),
      "output-unreadable",
      /version/,
    ],
  ])("%s", (_, files, code, found) => {
    const { value, issues } = datasetOf("x", files);
    expect(value).toBeUndefined();
    expect(issues[0]).toMatchObject({ code, found: expect.stringMatching(found) });
  });

  const evil = (name: string, header: object = {}): TarEntry => ({
    header: { name, size: 1, ...header },
    ...("linkname" in header ? {} : { body: strToU8("x") }),
  });
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, IssueCode]>([
    ["nothing of an archive", () => strToU8("hello"), "dataset-unreadable"],
    ["a cut archive", async () => (await tarGz(committedFiles())).subarray(0, 5000), "dataset-unreadable"],
    ["a cut zip", () => zip(committedFiles()).subarray(0, 5000), "dataset-unreadable"],
    ["gzip of something else", () => gzipSync(strToU8("hello")), "dataset-unreadable"],
    [
      "a path that climbs out",
      async () => tarGz(committedFiles(), [evil(`${top}../../etc/x`)]),
      "archive-unsafe",
    ],
    ["an absolute path", async () => tarGz(committedFiles(), [evil("/etc/x")]), "archive-unsafe"],
    [
      "a link",
      async () =>
        tarGz(committedFiles(), [evil(`${top}link`, { type: "symlink", linkname: "/etc/passwd", size: 0 })]),
      "archive-unsafe",
    ],
    ["a file twice", async () => tarGz(committedFiles(), [evil(`${top}README.md`)]), "archive-unsafe"],
    [
      "a zip that climbs out",
      () => zip(new Map([...committedFiles(), ["../../x", strToU8("x")]])),
      "archive-unsafe",
    ],
    [
      "a file beside the dataset's folder",
      async () => tarGz(committedFiles(), [evil("beside.txt")]),
      "output-unexpected",
    ],
    ["an empty archive", async () => gzipSync(await packTar([])), "output-missing"],
  ])("%s", async (_, archive, code) => {
    const { value, issues } = await read("x", new Map([["x", await archive()]]));
    expect(value).toBeUndefined();
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  test.each(["nowhere", "https://example.org/nothing"])("%s", async (location) => {
    expect((await read(location, new Map())).issues).toMatchObject([
      { code: "dataset-unreadable", place: { file: location } },
    ]);
  });
});
