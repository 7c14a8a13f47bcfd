/** What the repository shows to those who come to it: how to cite, how to report, and what git does to files. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { bibliography } from "../pipeline/release/metadata/bibliography.ts";
import { citation } from "../pipeline/release/metadata/citation.ts";
import { projectRoot } from "./memory-effects.ts";
import { committedRelease } from "./release/release-files.ts";

const read = (path: string): string => readFileSync(join(projectRoot, path), "utf8");
const packaged = JSON.parse(read("package.json"));

test("CITATION.cff, which GitHub shows, is the one that a release of this dataset has", async () => {
  // after a change of the version or of the last review: npx vitest run tests/repository.test.ts --update
  await expect(citation(bibliography(committedRelease()))).toMatchFileSnapshot(
    join(projectRoot, "CITATION.cff"),
  );
});

const element = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("markdown"), attributes: z.strictObject({ value: z.string().min(1) }) }),
  ...(["input", "textarea"] as const).map((type) =>
    z.strictObject({
      type: z.literal(type),
      id: z.string().regex(/^[a-z]+$/),
      attributes: z.strictObject({
        label: z.string().min(1),
        description: z.string().optional(),
        placeholder: z.string().optional(),
        render: z.string().optional(),
      }),
      validations: z.strictObject({ required: z.boolean() }).optional(),
    }),
  ),
  z.strictObject({
    type: z.literal("dropdown"),
    id: z.string(),
    attributes: z.strictObject({ label: z.string(), options: z.array(z.string()).min(2) }),
    validations: z.strictObject({ required: z.boolean() }).optional(),
  }),
  z.strictObject({
    type: z.literal("checkboxes"),
    id: z.string(),
    attributes: z.strictObject({
      label: z.string(),
      options: z.array(z.strictObject({ label: z.string() })),
    }),
  }),
]);
const form = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  title: z.string(),
  labels: z.array(z.string()),
  body: z.array(element).min(2),
});

describe("issue forms", () => {
  const folder = ".github/ISSUE_TEMPLATE";
  const names = readdirSync(join(projectRoot, folder)).filter((name) => name !== "config.yml");

  test("are for a wrong value, an article and a bug", () => {
    expect(names.sort()).toEqual(["article.yml", "bug.yml", "wrong-value.yml"]);
  });

  test.each(names)("%s has the form that GitHub reads, with ids and labels that occur once", (name) => {
    const { body } = form.parse(parse(read(`${folder}/${name}`)));
    const asked = body.flatMap((each) => ("id" in each ? [each] : []));
    for (const key of [asked.map(({ id }) => id), asked.map(({ attributes }) => attributes.label)])
      expect(new Set(key).size).toBe(asked.length);
  });

  test("a wrong value is told by its row and by what the text says", () => {
    const { body } = form.parse(parse(read(`${folder}/wrong-value.yml`)));
    const needed = body.flatMap((each) =>
      "validations" in each && each.validations?.required === true ? [each.id] : [],
    );
    expect(needed).toEqual(expect.arrayContaining(["row", "column", "text"]));
  });
});

test("dependabot looks after npm, pip and the actions, where their files are", () => {
  const { updates } = parse(read(".github/dependabot.yml"));
  const places = updates.flatMap(
    (each: { "package-ecosystem": string; directory?: string; directories?: string[] }) =>
      (each.directories ?? [each.directory]).map((place) => `${each["package-ecosystem"]} ${place}`),
  );
  expect(places).toEqual(["npm /", "pip /tests", "pip /tests/bench", "github-actions /"]);
});

test("Node's version is the same for nvm and for npm", () => {
  expect(packaged.engines.node).toBe(`>=${read(".nvmrc").trim()}`);
  expect(packaged.devDependencies.node.split(".")[0]).toBe(read(".nvmrc").trim());
});

test.each([
  "sources/articles/wired-2025-01-30-deepseek-automakers/article.txt",
  "sources/collections/news.jsonl",
  "tests/golden/second-article/article.txt",
  "output/csv/claims.csv",
  "output/arrow/claims.arrow",
])("git converts no byte of %s", (path) => {
  const told = execFileSync("git", ["check-attr", "text", "--", path], {
    cwd: projectRoot,
    encoding: "utf8",
  });
  expect(told.trim()).toBe(`${path}: text: unset`);
});
