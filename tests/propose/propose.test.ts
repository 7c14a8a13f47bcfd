import { expect, test } from "vitest";
import { check } from "../../pipeline/check.ts";
import { propose } from "../../pipeline/propose.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const id = "wired-2025-01-30-deepseek-automakers";
const path = `sources/articles/${id}/annotations.yaml`;
const textOf = (files: Files): string => Buffer.from(files.get(path) as Uint8Array).toString();
const curated = textOf(projectFiles("sources"));
const bare = `${curated.slice(0, curated.indexOf("\n# Para"))}...\n`;

const withAnnotations = (text: string): Files => projectFiles("sources").set(path, Buffer.from(text));

/** The lines of each annotation, by list and by the words that it quotes. */
function linesOf(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let list = "";
  for (const block of text.split(/^(?= {2}- id:|[a-z_]+:)/m)) {
    const [, name] = /^([a-z_]+):/.exec(block) ?? [];
    if (name !== undefined) list = name;
    const lines = block.split("\n").filter((line) => /^ {2,}/.test(line));
    const quote = lines.filter((line) => /^ {4}(?:exact|prefix|suffix):/.test(line)).join();
    if (quote !== "") found.set(`${list} ${quote}`, lines);
  }
  return found;
}

/** A list of drafts is one of claims to come. */
const asClaim = (quote: string): string => quote.replace(/^drafts /, "claims ");

test("from the text and the registry alone, most lines are written as a curator left them, and few that they took out", () => {
  const files = withAnnotations(bare);
  const { issues } = propose(id, undefined, memoryEffects(files));
  expect(issues).toEqual([]);
  const theirs = linesOf(curated);
  const ours = new Map([...linesOf(textOf(files))].map(([quote, lines]) => [asClaim(quote), lines]));
  const shares: Record<string, [same: number, all: number]> = {};
  for (const [quote, lines] of theirs) {
    const list = quote.slice(0, quote.indexOf(" "));
    const own = ours.get(quote) ?? [];
    const same = lines.filter((line) => own.includes(line)).length;
    const [before, all] = shares[list] ?? [0, 0];
    shares[list] = [before + same, all + lines.length];
  }
  const share = (lists: readonly string[]): number => {
    const [same, all] = lists.reduce(
      ([s, a], list) => [s + (shares[list]?.[0] ?? 0), a + (shares[list]?.[1] ?? 0)],
      [0, 0],
    );
    return same / all;
  };
  const written = [...ours.values()].flat().length;
  const kept = [...ours].flatMap(([quote, lines]) =>
    lines.filter((line) => theirs.get(quote)?.includes(line)),
  );
  const takenOut = 1 - kept.length / written;
  const filled = ["restorations", "mentions", "quantities", "times", "quotations"];
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  const told = Object.entries(shares).map(([list, [same, all]]) => `${list} ${same}/${all}`);
  process.stdout.write(
    `proposed as a curator left it: ${percent(share(filled))} of the lines of tables that rules fill, ${percent(share(Object.keys(shares)))} of all; ${told.join(", ")}; of ${written} lines that were proposed ${percent(takenOut)} are not the curator's\n`,
  );
  expect(share(filled)).toBeGreaterThan(0.88);
  expect(share(Object.keys(shares))).toBeGreaterThan(0.6);
  expect(takenOut).toBeLessThan(0.15);
});

test("what is proposed is what a build takes, but for the drafts", async () => {
  const files = withAnnotations(bare);
  propose(id, undefined, memoryEffects(files));
  const { issues } = await check(id, memoryEffects(files));
  expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["draft-open"]));
  expect(issues.length).toBe(12);
  const without = textOf(files).replace(/\n# Claims to complete[\s\S]*(?=\.\.\.\n$)/, "");
  expect((await check(id, memoryEffects(withAnnotations(without)))).issues).toEqual([]);
});

test("what was proposed is not proposed again, and what a person wrote stays as it was", () => {
  const files = withAnnotations(bare);
  propose(id, undefined, memoryEffects(files));
  const once = textOf(files);
  expect(propose(id, undefined, memoryEffects(files)).written).toEqual({});
  expect(textOf(files)).toBe(once);
  const whole = withAnnotations(curated);
  propose(id, undefined, memoryEffects(whole));
  const rest = textOf(whole).split("\n");
  let at = 0;
  for (const line of curated.split("\n")) {
    at = rest.indexOf(line, at) + 1;
    expect(at, line).toBeGreaterThan(0);
  }
});

test("one table only, and new annotations stand where their words do", () => {
  const files = withAnnotations(bare);
  expect(propose(id, "times", memoryEffects(files)).written).toEqual({ times: 17 });
  const all = textOf(files);
  const one = all.replace(/ {2}- id: this-month\n(?: {4}.*\n)+/, "");
  const again = withAnnotations(one.replace("  - id: year-1997", "  # a person's words\n  - id: year-1997"));
  propose(id, "times", memoryEffects(again));
  expect(textOf(again)).toBe(all.replace("  - id: year-1997", "  # a person's words\n  - id: year-1997"));
});
