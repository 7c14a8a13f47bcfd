import type { Column, Kind } from "../../../schemas/column.ts";
import type { Vocabulary } from "../../../schemas/reference.ts";
import type { Table } from "../../../schemas/table.ts";

type Json = Readonly<Record<string, unknown>>;

/** What each kind of column is in JSON Schema 2020-12. */
const forms: Record<Kind, (column: Column, codes: readonly string[]) => Json> = {
  identifier: ({ pattern }) => ({ type: "string", pattern: pattern?.source }),
  reference: () => ({ type: "string", minLength: 1 }),
  text: () => ({ type: "string", minLength: 1 }),
  pattern: ({ pattern }) => ({ type: "string", pattern: pattern?.source }),
  uri: () => ({ type: "string", format: "uri", pattern: "^https?://" }),
  code: ({ codes }) => ({ type: "string", enum: codes }),
  term: (_, codes) => ({ type: "string", enum: codes }),
  integer: ({ minimum }) => ({ type: "integer", minimum, maximum: 2 ** 31 - 1 }),
  number: () => ({ type: "number" }),
  boolean: () => ({ type: "boolean" }),
  date: () => ({ type: "string", format: "date" }),
};

/** JSON Schema 2020-12 of one row of a table, as the JSON files hold it. */
export function jsonSchema(table: Table, vocabularies: readonly Vocabulary[]): Json {
  const columns = Object.entries(table.columns);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: table.name,
    description: table.description,
    type: "object",
    properties: Object.fromEntries(
      columns.map(([name, column]) => [name, property(column, codesOf(column, vocabularies))]),
    ),
    required: columns.map(([name]) => name),
    additionalProperties: false,
  };
}

function property(column: Column, codes: readonly string[]): Json {
  const form = forms[column.kind](column, codes);
  const { description } = column;
  return column.nullable ? { description, anyOf: [form, { type: "null" }] } : { description, ...form };
}

/** The values that a column allows where they are listed: in the schema, or in a vocabulary. */
export function codesOf(column: Column, vocabularies: readonly Vocabulary[]): readonly string[] {
  if (column.vocabulary === undefined) return column.codes ?? [];
  return vocabularies.find(({ id }) => id === column.vocabulary)?.terms.map(({ code }) => code) ?? [];
}
