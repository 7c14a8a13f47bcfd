/** Kills the annotator in the midst of its work, and looks at what it leaves. */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { View } from "../../pipeline/annotator/view.ts";
import { check } from "../../pipeline/check.ts";
import { realEffects } from "../../pipeline/effects.ts";
import { projectRoot } from "../memory-effects.ts";

const id = "wired-2025-01-30-deepseek-automakers";

/** A project of its own, whose article nobody has annotated. */
export function makeRoom(): string {
  const root = mkdtempSync(join(tmpdir(), "annotator-"));
  for (const name of ["sources", "pipeline", "schemas", "package.json"])
    cpSync(join(projectRoot, name), join(root, name), { recursive: true });
  symlinkSync(join(projectRoot, "node_modules"), join(root, "node_modules"));
  const path = join(root, `sources/articles/${id}/annotations.yaml`);
  const curated = readFileSync(path, "utf8");
  writeFileSync(path, `${curated.slice(0, curated.indexOf("\n# Para"))}...\n`);
  return root;
}

export function leaveRoom(root: string): void {
  rmSync(root, { recursive: true });
}

/** What was confirmed before the kill, what is wrong afterwards, and whether a confirmed annotation is lost. */
export type Killed = {
  readonly confirmed: number;
  readonly issues: readonly string[];
  readonly lost: readonly string[];
};

/** Accepts proposals one after the other until the process is killed, some milliseconds after so many were confirmed. */
export async function killWhileAccepting(root: string, after: number, confirmedFirst = 0): Promise<Killed> {
  const { child, address } = await start(root);
  const articles = `${address}articles/${id}`;
  const view = (await (await fetch(articles)).json()) as View;
  const proposed = view.marks.filter(({ state }) => state === "proposed");
  const confirmed: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  try {
    for (const { key, id: own, list } of proposed) {
      if (confirmed.length === confirmedFirst) timer = setTimeout(() => child.kill("SIGKILL"), after);
      const answer = await fetch(`${articles}/perform`, {
        method: "POST",
        headers: { Origin: new URL(address).origin },
        body: JSON.stringify({ edits: [{ do: "accept", keys: [key] }] }),
      });
      const { refused, notice } = (await answer.json()) as View;
      if (refused) throw new Error(notice);
      confirmed.push(`${list}/${own}`);
    }
  } catch (error) {
    // the connection breaks when the process is killed
    if (!(error instanceof TypeError)) throw error;
  }
  clearTimeout(timer);
  child.kill("SIGKILL");
  const { issues, rows } = await check(id, realEffects(root));
  const standing = new Set(
    Object.values(rows ?? {})
      .flat()
      .map((row) => row.id),
  );
  return {
    confirmed: confirmed.length,
    issues: issues.map(({ code, found }) => `${code}: ${found}`),
    lost: confirmed.filter((own) => !standing.has(`${id}/${own}`)),
  };
}

function start(root: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(join(projectRoot, "node_modules/.bin/node"), ["pipeline/main.ts", "annotate"], {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk) => {
      said += String(chunk);
      const [address] = /^http:\S+\/(?=\n)/.exec(said) ?? [];
      if (address !== undefined) resolve({ child, address });
    });
    child.once("exit", () => reject(new Error(`the annotator did not start: ${said}`)));
  });
}
