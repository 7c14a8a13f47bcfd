/**
 * Measures builds as whole processes, one after another but for the two side by side, and writes results.md. Needs Linux (it reads /proc), a quiet
 * machine, a checkout that nobody edits meanwhile and, for the Python way, an interpreter with
 * tests/bench/requirements.txt installed.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Comparing, comparingOf, middleOf } from "./measure/comparing.ts";
import {
  bytesBelow,
  changeOneAnnotation,
  changeOneClaim,
  changeOneText,
  digestOf,
} from "./measure/folder.ts";
import { playbook } from "./measure/playbook.ts";
import { type Command, type Run, run, runAndKill } from "./measure/process.ts";
import {
  count,
  type Machine,
  type Measurement,
  middle,
  type Others,
  page,
  reach,
  reachTable,
  runsTable,
  type State,
  type Way,
} from "./measure/results.ts";

const usage = `node tests/bench/measure.ts [options]

  --sizes 1000,10000,…      articles, ascending; the last two and the first stand in the table
  --ways ours,plain,python  what is measured
  --corpus FOLDER           articles from the .txt files of a folder instead of made-up ones
  --plain-up-to 10000       the largest of these sizes that the plain way builds (it holds everything in memory)
  --plain-most 40000        a size that only the plain way builds: the largest whose files V8 can hold as texts
  --python-up-to 10000      the same for the Python way
  --python PATH             the interpreter (default: what make bench installs)
  --scratch FOLDER          where collections are written and built (default: the system's temporary folder)
  --claims 10000x30         a collection of made-up articles with so many claims each, of which comparing is measured
  --rounds 3                how often each build is measured, cold ones in turn; the middle one counts
  --project FOLDER          whose build is measured (default: this one)
  --results FILE            the page (default tests/bench/results.md)
  --seed 1`;

const here = import.meta.dirname;
const own = join(here, "..", "..");

type Options = {
  readonly sizes: readonly number[];
  readonly ways: readonly Way[];
  readonly corpus: string | undefined;
  readonly upTo: Readonly<Record<Way, number>>;
  readonly plainMost: number;
  readonly python: string;
  readonly scratch: string;
  readonly project: string;
  readonly results: string;
  readonly seed: string;
  readonly rounds: number;
  /** Articles, and claims of each. */
  readonly claims: readonly [articles: number, claims: number];
};

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: "1000,10000,100000" },
      ways: { type: "string", default: "ours,plain,python" },
      corpus: { type: "string" },
      "plain-up-to": { type: "string", default: "10000" },
      "plain-most": { type: "string", default: "40000" },
      "python-up-to": { type: "string", default: "10000" },
      python: { type: "string", default: join(own, ".cache/bench-python/bin/python") },
      scratch: { type: "string", default: join(tmpdir(), "playbook-bench") },
      project: { type: "string", default: own },
      results: { type: "string", default: join(here, "results.md") },
      seed: { type: "string", default: "1" },
      rounds: { type: "string", default: "3" },
      claims: { type: "string", default: "10000x30" },
    },
  });
  return {
    ...values,
    corpus: values.corpus,
    sizes: values.sizes.split(",").map(Number),
    ways: values.ways.split(",") as Way[],
    plainMost: Number(values["plain-most"]),
    rounds: Number(values.rounds),
    claims: values.claims.split("x").map(Number) as [number, number],
    upTo: {
      ours: Number.POSITIVE_INFINITY,
      plain: Number(values["plain-up-to"]),
      python: Number(values["python-up-to"]),
    },
  };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A folder with a collection of one size, and the ways to build it. */
type Bench = {
  readonly options: Options;
  readonly articles: number;
  readonly folder: string;
  readonly collection: string;
};

async function prepare(
  options: Options,
  articles: number,
  name = `${articles}`,
  flags: readonly string[] = [],
): Promise<Bench> {
  const folder = join(options.scratch, name);
  const corpus = options.corpus === undefined ? [] : ["--corpus", options.corpus];
  const args = [
    join(here, "generate.ts"),
    "--articles",
    `${articles}`,
    "--out",
    folder,
    "--seed",
    options.seed,
    ...(flags.length > 0 ? flags : corpus),
  ];
  mkdirSync(folder, { recursive: true });
  const made = await run({ program: process.execPath, args, folder });
  say(`${made.said.trim()} (${made.seconds.toFixed(1)} s, ${made.peakMegabytes.toFixed(0)} MB)`);
  return { options, articles, folder, collection: join(folder, "sources/collections/generated.jsonl") };
}

function ourBuild({ options, folder }: Bench, ...flags: readonly string[]): Command {
  return playbook(options.project, folder, "build", ...flags);
}

function otherBuild({ options, folder }: Bench, way: Way): Command {
  const output = join(folder, `output-${way}`);
  return way === "plain"
    ? {
        program: process.execPath,
        args: [`--max-old-space-size=${heapMegabytes}`, join(here, "plain.ts"), folder, output],
        folder,
      }
    : { program: options.python, args: [join(here, "python_way.py"), folder, output], folder };
}

/** What the plain way may take: it keeps every row of the collection. */
const heapMegabytes = Math.floor((totalmem() / 2 ** 20) * 0.8);

/** Leaves nothing but the sources, whatever a build keeps beside them. */
function clean(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name !== "sources") rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function measurement(bench: Bench, way: Way, workers: number, state: State, measured: Run): Measurement {
  const output = join(bench.folder, way === "ours" ? "output" : `output-${way}`);
  // lines of progress come before the one that says what was made
  const counts = [...measured.said.matchAll(/([\d,]+) rows/g)].map(([, rows]) => rows?.replaceAll(",", ""));
  const rows = Number(counts.at(-1) ?? 0);
  const made = {
    ...measured,
    way,
    articles: bench.articles,
    workers,
    state,
    rows,
    outputBytes: bytesBelow(output),
    cacheBytes: way === "ours" ? bytesBelow(join(bench.folder, ".cache")) : 0,
  };
  say(
    `${way}, ${count(bench.articles)} articles, workers ${workers}, ${state}: ${made.seconds.toFixed(2)} s, ${made.peakMegabytes.toFixed(0)} MB`,
  );
  return made;
}

/** A cold build that is measured against others. */
type Contender = { readonly bench: Bench; readonly way: Way; readonly workers: number };

type Cold = {
  readonly measured: Measurement[];
  readonly digests: string[];
  /** Of each round, see `measureSideBySide`; none where nothing was built beside. */
  readonly sideBySide: number[];
};

/**
 * The middle one of several measurements of each cold build, made in turn: a machine that is slower for a while is so
 * for all of them, and for the two builds side by side. The output of the last contender stays.
 */
async function measureCold(
  contenders: readonly Contender[],
  rounds: number,
  pair: readonly Bench[],
): Promise<Cold> {
  const tries = contenders.map((): Measurement[] => []);
  const digests: string[] = [];
  const sideBySide: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    if (pair.length > 0) sideBySide.push(await measureSideBySide(pair));
    for (const [at, { bench, way, workers }] of contenders.entries()) {
      clean(bench.folder);
      const command = way === "ours" ? ourBuild(bench, "--workers", `${workers}`) : otherBuild(bench, way);
      tries[at]?.push(measurement(bench, way, workers, "cold", await run(command)));
      if (way === "ours" && round === rounds) digests.push(await digestOf(join(bench.folder, "output")));
    }
  }
  return { measured: tries.map((each) => middle(each, ({ seconds }) => seconds)), digests, sideBySide };
}

/** What a second processor is worth here: two builds that share nothing but the machine, against one alone. */
async function measureSideBySide(pair: readonly Bench[]): Promise<number> {
  const build = (bench: Bench) => {
    clean(bench.folder);
    return run(ourBuild(bench, "--workers", "1", "--no-cache"));
  };
  const alone = await build(pair[0] as Bench);
  const both = await Promise.all(pair.map(build));
  for (const { folder } of pair) clean(folder);
  const ratio = (2 * alone.seconds) / Math.max(...both.map(({ seconds }) => seconds));
  say(`two builds side by side: ${ratio.toFixed(2)} × the work of one`);
  return ratio;
}

type Found = {
  readonly measured: Measurement[];
  readonly sameBytes: [string, boolean][];
  readonly sideBySide: readonly number[];
  /** Seconds that hashing and writing our output takes by itself. */
  readonly writing: number | undefined;
};

/** What the output costs that nobody works out: hashing its bytes and writing them. */
async function measureWriting(folder: string, output: string): Promise<number> {
  const copy = join(folder, "copy");
  const args = [join(here, "write-again.ts"), output, copy];
  const { seconds } = await run({ program: process.execPath, args, folder });
  rmSync(copy, { recursive: true });
  return seconds;
}

/** Larger builds are not made again without cache and after a kill: the same code runs, for much longer. */
const provenUpTo = 10_000;

/** Our build in all its states after a cold one with two workers, and whether its bytes stay the same. */
async function measureAgain(
  bench: Bench,
  cold: Measurement,
  first: string,
): Promise<Omit<Found, "sideBySide">> {
  const { articles, folder, collection, options } = bench;
  const output = join(folder, "output");
  const measured: Measurement[] = [];
  const sameBytes: [string, boolean][] = [];
  const again = async (state: State, prepared: () => unknown, ...flags: readonly string[]): Promise<void> => {
    const tries: Measurement[] = [];
    for (let round = 1; round <= options.rounds; round++) {
      await prepared();
      tries.push(
        measurement(bench, "ours", 2, state, await run(ourBuild(bench, "--workers", "2", ...flags))),
      );
    }
    measured.push(middle(tries, ({ seconds }) => seconds));
  };
  const nothing = (): void => undefined;
  const size = count(articles);
  const writing = await measureWriting(folder, output);
  await again("nothing changed", nothing);
  await again("output removed", () => rmSync(output, { recursive: true }));
  sameBytes.push([`${size} from the cache`, (await digestOf(output)) === first]);
  await again("one annotation changed", () => changeOneAnnotation(collection, articles));
  await again("one text changed", () => changeOneText(collection, articles));
  if (articles > provenUpTo) {
    clean(folder);
    return { measured, sameBytes, writing };
  }
  const changed = await digestOf(output);
  await again("without cache", nothing, "--no-cache");
  sameBytes.push([`${size} after a change, without cache`, (await digestOf(output)) === changed]);
  clean(folder);
  const killed = await runAndKill(ourBuild(bench, "--workers", "2"), cold.seconds / 2);
  await run(ourBuild(bench, "--workers", "2"));
  if (killed)
    sameBytes.push([`${size} killed half-way and started again`, (await digestOf(output)) === changed]);
  clean(folder);
  return { measured, sameBytes, writing };
}

/** All builds of a collection: those of the other ways, and ours in all its states. */
async function measureSize(
  bench: Bench,
  others: readonly Contender[],
  pair: readonly Bench[],
): Promise<Found> {
  const { options, articles } = bench;
  const isOurs = options.ways.includes("ours");
  const ours = isOurs ? [1, 2].map((workers): Contender => ({ bench, way: "ours", workers })) : [];
  const { measured, digests, sideBySide } = await measureCold([...others, ...ours], options.rounds, pair);
  const cold = measured.at(-1);
  if (!isOurs || cold === undefined) return { measured, sameBytes: [], sideBySide, writing: undefined };
  const [one = "", two] = digests;
  const again = await measureAgain(bench, cold, one);
  return {
    measured: [...measured.slice(others.length), ...again.measured, ...measured.slice(0, others.length)],
    sameBytes: [[`${count(articles)} with one worker and two`, one === two], ...again.sameBytes],
    sideBySide,
    writing: again.writing,
  };
}

/** What comparing costs where every article has many claims: cold, and after one of them changed. */
async function measureComparing(options: Options): Promise<Others["comparing"]> {
  const [articles, claims] = options.claims;
  if (articles === 0) return undefined;
  const bench = await prepare(options, articles, "claims", ["--claims", `${claims}`]);
  const build = async (): Promise<Comparing> =>
    comparingOf((await run(ourBuild(bench, "--workers", "2", "--timings"))).said);
  const [cold, changed]: [Comparing[], Comparing[]] = [[], []];
  for (let round = 1; round <= options.rounds; round++) {
    clean(bench.folder);
    cold.push(await build());
    await changeOneClaim(bench.collection, articles);
    changed.push(await build());
    say(
      `comparing ${count(articles)} × ${claims} claims: ${cold.at(-1)?.seconds} s, after a change ${changed.at(-1)?.seconds} s`,
    );
  }
  rmSync(bench.folder, { recursive: true, force: true });
  return {
    of: `${count(articles)} articles with ${claims} claims each`,
    cold: middleOf(cold),
    changed: middleOf(changed),
  };
}

/** The repository's own sources with nothing changed, and Node with the same imports and nothing to do. */
async function measureStart({
  project,
  scratch,
}: Options): Promise<Pick<Others, "ownSources" | "bareStart">> {
  const folder = join(scratch, "own");
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(project, "sources"), join(folder, "sources"), { recursive: true });
  const build = playbook(project, folder, "build");
  const imports = ["run.ts", "effects.ts", "report.ts"].map(
    (name) => pathToFileURL(join(project, "pipeline", name)).href,
  );
  const program = imports.map((each) => `await import(${JSON.stringify(each)});`).join("");
  const start: Command = { program: process.execPath, args: ["--input-type=module", "-e", program], folder };
  await run(build);
  const times: [number, number][] = [];
  for (let at = 0; at < 7; at++) times.push([(await run(build)).seconds, (await run(start)).seconds]);
  rmSync(folder, { recursive: true, force: true });
  const median = (which: 0 | 1): number =>
    times.map((pair) => pair[which]).sort((a, b) => a - b)[3] as number;
  return { ownSources: median(0), bareStart: median(1) };
}

async function machineOf({ ways, python }: Options): Promise<Machine> {
  const version = ways.includes("python")
    ? (await run({ program: python, args: ["--version"], folder: here })).said.trim().replace("Python ", "")
    : "not measured";
  return {
    processors: `${availableParallelism()}`,
    memory: `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    system: `${process.platform} ${process.arch}`,
    Node: process.version.slice(1),
    Python: version,
  };
}

async function main(): Promise<void> {
  if (process.argv.includes("--help")) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const options = readOptions();
  if (options.ways.includes("python") && !existsSync(options.python)) {
    throw new Error(
      `there is no ${options.python}: install tests/bench/requirements.txt, or leave python out of --ways`,
    );
  }
  const machine = await machineOf(options);
  const measured: Measurement[] = [];
  const sameBytes: [string, boolean][] = [];
  let sideBySide: readonly number[] = [];
  let writing: number | undefined;
  const largest = Math.max(...options.sizes);
  for (const articles of options.sizes) {
    const bench = await prepare(options, articles);
    const others = options.ways
      .filter((way) => way !== "ours" && articles <= options.upTo[way])
      .map((way): Contender => ({ bench, way, workers: 1 }));
    const isPlainMost =
      articles === largest && options.ways.includes("plain") && !options.sizes.includes(options.plainMost);
    if (isPlainMost)
      others.push({ bench: await prepare(options, options.plainMost), way: "plain", workers: 1 });
    const isPaired = articles === largest && options.ways.includes("ours");
    const pair: Bench[] = [];
    for (const name of isPaired ? ["beside-1", "beside-2"] : [])
      pair.push(await prepare(options, Math.min(articles, provenUpTo), name));
    const found = await measureSize(bench, others, pair);
    measured.push(...found.measured);
    sameBytes.push(...found.sameBytes);
    sideBySide = found.sideBySide;
    writing = found.writing;
    for (const { folder } of [bench, ...pair, ...others.map((other) => other.bench)])
      rmSync(folder, { recursive: true, force: true });
  }
  const comparing = await measureComparing(options);
  const others: Others = { ...(await measureStart(options)), sideBySide, writing, comparing, sameBytes };
  const kind =
    options.corpus === undefined
      ? "Articles made up"
      : "Real articles, repeated to size and without annotations";
  const notes = [
    `${kind} by \`tests/bench/generate.ts\`, seed ${options.seed}.`,
    `Each line: the middle one of ${options.rounds} builds. Cold: neither output nor cache, made in turn with those that they are held against; the time includes writing the cache. Output removed: all of it is joined again from the cache. Peak: resident memory of the process with its threads.`,
    "The plain way checks each row by Zod but makes no checks across rows, no hashes and no descriptors. The Python way finds quantities and names only: compare its rows.",
    `The plain way was built with ${count(options.plainMost)} articles at most, the Python way with ${count(options.upTo.python)}: beyond, ratios are per article. More articles the plain way cannot build: it makes a file as one text, and a text of V8 ends at 2^29 characters.`,
    "Comparing claims: made-up articles of which each is curated with so many claims, most of them said of companies of which a few have many claims and most have few. The build tells what it spent on comparing, and on everything else, in one run.",
    "One annotation changed: another event is added to an article for each build, or, among made-up articles, a claim is worded anew. One text changed: another line feed is added to it, and none of the article's rows stays as it was.",
  ];
  writeFileSync(options.results, page(machine, measured, others, notes));
  process.stdout.write(`${reachTable(reach(measured, others))}\n\n${runsTable(measured)}\n`);
}

await main();
