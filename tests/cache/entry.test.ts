import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entry, encodeEntry, readEntry, readPiece } from "../../pipeline/cache/entry.ts";

const key = "0123456789abcdef".repeat(4);
const pieces = new Map([
  ["csv/claims.csv", Buffer.from("a,1\nb,2\n".repeat(50))],
  ["json/claims.json", Buffer.from('{"id":"a"},\n{"id":"b"}')],
  ["arrow/claims.arrow", Buffer.from([0, 1, 2, 3])],
]);
const told = { articles: 2, rows: { claims: 2 }, entities: ["a"] };
const { bytes, places } = encodeEntry(key, told, pieces);

const from = (file: Uint8Array) => (start: number, length: number) => {
  if (start + length > file.length) throw new Error("past the end");
  return file.subarray(start, start + length);
};

/** The pieces that can be had of a file; none where it is no entry of the key. */
async function piecesOf(file: Uint8Array, wanted = key): Promise<(Uint8Array | undefined)[]> {
  let entry: Entry<unknown> | undefined;
  try {
    entry = readEntry(wanted, file.length, from(file));
  } catch {
    return [];
  }
  if (entry === undefined) return [];
  const found = [...pieces.keys()].map((path) =>
    readPiece(entry.places, path, from(file)).catch(() => undefined),
  );
  return Promise.all(found);
}

test("an entry gives back its run", async () => {
  const entry = readEntry(key, bytes.length, from(bytes));
  expect(entry).toEqual({ told, places });
  expect(await piecesOf(bytes)).toEqual([...pieces.values()]);
});

describe("an entry is not trusted", () => {
  test("where any byte of it is another: what is given back is what was kept", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = (damaged[at] as number) ^ by;
        const found = await piecesOf(damaged);
        expect(found.length < pieces.size || found.includes(undefined)).toBe(true);
        const kept = [...pieces.values()];
        for (const [index, piece] of found.entries())
          if (piece !== undefined) expect(piece).toEqual(kept[index]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([0, 1, 11, 43, 44, 200, bytes.length - 1])("where it is cut after %i bytes", async (length) => {
    expect(await piecesOf(bytes.subarray(0, length))).toEqual([]);
  });

  test("where something stands behind it, or it is the entry of another key", async () => {
    expect(await piecesOf(Buffer.concat([bytes, Buffer.from("x")]))).toEqual([]);
    expect(await piecesOf(bytes, "f".repeat(64))).toEqual([]);
  });
});
