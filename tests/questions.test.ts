/** The questions of docs/questions.md are answered as it says. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "./memory-effects.ts";

const python = join(projectRoot, ".venv/bin/python");
const noPython = existsSync(python) ? "" : " (skipped: there is no Python)";

const run = `
import json, sys, duckdb
answers = []
for sql in json.load(sys.stdin):
    found = duckdb.sql(sql)
    rows = [[c for c in found.columns]] + [["" if v is None else f"{v:g}" if isinstance(v, float) else str(v) for v in row] for row in found.fetchall()]
    answers.append("\\n".join(" | ".join(row) for row in rows))
print(json.dumps(answers))
`;

test.skipIf(noPython !== "")(`ten questions have the answers that the page gives${noPython}`, () => {
  const page = readFileSync(join(projectRoot, "docs/questions.md"), "utf8");
  const blocks = [...page.matchAll(/```sql\n([^`]*)```\n\n```text\n([^`]*)```/g)].map(
    ([, sql = "", answer = ""]) => ({
      sql,
      answer: answer.trimEnd(),
    }),
  );
  expect(blocks).toHaveLength(10);
  const input = JSON.stringify(blocks.map(({ sql }) => sql));
  const answers = JSON.parse(
    execFileSync(python, ["-c", run], { cwd: projectRoot, input, encoding: "utf8" }),
  ) as string[];
  expect(answers).toEqual(blocks.map(({ answer }) => answer));
});
