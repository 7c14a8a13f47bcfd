import { overlaps, type TextRange } from "../../../schemas/document.ts";
import type { Extraction } from "../../../schemas/extraction.ts";
import type { DoubleEntry } from "../../../schemas/normalised.ts";
import type { Reference } from "../../../schemas/reference.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { Mention } from "../../../schemas/tables/mentions.ts";
import { type EnteredTwice, enterTwice } from "../double-entry.ts";
import { curatedReceipt, ruleReceipts } from "../receipt.ts";
import { reconcile, together } from "../reconcile.ts";

const entered: EnteredTwice = {
  list: "mentions",
  binding: ["entity_id"],
  bindsSameSpanOnly: true,
  counted: [],
  mustBeRead: false,
};

/** Rows of `mentions`: what curators anchored, and the known names that nobody did. */
export function mentionRows(
  { article, anchored, findings }: Extraction,
  reference: Reference,
): { rows: Mention[]; entries: DoubleEntry[] } {
  const { entities } = registryOf(reference);
  const isRestored = (range: TextRange): boolean =>
    findings.restorations.some((phrase) => overlaps(phrase, range));
  const formOf = (exact: string, entityId: string, range: TextRange): Mention["name_form"] => {
    const { name, names = [] } = entities.get(entityId) ?? {};
    if (exact === name) return "canonical";
    const isKnown = names.some((other) => other.name === exact);
    return isRestored(range) && !isKnown ? "restored" : "alias";
  };
  const { pairs, alone } = reconcile(anchored.mentions, findings.mentions);
  const entries: DoubleEntry[] = [];
  const curated = pairs.map(([item, finding]) => {
    const { entity, exact } = item.annotation;
    const row: Mention = {
      ...curatedReceipt(article, "mentions", item),
      entity_id: entity,
      name_form: formOf(exact, entity, item.range),
    };
    const reading = finding && { entity_id: finding.entity_id };
    entries.push(enterTwice(entered, item, row, finding, reading));
    return row;
  });
  const receipts = ruleReceipts(article, "mentions", alone);
  const found = alone.map(({ entity_id, start, end }, at): Mention => {
    const made = receipts[at]!;
    return { ...made, entity_id, name_form: formOf(made.exact, entity_id, { start, end }) };
  });
  return { rows: together(curated, found), entries };
}
