/**
 * Builds a large collection in a control group that may hold no more than so much memory, page cache and all, and says
 * whether it finished. Needs Linux and root: the kernel's limit is the one that cannot be talked round.
 *
 *   node tests/bench/soak.ts [--articles 100000] [--megabytes 1024] [--corpus FOLDER] [--scratch FOLDER]
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeEnvironment, playbook } from "./measure/playbook.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "100000" },
    megabytes: { type: "string", default: "1024" },
    corpus: { type: "string" },
    scratch: { type: "string", default: join(tmpdir(), "playbook-soak") },
  },
});
const here = import.meta.dirname;
const limit = Number(values.megabytes) * 2 ** 20;

/** The control files of both versions of control groups. */
const versions = [
  { root: "/sys/fs/cgroup/memory", limit: "memory.limit_in_bytes", peak: "memory.max_usage_in_bytes" },
  { root: "/sys/fs/cgroup", limit: "memory.max", peak: "memory.peak" },
] as const;

function openGroup(): { folder: string; peak: () => number } {
  for (const version of versions) {
    const folder = join(version.root, `playbook-soak-${process.pid}`);
    if (!existsSync(version.root)) continue;
    mkdirSync(folder);
    if (existsSync(join(folder, version.limit))) {
      writeFileSync(join(folder, version.limit), `${limit}`);
      return { folder, peak: () => Number(readFileSync(join(folder, version.peak), "utf8")) };
    }
    rmdirSync(folder);
  }
  throw new Error("no control group with a memory limit can be made here: Linux and root are needed");
}

const corpus = values.corpus === undefined ? [] : ["--corpus", values.corpus];
const generate = [
  join(here, "generate.ts"),
  "--articles",
  values.articles,
  "--out",
  values.scratch,
  ...corpus,
];
execFileSync(process.execPath, generate, { stdio: "inherit" });
const group = openGroup();
try {
  const { program, args, folder } = playbook(join(here, "..", ".."), values.scratch, "build", "--timings");
  // the shell enters the group first, so that the build and its threads are in it from the beginning
  const enter = `echo $$ > "${join(group.folder, "cgroup.procs")}" && exec "$0" "$@"`;
  const build = spawnSync("/bin/sh", ["-c", enter, program, ...args], {
    cwd: folder,
    stdio: "inherit",
    env: { ...process.env, ...makeEnvironment },
  });
  const most = Math.round(group.peak() / 2 ** 20);
  process.stdout.write(
    `${build.status === 0 ? "finished" : `ended with ${build.status ?? build.signal}`}; at most ${most} MiB of ${values.megabytes} with the page cache\n`,
  );
  process.exitCode = build.status === 0 ? 0 : 1;
} finally {
  rmdirSync(group.folder);
  rmSync(values.scratch, { recursive: true, force: true });
}
