/** The rows of a built dataset, whichever formats it is in, table by table and part by part. */
import type { Issue } from "../../schemas/issue.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import type { Layout } from "../emit/format.ts";
import { usualLayout } from "../emit/formats/index.ts";
import { isOfArticles } from "../emit/part.ts";
import { type DatasetReader, fileIn, layoutOf, partOfRow } from "./chapters.ts";
import { type Reader, readers } from "./read-back.ts";

export type BuiltDataset = {
  readonly layout: Layout;
  /** The file that `rows` reads, below the dataset's folder. */
  readonly path: (table: Table, part?: number) => string;
  /**
   * The rows of a table, in a part of it where it is in parts; undefined where there is no such file. `columns` are
   * those that are asked for, where not all are: others may come along.
   * @throws where the file is no such table
   */
  readonly rows: (
    table: Table,
    part?: number,
    columns?: readonly string[],
  ) => Promise<readonly AnyRow[] | undefined>;
  /** The parts of a table: one that has no number, where it is one file. */
  readonly partsOf: (table: Table) => readonly (number | undefined)[];
  /** The part in which the row with this id is, and the rows of its article; undefined where there are no parts. */
  readonly partOfRow: (id: string) => number | undefined;
};

/** From the format that is read soonest on: JSON and Arrow whole, Parquet by column, CSV last. */
const soonest = ["json", "arrow", "parquet", "csv"];

/** Memory: none; of what is read, one table or one part of it at a time, as long as the caller holds it. */
export function openBuilt(read: DatasetReader): BuiltDataset {
  const layout = layoutOf(read) ?? usualLayout;
  const format = soonest.find((name) => layout.formats.includes(name)) ?? "json";
  const reader = readers.find(({ name }) => name === format) as Reader;
  const path = (table: Table, part?: number): string => fileIn(format, layout, table, part);
  return {
    layout,
    path,
    rows: async (table, part, columns) => {
      const bytes = read(path(table, part));
      if (bytes === undefined) return undefined;
      if (columns !== undefined && reader.readColumns !== undefined)
        return reader.readColumns(table, bytes, columns);
      return (await reader.read(table, bytes)).rows;
    },
    partsOf: (table) =>
      layout.parts === undefined || !isOfArticles(table)
        ? [undefined]
        : Array.from({ length: layout.parts }, (_, part) => part),
    partOfRow: (id) => partOfRow(layout, id),
  };
}

/** A file of output/, by its path below it, that is not there: nothing was built yet. */
export function missing(path: string): Issue {
  return {
    code: "output-missing",
    place: { file: `output/${path}` },
    found: "no such file",
    expected: "a dataset that was built",
    mend: "Run make build-data first.",
  };
}
