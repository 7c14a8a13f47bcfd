/** The database and the workbook of a release, read back by those that people read them with. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { fieldTypes } from "../../pipeline/emit/descriptors/data-package.ts";
import { bibliography } from "../../pipeline/release/metadata/bibliography.ts";
import { ownTools } from "../../pipeline/release/own-tools.ts";
import { longestText, sheetCell } from "../../pipeline/release/workbook/cell.ts";
import { workbook } from "../../pipeline/release/workbook/workbook.ts";
import type { AnyRow } from "../../schemas/table.ts";
import { projectRoot } from "../memory-effects.ts";
import { releasedTables, rowsOf } from "./small-release.ts";

const dataset = {
  name: "industrial-playbook",
  version: "9.8.7",
  description: "News as data",
  repository: "https://example.org/playbook",
};
const named = new Map<string, readonly AnyRow[]>(releasedTables.map((table) => [table.name, rowsOf(table)]));
const files = await ownTools(dataset, releasedTables, (table) => named.get(table) ?? []);

test("the same rows give the same bytes", async () => {
  const again = await ownTools(dataset, releasedTables, (table) => named.get(table) ?? []);
  expect(again.map(({ path }) => path)).toEqual([
    "industrial-playbook.sqlite",
    "metadata.json",
    "industrial-playbook.xlsx",
  ]);
  for (const [at, { path, bytes }] of again.entries())
    expect(Buffer.from(bytes).equals(files[at]?.bytes ?? new Uint8Array()), path).toBe(true);
});

test("Datasette is told what every table and column says", () => {
  const metadata = JSON.parse(Buffer.from(files[1]?.bytes ?? []).toString());
  const { tables } = metadata.databases["industrial-playbook"];
  for (const { name, description, columns } of releasedTables) {
    expect(tables[name].description).toBe(description);
    expect(Object.keys(tables[name].columns)).toEqual(Object.keys(columns));
  }
});

test("a text that is cut is named on the first sheet", async () => {
  const rows = (name: string): readonly AnyRow[] =>
    (named.get(name) ?? []).map((row) =>
      name === "claims" ? { ...row, statement: "a".repeat(40_000) } : row,
    );
  const about = bibliography({ dataset, tables: releasedTables, rowsOf: rows, files: [] });
  const [sheet] = await readXlsx(await workbook({ tables: releasedTables, rowsOf: rows, about })).then(
    ({ sheets }) => sheets,
  );
  const [id] = (named.get("claims") ?? []).map((row) => row["id"]);
  expect(sheet?.rows.map(([, text]) => text)).toEqual(
    expect.arrayContaining([expect.stringContaining("34 texts are longer"), `claims, ${id}, statement`]),
  );
});

const python = join(projectRoot, ".venv/bin/python");
test.skipIf(!existsSync(python))(
  "pandas, DuckDB and openpyxl read every table as the JSON files have it, and the database keeps its keys (skipped where there is no Python)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "playbook-"));
    try {
      for (const { path, bytes } of files) writeFileSync(join(folder, path), bytes);
      for (const [name, rows] of named) writeFileSync(join(folder, `${name}.json`), JSON.stringify(rows));
      const columns = releasedTables.map((table) => [
        table.name,
        Object.fromEntries(
          Object.entries(table.columns).map(([name, { kind, description }]) => [
            name,
            [fieldTypes[kind]["type"], description],
          ]),
        ),
      ]);
      writeFileSync(join(folder, "tables.json"), JSON.stringify(Object.fromEntries(columns)));
      const printed = execFileSync(python, [join(projectRoot, "tests/release/own-tools.py"), folder]);
      const found = JSON.parse(printed.toString());
      expect(found.problems).toEqual([]);
      expect(found.tables).toHaveLength(releasedTables.length);
      expect(found.claims).toContain("wired-2025-01-30-deepseek-automakers/claims/ai-fund");
      expect(found.refused).toEqual({
        "a key twice": "UNIQUE constraint failed",
        "a row of nothing": "FOREIGN KEY constraint failed",
        "another code": "CHECK constraint failed",
        "an empty cell": "NOT NULL constraint failed",
        "a row that others name": "FOREIGN KEY constraint failed",
      });
      expect(found.cite).toContainEqual(["Cite as", expect.stringContaining("(Version 9.8.7) [Data set].")]);
      expect(found.cite).toContainEqual(["claims", 34, expect.stringContaining("One row is")]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

describe("a cell of a spreadsheet", () => {
  const long = "a".repeat(longestText);
  test.each([
    ["a text as long as a cell", long, "text", long],
    ["what Excel would read as a line feed", "_x000A_", "text", "_x005F_x000A_"],
    ["a character that XML has not", "a\uFFFE", "text", "a_xFFFE_"],
    ["a day", "2024-02-29", "date", new Date(Date.UTC(2024, 1, 29))],
    ["a day before Excel's calendar", "1900-02-28", "date", "1900-02-28"],
    ["a number beyond Excel's", 1e308, "number", "1e+308"],
    ["a number that looks like nothing", 1e-310, "number", "1e-310"],
    ["zero", 0, "number", 0],
  ] as const)("%s", (_, cell, kind, value) => {
    expect(sheetCell(cell, kind)).toEqual({ value, cut: false });
  });

  test.each([
    ["a text that is too long", `${long}b`],
    ["pairs of surrogates", "\u{1F4A9}".repeat(longestText)],
    ["what is longer once it is escaped", "_x000A_".repeat(longestText / 7)],
  ])("%s ends in words that say so", (_, text) => {
    const { value, cut } = sheetCell(text, "text");
    expect(cut).toBe(true);
    expect(String(value)).toMatch(/ … \[cut here: \d+ characters are too many for a cell\]$/);
    expect(String(value).length).toBeLessThanOrEqual(longestText);
    expect(String(value).isWellFormed()).toBe(true);
  });
});
