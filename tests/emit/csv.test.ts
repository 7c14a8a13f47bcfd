import fc from "fast-check";
import { expect, test } from "vitest";
import { batchOf } from "../../pipeline/emit/batch.ts";
import { csvHeader, csvLines } from "../../pipeline/emit/csv-text.ts";
import { csv } from "../../pipeline/emit/formats/csv.ts";
import { boolean, number, optional, text } from "../../schemas/column.ts";
import { tables } from "../../schemas/index.ts";
import { type Table, table } from "../../schemas/table.ts";
import { rowsOf } from "../row-arbitrary.ts";

test.each(tables.map((each) => [each.name, each as Table] as const))(
  "%s is written as csv-stringify writes it",
  (_, definition) => {
    fc.assert(
      fc.property(rowsOf(definition), (rows) => {
        const written = Buffer.from(csv.encode(definition, [batchOf(definition, rows)])).toString();
        expect(written).toBe(csvLines(definition, rows));
      }),
    );
  },
);

const cells = table({
  name: "cells",
  description: "One row is a cell that a dialect may change.",
  key: "id",
  columns: { id: text("Key"), n: optional(number("A number")), b: optional(boolean("A truth")) },
});

test("the dialect: LF, the empty cell for null, true and false, quotes where they are needed, no formula touched", () => {
  const rows = [
    { id: "plain", n: 1.5, b: true },
    { id: "a,b", n: null, b: false },
    { id: 'say "so"', n: -5, b: null },
    { id: "two\nlines", n: 1e21, b: null },
    { id: "lone\rreturn", n: 0, b: null },
    { id: "=1+1", n: null, b: null },
    { id: " a ", n: null, b: null },
  ];
  const lines = [
    "id,n,b",
    "plain,1.5,true",
    '"a,b",,false',
    '"say ""so""",-5,',
    '"two\nlines",1e+21,',
    '"lone\rreturn",0,',
    "=1+1,,",
    " a ,,",
    "",
  ];
  expect(csvHeader(cells) + csvLines(cells, rows)).toBe(lines.join("\n"));
});
