/** What was measured, what it is held against, and the page that says so. */
import type { Comparing } from "./comparing.ts";
import type { Run } from "./process.ts";

export type Way = "ours" | "plain" | "python";
export type State =
  | "cold"
  | "nothing changed"
  | "output removed"
  | "one annotation changed"
  | "one text changed"
  | "without cache";

/** One build, measured. */
export type Measurement = Run & {
  readonly way: Way;
  readonly articles: number;
  readonly workers: number;
  readonly state: State;
  readonly rows: number;
  readonly outputBytes: number;
  readonly cacheBytes: number;
};

/** What is measured besides builds of a size. */
export type Others = {
  /** Seconds of a build of the repository's own sources with nothing changed, and of starting Node with its imports. */
  readonly ownSources: number;
  readonly bareStart: number;
  /** How much more two whole builds do side by side, each with one worker and its own folder, than one: by round. */
  readonly sideBySide: readonly number[];
  /** Seconds that it takes to hash and write the output of the largest build once more, and nothing else. */
  readonly writing: number | undefined;
  /** What comparing claims costs a cold build, and one in which a claim changed. */
  readonly comparing:
    | { readonly of: string; readonly cold: Comparing; readonly changed: Comparing }
    | undefined;
  /** Every comparison of output bytes that was made, and whether they were the same. */
  readonly sameBytes: readonly (readonly [what: string, same: boolean])[];
};

export type Machine = Readonly<Record<string, string>>;

type Figure = {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly met: boolean | null;
};

/** The table of the issue that asked for scale: each figure, as measured. */
export function reach(measured: readonly Measurement[], others: Others): Figure[] {
  const sizes = [...new Set(measured.map(({ articles }) => articles))].sort((left, right) => left - right);
  const find = (way: Way, articles: number, workers: number, state: State) =>
    measured.find(
      (each) =>
        each.way === way && each.articles === articles && each.workers === workers && each.state === state,
    );
  const ours = (articles: number, state: State = "cold", workers = 2) =>
    find("ours", articles, workers, state);
  const [most = 0, smaller = 0] = sizes.filter((size) => ours(size) !== undefined).toReversed();
  const least = sizes.length > 1 ? (sizes[0] ?? 0) : 0;
  const against = (way: Way): readonly [number | undefined, string] => {
    const tried = sizes.toReversed().flatMap((size) => find(way, size, 1, "cold") ?? [])[0];
    const whole = ours(most);
    if (tried === undefined || whole === undefined) return [undefined, ""];
    const ratio = tried.seconds / tried.articles / (whole.seconds / whole.articles);
    return [
      ratio,
      tried.articles === most ? "" : ` (${way} measured at ${count(tried.articles)}, per article)`,
    ];
  };
  const [plain, plainNote] = against("plain");
  const [python, pythonNote] = against("python");
  const pythonSize = sizes.toReversed().find((size) => find("python", size, 1, "cold") !== undefined) ?? 0;
  const ratio = (over: number | undefined, under: number | undefined): number | undefined =>
    over === undefined || under === undefined ? undefined : over / under;
  const perArticle = (run: Measurement | undefined) => run && run.seconds / run.articles;
  const peak = ours(most)?.peakMegabytes;
  const workers = ratio(ours(most, "cold", 1)?.seconds, ours(most)?.seconds);
  const sideBySide = others.sideBySide.length > 0 ? middle(others.sideBySide, Number) : undefined;
  const size = count(most);
  const differing = others.sameBytes.filter(([, same]) => !same).map(([what]) => what);
  return [
    atLeast(`cold build of ${size} articles against the plain way, same extractors`, 4, plain, plainNote),
    atLeast("against the Python way, per article", 10, python, pythonNote),
    rowsAgainstPython(find("python", pythonSize, 1, "cold"), ours(most)),
    atLeast("two workers against one", 1.6, workers),
    notAsked("two separate builds side by side against one", sideBySide, " ×"),
    atMost(
      `peak memory, ${size} against ${count(smaller)} articles`,
      1.2,
      ratio(peak, ours(smaller)?.peakMegabytes),
    ),
    atMost(`peak memory, ${size} articles`, 700, peak, " MB"),
    atMost(
      `time per article, ${size} against ${count(least)}`,
      1.15,
      ratio(perArticle(ours(most)), perArticle(ours(least))),
    ),
    atMost(
      "rebuild with nothing changed, share of cold",
      3,
      percent(ours(most, "nothing changed"), ours(most)),
      " %",
    ),
    atMost(
      "rebuild with one annotation changed, share of cold",
      5,
      percent(ours(most, "one annotation changed"), ours(most)),
      " %",
    ),
    notAsked(
      "rebuild with one article's text changed, share of cold",
      percent(ours(most, "one text changed"), ours(most)),
      " %",
    ),
    ...comparingFigures(others.comparing),
    atMost(
      "the repository's own sources, nothing changed, against starting Node with the same imports",
      3,
      ratio(others.ownSources, others.bareStart),
    ),
    {
      what: `same bytes: ${others.sameBytes.map(([what]) => what).join("; ")}`,
      target: "identical",
      measured: differing.length === 0 ? "identical" : `differing: ${differing.join("; ")}`,
      met: others.sameBytes.length === 0 ? null : differing.length === 0,
    },
  ];
}

/** The Python way makes fewer rows of an article: what it costs to write one. */
function rowsAgainstPython(python: Measurement | undefined, whole: Measurement | undefined): Figure {
  const ratio = python && whole && whole.rows / whole.seconds / (python.rows / python.seconds);
  return notAsked("against the Python way, per row written", ratio, " ×");
}

function notAsked(what: string, value: number | undefined, unit: string): Figure {
  const measured = value === undefined ? "not measured" : `${value.toFixed(2)}${unit}`;
  return { what, target: "not asked", measured, met: null };
}

function comparingFigures(comparing: Others["comparing"]): Figure[] {
  if (comparing === undefined) return [];
  const { of, cold, changed } = comparing;
  return [
    atMost(`comparing the claims of ${of}, share of the rest of a cold build`, 15, cold.share, " %"),
    atMost("most memory while comparing, against the most before", 1.05, cold.memory),
    notAsked(
      "comparing again where one claim changed, share of comparing all",
      (100 * changed.seconds) / cold.seconds,
      " %",
    ),
  ];
}

function percent(part: Run | undefined, whole: Run | undefined): number | undefined {
  return part === undefined || whole === undefined ? undefined : (100 * part.seconds) / whole.seconds;
}

function atLeast(what: string, target: number, value: number | undefined, note = ""): Figure {
  const measured = value === undefined ? "not measured" : `${value.toFixed(2)} ×${note}`;
  return { what, target: `≥ ${target} ×`, measured, met: value === undefined ? null : value >= target };
}

function atMost(what: string, target: number, value: number | undefined, unit = " ×"): Figure {
  const measured = value === undefined ? "not measured" : `${value.toFixed(unit === " MB" ? 0 : 2)}${unit}`;
  return { what, target: `≤ ${target}${unit}`, measured, met: value === undefined ? null : value <= target };
}

/** The figures as a Markdown table. */
export function reachTable(figures: readonly Figure[]): string {
  const line = ({ what, target, measured, met }: Figure): string =>
    `| ${what} | ${target} | ${measured} | ${met === null ? "—" : met ? "yes" : "**no**"} |`;
  return ["| what | wanted | measured | reached |", "|---|---|---|---|", ...figures.map(line)].join("\n");
}

/** Every run as a Markdown table. */
export function runsTable(measured: readonly Measurement[]): string {
  const line = (run: Measurement): string => {
    const cells = [
      run.way,
      count(run.articles),
      String(run.workers),
      run.state,
      run.seconds.toFixed(2),
      run.cpuSeconds.toFixed(1),
      count(Math.round(run.articles / run.seconds)),
      run.rows === 0 ? "" : count(run.rows),
      run.rows === 0 ? "" : count(Math.round(run.rows / run.seconds)),
      count(Math.round(run.peakMegabytes)),
      count(Math.round(run.outputBytes / 1e6)),
      run.cacheBytes === 0 ? "" : count(Math.round(run.cacheBytes / 1e6)),
    ];
    return `| ${cells.join(" | ")} |`;
  };
  return [
    "| way | articles | workers | state | seconds | CPU seconds | articles/s | rows | rows/s | peak MB | output MB | cache MB |",
    "|---|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ...measured.map(line),
  ].join("\n");
}

/** The results page. */
export function page(
  machine: Machine,
  measured: readonly Measurement[],
  others: Others,
  notes: readonly string[],
): string {
  return `# Results of the benchmark

Written by \`tests/bench/measure.ts\`; never edited. Ratios of one run on one machine: they say more than the seconds do.

${Object.entries(machine)
  .map(([name, value]) => `- ${name}: ${value}`)
  .join("\n")}

## Wanted and measured

${reachTable(reach(measured, others))}

Own sources with nothing changed: ${others.ownSources.toFixed(3)} s; starting Node with the same imports: ${others.bareStart.toFixed(3)} s.

${others.sideBySide.length === 0 ? "" : `Two whole builds of one worker each, side by side in folders of their own, share nothing but the machine: 10,000 articles at most, without cache. They did ${others.sideBySide.map((each) => each.toFixed(2)).join(", ")} × the work of one alone, measured in turn with the builds of the largest collection: what the second processor was worth then.\n\n`}${others.writing === undefined ? "" : `Hashing and writing the bytes of the largest output, in one thread, with nothing to work out: ${others.writing.toFixed(1)} s. A build that joins its files in one thread cannot take less.\n\n`}## Every run

${runsTable(measured)}

${notes.map((note) => `- ${note}`).join("\n")}
`;
}

/** The item in the middle by size. */
export function middle<Item>(items: readonly Item[], size: (item: Item) => number): Item {
  return items.toSorted((left, right) => size(left) - size(right))[Math.floor(items.length / 2)] as Item;
}

/** 100000 → "100,000" */
export function count(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
