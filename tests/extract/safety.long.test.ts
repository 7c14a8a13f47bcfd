/**
 * No regular expression of the project can be made to backtrack without bound. Literals are read from the sources;
 * expressions that are put together are recorded while the modules load.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parseAst } from "vitest/node";

// The checker's own process is slower to start than most patterns are to check.
vi.stubEnv("RECHECK_SYNC_BACKEND", "pure");
const { checkSync } = await import("recheck");

const root = join(import.meta.dirname, "../..");
const budget = { timeout: 3000, randomSeed: 1 };
const largeBudget = { timeout: 100, randomSeed: 1 };
const patience = 15_000;

type Expression = { readonly file: string; readonly source: string; readonly flags: string };

// The checker calls these vulnerable; the reason says why they are not. Keyed by file and source.
const reviewed: Readonly<Record<string, string>> = {
  "pipeline/extract/quantities/bounds.ts \\s*\\n\\s*|\\s*;\\s*": "cuts the program's own lists",
  "pipeline/normalise/quantity/bounds.ts \\s*;\\s*|\\s*\\n\\s*": "cuts the program's own lists",
};

// Rules are put together from shared parts, and grow too large for the checker: what it cannot call safe in its budget
// must repeat nothing without bound, and take a bounded time for each character of what `stress` makes.
const large: readonly { readonly file: string; readonly reason: string }[] = [
  {
    file: "pipeline/extract/language/pattern.ts",
    reason:
      "a rule of quantities holds a grammar of numbers, several times over; one of times every way to write a date; " +
      "who spoke is read by looking back over a subject of bounded length",
  },
  {
    file: "pipeline/propose/wording.ts",
    reason: "a tie or an event has up to twelve words of bounded length between its parts",
  },
];
const isLarge = (expression: Expression): boolean =>
  built.includes(expression) && large.some(({ file }) => expression.file === file);

const files = ["pipeline", "schemas"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name)),
);

type Node = { readonly type?: string; readonly [key: string]: unknown };

function* nodesOf(value: unknown): Iterable<Node> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Node;
  for (const part of Object.values(value)) yield* nodesOf(part);
}

const nodes = new Map(
  files.map((file) => [file, [...nodesOf(parseAst(readFileSync(join(root, file), "utf8"), { lang: "ts" }))]]),
);

const literals = files.flatMap((file) =>
  (nodes.get(file) ?? []).flatMap(({ regex }): Expression[] => {
    const found = regex as { pattern: string; flags: string } | undefined;
    return found ? [{ file, source: found.pattern, flags: found.flags }] : [];
  }),
);

/** How many places of a file put a regular expression together. */
function constructions(file: string): number {
  const calls = (nodes.get(file) ?? []).filter(
    ({ type }) => type === "NewExpression" || type === "CallExpression",
  );
  return calls.filter(({ callee }) => (callee as Node)["name"] === "RegExp").length;
}

const built: Expression[] = [];
const places = new Map<string, Set<string>>();

/** Notes an expression that the file three frames up puts together: this, the trap and its caller. */
function record(source: unknown, flags: unknown): void {
  const [, place, at] = new Error().stack?.split("\n")[3]?.match(/([^\s(]+?)(:\d+:\d+)\)?$/) ?? [];
  const file = files.find((name) => place?.endsWith(join(root, name)));
  if (file === undefined) return;
  const text = source instanceof original ? source.source : String(source);
  built.push({ file, source: text, flags: String(flags ?? "") });
  places.set(file, (places.get(file) ?? new Set()).add(String(at)));
}

// They start to work when they are loaded, and make no patterns of their own.
const entryPoints = [
  "pipeline/main.ts",
  "pipeline/runs/articles-thread.ts",
  "pipeline/runs/claims-thread.ts",
  "pipeline/annotator/client/main.ts",
  "pipeline/explorer/client/main.ts",
];

const original = RegExp;
beforeAll(async () => {
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]) {
      record(source, flags);
      return new target(source, flags);
    },
    apply(target, _, [source, flags]) {
      record(source, flags);
      return target(source, flags);
    },
  });
  for (const file of files) if (!entryPoints.includes(file)) await import(join(root, file));
  globalThis.RegExp = original;
}, 30_000);

afterAll(() => {
  globalThis.RegExp = original;
  vi.unstubAllEnvs();
});

// The checker does not know match indices or two groups of one name, neither of which changes the time taken.
function check(expression: Expression): string {
  const { source, flags } = expression;
  // Without a repeat there is nothing to try again.
  if (!/[*+{]/.test(source)) return "safe";
  const plain = source.replace(/\(\?<[A-Za-z]\w*>/g, "(");
  const quick = checkSync(plain, flags.replace("d", ""), isLarge(expression) ? largeBudget : budget);
  // on a busy machine the clock runs out before the checker has begun: ask again, at leisure
  const found =
    quick.status === "unknown" && !isLarge(expression)
      ? checkSync(plain, flags.replace("d", ""), { ...budget, timeout: patience })
      : quick;
  return found.status === "unknown" && found.error.kind !== "timeout"
    ? `not checked: ${found.error.kind}`
    : found.status;
}

describe("regular expressions", () => {
  test("every place that puts one together does so when its module loads, where it is recorded", () => {
    for (const file of files) {
      expect.soft([file, places.get(file)?.size ?? 0]).toEqual([file, constructions(file)]);
    }
  });

  test("none can backtrack without bound", { timeout: 60_000 }, () => {
    const distinct = new Map([...literals, ...built].map((one) => [`${one.file} ${one.source}`, one]));
    const statuses = new Map<string, string>();
    const used = new Set<string>();
    const faults: string[] = [];
    for (const [key, expression] of distinct) {
      const status = statuses.get(expression.source) ?? check(expression);
      statuses.set(expression.source, status);
      if (status === "safe") continue;
      if (key in reviewed) used.add(key);
      else if (isLarge(expression)) faults.push(...stress(expression));
      else faults.push(`${status}: ${expression.file} /${expression.source}/`);
    }
    expect(faults).toEqual([]);
    expect([...used].sort()).toEqual(Object.keys(reviewed).sort());
  });
});

test("planted expressions are caught", () => {
  const planted = (source: string): Expression => ({ file: "planted", source, flags: "" });
  expect(
    ["(a+)+$", "^(a|a)*$", "\\s+$", "(\\w+)\\1+x"].map((source) => check(planted(source))),
  ).not.toContain("safe");
  expect(stress(planted("(?:[ab]{0,20}){0,20}c"))).toHaveLength(1);
  expect(stress(planted("a[b*]+"))).toHaveLength(1);
  expect(stress(planted("a{1,9}[b*+]"))).toEqual([]);
});

// A hundred times what these expressions take, so that a busy machine fails nothing; an expression that doubles its
// time with each character takes more all the same.
const mostMicroseconds = 100;

/** Runs an expression over growing strings of a few characters of its own alphabet, until one takes too long. */
function stress({ file, source, flags }: Expression): string[] {
  const name = `${file} /${source.slice(0, 60)}…/`;
  const outsideClasses = source.replace(/\\./g, "").replace(/\[[^\]]*\]/g, "x");
  if (/[*+]|\{\d+,\}/.test(outsideClasses)) return [`repeats without bound: ${name}`];
  const codes = [...source.matchAll(/\\x([0-9a-f]{2})/g)].map(([, hex]) =>
    String.fromCharCode(Number(`0x${hex}`)),
  );
  const others = source.replace(/\\x[0-9a-f]{2}|\(\?<\w+>|\\.|\{[\d,]+\}|[()[\]{}?|:^-]/g, "");
  const alphabet = [...new Set([...codes, ...others])];
  const expression = new original(source, `${flags.replace(/[gyd]/g, "")}g`);
  const random = randomNumbers();
  for (let round = 0; round < 20; round++) {
    const letters = Array.from({ length: 1 + random(4) }, () => alphabet[random(alphabet.length)] as string);
    for (let length = 8; length < 400; length = Math.ceil(1.25 * length)) {
      const text = Array.from({ length }, () => letters[random(letters.length)] as string).join("");
      const taken = microsecondsFor(expression, text) / length;
      if (taken > mostMicroseconds)
        return [`${taken.toFixed(0)} µs a character of "${letters.join("")}": ${name}`];
    }
  }
  return [];
}

function randomNumbers(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

/** The time of the quickest of several runs, if the first is slow: it compiles, and anything may interrupt it. */
function microsecondsFor(expression: RegExp, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4 && best > mostMicroseconds * text.length; run++) {
    const start = performance.now();
    for (const _ of text.matchAll(expression));
    best = Math.min(best, 1000 * (performance.now() - start));
  }
  return best;
}
