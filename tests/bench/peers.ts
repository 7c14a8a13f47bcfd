/**
 * What a user would pick instead, on the same articles: quantulum3 for quantities, SUTime for times, CoreNLP for
 * quotations. Each finds one kind of thing; the extractors here find all of theirs. Start-up is left out for all, and
 * the second reading counts.
 *
 *   node tests/bench/peers.ts [--articles 20] [--corpus FOLDER] [--seed 1]
 *
 * `make peers` installs them, and writes tests/bench/peers.md. Where they are not installed it is skipped.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { extract, indexReference } from "../../pipeline/extract/article.ts";
import { openCorpus } from "./generate/corpus.ts";
import { madeUp } from "./generate.ts";
import { articleOf, readReference } from "./read.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "20" },
    corpus: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});
const here = import.meta.dirname;
const project = join(here, "..", "..");
const installed = join(project, ".cache/bench-peers");

/** What a way found in all articles, and the seconds on the clock and of processors that it took. */
type Measured = { readonly found: number; readonly seconds: number; readonly processors: number };

const peers: readonly (readonly [name: string, finds: string, program: string, args: readonly string[]])[] = [
  ["quantulum3", "quantities", `${installed}/bin/python`, [join(here, "peers/quantities.py")]],
  ["SUTime", "times", "java", ["-Xmx3g", "-cp", `${installed}/lib/*:${installed}`, "Peers", "times"]],
  [
    "CoreNLP",
    "quotations and who says them",
    "java",
    ["-Xmx5g", "-cp", `${installed}/lib/*:${installed}`, "Peers", "quotations"],
  ],
];

function main(): void {
  if (!existsSync(join(installed, "ready"))) {
    process.stdout.write(
      "The peers are not measured: make peers installs them (Python, Java 17, Maven, 0.9 GB).\n",
    );
    return;
  }
  const reference = readReference(join(project, "sources/reference"));
  const count = Number(values.articles);
  const records = [
    ...(values.corpus === undefined
      ? madeUp(reference, Number(values.seed), count)
      : openCorpus(values.corpus).records(count)),
  ];
  const folder = mkdtempSync(join(tmpdir(), "playbook-peers-"));
  try {
    records.forEach(({ text }, at) => {
      writeFileSync(join(folder, `${String(at).padStart(6, "0")}.txt`), text);
    });
    const known = indexReference(reference);
    const articles = records.map(articleOf);
    const read = (): number =>
      articles.reduce((sum, article) => {
        const { quantities, times, quotations, mentions } = extract(article, known).extraction.findings;
        return sum + quantities.length + times.length + quotations.length + mentions.length;
      }, 0);
    read();
    const used = process.cpuUsage();
    const began = performance.now();
    const found = read();
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(used);
    const ours: Measured = { found, seconds, processors: (user + system) / 1e6 };
    const measured = peers.map(([name, finds, program, args]) => {
      const said = execFileSync(program, [...args, folder], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      return { name, finds, ...(JSON.parse(said) as Measured) };
    });
    const page = pageOf(count, [
      { name: "Industrial Playbook", finds: "quantities, times, quotations, names, paraphrases", ...ours },
      ...measured,
    ]);
    writeFileSync(join(here, "peers.md"), page);
    process.stdout.write(page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageOf(
  count: number,
  ways: readonly (Measured & { readonly name: string; readonly finds: string })[],
): string {
  const [ours] = ways;
  const each = (seconds: number): string => `${((seconds / count) * 1000).toFixed(1)}`;
  const lines = ways.map(({ name, finds, found, seconds, processors }) => {
    const times = (processors / (ours?.processors ?? processors)).toFixed(0);
    return `| ${name} | ${finds} | ${found} | ${each(seconds)} | ${each(processors)} | ${times} × |`;
  });
  const kind = values.corpus === undefined ? `made up by \`generate.ts\`, seed ${values.seed}` : "real";
  return [
    "# What others take",
    "Written by `tests/bench/peers.ts`; never edited. " +
      `${count} articles, ${kind}, the same for all, one after the other in one process. Start-up is left out, and all are read twice: the second time counts, when programs are warm. ` +
      `${availableParallelism()} processors, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version.slice(1)}.`,
    "| what | finds | found | ms an article | of processors | times ours |\n|---|---|--:|--:|--:|--:|\n" +
      lines.join("\n"),
    "The last column is of processor time. What they find is not held against gold here: `make bench-accuracy` does that for the extractors of this project.\n",
  ].join("\n\n");
}

main();
