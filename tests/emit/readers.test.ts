import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../memory-effects.ts";

const python = join(projectRoot, ".venv/bin/python");
const why = existsSync(python)
  ? ""
  : " (skipped: there is no Python; make test installs the readers where there is one)";

test.skipIf(why !== "")(
  `pyarrow, pandas, polars and DuckDB load every file with the contract's types and the same cells${why}`,
  () => {
    const printed = execFileSync(python, [
      join(projectRoot, "tests/emit/load.py"),
      join(projectRoot, "output"),
    ]);
    const { tables, problems } = JSON.parse(printed.toString()) as { tables: string[]; problems: string[] };
    expect(problems).toEqual([]);
    expect(tables.length).toBeGreaterThan(15);
  },
);
