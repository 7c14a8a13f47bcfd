import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { tables } from "../../schemas/index.ts";
import { projectFiles } from "../memory-effects.ts";

const output = projectFiles("output");
const json = (path: string): unknown =>
  JSON.parse(Buffer.from(output.get(`output/${path}`) as Uint8Array).toString());
const ajv = new Ajv2020({ strict: true, strictTypes: false });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);

describe.each(tables.map(({ name }) => name))("%s", (name) => {
  const validate = ajv.compile(json(`schemas/${name}.schema.json`) as object);
  const rows = json(`json/${name}.json`) as Record<string, unknown>[];

  test("every row keeps its JSON Schema", () => {
    for (const row of rows) expect(validate(row), JSON.stringify(validate.errors)).toBe(true);
  });

  test("a column too many, too few or of another type breaks it", () => {
    const [row] = rows;
    if (row === undefined) return;
    const { id, ...rest } = row;
    expect(validate({ ...row, extra: 1 })).toBe(false);
    expect(validate(rest)).toBe(false);
    expect(validate({ ...rest, id: 7 })).toBe(false);
    expect(id).toBeDefined();
  });
});

describe("datapackage.json", () => {
  const package_ = json("datapackage.json") as {
    resources: { name: string; path: string; bytes: number; hash: string; schema?: Schema }[];
  };
  type Schema = {
    primaryKey: string[];
    fields: { name: string; type: string }[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
  const tabular = package_.resources.filter(({ schema }) => schema !== undefined);

  test("lists every file but itself and the checksums, by a name of its own", () => {
    const listed = package_.resources.map(({ path }) => `output/${path}`);
    const others = [...output.keys()].filter((path) => !/datapackage\.json$|SHA256SUMS$/.test(path));
    expect(listed.toSorted()).toEqual(others.toSorted());
    expect(new Set(package_.resources.map(({ name }) => name)).size).toBe(listed.length);
  });

  test("has a Table Schema for every table, in the order of the CSV header", () => {
    expect(tabular.map(({ name }) => name).toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
    for (const { path, schema } of tabular) {
      const [header] = Buffer.from(output.get(`output/${path}`) as Uint8Array)
        .toString()
        .split("\n");
      expect(schema?.fields.map(({ name }) => name).join()).toBe(header);
    }
  });

  test("has foreign keys that lead to a key", () => {
    const keys = new Map(tabular.map(({ name, schema }) => [name, schema?.primaryKey]));
    const references = tabular.flatMap(({ schema }) => schema?.foreignKeys ?? []);
    expect(references.length).toBeGreaterThan(30);
    for (const { reference } of references) expect(reference.fields).toEqual(keys.get(reference.resource));
  });
});
