/** Submits the job to Spark as people do, and ends processes of it by their id while it runs. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { projectRoot } from "../memory-effects.ts";

const environment = join(projectRoot, ".cache/cluster-python");

/** Why the job cannot be run here; undefined where it can. */
export function whyNoCluster(): string | undefined {
  if (spawnSync("java", ["-version"]).status !== 0) return "there is no Java";
  return existsSync(join(environment, "bin/spark-submit")) ? undefined : "make cluster installs Spark";
}

/** Runs a command of the program in a project; what it says of the run. */
export function playbook(folder: string, ...args: readonly string[]): string {
  const command = [join(projectRoot, "pipeline/main.ts"), ...args];
  const options = { cwd: folder, encoding: "utf8" } as const;
  return execFileSync("/bin/sh", ["-c", '"$0" "$@" 2>&1', process.execPath, ...command], options);
}

/** Makes a project with this project's articles and as many made-up ones in a collection. */
export function makeProject(folder: string, articles: number, ...more: readonly string[]): void {
  const generate = join(projectRoot, "tests/bench/generate.ts");
  execFileSync(process.execPath, [generate, "--articles", `${articles}`, "--out", folder, ...more]);
  mkdirSync(join(folder, "sources/articles"), { recursive: true });
  cpSync(join(projectRoot, "sources/articles"), join(folder, "sources/articles"), { recursive: true });
}

export type Job = {
  readonly master: string;
  readonly out: string;
  readonly parts: number;
  readonly more?: readonly string[];
  /** What happens to its processes while it runs; how many it happened to. */
  readonly disturb?: (job: Running) => Promise<number>;
};

/** A process of the job: its id, and what it was begun with. */
type Running = { readonly processes: (words: string) => number[]; readonly ended: () => boolean };

export type Submitted = {
  /** How many of its processes were disturbed. */
  readonly struck: number;
  readonly code: number | null;
  readonly said: string;
  readonly seconds: number;
};

export async function submit(
  folder: string,
  { master, out, parts, more = [], disturb }: Job,
): Promise<Submitted> {
  const collections = readdirSync(join(folder, "sources/collections")).map((name) =>
    join(folder, "sources/collections", name),
  );
  const python = join(environment, "bin/python");
  const child = spawn(
    join(environment, "bin/spark-submit"),
    [
      ...["--master", master, "--driver-memory", "1g"],
      ...["--conf", "spark.driver.host=127.0.0.1", "--conf", "spark.ui.enabled=false"],
      ...["--conf", "spark.task.maxFailures=8", "--conf", "spark.excludeOnFailure.enabled=false"],
      join(projectRoot, "pipeline/cluster/job.py"),
      ...["--program", projectRoot, "--project", folder, "--out", out, "--parts", `${parts}`],
      ...["--collections", ...collections, ...more],
    ],
    {
      env: {
        ...process.env,
        PYSPARK_PYTHON: python,
        PYSPARK_DRIVER_PYTHON: python,
        SPARK_LOCAL_IP: "127.0.0.1",
      },
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said += chunk;
    });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const processes = (words: string): number[] => descendants(child.pid as number, words);
  const struck = (await disturb?.({ processes, ended: () => child.exitCode !== null })) ?? 0;
  const code = await ended;
  return { struck, code, said, seconds: Number(/([\d.]+) s without start-up/.exec(said)?.[1]) };
}

/** The ids of the processes below one of which the command line has these words. */
function descendants(root: number, words: string): number[] {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const parents = new Map<number, number>();
  const lines = new Map<number, string>();
  for (const name of all) {
    try {
      const status = readFileSync(`/proc/${name}/stat`, "utf8");
      parents.set(Number(name), Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]));
      lines.set(Number(name), readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " "));
    } catch {
      // it has ended meanwhile
    }
  }
  const isBelow = (id: number): boolean => {
    const parent = parents.get(id);
    return parent !== undefined && (parent === root || isBelow(parent));
  };
  return [...lines].filter(([id, line]) => line.includes(words) && isBelow(id)).map(([id]) => id);
}

/** Sends a signal to one process of the job after another, as they come up. */
export function disturbing(
  words: string,
  signal: NodeJS.Signals,
  times: number,
): NonNullable<Job["disturb"]> {
  return async ({ processes, ended }) => {
    const struck = new Set<number>();
    let count = 0;
    while (struck.size < times && !ended()) {
      const [fresh] = processes(words).filter((id) => !struck.has(id));
      if (fresh !== undefined) {
        // it is to be in the midst of its work
        await setTimeout(2500);
        struck.add(fresh);
        try {
          process.kill(fresh, signal);
          count++;
        } catch {
          // it has ended by itself
        }
      }
      await setTimeout(100);
    }
    return count;
  };
}
