import { type Format, type FormatName, formatNames, type Layout, usualFormatNames } from "../format.ts";
import { arrow } from "./arrow.ts";
import { csv } from "./csv.ts";
import { json } from "./json.ts";
import { parquet } from "./parquet.ts";

const byName: Readonly<Record<FormatName, Format>> = { csv, json, arrow, parquet };

/** The formats in which tables can be written. */
export const formats: readonly Format[] = formatNames.map((name) => byName[name]);

/** Those in which they are, unless others are asked for. */
export const usualFormats: readonly Format[] = usualFormatNames.map((name) => byName[name]);

export const usualLayout: Layout = { formats: usualFormatNames };

/** The formats of a layout, in the order of the list of all. */
export function formatsOf({ formats: names }: Layout): readonly Format[] {
  return formats.filter(({ name }) => names.includes(name));
}
