import { describe, expect, test } from "vitest";
import { verify } from "../../pipeline/commands/verify.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const files = projectFiles("sources", "output");
const issuesOf = (changed: Files) => verify(memoryEffects(changed)).issues;

function withByteFlipped(path: string, at: number): Files {
  const bytes = Uint8Array.from(files.get(path) as Uint8Array);
  bytes[at] = (bytes[at] as number) ^ 1;
  return new Map(files).set(path, bytes);
}

test("the committed dataset verifies", () => {
  expect(issuesOf(files)).toEqual([]);
});

describe("a byte is flipped", () => {
  const paths = [...files.keys()];
  test.each(paths.map((path, index) => [path, index] as const))("in %s: the file is named", (path, index) => {
    const { length } = files.get(path) as Uint8Array;
    // a place of its own in every file: the ends in some, somewhere between them in others
    const places = [0, length - 1, Math.floor(length / 3), Math.floor((2 * length) / 3)];
    const at = places[index % places.length] as number;
    const named = issuesOf(withByteFlipped(path, at)).map(
      ({ place, found, expected }) => `${place.file} ${found} ${expected}`,
    );
    expect(named.join("\n"), `byte ${at}`).toContain(path);
  });

  test("in a cell of any format: the row is named", () => {
    for (const path of ["output/csv/claims.csv", "output/json/claims.json", "output/arrow/claims.arrow"]) {
      const at = Buffer.from(files.get(path) as Uint8Array).indexOf("built more electric vehicles");
      const wrong = issuesOf(withByteFlipped(path, at)).filter(({ code }) => code === "output-disagrees");
      expect(wrong.map(({ place }) => place.file)).toEqual([path]);
      expect(wrong[0]?.found).toContain("claims/byd-more-evs-than-tesla");
    }
  });

  test("in the article: the rows whose receipts no longer hold are named", () => {
    const path = "sources/articles/wired-2025-01-30-deepseek-automakers/article.txt";
    const at = Buffer.from(files.get(path) as Uint8Array).indexOf("$8.2");
    const found = issuesOf(withByteFlipped(path, at + 1)).map((issue) => issue.found);
    expect(found.some((text) => text.includes("quantities/ai-fund"))).toBe(true);
  });
});

describe("files come and go", () => {
  test("a missing file and a stray file are named", () => {
    const changed = new Map(files);
    changed.delete("output/arrow/times.arrow");
    changed.set("output/csv/extra.csv", Buffer.from("id\n"));
    const found = issuesOf(changed).map(({ code, place }) => `${code} ${place.file}`);
    expect(found).toContain("output-missing output/arrow/times.arrow");
    expect(found).toContain("output-unexpected output/csv/extra.csv");
  });

  test("a source that the dataset was not built from is named", () => {
    const changed = new Map(files).set("sources/articles/new-2025-01-01-x/article.txt", Buffer.from("x"));
    expect(issuesOf(changed).map(({ code }) => code)).toContain("output-stale");
  });
});
