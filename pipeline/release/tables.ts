/** The tables of a dataset's files: their fields from datapackage.json, their rows from JSON, or from CSV without it. */
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Cell } from "../../schemas/column.ts";
import { decodeText } from "../../schemas/document.ts";
import type { Issue } from "../../schemas/issue.ts";
import type { AnyRow } from "../../schemas/table.ts";
import { fileIssue } from "./file-issue.ts";
import type { ReleasedDataset, ReleasedField, ReleasedTable } from "./released.ts";
import type { DatasetFiles } from "./unpack.ts";

const fieldShape = z.object({
  name: z.string(),
  type: z.string(),
  format: z.string().optional(),
  constraints: z
    .object({ required: z.boolean().optional(), enum: z.array(z.string()).optional() })
    .optional(),
});

const tableShape = z.object({
  name: z.string(),
  path: z.union([z.string(), z.array(z.string())]),
  type: z.literal("table"),
  schema: z.object({
    fields: z.array(fieldShape),
    foreignKeys: z
      .array(z.object({ fields: z.array(z.string()), reference: z.object({ resource: z.string() }) }))
      .optional(),
  }),
});

const packageShape = z.object({
  name: z.string(),
  version: z.string(),
  resources: z.array(z.looseObject({ type: z.string().optional() })),
});

const rowsShape = z.array(
  z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .and(z.object({ id: z.string() })),
);

type Resource = z.output<typeof tableShape>;

/** What a dataset says of itself: its name, its version, and the tables that its Data Package describes. */
export type Described = {
  readonly name: string;
  readonly version: string;
  readonly tables: readonly { readonly name: string; readonly fields: readonly ReleasedField[] }[];
};

/** @throws where datapackage.json is none */
export function describedIn(files: DatasetFiles): Described {
  const { name, version, described } = packageIn(files);
  return {
    name,
    version,
    tables: described.map((resource) => ({ name: resource.name, fields: fieldsOf(resource) })),
  };
}

function packageIn(files: DatasetFiles) {
  const { name, version, resources } = packageShape.parse(jsonOf(files, "datapackage.json"));
  const described = resources.filter(({ type }) => type === "table").map((each) => tableShape.parse(each));
  return { name, version, described };
}

/** The dataset that `files` make; all that keeps them from being one. */
export function readTables(
  location: string,
  files: DatasetFiles,
): { readonly value?: ReleasedDataset; readonly issues: readonly Issue[] } {
  const wrong = (path: string, found: string, expected: string): Issue =>
    fileIssue("output-unreadable", location, path, found, expected);
  try {
    const { name, version, described } = packageIn(files);
    const issues: Issue[] = [];
    const tables = new Map<string, ReleasedTable>();
    for (const resource of described) {
      try {
        tables.set(resource.name, tableOf(resource, files));
      } catch (error) {
        issues.push(wrong(String(resource.path), messageOf(error), `the rows of the table ${resource.name}`));
      }
    }
    const names = new Set(described.map((resource) => resource.name));
    for (const path of files.keys()) {
      const [, table] = /^(?:json|csv)\/(.+)\.(?:json|csv)$/.exec(path) ?? [];
      if (table === undefined || names.has(table)) continue;
      issues.push(wrong(path, `the table ${table}`, "a table that datapackage.json describes"));
    }
    return issues.length > 0 ? { issues } : { value: { name, version, tables }, issues };
  } catch (error) {
    return { issues: [wrong("datapackage.json", messageOf(error), "the Data Package of the dataset")] };
  }
}

/** What was wrong with a file, in one line. */
export function messageOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [first] = error.issues;
    return `${first?.path.join(".")}: ${first?.message}`;
  }
  return ((error as Error).message.split("\n")[0] ?? "").slice(0, 200);
}

function textOf(files: DatasetFiles, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error("no such file");
  const text = decodeText(bytes);
  if (typeof text !== "string") throw new Error(`${text.found} at byte ${text.byteOffset}`);
  return text;
}

function jsonOf(files: DatasetFiles, path: string): unknown {
  return JSON.parse(textOf(files, path));
}

function tableOf(resource: Resource, files: DatasetFiles): ReleasedTable {
  const { name, path } = resource;
  const fields = fieldsOf(resource);
  const json = `json/${name}.json`;
  const rows = rowsShape.parse(
    files.has(json) ? jsonOf(files, json) : csvRows(textOf(files, String(path)), fields),
  );
  expectRows(rows, fields);
  return { name, fields, rows };
}

function fieldsOf({ schema }: Resource): ReleasedField[] {
  const references = new Map(
    (schema.foreignKeys ?? []).map(({ fields, reference }) => [fields[0], reference.resource]),
  );
  return schema.fields.map(({ name: field, type, format, constraints }): ReleasedField => {
    const target = references.get(field);
    return {
      name: field,
      type: format === undefined ? type : `${type} (${format})`,
      required: constraints?.required === true,
      ...(target === undefined ? {} : { references: target }),
      ...(constraints?.enum === undefined ? {} : { codes: constraints.enum }),
    };
  });
}

function csvRows(text: string, fields: readonly ReleasedField[]): AnyRow[] {
  const [header = [], ...records] = parse(text, { record_delimiter: "\n" }) as string[][];
  if (header.join() !== fields.map(({ name }) => name).join())
    throw new Error(`the columns ${header.join(", ")}`);
  return records.map((record) =>
    Object.fromEntries(fields.map(({ name, type }, at) => [name, fromText(record[at] ?? "", type)])),
  );
}

function fromText(text: string, type: string): Cell {
  if (text === "") return null;
  if (type === "integer" || type === "number") return Number(text);
  return type === "boolean" ? text === "true" : text;
}

function expectRows(rows: readonly AnyRow[], fields: readonly ReleasedField[]): void {
  const names = fields.map(({ name }) => name).join();
  const seen = new Set<unknown>();
  for (const row of rows) {
    if (Object.keys(row).join() !== names)
      throw new Error(`the columns ${Object.keys(row).join(", ")} in ${row["id"]}`);
    if (seen.has(row["id"])) throw new Error(`the id ${row["id"]} twice`);
    seen.add(row["id"]);
  }
}
