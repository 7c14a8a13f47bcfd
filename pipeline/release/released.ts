/** A dataset as it was released: what its own datapackage.json says of it, and its rows. */
import type { AnyRow } from "../../schemas/table.ts";

/** A column as a released dataset describes it: old releases may have other columns than the code has now. */
export type ReleasedField = {
  readonly name: string;
  /** The type of Table Schema, with the format where there is one: `string`, `string (uri)`, `integer`. */
  readonly type: string;
  readonly required: boolean;
  /** The table whose key the column holds. */
  readonly references?: string;
  /** The values allowed, where they are listed. */
  readonly codes?: readonly string[];
};

export type ReleasedTable = {
  readonly name: string;
  readonly fields: readonly ReleasedField[];
  readonly rows: readonly AnyRow[];
};

export type ReleasedDataset = {
  readonly name: string;
  readonly version: string;
  /** Where the dataset is in parts, those whose rows come from articles have none here. */
  readonly tables: ReadonlyMap<string, ReleasedTable>;
  readonly parts?: Parts;
};

/** The rows of articles, which are read part by part. */
export type Parts = {
  readonly count: number;
  /** Rows by table, as the dataset says. */
  readonly rows: (part: number) => Readonly<Record<string, number>>;
  /** What tells the files of a part from others: where it is the same, so are the rows. */
  readonly digest: (part: number) => string;
  /** `only` are the tables that are read, where not all are. */
  readonly open: (part: number, only?: readonly string[]) => PartRows;
};

/** A part as it is read, some articles after the other. */
export type PartRows = {
  /** The id of the last of the next articles; undefined at the end. */
  readonly peek: () => Promise<string | undefined>;
  /** The rows by table, up to and with those of an article; all that are left where none is named. */
  readonly take: (last: string | undefined) => Promise<ReadonlyMap<string, readonly AnyRow[]>>;
};
