import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wideRows } from "../../pipeline/release/wide.ts";
import { tables } from "../../schemas/index.ts";
import { releaseTables } from "../../schemas/release/index.ts";
import { type AnyRow, rowSchema, type Table } from "../../schemas/table.ts";
import { projectRoot } from "../memory-effects.ts";

const rowsOf = (table: string): AnyRow[] =>
  JSON.parse(readFileSync(join(projectRoot, `output/json/${table}.json`), "utf8")) as AnyRow[];
const columnsOf = (name: string): Table["columns"] =>
  ([...tables, ...releaseTables] as readonly Table[]).find((table) => table.name === name)?.columns ?? {};
const wide = wideRows(rowsOf);

describe.each([
  ["claims", "claims_wide"],
  ["quotations", "quotations_wide"],
] as const)("%s and %s", (narrow, name) => {
  test("are the same rows in the same order, and the wide one adds columns only", () => {
    const columns = Object.keys(columnsOf(narrow));
    const narrowed = wide[name].map((row: AnyRow) =>
      Object.fromEntries(columns.map((key) => [key, row[key]])),
    );
    expect(narrowed).toEqual(rowsOf(narrow));
    expect(narrowed.length).toBeGreaterThan(5);
    for (const column of columns.filter((key) => key !== "id"))
      expect(columnsOf(name)[column]).toBe(columnsOf(narrow)[column]);
  });

  test("hold what the table of the release says", () => {
    const table = releaseTables.find((one) => one.name === name) as Table;
    for (const row of wide[name]) expect(rowSchema(table).safeParse(row).error?.issues).toBeUndefined();
  });

  /** A column of joined text says in its description whose it is: "entities.name of subject_id". */
  test("hold beside each id what stands in the row of that id", () => {
    const joined = Object.entries(columnsOf(name)).flatMap(([column, { description }]) => {
      const [, table, field, by] = /^(\w+)\.(\w+) of (\w+_id|metric)\b/.exec(description) ?? [];
      return table === undefined ? [] : [{ column, table, field: field as string, by: by as string }];
    });
    expect(joined.length).toBeGreaterThan(8);
    for (const { column, table, field, by } of joined) {
      const found = new Map(rowsOf(table).map((row) => [row["id"], row[field]]));
      for (const row of wide[name] as readonly AnyRow[])
        expect(row[column], `${column} of ${row["id"]}`).toBe(
          row[by] === null ? null : found.get(row[by] as string),
        );
    }
  });

  test("name both ends of the chain of attributions", () => {
    for (const row of wide[name]) {
      const chain = rowsOf("attributions").filter(({ target_id }) => target_id === row.id);
      const agent = (hop: number) => chain.find((one) => one["hop"] === hop);
      expect(row.hops).toBe(chain.length - 1);
      expect(row.publication_id).toBe(agent(0)?.["agent_id"]);
      expect([row.originator_id, row.originator_mode, row.originator_cue]).toEqual(
        ["agent_id", "mode", "cue"].map((key) => agent(row.hops)?.[key]),
      );
    }
  });
});

test("the biggest number is vouched for by those who estimated it", () => {
  const row = wide.claims_wide.find(({ id }) => id.endsWith("/ai-investment"));
  expect(row).toMatchObject({
    subject_name: "Government of China",
    metric_label: "Public money given",
    value: 200e9,
    quantity_exact: "over $200 billion",
    hops: 1,
    publication_name: "WIRED",
    originator_name: "Stanford researchers",
    originator_mode: "estimates",
    speaker_name: "Stanford researchers",
    source_condition: "machine-paraphrased",
  });
});

test("a chain of three hops keeps its ends, whatever the order of its rows", () => {
  const hop = (rank: number, agent_id: string) => ({
    ...(rowsOf("attributions")[0] as AnyRow),
    target_id: rowsOf("claims")[0]?.["id"] as string,
    hop: rank,
    agent_id,
  });
  const chain = [hop(2, "stanford-researchers"), hop(0, "wired"), hop(1, "susan-helper")];
  const [row] = wideRows((table) =>
    table === "attributions"
      ? chain
      : table === "claims"
        ? rowsOf("claims").slice(0, 1)
        : table === "quotations"
          ? []
          : rowsOf(table),
  ).claims_wide;
  expect(row).toMatchObject({ hops: 2, publication_name: "WIRED", originator_name: "Stanford researchers" });
});

test("an id that leads nowhere is a defect, not an empty cell", () => {
  const without = (table: string) => (table === "metrics" ? [] : rowsOf(table));
  expect(() => wideRows(without)).toThrow(/metrics has no row for/);
});
