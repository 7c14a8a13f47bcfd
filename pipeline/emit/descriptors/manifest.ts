/** `manifest.json` of a dataset that is not laid out as usual: which files a table has, with their rows and hashes. */
import type { Table } from "../../../schemas/table.ts";
import type { Layout } from "../format.ts";
import { formatsOf } from "../formats/index.ts";
import type { OutputFile } from "../output.ts";
import { isOfArticles, pathOfPart } from "../part.ts";
import type { WholePart } from "../part-files.ts";

export const manifestPath = "manifest.json";

/** How a reader finds the part of an article. */
const rule =
  "The rows of an article are in the part whose number is SHA-256 of the article's id in UTF-8, as a whole number of " +
  "256 bits, highest byte first, modulo `parts`.";

type FileOfTable = OutputFile & { readonly format: string; readonly part?: number; readonly rows: number };

export type Manifest = Layout & {
  readonly rule?: string;
  readonly tables: Readonly<Record<string, readonly FileOfTable[]>>;
};

/** The manifest; `rows` are the rows of all tables. */
export function manifest(
  layout: Layout,
  tables: readonly Table[],
  rows: Readonly<Record<string, number>>,
  whole: readonly WholePart[],
  files: readonly OutputFile[],
): Manifest {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const { parts } = layout;
  const filesOf = (table: Table): FileOfTable[] =>
    formatsOf(layout).flatMap((format) => {
      const path = format.path(table);
      const { name } = format;
      if (parts === undefined || !isOfArticles(table))
        return [{ format: name, rows: rows[table.name] ?? 0, ...(byPath.get(path) as OutputFile) }];
      return whole.map(({ part, rows: inPart }) => ({
        format: name,
        part,
        rows: inPart[table.name] ?? 0,
        ...(byPath.get(pathOfPart(path, part, parts)) as OutputFile),
      }));
    });
  return {
    formats: layout.formats,
    ...(parts === undefined ? {} : { parts, rule }),
    tables: Object.fromEntries(tables.map((table) => [table.name, filesOf(table)])),
  };
}

/** The manifest as text, a file a line: of many parts it is long. */
export function* manifestText({ tables, ...head }: Manifest): Generator<string> {
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "tables": {\n`;
  const names = Object.keys(tables);
  for (const name of names) {
    const lines = (tables[name] ?? []).map((file) => `      ${JSON.stringify(file)}`);
    yield `    ${JSON.stringify(name)}: [\n${lines.join(",\n")}\n    ]${name === names.at(-1) ? "" : ","}\n`;
  }
  yield "  }\n}\n";
}
