import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type OpenFile, type Output, openOutput, type PieceSource } from "../../pipeline/emit/output.ts";

/** A file that puts its pieces in brackets. */
function bracketed(path: string, end = "]"): OpenFile {
  let pieces = 0;
  return {
    path,
    joiner: {
      head: Buffer.from("["),
      add: (piece) => (pieces++ === 0 ? [piece] : [Buffer.from(","), piece]),
      close: () => Buffer.from(end),
    },
    besides: () => end,
  };
}

type Run = Readonly<Record<string, string>>;

/** A run with these pieces; where one is "!", it cannot be had. */
function runOf(pieces: Run): PieceSource {
  const source: PieceSource = {
    digests: new Map(Object.entries(pieces).map(([path, piece]) => [path, hash("sha256", piece, "hex")])),
    piece: async (path) => {
      if (pieces[path] === "!") throw new Error("no piece");
      // the others come later
      await new Promise((resolve) => setImmediate(resolve));
      return Buffer.from(pieces[path] as string);
    },
    released: () => source,
    letGo: () => undefined,
  };
  return source;
}

const paths = ["a", "b"];

type Joined = { readonly files: Map<string, string>; readonly kept: string[]; readonly output: Output };

/** Joins runs into files, over what was joined before. */
async function joined(runs: readonly Run[], end: string, before?: Joined): Promise<Joined> {
  const files = new Map<string, string>();
  const kept: string[] = [];
  const output = openOutput(
    {
      append: (path, bytes) => files.set(path, (files.get(path) ?? "") + Buffer.from(bytes).toString()),
      end: () => undefined,
      keep: (path) => {
        kept.push(path);
        files.set(path, before?.files.get(path) as string);
      },
    },
    paths.map((path) => bracketed(path, end)),
    before && new Map(before.output.joined().map((file) => [file.path, file])),
  );
  for (const run of runs) await output.add(runOf(run));
  await output.close();
  return { files, kept, output };
}

const piece = fc.constantFrom("1", "22", "333");
const runs = fc.array(fc.record({ a: piece, b: piece }, { requiredKeys: [] }), { maxLength: 5 });
const end = fc.constantFrom("]", ";]");

test("files are their pieces, whatever was there before; what would be the same is taken over", async () => {
  await fc.assert(
    fc.asyncProperty(runs, end, runs, end, async (old, oldEnd, now, nowEnd) => {
      const before = await joined(old, oldEnd);
      const { files, kept, output } = await joined(now, nowEnd, before);
      for (const path of paths) {
        const text = `[${now.flatMap((run) => run[path as "a"] ?? []).join()}${nowEnd}`;
        expect(files.get(path)).toBe(text);
        expect(output.files().find((file) => file.path === path)).toEqual({
          path,
          bytes: text.length,
          sha256: hash("sha256", text, "hex"),
        });
        expect(kept.includes(path)).toBe(before.files.get(path) === text);
      }
    }),
  );
});

test("where a piece cannot be had, nothing is written once that was said", async () => {
  const written: string[] = [];
  const output = openOutput(
    { append: (path) => written.push(path), keep: () => undefined, end: () => undefined },
    paths.map((path) => bracketed(path)),
  );
  await expect(output.add(runOf({ a: "!", b: "1" }))).rejects.toThrow("no piece");
  const said = [...written];
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(written).toEqual(said);
});
