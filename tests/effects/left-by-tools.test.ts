import { expect, test } from "vitest";
import { isLeftByTools, leftByTools } from "../../pipeline/effects/left-by-tools.ts";
import { build } from "../../pipeline/run.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";

const left = [
  ".DS_Store",
  "._article.txt",
  "Thumbs.db",
  "thumbs.db",
  "desktop.ini",
  ".article.txt.swp",
  ".article.txt.swo",
  "4913",
  "source.yaml~",
  ".#source.yaml",
  "#source.yaml#",
  ".idea",
  ".vscode",
  ".gitkeep",
  ".gitignore",
  "annotations.yaml.4711-0.tmp",
];

const kept = [
  "article.txt",
  "source.yaml",
  "source.yaml.orig",
  "source.yaml.bak",
  "notes.md",
  "Thumbs.dbx",
  "4914",
  "~",
  "#1.txt",
  ".env",
  "swp",
  "notes.tmp",
  "notes.1-2.tmp.txt",
  "article.swp",
  "x~y",
  ".#",
  "##",
];

test.each(left)("%s is left by a tool", (name) => expect(isLeftByTools(name)).toBe(true));
test.each(kept)("%s is not", (name) => expect(isLeftByTools(name)).toBe(false));

test("every entry of the list is met by a name above", () => {
  const unmet = leftByTools.filter(({ pattern }) => !left.some((name) => pattern.test(name)));
  expect(unmet).toEqual([]);
});

const folders = [
  "sources",
  "sources/articles",
  "sources/articles/wired-2025-01-30-deepseek-automakers",
  "sources/collections",
  "sources/reference",
  "sources/changes",
  "output/csv",
];

test("what tools left anywhere in sources/ and output/ changes nothing; anything else is named", async () => {
  const dataset = { name: "industrial-playbook", version: "0.1.0", description: "A test" };
  const made = async (...names: readonly string[]) => {
    const files = projectFiles("sources");
    for (const folder of folders)
      for (const name of names)
        files.set(`${folder}/${name}${/^\.(?:idea|vscode)$/.test(name) ? "/x" : ""}`, Buffer.from("x"));
    const { issues } = await build({ dataset, concurrency: 1 }, memoryEffects(files));
    const sums = files.get("output/SHA256SUMS");
    return { issues, sums: sums && Buffer.from(sums).toString() };
  };
  const clean = await made();
  expect(clean.issues).toEqual([]);
  expect(await made(...left)).toEqual(clean);
  const { issues } = await made("notes.md");
  expect(issues.map(({ place, code }) => `${code} ${place.file}`)).toEqual([
    "output-foreign output/csv/notes.md",
    "file-unexpected sources/articles/notes.md",
    "file-unexpected sources/articles/wired-2025-01-30-deepseek-automakers/notes.md",
    "file-unexpected sources/collections/notes.md",
    "file-unexpected sources/notes.md",
    "file-unexpected sources/reference/notes.md",
  ]);
});
