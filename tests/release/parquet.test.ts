import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fieldTypes } from "../../pipeline/emit/descriptors/data-package.ts";
import { arrowStream } from "../../pipeline/release/arrow-stream.ts";
import { parquet } from "../../pipeline/release/parquet.ts";
import { boolean, date, identifier, integer, number, optional, text } from "../../schemas/column.ts";
import { tables } from "../../schemas/index.ts";
import { type AnyRow, type Table, table } from "../../schemas/table.ts";
import { projectFiles, projectRoot } from "../memory-effects.ts";

const dataset = { name: "test", version: "1.2.3" };

/** What real rows seldom hold: every kind with and without a value, the ends of its range, words of all scripts. */
const hard = table({
  name: "hard",
  description: "One row is a hard case.",
  key: "id",
  columns: {
    id: identifier("key"),
    words: optional(text("words")),
    whole: optional(integer("whole", -(2 ** 31))),
    real: optional(number("real")),
    truth: optional(boolean("truth")),
    day: optional(date("day")),
  },
});
const hardRows: AnyRow[] = [
  {
    id: "a",
    words: "💩 naïve\n“x”\t;,\"'",
    whole: -(2 ** 31),
    real: -1.5e-300,
    truth: false,
    day: "0001-01-01",
  },
  { id: "b", words: "NA", whole: 2 ** 31 - 1, real: 1.7976931348623157e308, truth: true, day: "9999-12-31" },
  { id: "c", words: null, whole: null, real: null, truth: null, day: null },
  { id: "d", words: "00123", whole: 0, real: 0.1, truth: null, day: "1969-12-31" },
];

const output = projectFiles("output");
const cases: readonly (readonly [Table, readonly AnyRow[]])[] = [
  ...tables.map(
    (each) =>
      [
        each,
        JSON.parse(Buffer.from(output.get(`output/json/${each.name}.json`) as Uint8Array).toString()),
      ] as const,
  ),
  [hard, hardRows],
  [{ ...hard, name: "nothing" }, []],
  [
    { ...hard, name: "all-null" },
    hardRows.map(({ id = null }) => ({ id, words: null, whole: null, real: null, truth: null, day: null })),
  ],
  [
    // more rows than a row group holds
    { ...hard, name: "many", columns: { id: hard.columns.id, truth: hard.columns.truth } },
    Array.from({ length: 100_010 }, (_, index) => ({
      id: `r${index}`,
      truth: index % 3 === 0 ? null : index % 2 === 0,
    })),
  ],
];

const python = join(projectRoot, ".venv/bin/python");
test.skipIf(!existsSync(python))(
  "pyarrow, pandas, polars and DuckDB read every table's Parquet with its types and cells, and the stream as the file (skipped where there is no Python)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "playbook-"));
    try {
      for (const [each, rows] of cases) {
        writeFileSync(join(folder, `${each.name}.parquet`), parquet(each, rows, dataset));
        writeFileSync(join(folder, `${each.name}.json`), JSON.stringify(rows));
        const arrow = output.get(`output/arrow/${each.name}.arrow`);
        if (arrow === undefined) continue;
        writeFileSync(join(folder, `${each.name}.arrow`), arrow);
        writeFileSync(join(folder, `${each.name}.arrows`), arrowStream(arrow));
      }
      const columns = Object.fromEntries(
        cases.map(([each]) => [
          each.name,
          Object.fromEntries(
            Object.entries(each.columns).map(([name, { kind, nullable }]) => [
              name,
              [fieldTypes[kind]["type"], nullable],
            ]),
          ),
        ]),
      );
      writeFileSync(join(folder, "tables.json"), JSON.stringify(columns));
      const printed = execFileSync(python, [join(projectRoot, "tests/release/parquet.py"), folder]);
      const { problems, tables: read } = JSON.parse(printed.toString());
      expect(problems).toEqual([]);
      expect(read.length).toBe(cases.length);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test("the same rows give the same bytes", () => {
  const [first, second] = [0, 1].map(() => parquet(hard, hardRows, dataset));
  expect(Buffer.from(first as Uint8Array).equals(second as Uint8Array)).toBe(true);
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["another file", Buffer.from("PAR1 and more bytes than a magic word has")],
  ["a file that was cut", (output.get("output/arrow/claims.arrow") as Uint8Array).subarray(0, -1)],
  ["a file whose footer says another length", withFooterLength(7)],
])("%s is no Arrow file", (_, bytes) => {
  expect(() => arrowStream(bytes)).toThrow(/no Arrow file|no end of stream/);
});

function withFooterLength(length: number): Uint8Array {
  const bytes = Buffer.from(output.get("output/arrow/claims.arrow") as Uint8Array);
  bytes.writeInt32LE(length, bytes.length - 10);
  return bytes;
}
