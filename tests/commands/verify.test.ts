import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openShelf } from "../../pipeline/compare/shelf.ts";
import type { ReadChapter } from "../../pipeline/dataset/chapters.ts";
import type { Effects } from "../../pipeline/effects.ts";
import { openListing } from "../../pipeline/sources/listing.ts";
import { readReference } from "../../pipeline/sources/reference.ts";
import { hashingOnly } from "../../pipeline/verify/rebuilt.ts";
import { receiptIssues } from "../../pipeline/verify/receipts.ts";
import { keyIssues, rowIssues, termIssues } from "../../pipeline/verify/rows.ts";
import { tables } from "../../schemas/index.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import { type Files, memoryEffects } from "../memory-effects.ts";
import { files, issuesOf, json, namedAfterAFlip, packageFile, withByteFlipped } from "./flipped.ts";

test("the committed dataset verifies", async () => {
  expect(await issuesOf(files)).toEqual([]);
});

test("what does not fit into memory is put away while the sources are built once more", () => {
  const world = hashingOnly(memoryEffects(new Map()), new Map());
  const lines = ["00-first\ta", "00-first\tb", "01-second\tc"];
  const digests = (most: number | undefined, effects: Effects) => {
    const shelf = openShelf(effects, most);
    for (const line of lines) shelf.add([line]);
    return [...shelf.chunks()].map(({ digest }) => digest);
  };
  expect(digests(1, world)).toEqual(digests(undefined, world));
  expect(digests(1, world)).not.toEqual([]);
});

describe("a byte is flipped", () => {
  // verify.long.test.ts flips one in every file
  test.each([
    "output/csv/claims.csv",
    "output/arrow/times.arrow",
    "output/schemas/claims.schema.json",
    "output/quality.json",
    "sources/reference/entities.yaml",
  ])("in %s: the file is named", async (path) => {
    expect(await namedAfterAFlip(path, 5)).toContain(path);
  });

  test("in a cell of any format: the row is named", async () => {
    for (const path of ["output/csv/claims.csv", "output/json/claims.json", "output/arrow/claims.arrow"]) {
      const at = Buffer.from(files.get(path) as Uint8Array).indexOf("built more electric vehicles");
      const wrong = (await issuesOf(withByteFlipped(path, at))).filter(
        ({ code }) => code === "output-disagrees",
      );
      expect(wrong.map(({ place }) => place.file)).toEqual([path]);
      expect(wrong[0]?.found).toContain("claims/byd-more-evs-than-tesla");
    }
  });

  test("in the article: the rows whose receipts no longer hold are named", async () => {
    const path = "sources/articles/wired-2025-01-30-deepseek-automakers/article.txt";
    const at = Buffer.from(files.get(path) as Uint8Array).indexOf("$8.2");
    const found = (await issuesOf(withByteFlipped(path, at + 1))).map((issue) => issue.found);
    expect(found.some((text) => text.includes("quantities/ai-fund"))).toBe(true);
  });
});

describe("files come and go", () => {
  test("a missing file and a stray file are named", async () => {
    const changed = new Map(files);
    changed.delete("output/arrow/times.arrow");
    changed.set("output/csv/extra.csv", Buffer.from("id\n"));
    const found = (await issuesOf(changed)).map(({ code, place }) => `${code} ${place.file}`);
    expect(found).toContain("output-missing output/arrow/times.arrow");
    expect(found).toContain("output-unexpected output/csv/extra.csv");
  });

  test("a source that the dataset was not built from is named", async () => {
    const changed = new Map(files).set("sources/articles/new-2025-01-01-x/article.txt", Buffer.from("x"));
    expect((await issuesOf(changed)).map(({ code }) => code)).toContain("output-stale");
  });
});

/** Makes the descriptors and the checksums agree with files that somebody altered. */
function resealed(changed: Files): Files {
  const facts = (path: string) => {
    const bytes = changed.get(path) as Uint8Array;
    return { bytes: bytes.length, sha256: hash("sha256", bytes, "hex") };
  };
  const put = (path: string, value: unknown) =>
    changed.set(path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
  const provenance = json("output/provenance.json", changed);
  for (const [key, entity] of Object.entries<Record<string, unknown>>(provenance.entity)) {
    if (!key.startsWith("output:")) continue;
    const { bytes, sha256 } = facts(key.replace("output:", "output/"));
    Object.assign(entity, { "playbook:bytes": bytes, "playbook:sha256": sha256 });
  }
  put("output/provenance.json", provenance);
  const package_ = json(packageFile, changed);
  for (const resource of package_.resources) {
    const { bytes, sha256 } = facts(`output/${resource.path}`);
    Object.assign(resource, { bytes, hash: `sha256:${sha256}` });
  }
  put(packageFile, package_);
  const listed = [...changed.keys()].filter(
    (path) => path.startsWith("output/") && !path.endsWith("SHA256SUMS"),
  );
  const sums = listed.sort().map((path) => `${facts(path).sha256}  ${path.slice("output/".length)}\n`);
  return changed.set("output/SHA256SUMS", Buffer.from(sums.join("")));
}

describe("somebody alters files alike, checksums included", () => {
  test("resealing what nobody altered changes nothing", async () => {
    expect(await issuesOf(resealed(new Map(files)))).toEqual([]);
  });

  test.each([
    ["a value", /claims\.(?:csv|json)$/, "200000000000", "300000000000"],
    ["a curator", /mentions\.(?:csv|json)$/, "Industrial Playbook editors", "Industrial Playbook authors"],
    ["the data card", /README\.md$/, "CC BY 4.0", "CC BY 3.0"],
    ["a schema", /claims\.schema\.json$/, "statement", "sentence"],
  ])("%s: it is not what the sources make", async (_, which, words, instead) => {
    const changed = new Map(files);
    for (const [path, bytes] of files) {
      if (!path.startsWith("output/") || !which.test(path)) continue;
      changed.set(path, Buffer.from(Buffer.from(bytes).toString().replaceAll(words, instead)));
    }
    expect((await issuesOf(resealed(changed))).length).toBeGreaterThan(0);
  });

  test("a line of the checksums that ends otherwise, or stands twice, is named", async () => {
    const sums = Buffer.from(files.get("output/SHA256SUMS") as Uint8Array).toString();
    const [first = ""] = sums.split("\n");
    for (const altered of [sums.replace("\n", "\r"), sums.slice(0, -1), `${first}\n${sums}`]) {
      const changed = new Map(files).set("output/SHA256SUMS", Buffer.from(altered));
      expect((await issuesOf(changed)).map(({ place }) => place.file)).toContain("output/SHA256SUMS");
    }
  });
});

const chapterOf = (rows: ReadChapter["rows"]): ReadChapter => ({
  rows,
  place: (table, index) => ({ file: `output/json/${table}.json`, line: index + 2 }),
});

describe("rows that break a rule are named, each by its own check", () => {
  const claims = tables.find(({ name: each }) => each === "claims") as Table;
  const [row, next] = json("output/json/claims.json") as [AnyRow, AnyRow];
  test.each([
    ["row-invalid", [{ ...row, hop: 1 }]],
    ["row-invalid", [{ ...row, comparator: "!" }]],
    ["id-duplicate", [row, row]],
    ["output-order", [next, row]],
  ])("%s", (code, rows) => {
    expect(rowIssues(claims, chapterOf(new Map([["claims", rows]]))).map((issue) => issue.code)).toContain(
      code,
    );
  });

  test("reference-unknown and term-unknown", () => {
    const rows = new Map<string, AnyRow[]>([
      ["claims", [{ ...row, subject_id: "nobody" }]],
      ["entities", []],
    ]);
    expect(
      keyIssues(chapterOf(rows))
        .map(({ found }) => found)
        .join(),
    ).toContain("subject_id nobody");
    const [relation] = json("output/json/relations.json") as [AnyRow];
    const vocabularies = readReference(memoryEffects(files)).value?.vocabularies ?? [];
    const relations = new Map([["relations", [{ ...relation, predicate: "likes" }]]]);
    expect(termIssues(vocabularies, chapterOf(relations)).map(({ code }) => code)).toContain("term-unknown");
  });

  test("published_share is counted anew", () => {
    const [source] = json("output/json/sources.json") as [AnyRow];
    const rows = new Map([["sources", [{ ...source, published_share: 0.5 }]]]);
    expect(
      receiptIssues(memoryEffects(files), chapterOf(rows), openListing().sorted())
        .map(({ found }) => found)
        .join(),
    ).toContain("published_share 0.5");
  });
});
