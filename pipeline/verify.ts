/**
 * Checks a dataset from the files of output/ and sources/ alone. Nothing that the build computed is believed: hashes
 * are taken anew, the three formats are read back and compared cell by cell, and every receipt is held against the
 * article's own bytes. Last, the sources are built once more, and every file must come out as it is.
 */
import { tables } from "../schemas/index.ts";
import { compareIssues, type Issue } from "../schemas/issue.ts";
import { type Effects, filesBelow } from "./effects.ts";
import { redirectIssues } from "./release/redirects.ts";
import type { BuildOptions } from "./run.ts";
import { survey } from "./sources/survey.ts";
import { descriptorIssues } from "./verify/descriptors.ts";
import type { Rows } from "./verify/evidence.ts";
import { rebuildIssues } from "./verify/rebuilt.ts";
import { receiptIssues } from "./verify/receipts.ts";
import { keyIssues, rowIssues, termIssues } from "./verify/rows.ts";
import { sumIssues } from "./verify/sums.ts";
import { readTable } from "./verify/tables.ts";

export type Verification = {
  readonly issues: readonly Issue[];
  readonly files: number;
  readonly rows: number;
};

/** Everything that is wrong with output/, given sources/. */
export async function verify(effects: Effects, options: BuildOptions): Promise<Verification> {
  const files = filesBelow(effects, "output");
  const sums = sumIssues(effects, files);
  const read = tables.map((table) => ({ table, ...readTable(effects, table) }));
  const rows: Rows = new Map(read.map(({ table, rows }) => [table.name, rows]));
  const evidence = [
    ...sums,
    ...read.flatMap(({ issues }) => issues),
    ...read.flatMap(({ table, rows }) => rowIssues(table, rows)),
    ...keyIssues(rows),
    ...redirectIssues(rows),
    ...termIssues(effects, rows),
    ...receiptIssues(effects, rows, (await survey(effects)).articles),
    ...descriptorIssues(effects, files, rows),
  ];
  // where the evidence is sound, nothing but the sources can say more
  const issues = evidence.length > 0 ? evidence : await rebuildIssues(effects, options);
  const count = [...rows.values()].reduce((sum, list) => sum + list.length, 0);
  return { issues: issues.toSorted(compareIssues), files: files.length, rows: count };
}
