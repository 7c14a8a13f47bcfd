/** The tasks of a cluster's workers, one after the other in this process, make the bytes of the build on one machine. */
import { PassThrough, Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { articlesTask } from "../../pipeline/cluster/articles.ts";
import { decodeStream, encodeStream, type StreamRow } from "../../pipeline/cluster/batch-stream.ts";
import { endingTask } from "../../pipeline/cluster/ending.ts";
import { foldersTask } from "../../pipeline/cluster/folders.ts";
import { readFrames, writeFrame } from "../../pipeline/cluster/frames.ts";
import { groupsTask } from "../../pipeline/cluster/groups.ts";
import { partsTask } from "../../pipeline/cluster/parts.ts";
import { type Task, tasksByColumn } from "../../pipeline/cluster/task.ts";
import { serve } from "../../pipeline/cluster/worker.ts";
import { linesOf } from "../../pipeline/compare/comparables.ts";
import { standardsOf } from "../../pipeline/compare/standards.ts";
import { partOf } from "../../pipeline/emit/part.ts";
import { build } from "../../pipeline/run.ts";
import { readReference } from "../../pipeline/sources/reference.ts";
import type { Reference } from "../../schemas/reference.ts";
import { plainClaim } from "../compare/plain-claim.ts";
import { type Files, memoryEffects } from "../memory-effects.ts";
import { collectionPath, idOf, inParts, sources } from "../run/parted-sources.ts";

const dataset = { name: "test", version: "0.0.0", description: "test" };
const parts = inParts.parts as number;

/** What a worker answers to batches, row by row, its greeting first. */
async function answers(task: Task, files: Files, questions: readonly Uint8Array[]): Promise<StreamRow[][]> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const served = serve(input, output, task, memoryEffects(files));
  for (const question of questions) await writeFrame(input, question);
  await writeFrame(input, new Uint8Array(0));
  const read: StreamRow[][] = [];
  for await (const frame of readFrames(output)) read.push(decodeStream(Uint8Array.from(frame)));
  await served;
  return read;
}

const question = { id: "text", file: "text", line: "bytes", bytes: "number" } as const;
const worked = { part: "integer", id: "text", bytes: "number", article: "bytes", problems: "text" } as const;

const referenceOf = (files: Files): Reference => readReference(memoryEffects(files)).value as Reference;

/** The rows of the task "articles", batches of `size` at a time. */
async function workedRows(files: Files, size: number): Promise<StreamRow[]> {
  const lines = Buffer.from(files.get(collectionPath) as Uint8Array)
    .toString()
    .trimEnd()
    .split("\n");
  const [, folders = []] = await answers(foldersTask(memoryEffects(files)), files, []);
  const rows = [
    ...lines.map((line) => ({ id: null, file: collectionPath, line: Buffer.from(line), bytes: null })),
    ...folders.map(({ id, bytes }) => ({ id: id ?? null, file: null, line: null, bytes: bytes ?? null })),
  ];
  const batches = Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    encodeStream(question, rows.slice(at * size, (at + 1) * size)),
  );
  const task = articlesTask(referenceOf(files), parts, memoryEffects(files));
  const [, ...found] = await answers(task, files, batches);
  return found.flat();
}

const byPart = (left: StreamRow, right: StreamRow): number =>
  Number(left["part"]) - Number(right["part"]) || (String(left["id"]) < String(right["id"]) ? -1 : 1);

/** The frames of the ranges that claims are in, as they come from parts; they are compared `size` at a time. */
async function comparedFrames(
  files: Files,
  claims: readonly StreamRow[],
  size: number,
): Promise<Uint8Array[]> {
  const lines = claims.map(({ range = null, bytes }) => ({ range, claim: Buffer.from(bytes as Uint8Array) }));
  lines.sort((left, right) => Buffer.compare(left.claim, right.claim));
  const questions = Array.from({ length: 16 }, (_, wanted) => {
    const own = lines.filter(({ range }) => range === wanted);
    const batches = Array.from({ length: Math.ceil(own.length / size) }, (_, at) =>
      encodeStream({ claim: "bytes" }, own.slice(at * size, (at + 1) * size)),
    );
    return [...batches, encodeStream({ claim: "bytes" }, [])];
  });
  const task = groupsTask(referenceOf(files), inParts, memoryEffects(files));
  const [, ...answered] = await answers(task, files, questions.flat());
  const ranges = answered.flat().filter(({ told }) => told !== null);
  expect(ranges.reduce((sum, { told }) => sum + JSON.parse(String(told)).claims, 0)).toBe(claims.length);
  const chunks = answered.flat().flatMap(({ path, bytes }) => (path === null ? [] : [bytes as Uint8Array]));
  return Readable.from(readFrames(Readable.from([...chunks, Buffer.alloc(4)]))).toArray();
}

/** Every file that the tasks make, and what is told at the end. */
async function made(
  files: Files,
  rows: readonly StreamRow[],
  { despite = false, size = 100 } = {},
): Promise<[Files, StreamRow[]]> {
  const every = Array.from({ length: parts }, (_, part) => ({ part, id: null }));
  const inOrder = [...every, ...rows].sort(byPart);
  const written: Files = new Map();
  const keep = (chunks: readonly StreamRow[]): StreamRow[] => {
    for (const { path, bytes } of chunks) {
      if (path === null) continue;
      const before = written.get(`output/${path}`) ?? new Uint8Array(0);
      written.set(`output/${path}`, Buffer.concat([before, bytes as Uint8Array]));
    }
    return chunks.filter(({ path }) => path === null);
  };
  const batches = inOrder.map((row) => encodeStream(worked, [row]));
  const [, ...chunks] = await answers(partsTask(dataset, inParts), files, batches);
  const others = keep(chunks.flat());
  const told = others.filter(({ told: found }) => found !== null);
  const claims = others.filter(({ told: found }) => found === null);
  const asked = [
    ...told.map((row) => encodeStream({ told: "text" }, [row])),
    ...(await comparedFrames(files, claims, size)),
  ];
  const ending = endingTask(dataset, inParts, despite, memoryEffects(files));
  const [, ...ends] = await answers(ending, files, asked);
  return [written, keep(ends.flat())];
}

const expected = new Map<string, Uint8Array>();
{
  const files = sources();
  await build({ dataset, concurrency: 1, layout: inParts }, memoryEffects(files));
  for (const [path, bytes] of files) if (path.startsWith("output/")) expected.set(path, bytes);
}

test.each([1, 5, 100])("the files are those of one machine, asked %i articles at a time", async (size) => {
  const files = sources();
  const [written] = await made(files, await workedRows(files, size), { size });
  const text = (from: Files): unknown =>
    Object.fromEntries(
      [...from].sort().map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]),
    );
  expect(text(written)).toEqual(text(expected));
});

test("an article that cannot be read is a row with its problem, and a problem of the whole", async () => {
  const files = sources();
  const lines = Buffer.from(files.get(collectionPath) as Uint8Array).toString();
  files.set(collectionPath, Buffer.from(`${lines}{"source":\n`));
  const rows = await workedRows(files, 5);
  const wrong = rows.filter(({ problems }) => problems !== null);
  expect(wrong.map(({ article }) => article)).toEqual([null]);
  const [, [refused]] = await made(files, rows);
  expect(JSON.parse(String(refused?.["told"])).issues[0].code).toBe("field-value");
  const [written, [told]] = await made(files, rows, { despite: true });
  expect(JSON.parse(String(told?.["told"]))).toMatchObject({ articles: 13, issues: [] });
  const tables = [...expected].filter(([path]) => path.startsWith("output/parquet/"));
  for (const [path, bytes] of tables)
    expect(Buffer.from(bytes).equals(written.get(path) ?? Buffer.of())).toBe(true);
});

const [claimLine = ""] = linesOf([plainClaim], standardsOf([]));

test("one process does any of the tasks, whichever comes", async () => {
  const files = sources();
  const reference = referenceOf(files);
  const any = tasksByColumn(
    new Map([
      ["line", articlesTask(reference, parts, memoryEffects(files))],
      ["article", partsTask(dataset, inParts)],
      ["claim", groupsTask(reference, inParts, memoryEffects(files))],
    ]),
  );
  const asked = { id: idOf(3), file: null, line: null, bytes: 1 };
  const every = { part: 2, id: null, bytes: null, article: null, problems: null };
  const questions = [
    encodeStream(worked, [every]),
    encodeStream(question, [asked]),
    encodeStream(worked, []),
    encodeStream({ claim: "bytes" }, [{ claim: Buffer.from(claimLine) }]),
  ];
  const [, opened = [], article = [], ended = [], , compared = []] = await answers(any, files, questions);
  expect(opened.every(({ path }) => typeof path === "string")).toBe(true);
  expect(article).toMatchObject([{ part: partOf(idOf(3), parts), id: idOf(3) }]);
  expect(ended.at(-1)).toMatchObject({ path: null, part: 2 });
  expect(compared.at(-1)).toMatchObject({ path: null, range: Number.parseInt(claimLine.slice(0, 1), 16) });
});

test("an article that comes twice is a problem", async () => {
  const files = sources();
  const rows = await workedRows(files, 100);
  const [, [told]] = await made(files, [...rows, rows[3] as StreamRow]);
  expect(JSON.parse(String(told?.["told"])).issues[0].code).toBe("id-duplicate");
});

test("a worker greets with all that its bytes depend on", async () => {
  const [[greeting] = []] = await answers(foldersTask(memoryEffects(sources())), sources(), []);
  const { icu, unicode, node } = process.versions;
  expect(greeting).toMatchObject({ program: "program", icu, unicode, node });
});

test("frames are cut where they were joined, however they arrive; a stream that is cut off is an error", async () => {
  const frames = [Buffer.from("a"), Buffer.alloc(70_000, "b"), Buffer.from("c")];
  const all = new PassThrough();
  for (const frame of [...frames, new Uint8Array(0)]) void writeFrame(all, frame);
  const bytes = Buffer.concat(await all.end().toArray());
  for (const step of [1, 7, 100_000]) {
    const chunks = async function* (length: number) {
      for (let at = 0; at < length; at += step) yield bytes.subarray(at, Math.min(at + step, length));
    };
    expect(await Readable.from(readFrames(chunks(bytes.length))).toArray()).toEqual(frames);
    await expect(Readable.from(readFrames(chunks(bytes.length - 4))).toArray()).rejects.toThrow(/ended/);
  }
});

test("nothing is asked of a task while nobody reads its answers", async () => {
  let asked = 0;
  const answer = async (): Promise<Uint8Array> => {
    asked++;
    return Buffer.alloc(1 << 20);
  };
  const [input, output] = [new PassThrough({ highWaterMark: 1 << 24 }), new PassThrough()];
  const served = serve(input, output, { answer, end: answer }, memoryEffects(new Map()));
  for (let at = 0; at < 50; at++) void writeFrame(input, Buffer.from("?"));
  void writeFrame(input, new Uint8Array(0));
  for (let turn = 0; turn < 200; turn++) await setImmediate();
  expect(asked).toBeLessThanOrEqual(2);
  output.resume();
  await served;
  expect(asked).toBe(51);
});
