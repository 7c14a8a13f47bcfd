import type { Extraction } from "../../../schemas/extraction.ts";
import type { DoubleEntry } from "../../../schemas/normalised.ts";
import type { Reference } from "../../../schemas/reference.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { Restoration } from "../../../schemas/tables/restorations.ts";
import { type EnteredTwice, enterTwice } from "../double-entry.ts";
import { curatedReceipt, ruleReceipts } from "../receipt.ts";
import { reconcile, together } from "../reconcile.ts";

const entered: EnteredTwice = {
  list: "restorations",
  binding: ["entry"],
  counted: ["restored"],
  mustBeRead: false,
};

/** Rows of `restorations`: what curators anchored, and the known phrases that nobody did. */
export function restorationRows(
  { article, anchored, findings }: Extraction,
  reference: Reference,
): { rows: Restoration[]; entries: DoubleEntry[] } {
  const { restorations: entryOf } = registryOf(reference);
  const { pairs, alone } = reconcile(anchored.restorations, findings.restorations);
  const entries: DoubleEntry[] = [];
  const curated = pairs.map(([item, finding]) => {
    const entry = entryOf.get(item.annotation.entry);
    const row: Restoration = {
      ...curatedReceipt(article, "restorations", item),
      restored: finding?.restored ?? entry?.restored ?? item.annotation.exact,
      kind: entry?.kind ?? "phrase",
      entry: item.annotation.entry,
    };
    entries.push(enterTwice(entered, item, row, finding, finding));
    return row;
  });
  const receipts = ruleReceipts(article, "restorations", alone);
  const found = alone.map(
    ({ restored, kind, entry }, at): Restoration => ({ ...receipts[at]!, restored, kind, entry }),
  );
  return { rows: together(curated, found), entries };
}
