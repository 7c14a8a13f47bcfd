/**
 * The steps of the cluster's job without Spark, a worker for each: what it holds at most, and how long it takes. What crosses
 * between them lies in files, sorted as Spark sorts it. Needs Linux.
 *
 *   node tests/bench/job-without-spark.ts [--articles 10000] [--claims 30] [--parts 16] [--program TREE]
 *
 * With --program it is the workers of another tree, such as of the version before; else the bytes are held against those of
 * one machine.
 */
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { decodeStream, encodeStream, type StreamRow } from "../../pipeline/cluster/batch-stream.ts";
import { framed, readFrames, writeFrame } from "../../pipeline/cluster/frames.ts";
import { makeProject, playbook } from "../cluster/submit.ts";
import { startWorker } from "./measure/cluster-worker.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    claims: { type: "string", default: "30" },
    parts: { type: "string", default: "16" },
    program: { type: "string" },
  },
});
const parts = Number(values.parts);
const question = { id: "text", file: "text", line: "bytes", bytes: "number" } as const;
const worked = { part: "integer", id: "text", bytes: "number", article: "bytes", problems: "text" } as const;
/** Articles and claims that job.py asks at a time. */
const [batch, claimsAtOnce] = [100, 4096];

const folder = mkdtempSync(join(tmpdir(), "playbook-job-"));
const crossing = join(folder, "crossing");
const made = join(folder, "made");

/** A worker that is asked one question after the other. `each` gets the rows of each answer. */
async function step(
  name: string,
  questions: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  each: (rows: StreamRow[]) => void,
): Promise<void> {
  const began = performance.now();
  const args = [name, "--parts", values.parts];
  const { child, highest } = startWorker(folder, args, values.program);
  const frames = readFrames(child.stdout);
  const next = async (): Promise<StreamRow[]> => {
    const { value } = await frames.next();
    return value === undefined ? [] : decodeStream(value);
  };
  await next();
  for await (const frame of questions) {
    await writeFrame(child.stdin, frame);
    each(await next());
  }
  await writeFrame(child.stdin, new Uint8Array(0));
  each(await next());
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(`| ${name} | ${seconds.toFixed(1)} | ${highest()} |\n`);
}

function put(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, bytes);
}

/** Lines of the collection, as Spark reads them; those of folders are left out. */
async function* lines(): AsyncGenerator<Uint8Array> {
  let rows: StreamRow[] = [];
  const file = join(folder, "sources/collections/generated.jsonl");
  for await (const line of createInterface(createReadStream(file))) {
    rows.push({ file: "sources/collections/generated.jsonl", line: Buffer.from(line) });
    if (rows.length < batch) continue;
    yield encodeStream(question, rows);
    rows = [];
  }
  if (rows.length > 0) yield encodeStream(question, rows);
}

/** What articles yield, part by part. Ids ascend in the collection, and so they do in each part. */
async function* partsInOrder(): AsyncGenerator<Uint8Array> {
  for (let part = 0; part < parts; part++) {
    yield encodeStream(worked, [{ part }]);
    yield* framesOf(join(crossing, `part-${part}`));
    yield encodeStream(worked, []);
  }
}

async function* framesOf(file: string): AsyncGenerator<Uint8Array> {
  if (!existsSync(file)) return;
  async function* ended(): AsyncGenerator<Buffer> {
    yield* createReadStream(file);
    yield Buffer.alloc(4);
  }
  yield* readFrames(ended());
}

/** Claims, range by range, in the order of their groups. */
async function* claims(): AsyncGenerator<Uint8Array> {
  for (const range of ranges) {
    const file = join(crossing, `range-${range}`);
    execFileSync("sort", ["-o", file, file], { env: { ...process.env, LC_ALL: "C" } });
    let rows: StreamRow[] = [];
    for await (const line of createInterface(createReadStream(file))) {
      rows.push({ claim: Buffer.from(line) });
      if (rows.length < claimsAtOnce) continue;
      yield encodeStream({ claim: "bytes" }, rows);
      rows = [];
    }
    if (rows.length > 0) yield encodeStream({ claim: "bytes" }, rows);
    yield encodeStream({ claim: "bytes" }, []);
  }
}

async function* ends(): AsyncGenerator<Uint8Array> {
  for (const row of told) yield encodeStream({ told: "text" }, [{ told: row }]);
  for (const range of ranges) yield* framesOf(join(crossing, `groups/${range}`));
}

const told: string[] = [];
const ranges: number[] = [];

/** Chunks of files go where they belong, claims into the files of their ranges; what is told of parts is kept. */
function take(rows: StreamRow[]): void {
  for (const { path, bytes, part, range = null, told: said } of rows) {
    if (typeof path === "string")
      put(join(path.startsWith("groups/") ? crossing : made, path), bytes as Uint8Array);
    else if (said === null)
      put(join(crossing, `range-${range}`), Buffer.concat([bytes as Uint8Array, newline]));
    else if (range === null && part !== null) told.push(String(said));
  }
}
const newline = Buffer.from("\n");

try {
  const options = Number(values.claims) > 0 ? ["--claims", values.claims] : [];
  makeProject(folder, Number(values.articles), ...options);
  rmSync(join(folder, "sources/articles"), { recursive: true });
  mkdirSync(join(folder, "sources/articles"));
  process.stdout.write("| worker | seconds | MB at most |\n|---|---|---|\n");
  await step("articles", lines(), (rows) => {
    for (const [part, own] of Map.groupBy(rows, (row) => row["part"]))
      put(join(crossing, `part-${part}`), framed(encodeStream(worked, own)));
  });
  await step("parts", partsInOrder(), take);
  const bytesTold = Math.max(...told.map((text) => text.length));
  process.stdout.write(`\nof a part at most ${bytesTold} bytes are told\n\n`);
  for (let range = 0; range < 16; range++)
    if (existsSync(join(crossing, `range-${range}`))) ranges.push(range);
  if (ranges.length > 0) await step("groups", claims(), take);
  const ofParts = told.length;
  await step("ending", ends(), take);
  const { issues } = JSON.parse(told[ofParts] as string);
  if (issues.length > 0) throw new Error(`refused: ${JSON.stringify(issues.slice(0, 3))}`);
  if (values.program === undefined) {
    playbook(folder, "build", "--parts", values.parts, "--no-cache");
    const [one, other] = ["output", "made"].map((name) =>
      readFileSync(join(folder, name, "SHA256SUMS"), "utf8"),
    );
    const isSame = one === other;
    process.stdout.write(`\nthe bytes are ${isSame ? "" : "NOT "}those of one machine\n`);
    if (!isSame) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
