/** Nothing of a text that may not be republished leaves in a release but what rows quote: over every released byte. */
import { DatabaseSync } from "node:sqlite";
import { zstdCompressSync } from "node:zlib";
import {
  Binary,
  Field,
  RecordBatchFileWriter,
  RecordBatchStreamWriter,
  Schema,
  Table,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import fc from "fast-check";
import { gzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { parquetWriteBuffer } from "hyparquet-writer";
import { packTar } from "modern-tar";
import { describe, expect, test } from "vitest";
import { type GuardedText, leastRun } from "../../pipeline/release/leaks/guarded-text.ts";
import { newPassages, newSieve } from "../../pipeline/release/leaks/passages.ts";
import { guardedTexts, leaks, newLeaks } from "../../pipeline/release/leaks.ts";
import { ownTools } from "../../pipeline/release/own-tools.ts";
import { readArticle } from "../../pipeline/sources/articles.ts";
import { tables } from "../../schemas/index.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";
import { committedRelease, releaseFiles } from "./release-files.ts";

const effects = memoryEffects(projectFiles("sources"));
const article = readArticle(effects, { id: "wired-2025-01-30-deepseek-automakers" }).value;
if (article === undefined) throw new Error("the first article cannot be read");
const release = committedRelease();
const guarded = guardedTexts([article], tables, release.rowsOf);
const tools = await ownTools(release.dataset, tables, release.rowsOf);

describe("the committed dataset, with its metadata", () => {
  const files = [...releaseFiles(release)].map(([path, bytes]) => ({ path, bytes }));

  test("holds no run of words beyond what a row quotes", async () => {
    expect(files.length).toBeGreaterThan(70);
    expect(guarded.map(({ words }) => words.length)).toEqual([expect.toSatisfy((count) => count > 500)]);
    expect(await leaks(files, guarded)).toEqual([]);
  });

  test("holds none as a database and as a workbook", async () => {
    expect(tools.map(({ path }) => path)).toHaveLength(3);
    expect(await leaks(tools, guarded)).toEqual([]);
  });

  test("would be full of leaks if no row quoted anything: the words are found in every format", async () => {
    const unquoted = guarded.map((text) => ({ ...text, exacts: [] }));
    const found = new Set((await leaks(files, unquoted)).map(({ place }) => place.file));
    for (const path of ["csv/claims.csv", "json/claims.json", "arrow/claims.arrow", "annotations.jsonld"])
      expect(found).toContain(path);
  });
});

const words =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
const text = (...exacts: readonly (readonly [start: number, end: number])[]): GuardedText => ({
  id: "daily-2024-01-01-counting",
  words: words.split(" "),
  exacts: exacts.map(([start, end]) => ({ start, end })),
});
const quoting = text([0, 10], [10, 16]);
const bytes = (content: string): Uint8Array => Buffer.from(content);
const leaked = async (path: string, content: Uint8Array): Promise<string[]> =>
  (await leaks([{ path, bytes: content }], [quoting])).map(({ place, code }) => `${code} in ${place.file}`);

const planted = words.split(" ").slice(4, 14).join(" ");
const quoted = words.split(" ").slice(0, 10).join(" ");

const column = (...cells: string[]) => new Table({ cell: vectorFromArray(cells, new Utf8()) });
const inArrow = (cell: string) => column("a", cell, "b");
const inParquet = (cells: readonly string[], codec: "UNCOMPRESSED" | "ZSTD" = "ZSTD"): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [{ name: "cell", data: [...cells], type: "STRING" }],
      // statistics repeat a column's least and greatest cells, which are not packed
      statistics: false,
      codec,
      compressors: { ZSTD: (page) => zstdCompressSync(page) },
    }),
  );
const inDatabase = (...cells: string[]): Uint8Array => {
  const memory = new DatabaseSync(":memory:");
  memory.exec("CREATE TABLE a (cell TEXT)");
  for (const cell of cells) memory.prepare("INSERT INTO a VALUES (?)").run(cell);
  return memory.serialize();
};
const inWorkbook = (...cells: string[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: "a", rows: cells.map((cell) => [cell]) }] });
const tar = (cell: string): Promise<Uint8Array> =>
  packTar([
    { header: { name: "a/b.csv", size: cell.length }, body: cell },
    { header: { name: "c.txt", size: 1 }, body: "x" },
  ]);

/** How a file of each kind holds a cell. */
const kinds: readonly (readonly [path: string, make: (cell: string) => Uint8Array | Promise<Uint8Array>])[] =
  [
    ["notes.md", (cell) => bytes(`# Notes\n\n${cell}.\n`)],
    ["a.csv", (cell) => bytes(`id,exact\na,"${cell}"\n`)],
    ["a.json", (cell) => bytes(JSON.stringify([{ exact: `“${cell}”` }]))],
    ["a.arrow", (cell) => RecordBatchFileWriter.writeAll(inArrow(cell)).toUint8Array(true)],
    ["a.arrows", (cell) => RecordBatchStreamWriter.writeAll(inArrow(cell)).toUint8Array(true)],
    ["a.parquet", (cell) => inParquet(["a", cell, "b"])],
    ["a.parquet", (cell) => inParquet(["a", cell, "b"], "UNCOMPRESSED")],
    ["a.sqlite", (cell) => inDatabase("a", cell, "b")],
    ["a.xlsx", (cell) => inWorkbook("a", cell, "b")],
    ["a.csv.gz", (cell) => gzipSync(bytes(cell))],
    ["a.tar", tar],
    ["a.tar.gz", async (cell) => gzipSync(await tar(cell))],
    ["a.zip", (cell) => zipSync({ "b.json": bytes(JSON.stringify(cell)) })],
    ["a.zip", (cell) => zipSync({ "b.tar.gz": gzipSync(zipSync({ c: inParquet([cell]) })) })],
  ];

describe.each(kinds)("%s", (path, make) => {
  test("a planted passage is found", async () => {
    expect(await leaked(path, await make(planted))).toEqual([
      expect.stringContaining(`text-leak in ${path}`),
    ]);
  });

  test("what a row quotes may be there", async () => {
    expect(await leaked(path, await make(quoted))).toEqual([]);
  });
});

describe("a passage is found", () => {
  test.each([
    ["in other capitals and punctuation", planted.toUpperCase().replaceAll(" ", " — ")],
    ["over line ends that JSON escapes", JSON.stringify(planted.replaceAll(" ", "\n"))],
    ["behind letters that JSON escapes", planted.replace("five", "\\u0066ive")],
    ["where it goes on from one quotation into another", words],
    ["behind letters that XML escapes", planted.replace("five", "&#102;i&#x76;e").replaceAll(" ", "&quot; ")],
    ["in the name of a file in an archive", ""],
  ])("%s", async (why, content) => {
    const file = why.includes("name") ? zipSync({ [planted]: bytes("") }) : bytes(content);
    expect(await leaked("a", file)).toHaveLength(1);
  });
});

test("quotations that follow each other in an Arrow column are two cells, and in one cell a leak", async () => {
  const [first, second] = [quoted, words.slice(quoted.length)];
  const inOneFile = (...cells: string[]) =>
    RecordBatchFileWriter.writeAll(column(...cells)).toUint8Array(true);
  expect(await leaked("a.arrow", inOneFile(first, second))).toEqual([]);
  expect(await leaked("a.arrow", inOneFile(first + second))).toHaveLength(1);
  expect(await leaked("a.parquet", inParquet([first, second]))).toEqual([]);
  expect(await leaked("a.parquet", inParquet([first + second]))).toHaveLength(1);
});

test("a long passage in a database is found across its pages, and cells are apart", async () => {
  const filler = "x ".repeat(5000);
  const long = filler.slice(0, 4000) + planted + filler;
  // wherever the page ends
  for (let shift = 0; shift < 60; shift += 5)
    expect(await leaked("a.sqlite", inDatabase(long.slice(shift)))).toHaveLength(1);
  expect(await leaked("a.sqlite", inDatabase(quoted, words.slice(quoted.length)))).toEqual([]);
});

test("a passage in an Arrow file is found where it is no cell", async () => {
  const described = new Schema([new Field("cell", new Utf8(), true, new Map([["description", planted]]))]);
  const inSchema = new Table(described, column("a").batches);
  const inBytes = new Table({ cell: vectorFromArray([Buffer.from(planted)], new Binary()) });
  for (const table of [inSchema, inBytes])
    expect(await leaked("a.arrow", RecordBatchFileWriter.writeAll(table).toUint8Array(true))).toHaveLength(1);
});

test("a run counts as a passage from its length on", async () => {
  const run = (length: number) =>
    bytes(
      words
        .split(" ")
        .slice(6, 6 + length)
        .join(" "),
    );
  expect(await leaked("a", run(leastRun - 1))).toEqual([]);
  expect(await leaked("a", run(leastRun))).toHaveLength(1);
});

describe("where two texts share words", () => {
  const numbered = words.split(" ");
  const of = (id: string, ...texts: string[][]): GuardedText => ({ id, words: texts.flat(), exacts: [] });
  const said = numbered.slice(0, 12);
  const quotes = { ...of("a", ["so"], said, ["said"]), exacts: [{ start: 0, end: 13 }] };

  test("what a row quotes of one may be released, though no row quotes it of the other", async () => {
    const other = of("b", ["but"], numbered);
    expect(await leaks([{ path: "x", bytes: bytes(`so ${said.join(" ")}; rule`) }], [other, quotes])).toEqual(
      [],
    );
  });

  test("what goes on in the other is a leak of that", async () => {
    const other = of("b", numbered);
    const [issue, ...more] = await leaks([{ path: "x", bytes: bytes(words) }], [quotes, other]);
    expect(issue?.found).toContain("16 words of b");
    expect(more).toEqual([]);
  });
});

describe("texts that do not fit into memory together", () => {
  const numbered = words.split(" ");
  const before = Array.from({ length: 20 }, (_, at) => `x${at}`);
  const of = (id: string, ...exacts: GuardedText["exacts"]): GuardedText => ({
    id,
    words: [...before, ...numbered, ...before.toReversed()],
    exacts,
  });
  const passagesOf = (released: string, ...texts: GuardedText[]) => {
    const sieve = newSieve();
    sieve.let(released.split(" "));
    const passages = newPassages(sieve);
    for (const each of texts) passages.add(each);
    return passages.all();
  };

  test("are held as the passages that are released, each once, with all that rows quote of it", () => {
    const [some, ...more] = passagesOf(
      planted,
      of("a", { start: 0, end: 32 }),
      of("b", { start: 25, end: 60 }),
    );
    expect(more).toEqual([]);
    const exacts = [
      { start: 0, end: 8 },
      { start: 1, end: 10 },
    ];
    expect(some).toEqual({ id: "a", words: planted.split(" "), exacts });
    expect(passagesOf("seven words of them and no more", of("a"))).toEqual([]);
    expect(passagesOf(planted, of("a"), of("b", { start: 20, end: 60 }))).toEqual([]);
  });

  test("are leaks where the whole texts are leaks, though passages that are quoted whole are not held", () => {
    const piece = fc.constantFrom(...["a b c d", "e f g h", "i j k l", "m n o p q r s t", "u"]);
    const pieces = fc.array(piece, { minLength: 1, maxLength: 8 });
    const range = fc.tuple(fc.nat(40), fc.nat(40));
    const guardedText = fc.tuple(pieces, fc.array(range, { maxLength: 3 })).map(([parts, ranges]) => {
      const all = parts.join(" ").split(" ");
      const exacts = ranges
        .map(([one, other]) => ({
          start: Math.min(one, other),
          end: Math.min(Math.max(one, other), all.length),
        }))
        .filter(({ start, end }) => start < end);
      return { id: "some", words: all, exacts };
    });
    fc.assert(
      fc.property(fc.array(guardedText, { maxLength: 4 }), pieces, (texts, said) => {
        const released = { path: "x", words: said.join(" ").split(" ") };
        const isLeak = (held: readonly GuardedText[]): boolean => {
          const found = newLeaks(held);
          found.search(released);
          return found.issues().length > 0;
        };
        expect(isLeak(passagesOf(released.words.join(" "), ...texts))).toBe(isLeak(texts));
      }),
    );
  });

  test("what one text quotes whole may stand, though another quotes it in pieces only", () => {
    const run = (from: number): string => numbered.slice(from, from + leastRun).join(" ");
    const quoted = { id: "a", words: run(2).split(" "), exacts: [{ start: 0, end: leastRun }] };
    const inPieces = of("b", { start: 20, end: 20 + leastRun }, { start: 24, end: 24 + leastRun });
    const released = [0, 1, 2, 3, 4].map(run);
    const found = newLeaks(passagesOf(released.join(" x "), quoted, inPieces));
    for (const at of [0, 2, 4]) found.search({ path: "x", words: run(at).split(" ") });
    expect(found.issues()).toEqual([]);
    found.search({ path: "x", words: run(1).split(" ") });
    expect(found.issues()).toHaveLength(1);
  });

  test.each([
    ["quoted in no text", [of("a"), of("b")], 1],
    ["quoted in another text", [of("a"), of("b", { start: 20, end: 60 })], 0],
    ["quoted in pieces", [of("a", { start: 0, end: 26 }), of("b", { start: 26, end: 60 })], 1],
  ] as const)("a passage that is %s", (_, texts, count) => {
    const found = newLeaks(passagesOf(planted, ...texts));
    found.search({ path: "x", words: ["so", ...planted.split(" ")] });
    expect(found.issues()).toHaveLength(count);
  });
});

test("cells of a table in Markdown are apart, and so are the pieces of an id", async () => {
  const [first, second] = [quoted, words.slice(quoted.length + 1)];
  expect(await leaked("a.md", bytes(`| a | b |\n|---|---|\n| ${first} | ${second} |\n`))).toEqual([]);
  expect(await leaked("a.md", bytes(`${first} | ${second}`))).toHaveLength(1);
  const id = words.replaceAll(" ", "-");
  expect(await leaked("a", bytes(id))).toHaveLength(1);
  expect(await leaked("a", bytes(id.replace("ten-eleven", "ten/eleven")))).toEqual([]);
});

test("a headline may stand in a release, though it stands in the text", async () => {
  const [first = ""] = article.canonical.text.split(".");
  const headed = { ...article, source: { ...article.source, title: first } };
  const found = async (those: typeof article) =>
    (
      await leaks(
        [{ path: "x", bytes: bytes(first) }],
        guardedTexts([those], tables, () => []),
      )
    ).length;
  expect(await found(headed)).toBe(0);
  expect(await found(article)).toBe(1);
});

test("a text that may be republished is not guarded", () => {
  const free = { ...article, source: { ...article.source, text_may_be_republished: true } };
  expect(guardedTexts([free], tables, release.rowsOf)).toEqual([]);
});
