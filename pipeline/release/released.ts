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
  readonly tables: ReadonlyMap<string, ReleasedTable>;
};
