/** Runs a command as a whole process and watches it from outside: the clock, /proc, and what it says at the end. */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { makeEnvironment } from "./playbook.ts";

export type Run = {
  readonly seconds: number;
  /** User and system time of the command's own process, as last seen before it ended. */
  readonly cpuSeconds: number;
  /** Peak resident memory of the process and all below it; threads belong to their process. */
  readonly peakMegabytes: number;
  /** What the command printed on both channels. */
  readonly said: string;
};

export type Command = {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
};

const sampleEvery = 20;
const kilobyte = 1024;
/** USER_HZ, which is 100 on every Linux. */
const ticksPerSecond = 100;

/** Runs a command to its end. @throws where it fails, with what it said. */
export async function run(command: Command): Promise<Run> {
  const started = performance.now();
  const child = start(command);
  const said = listen(child);
  let samples = { resident: 0, highest: 0, ticks: 0 };
  const timer = setInterval(() => {
    const now = sample(child.pid ?? 0);
    samples = {
      resident: Math.max(samples.resident, now.resident),
      highest: Math.max(samples.highest, now.highest),
      ticks: Math.max(samples.ticks, now.ticks),
    };
  }, sampleEvery);
  const code = await ended(child);
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0)
    throw new Error(`${command.program} ${command.args.join(" ")} ended with ${code}\n${said()}`);
  const peak = Math.max(samples.resident, samples.highest) / kilobyte;
  return { seconds, cpuSeconds: samples.ticks / ticksPerSecond, peakMegabytes: peak, said: said() };
}

/** Starts a command and kills it after a time, without giving it a chance to tidy up; says whether it was in time. */
export async function runAndKill(command: Command, afterSeconds: number): Promise<boolean> {
  const child = start(command);
  listen(child);
  const timer = setTimeout(() => child.kill("SIGKILL"), afterSeconds * 1000);
  await ended(child);
  clearTimeout(timer);
  return child.signalCode === "SIGKILL";
}

function start({ program, args, folder }: Command): ChildProcess {
  const env = { ...process.env, ...makeEnvironment };
  return spawn(program, [...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"], env });
}

function listen(child: ChildProcess): () => string {
  const chunks: Buffer[] = [];
  for (const channel of [child.stdout, child.stderr])
    channel?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code));
  });
}

type Sample = { readonly resident: number; readonly highest: number; readonly ticks: number };

/** `highest` is the kernel's own high-water mark, which no sampling misses; it is of the first process only. */
function sample(pid: number): Sample {
  try {
    const tree = [pid, ...below(pid)];
    const own = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = own.slice(own.lastIndexOf(")") + 2).split(" ");
    return {
      resident: tree.reduce((sum, each) => sum + status(each, "VmRSS"), 0),
      highest: status(pid, "VmHWM"),
      ticks: Number(fields[11]) + Number(fields[12]),
    };
  } catch {
    return { resident: 0, highest: 0, ticks: 0 }; // it has just ended
  }
}

function status(pid: number, field: string): number {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1] ?? 0);
}

function below(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) => {
    const children = readFileSync(`/proc/${pid}/task/${task}/children`, "utf8")
      .split(" ")
      .filter(Boolean)
      .map(Number);
    return children.flatMap((child) => [child, ...below(child)]);
  });
}
