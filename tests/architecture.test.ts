/** Holds the shape of the house: which way imports point, that there are no cycles, and that lists are complete. */
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { formats } from "../pipeline/emit/formats/index.ts";
import { quantities } from "../pipeline/extract/quantities/lexicon.ts";
import { quotations } from "../pipeline/extract/quotations/lexicon.ts";
import { times } from "../pipeline/extract/times/lexicon.ts";
import { checks } from "../pipeline/validate/article.ts";
import { tables } from "../schemas/index.ts";
import { issueCodes } from "../schemas/issue.ts";
import { releaseTables } from "../schemas/release/index.ts";
import { projectFiles, projectRoot } from "./memory-effects.ts";

const modules = new Map(
  [...projectFiles("schemas", "pipeline")]
    .filter(([path]) => path.endsWith(".ts"))
    .map(([path, bytes]) => [path, Buffer.from(bytes).toString()] as const),
);

const importsOf = (path: string): string[] =>
  [...(modules.get(path) as string).matchAll(/from "([^"]+)"|import\("([^"]+)"\)/g)].map(
    ([, plain, dynamic]) => plain ?? dynamic ?? "",
  );
const local = (path: string): string[] =>
  importsOf(path)
    .filter((target) => target.startsWith(".") && !target.endsWith(".json"))
    .map((target) => normalize(join(dirname(path), target)));

/** What is loaded with a module: its imports and theirs, without those of types and those that wait to be asked for. */
const loadedWith = (path: string, found = new Set<string>()): Set<string> => {
  if (found.has(path) || !modules.has(path)) return found.add(path);
  found.add(path);
  const code = (modules.get(path) as string).replace(/^import type [^;]+;|import\(/gm, "");
  for (const [, target = ""] of code.matchAll(/^(?:import|export) [^;]*?from "([^"]+)";/gm))
    loadedWith(target.startsWith(".") ? normalize(join(dirname(path), target)) : target, found);
  return found;
};

const room = (path: string): string =>
  path
    .split("/")
    .slice(0, path.startsWith("pipeline/") ? 2 : 1)
    .join("/");
/** What each room may import from, besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  "pipeline/lists": [],
  "pipeline/extract": ["schemas", "pipeline/lists"],
  "pipeline/normalise": ["schemas", "pipeline/lists"],
  "pipeline/validate": ["schemas"],
  "pipeline/emit": ["schemas"],
  "pipeline/compare": ["schemas", "pipeline/lists", "pipeline/effects.ts"],
  "pipeline/cluster": [
    "schemas",
    "pipeline/runs",
    "pipeline/emit",
    "pipeline/compare",
    "pipeline/sources",
    "pipeline/extract",
    "pipeline/validate",
    "pipeline/effects.ts",
    "pipeline/ending.ts",
    "pipeline/tally.ts",
  ],
  "pipeline/annotations": ["schemas"],
  "pipeline/agreement": ["schemas", "pipeline/annotations"],
  "pipeline/annotator": ["schemas", "pipeline/agreement", "pipeline/annotations", "pipeline/propose"],
  "pipeline/propose": ["schemas", "pipeline/annotations", "pipeline/lists"],
  "pipeline/explorer": ["schemas"],
  "pipeline/imports": ["schemas", "pipeline/annotations"],
  "pipeline/effects.ts": ["pipeline/effects"],
  "pipeline/effects": [],
  "pipeline/stopwatch.ts": [],
  "pipeline/report.ts": ["schemas"],
  "pipeline/intake": ["schemas"],
  "pipeline/dataset": ["schemas", "pipeline/emit"],
  "pipeline/release": ["schemas", "pipeline/emit", "pipeline/dataset", "pipeline/effects.ts"],
  "pipeline/sources": ["schemas", "pipeline/effects.ts", "pipeline/extract"],
  "pipeline/cache": ["pipeline/effects.ts", "pipeline/effects", "pipeline/emit", "pipeline/sources"],
};

test("imports point from the pipeline to the schemas, and stages do not know each other", () => {
  const wrong = [...modules.keys()].flatMap((path) => {
    const allowed = mayImport[room(path)];
    if (allowed === undefined) return [];
    return local(path)
      .filter((target) => room(target) !== room(path) && !allowed.includes(room(target)))
      .map((target) => `${path} → ${target}`);
  });
  expect(wrong).toEqual([]);
});

test("a build that finds nothing to do has loaded no stage, no format and no library of theirs", () => {
  const loaded = [...loadedWith("pipeline/rebuild.ts")].filter((path) => !path.startsWith("node:"));
  expect(loaded).toContain("pipeline/sources/survey.ts");
  const heavy =
    /^pipeline\/(?:lists|extract|normalise|validate|runs|emit\/(?!format\.ts))|^schemas\/(?!issue)/;
  // p-queue, which gives threads their questions, loads in a few milliseconds
  expect(loaded.filter((path) => heavy.test(path) || !path.includes("/"))).toEqual(["p-queue"]);
});

test("a check that finds its readings in the cache has loaded no rule and no network", () => {
  const loaded = [...loadedWith("pipeline/check.ts"), ...loadedWith("pipeline/main.ts")];
  expect(loaded).toContain("pipeline/validate/article.ts");
  const heavy =
    /^pipeline\/(?:emit\/formats|extract\/(?:article|language|names|quantities|quotations|times))|^(?:node:https?|esbuild)$/;
  expect(loaded.filter((path) => heavy.test(path))).toEqual([]);
});

test("schemas import nothing but zod", () => {
  const others = [...modules.keys()]
    .filter((path) => path.startsWith("schemas/"))
    .flatMap((path) => importsOf(path).filter((target) => !target.startsWith(".") && target !== "zod"));
  expect(others).toEqual([]);
});

test("no module imports itself by way of others", () => {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(" → ")];
    if (done.has(path)) return [];
    const found = local(path).flatMap((target) => visit(target, [...trail, path]));
    done.add(path);
    return found;
  };
  expect([...modules.keys()].flatMap((path) => visit(path, []))).toEqual([]);
});

test("only the effects and the command line touch disk, clock and console", () => {
  const outside = ["pipeline/effects.ts", "pipeline/main.ts"];
  const isOutside = (path: string) => outside.includes(path) || room(path) === "pipeline/effects";
  const touching = [...modules]
    .filter(([path]) => !isOutside(path))
    .filter(([, code]) =>
      /node:fs|node:child_process|console\.|process\.(?:env|std)|Date\.now|performance\.now|Math\.random/.test(
        code,
      ),
    )
    .map(([path]) => path);
  expect(touching).toEqual([]);
});

test("nothing depends on the machine's locale or time zone", () => {
  const dependent = [...modules]
    .filter(([, code]) =>
      /localeCompare|toLocale|Intl\.|new Date\((?!\d|Date\.UTC|number \*|Number\(value\))/.test(code),
    )
    .map(([path]) => path);
  // what a person writes is dated by the person's calendar; nothing that is built is
  expect(dependent.filter((path) => path !== "pipeline/effects/today.ts")).toEqual([]);
});

const filesIn = (folder: string): string[] =>
  [...modules.keys()]
    .filter((path) => dirname(path) === folder && !path.endsWith("index.ts"))
    .map((path) => path.slice(folder.length + 1, -3));

test("every table, format and check is in its list", () => {
  expect(tables.map(({ name }) => name).toSorted()).toEqual(filesIn("schemas/tables").toSorted());
  expect(releaseTables.map(({ name }) => name).toSorted()).toEqual(filesIn("schemas/release").toSorted());
  expect(formats.map(({ name }) => name).toSorted()).toEqual(filesIn("pipeline/emit/formats").toSorted());
  expect(
    checks.map(({ name }) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).toSorted(),
  ).toEqual(filesIn("pipeline/validate/checks").toSorted());
});

test("a table stands after those that it refers to", () => {
  const seen = new Set<string>();
  for (const table of [...tables, ...releaseTables]) {
    seen.add(table.name);
    const references = Object.values(table.columns).flatMap(
      ({ references: target }: { references?: string }) => target ?? [],
    );
    for (const target of references) expect(seen, `${table.name} → ${target}`).toContain(target);
  }
});

test("no file is a room for odds and ends, and none is too long to read", () => {
  const names = [...modules.keys()].filter((path) => /util|helper|common|manager|misc/i.test(path));
  const long = [...modules].filter(([, code]) => code.split("\n").length > 400).map(([path]) => path);
  expect([...names, ...long]).toEqual([]);
});

test("the catalogue of errors is current", () => {
  const catalogue = readFileSync(join(projectRoot, "docs/errors.md"), "utf8");
  const listed = [...catalogue.matchAll(/^## (\S+)\n\n(.+)$/gm)].map(([, code, meaning]) => [code, meaning]);
  expect(listed).toEqual(Object.entries(issueCodes));
});

test("every code of the catalogue is used", () => {
  const code = [...modules]
    .filter(([path]) => path !== "schemas/issue.ts")
    .map(([, text]) => text)
    .join("\n");
  expect(Object.keys(issueCodes).filter((name) => !code.includes(`"${name}"`))).toEqual([]);
});

test("a rule is written in names of classes: none has a letter for a class, or says itself where it can begin", () => {
  const extractors = [...modules].filter(
    ([path]) => path.startsWith("pipeline/extract/") && !path.startsWith("pipeline/extract/language/"),
  );
  const byHand = extractors.filter(
    ([path, code]) =>
      !/(?:classes|words)\.ts$/.test(path) &&
      /^\s*(?:readonly )?(?:opens|second|follows|precedes|beside)\??:/m.test(code),
  );
  const byLetter = extractors.filter(([, code]) =>
    /\/\[[A-Za-z]{1,12}\]\/\.test\(classes|"[A-Za-z]{1,8}"\.includes\((?:view\.)?classes|classes\[[^\]]+\] ?[!=]== ?"/.test(
      code,
    ),
  );
  const compiledElsewhere = extractors.filter(([, code]) => /new RegExp\([^)]*classes/.test(code));
  expect([...byHand, ...byLetter, ...compiledElsewhere].map(([path]) => path)).toEqual([]);
  const names = [times, quantities, quotations].flatMap(({ codesOfClass }) => [...codesOfClass.keys()]);
  expect(names.filter((name) => name.length < 2)).toEqual([]);
});
