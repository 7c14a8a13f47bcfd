/** The first article with three of our own on the same sum and the same fund, built. */
import { build } from "../../pipeline/run.ts";
import type { AnyRow } from "../../schemas/table.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const dataset = { name: "industrial-playbook", version: "0.1.0", description: "a test" };

/**
 * The rows by table, and all files; `change` may alter what the three articles are, `changeRates` the exchange rates.
 * @throws where a build is refused
 */
export async function builtEstimates(
  change: (path: string, text: string) => string = (_, text) => text,
  changeRates: (text: string) => string = (text) => text,
) {
  const files: Files = projectFiles("sources");
  const rates = "sources/reference/rates.yaml";
  files.set(rates, Buffer.from(changeRates(Buffer.from(files.get(rates) as Uint8Array).toString())));
  for (const [path, bytes] of projectFiles("tests/golden/estimates")) {
    const text = change(path, Buffer.from(bytes).toString());
    files.set(path.replace("tests/golden/estimates", "sources/articles"), Buffer.from(text));
  }
  const report = await build({ dataset, concurrency: 1 }, memoryEffects(files));
  if (report.issues.length > 0) throw new Error(JSON.stringify(report.issues, null, 2));
  const read = (table: string): AnyRow[] =>
    JSON.parse(Buffer.from(files.get(`output/json/${table}.json`)!).toString());
  return Object.assign(read, { files });
}
