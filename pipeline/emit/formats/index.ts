import type { Format, Layout } from "../format.ts";
import { arrow } from "./arrow.ts";
import { csv } from "./csv.ts";
import { json } from "./json.ts";
import { parquet } from "./parquet.ts";

/** The formats in which tables can be written. */
export const formats: readonly Format[] = [csv, json, arrow, parquet];

/** Those in which they are, unless others are asked for. */
export const usualFormats: readonly Format[] = [csv, json, arrow];

export const usualLayout: Layout = { formats: usualFormats.map(({ name }) => name) };

/** The formats of a layout, in the order of the list of all. */
export function formatsOf({ formats: names }: Layout): readonly Format[] {
  return formats.filter(({ name }) => names.includes(name));
}
