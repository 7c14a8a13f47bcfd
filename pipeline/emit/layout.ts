/** A layout as a person types it. */
import { formatNames, type Layout, usualFormatNames } from "./format.ts";

/** The layout that was asked for, its formats in the order of the list; undefined where it is as usual. */
export function layoutFrom({
  formats,
  parts,
}: {
  readonly formats?: string | boolean | undefined;
  readonly parts?: string | boolean | undefined;
}): Layout | undefined {
  const asked = formats === undefined ? undefined : String(formats).split(",");
  if (parts !== undefined)
    return {
      formats: formatNames.filter((name) => (asked ?? ["parquet"]).includes(name)),
      parts: Number(parts),
    };
  const names = formatNames.filter((name) => (asked ?? [...usualFormatNames]).includes(name));
  return names.join() === usualFormatNames.join() ? undefined : { formats: names };
}
