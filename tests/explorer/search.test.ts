import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsOf } from "../../pipeline/explorer/client/rows.ts";
import { type Dataset, datasetOf, type ShownTable } from "../../pipeline/explorer/dataset.ts";
import { factOf, labelOf } from "../../pipeline/explorer/facts.ts";
import type { AnyRow } from "../../schemas/table.ts";
import { content } from "./built-site.ts";

const dataset = datasetOf(content);
const nothing = { words: "", facets: {}, sort: "" };

/** What a search means, said slowly: each word that is looked for begins some word of the row. */
function found(of: Dataset, table: ShownTable, words: string): AnyRow[] {
  const told = /^(?:source_digest|start|end|method|origin|curator|reviewed_on)$/;
  const shown = (row: AnyRow): string[] =>
    table.columns.flatMap(({ name, references = "" }) => {
      const cell = row[name];
      if (cell === null || cell === undefined || told.test(name)) return [];
      const label = references === "" ? "" : labelOf(of, String(cell), references);
      return of.table(references)?.isSpanned === true ? [label] : [String(cell), label];
    });
  return table.rows.filter((row) => {
    const there = [factOf(of, table.name, row), ...shown(row)].flatMap(wordsIn);
    return wordsIn(words).every((word) => there.some((other) => other.startsWith(word)));
  });
}

const wordsIn = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

test("a search finds the rows of which some words begin so, in every table", () => {
  const words = "china BYD ele 2025 autom pol, chin auto|usd|geely’s|“state-owned|zzz|a".split("|");
  let rows = 0;
  for (const table of dataset.tables)
    for (const searched of words.flatMap((each) => [each, each.split(" ")[0] ?? ""])) {
      const expected = found(dataset, table, searched);
      expect(rowsOf(dataset, table, { ...nothing, words: searched }), `${table.name}: ${searched}`).toEqual(
        expected,
      );
      rows += expected.length;
    }
  expect(rows).toBeGreaterThan(500);
});

test("whatever the letters, a row is found by its words and by no other row's", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "Éamon",
      "İstanbul",
      "ﬁne",
      "\u{1F697}car",
      "\u{20BB7}野家",
      "two\nlines",
      "ΟΔΟΣ",
      "½",
      "हिन्दी",
    ),
  );
  const texts = fc.array(
    fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(" ")),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 4 }), (statements, which, length) => {
      const [first] = dataset.table("claims")?.rows ?? [];
      const claims = {
        ...(dataset.table("claims") as ShownTable),
        rows: statements.map((statement) => ({ ...first, statement }) as AnyRow),
      };
      const of = datasetOf({
        ...content,
        tables: [...content.tables.filter(({ name }) => name !== "claims"), claims],
      });
      const all = statements.flatMap(wordsIn);
      const word = Array.from(all[which % Math.max(1, all.length)] ?? "none")
        .slice(0, length)
        .join("");
      expect(rowsOf(of, claims, { ...nothing, words: word })).toEqual(found(of, claims, word));
    }),
  );
});
