/** No id of a past release is gone without a word: the releases that are kept are walked, and so are planted cases. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { datasetOf, readDataset } from "../../pipeline/release/dataset.ts";
import { derivedTables } from "../../pipeline/release/derived-tables.ts";
import { lostIds, redirectIssues } from "../../pipeline/release/redirects.ts";
import { build } from "../../pipeline/run.ts";
import { verify } from "../../pipeline/verify.ts";
import { redirectsFile } from "../../schemas/redirect.ts";
import { memoryEffects, projectFiles, projectRoot } from "../memory-effects.ts";
import { committed, released, type SomeRow, type SomeRows } from "./released.ts";

const folder = "tests/releases";
const archives = existsSync(join(projectRoot, folder))
  ? new Map([...projectFiles(folder)].filter(([path]) => path.endsWith(".tar.gz")))
  : new Map<string, Uint8Array>();

describe("the current dataset", () => {
  test("keeps or redirects every id of every past release", async () => {
    for (const location of archives.keys()) {
      const { value, issues } = await readDataset(location, memoryEffects(archives));
      expect(issues).toEqual([]);
      expect(value === undefined ? undefined : lostIds(value, committed()), location).toEqual([]);
    }
  });

  test("has no redirect of an id that is there, and none that leads nowhere", () => {
    expect(redirectIssues(new Map([...committed().tables].map(([name, { rows }]) => [name, rows])))).toEqual(
      [],
    );
  });

  test.each(
    [...committed().tables]
      .filter(([name, { rows }]) => rows.length > 0 && !derivedTables.has(name))
      .map(([name]) => name),
  )("would be found to lack a row of %s", (name) => {
    const current = committed();
    const table = current.tables.get(name);
    if (table === undefined) throw new Error(name);
    const [gone, ...rest] = table.rows;
    const planted = { ...current, tables: new Map(current.tables).set(name, { ...table, rows: rest }) };
    expect(lostIds(current, planted)).toEqual([{ table: name, id: gone?.["id"] }]);
  });
});

const redirect = (id: string, kind: string, target_id: string | null, table_name = "claims"): SomeRow => ({
  ...{ id: `${table_name}/${id}`, table_name, retired_id: id, kind, target_id },
  ...{ last_version: "0.1.0", reason: "refined" },
});
const row = (id: string, source_id = "s"): SomeRow => ({ id, source_id });

const cases: readonly [string, before: SomeRows, after: SomeRows, lost: readonly string[]][] = [
  ["gone without a word", { claims: [row("s/claims/a")] }, {}, ["s/claims/a"]],
  [
    "moved",
    { claims: [row("s/claims/a")] },
    { claims: [row("s/claims/b")], id_redirects: [redirect("s/claims/a", "moved", "s/claims/b")] },
    [],
  ],
  [
    "redirected in another table",
    { claims: [row("s/claims/a")] },
    { id_redirects: [redirect("s/claims/a", "withdrawn", null, "times")] },
    ["s/claims/a"],
  ],
  [
    "a source withdrawn with its rows",
    { sources: [{ id: "s" }], claims: [row("s/claims/a"), row("t/claims/a", "t")] },
    { id_redirects: [redirect("s", "withdrawn", null, "sources")] },
    ["t/claims/a"],
  ],
  [
    "a source moved with those of its rows that moved along",
    { sources: [{ id: "s" }], claims: [row("s/claims/a"), row("s/claims/b")] },
    {
      sources: [{ id: "t" }],
      claims: [row("t/claims/a", "t")],
      id_redirects: [redirect("s", "moved", "t", "sources")],
    },
    ["s/claims/b"],
  ],
  [
    "a redirect of old that is no more",
    { id_redirects: [redirect("s/claims/a", "withdrawn", null)] },
    {},
    [],
  ],
];

test.each(cases)("%s", (_, before, after, lost) => {
  expect(lostIds(released("0.1.0", before), released("0.2.0", after)).map(({ id }) => id)).toEqual(lost);
});

test.each<[string, SomeRows, RegExp | undefined]>([
  [
    "a target that is there",
    { claims: [row("s/claims/b")], id_redirects: [redirect("s/claims/a", "moved", "s/claims/b")] },
    undefined,
  ],
  [
    "a target that is retired itself",
    {
      id_redirects: [
        redirect("s/claims/a", "moved", "s/claims/b"),
        redirect("s/claims/b", "withdrawn", null),
      ],
    },
    undefined,
  ],
  [
    "a target that is not there",
    { claims: [], id_redirects: [redirect("s/claims/a", "moved", "s/claims/b")] },
    /s\/claims\/a → s\/claims\/b/,
  ],
  [
    "a retired id that is there",
    { claims: [row("s/claims/a")], id_redirects: [redirect("s/claims/a", "withdrawn", null)] },
    /is a row of claims/,
  ],
])("%s", (_, rows, found) => {
  const issues = redirectIssues(new Map(Object.entries(rows)));
  expect(issues.map(({ code }) => code)).toEqual(found === undefined ? [] : ["redirect-wrong"]);
  for (const issue of issues) expect(issue.found).toMatch(found as RegExp);
});

const entry = (id: string, kind: string, targets?: readonly string[]) => ({
  ...{ table: "entities", id, kind, last_version: "0.1.0", reason: "entity-merged" },
  ...(targets === undefined ? {} : { targets }),
});

test.each<[string, readonly object[], string[]]>([
  [
    "one of each kind",
    [
      entry("a", "moved", ["b"]),
      entry("c", "merged", ["b"]),
      entry("d", "split", ["b", "e"]),
      entry("f", "withdrawn"),
    ],
    [],
  ],
  ["no target where there must be one", [entry("a", "moved")], ["redirects.0.kind"]],
  ["a target of what was withdrawn", [entry("a", "withdrawn", ["b"])], ["redirects.0.kind"]],
  ["a split in one", [entry("a", "split", ["b"])], ["redirects.0.kind"]],
  ["an id twice", [entry("a", "withdrawn"), entry("a", "withdrawn")], ["redirects.1.id"]],
  [
    "a circle",
    [entry("a", "moved", ["b"]), entry("b", "split", ["c", "a"])],
    ["redirects.0.targets", "redirects.1.targets"],
  ],
])("sources/redirects.yaml: %s", (_, redirects, wrong) => {
  const { error } = redirectsFile.safeParse({ redirects });
  expect((error?.issues ?? []).map(({ path }) => path.join("."))).toEqual(wrong);
});

test("verify finds a redirect of an id that is there, which a build cannot know", async () => {
  const [claim] = committed().tables.get("claims")?.rows ?? [];
  const text = `redirects:\n  - table: claims\n    id: ${claim?.["id"]}\n    kind: withdrawn\n    last_version: 0.1.0\n    reason: withdrawn\n...\n`;
  const world = memoryEffects(projectFiles("sources").set("sources/redirects.yaml", Buffer.from(text)));
  const dataset = { name: "test", version: "0.1.0", description: "Test" };
  expect((await build({ dataset, concurrency: 1 }, world)).issues).toEqual([]);
  const { issues } = await verify(world, { dataset, concurrency: 1 });
  expect(issues).toMatchObject([
    { code: "redirect-wrong", found: `${claim?.["id"]}, which is a row of claims` },
  ]);
});

test("a dataset without checksums is not read", () => {
  expect(datasetOf("x", new Map())).toMatchObject({ issues: [{ code: "output-missing" }] });
});
