/** The programs that read a release's metadata, asked by way of metadata.py. */
import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Files, projectRoot } from "../memory-effects.ts";
import { written } from "./release-files.ts";

const python = join(projectRoot, ".venv/bin/python");
const missing = (): string => {
  if (!existsSync(python))
    return " (skipped: there is no Python; make test installs the readers where there is one)";
  const modules = ["frictionless", "mlcroissant", "prov", "rdflib"];
  const code = `import importlib.util as u; print(*[m for m in ${JSON.stringify(modules)} if not u.find_spec(m)])`;
  const lacking = execFileSync(python, ["-c", code]).toString().trim();
  return lacking === "" ? "" : ` (skipped: Python has no ${lacking}; make test installs it)`;
};
/** Why the readers cannot be asked on this machine, for the name of a test; empty where they can. */
export const why = missing();

/** What the readers say of a folder, and how much they read there. */
export function readersOn(those: Files): { problems: string[]; counts: Record<string, number> } {
  const folder = written(those);
  try {
    return JSON.parse(
      execFileSync(python, [join(projectRoot, "tests/release/metadata.py"), folder], {
        stdio: "pipe",
      }).toString(),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
