import type { Extraction } from "../../../schemas/extraction.ts";
import type { NameRow } from "../../../schemas/normalised.ts";
import type { Reference } from "../../../schemas/reference.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { Mention } from "../../../schemas/tables/mentions.ts";
import { ruleReceipt } from "../receipt.ts";
import { linkOf } from "./name-links.ts";

/**
 * The names that are no mention of a known entity, in order. One that holds a mention and more ("University of
 * China") is a name of its own.
 */
export function nameRows(
  { article, findings }: Extraction,
  mentions: readonly Mention[],
  reference: Reference,
): NameRow[] {
  const made = findings.names.map((finding) => {
    const { id, source_id, source_digest, start, end, exact, origin } = ruleReceipt(
      article,
      "names",
      finding,
    );
    return { finding, row: { id, source_id, source_digest, start, end, exact, kind: finding.kind, origin } };
  });
  const idAt = new Map(made.map(({ finding, row }) => [finding.start, row.id]));
  const { entities } = registryOf(reference);
  // what a curator calls an entity that is not registered yet is still to be registered
  const known = mentions.filter(({ entity_id }) => entities.has(entity_id));
  const places = known.toSorted((left, right) => left.start - right.start);
  let next = 0;
  return made.flatMap(({ finding, row }): NameRow[] => {
    while (next < places.length && (places[next] as Mention).end <= row.start) next++;
    if (isKnown(places, next, row)) return [];
    const same_as = finding.same === null ? null : (idAt.get(finding.same) ?? null);
    return [{ ...row, same_as, ...linkOf(row, reference) }];
  });
}

function isKnown(
  mentions: readonly Mention[],
  from: number,
  { start, end }: { start: number; end: number },
): boolean {
  for (let at = from; at < mentions.length && (mentions[at] as Mention).start < end; at++) {
    const mention = mentions[at] as Mention;
    const isInside =
      start <= mention.start && mention.end <= end && mention.end - mention.start < end - start;
    if (!isInside) return true;
  }
  return false;
}
