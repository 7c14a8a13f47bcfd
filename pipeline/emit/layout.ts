/** A layout as a person types it. */
import type { Layout } from "./format.ts";

export type { Layout } from "./format.ts";

const all = ["csv", "json", "arrow", "parquet"];
const usual = ["csv", "json", "arrow"];

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
    return { formats: all.filter((name) => (asked ?? ["parquet"]).includes(name)), parts: Number(parts) };
  const names = all.filter((name) => (asked ?? usual).includes(name));
  return names.join() === usual.join() ? undefined : { formats: names };
}
