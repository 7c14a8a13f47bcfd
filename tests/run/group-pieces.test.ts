/** Groups of claims that were made before are taken from the cache, and a changed claim changes few of them. */
import { expect, test } from "vitest";
import { type Chunk, openCutting, rangeOf } from "../../pipeline/compare/chunk.ts";
import { linesOf } from "../../pipeline/compare/comparables.ts";
import { openShelf } from "../../pipeline/compare/shelf.ts";
import { standardsOf } from "../../pipeline/compare/standards.ts";
import { usualFormats } from "../../pipeline/emit/formats/index.ts";
import { comparing } from "../../pipeline/runs/compare-claims.ts";
import { type Compare, groupPieces, groupsDepend, keyOfChunk } from "../../pipeline/runs/group-pieces.ts";
import type { Comparable } from "../../schemas/comparable.ts";
import { plainClaim } from "../compare/plain-claim.ts";
import { type Files, memoryEffects } from "../memory-effects.ts";

const standards = standardsOf([{ id: "production-volume" }]);
const claim = (number: number, least: number): Comparable => ({
  ...plainClaim,
  id: `s${number % 40}-2025-01-01-x/claims/c${number}`,
  source_id: `s${number % 40}-2025-01-01-x`,
  subject_id: `maker-${number % 3000}`,
  least,
  most: least + 1,
});
const claims = Array.from({ length: 6000 }, (_, number) => claim(number, number % 7));
const depends = groupsDepend("program", usualFormats, standards);

function chunksOf(given: readonly Comparable[]): Chunk[] {
  const shelf = openShelf(memoryEffects(new Map()));
  shelf.add(linesOf(given, standards));
  return [...shelf.chunks()];
}

/** The bytes of a chunk's pieces, and how often its claims were compared for them. */
async function bytesOf(chunk: Chunk, files: Files, key: string | undefined) {
  let compared = 0;
  const effects = memoryEffects(files);
  const compare = comparing(standards, usualFormats, effects);
  const counted: Compare = async (question) => {
    compared++;
    return compare(question);
  };
  const { rows, pieces } = await groupPieces(chunk, key, counted, effects);
  const bytes = await Promise.all(
    [...pieces.digests.keys()].map(async (path) => [
      path,
      Buffer.from(await pieces.piece(path)).toString("hex"),
    ]),
  );
  return { bytes: Object.fromEntries(bytes), rows, compared };
}

test("a claim that changed changes the chunk that it is in, and no other", () => {
  const before = chunksOf(claims).map(({ digest }) => digest);
  const after = chunksOf([claim(0, 3), ...claims.slice(1)]).map(({ digest }) => digest);
  expect(before.length).toBeGreaterThan(5);
  expect(after.filter((digest) => !before.includes(digest))).toHaveLength(1);
  // one more company may end a chunk sooner, and the next ones are as they were
  const more = chunksOf([...claims, { ...claim(6000, 1), subject_id: "maker-3000" }]);
  expect(more.filter(({ digest }) => !before.includes(digest)).length).toBeLessThanOrEqual(2);
});

test("no chunk has groups of two ranges, and cut as they come, lines are cut as from the shelf", () => {
  const chunks = chunksOf(claims).map((chunk) => chunk.claims.trimEnd().split("\n"));
  for (const lines of chunks) expect(new Set(lines.map(rangeOf)).size).toBe(1);
  for (let range = 0; range < 16; range++) {
    const own = chunks.filter(([line = ""]) => rangeOf(line) === range);
    const begins = openCutting();
    const cut = own.flat().flatMap((line, at) => (begins(line) ? [at] : []));
    const starts = own.slice(0, -1).map((_, at) => own.slice(0, at + 1).flat().length);
    expect(cut).toEqual(starts);
  }
});

test("a chunk is taken from the cache, without it and from a damaged one it has the same bytes", async () => {
  const files: Files = new Map();
  const [chunk] = chunksOf(claims) as [Chunk];
  const key = keyOfChunk(depends, chunk);
  const fresh = await bytesOf(chunk, files, key);
  const again = await bytesOf(chunk, files, key);
  expect([fresh.compared, again.compared]).toEqual([1, 0]);
  expect([again.bytes, again.rows]).toEqual([fresh.bytes, fresh.rows]);
  expect((await bytesOf(chunk, new Map(), undefined)).bytes).toEqual(fresh.bytes);
  const [path, entry] = [...files][0] as [string, Uint8Array];
  files.set(path, entry.with(entry.length - 5, (entry.at(-5) as number) ^ 1));
  const mended = await bytesOf(chunk, files, key);
  expect([mended.compared, mended.bytes]).toEqual([1, fresh.bytes]);
});

test("what groups are kept by depends on the program, the formats, the metrics and the rates", () => {
  const others = [
    groupsDepend("another", usualFormats, standards),
    groupsDepend("program", usualFormats.slice(1), standards),
    groupsDepend("program", usualFormats, standardsOf([{ id: "production-volume", broader: "production" }])),
  ];
  expect(new Set([depends, ...others]).size).toBe(4);
});
