/**
 * The codebook as two CSV files: what every column holds, and which codes a column allows. One code a row and one
 * column a row, so that no cell packs a list.
 */
import type { Column } from "../../schemas/column.ts";
import { boolean, identifier, integer, number, optional, reference, text } from "../../schemas/column.ts";
import type { Vocabulary } from "../../schemas/reference.ts";
import { type AnyRow, type Table, table } from "../../schemas/table.ts";
import { csvHeader, csvLines } from "../emit/csv-text.ts";
import { fieldTypes } from "../emit/descriptors/data-package.ts";

const codebookTable = table({
  name: "codebook",
  description: "One row is a column of a table.",
  key: "id",
  columns: {
    id: identifier("Primary key: <table>/<column>"),
    table: text("The table"),
    position: integer("Where the column stands in the table, from 1", 1),
    column: text("The column's name, as in the header of the file"),
    type: text("string, integer, number, boolean or date, as datapackage.json names them"),
    kind: text("What sort of value it is: identifier, reference, code, …"),
    nullable: boolean("Whether a cell may be empty"),
    key: boolean("Whether the column is the table's primary key"),
    references: optional(text("The table whose id the cell holds")),
    vocabulary: optional(text("terms.vocabulary of the codes allowed")),
    pattern: optional(text("Regular expression that the whole cell matches")),
    minimum: optional(number("Least value allowed")),
    description: text("What the column says"),
  },
});

const codesTable = table({
  name: "codebook-codes",
  description: "One row is a code that a column allows.",
  key: "id",
  columns: {
    id: identifier("Primary key: <table>/<column>/<position>"),
    column_id: reference("codebook", "codebook.id of the column"),
    code: text("The code as it stands in the cells"),
    label: optional(text("Short name, where the code is a term of a vocabulary")),
    definition: optional(text("When the code applies, where it is a term of a vocabulary")),
    near_miss: optional(text("What looks like it and is another code, where it is a term of a vocabulary")),
  },
});

/** `codebook.csv` and `codebook-codes.csv`, for tables in their order and columns in theirs. */
export function codebook(
  tables: readonly Table[],
  vocabularies: readonly Vocabulary[],
): readonly { readonly path: string; readonly content: string }[] {
  return [
    { path: "codebook.csv", content: csvText(codebookTable, tables.flatMap(columnRows)) },
    {
      path: "codebook-codes.csv",
      content: csvText(
        codesTable,
        tables.flatMap((definition) => codeRows(definition, vocabularies)),
      ),
    },
  ];
}

function columnRows({ name, key, columns }: Table): AnyRow[] {
  return Object.entries(columns).map(([column, definition], index) => ({
    id: `${name}/${column}`,
    table: name,
    position: index + 1,
    column,
    type: String(fieldTypes[definition.kind]["type"]),
    kind: definition.kind,
    nullable: definition.nullable,
    key: column === key,
    references: definition.references ?? null,
    vocabulary: definition.vocabulary ?? null,
    pattern: definition.pattern?.source ?? null,
    minimum: definition.minimum ?? null,
    description: definition.description,
  }));
}

function codeRows({ name, columns }: Table, vocabularies: readonly Vocabulary[]): AnyRow[] {
  return Object.entries(columns).flatMap(([column, definition]) =>
    codesWithMeanings(definition, vocabularies).map((code, index) => ({
      id: `${name}/${column}/${index + 1}`,
      column_id: `${name}/${column}`,
      ...code,
    })),
  );
}

type Code = { readonly code: string } & {
  readonly [Field in "label" | "definition" | "near_miss"]: string | null;
};

function codesWithMeanings(
  { codes, vocabulary, explainedIn }: Column,
  vocabularies: readonly Vocabulary[],
): Code[] {
  const terms = vocabularies.find(({ id }) => id === (vocabulary ?? explainedIn))?.terms;
  if (terms === undefined)
    return (codes ?? []).map((code) => ({ code, label: null, definition: null, near_miss: null }));
  return terms.map(({ code, label, definition, near_miss }) => ({ code, label, definition, near_miss }));
}

function csvText(definition: Table, rows: readonly AnyRow[]): string {
  return csvHeader(definition) + csvLines(definition, rows);
}
