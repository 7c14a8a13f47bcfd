/** Columns that the wide tables of a release take from other tables: the receipt again, the source, who vouches. */
import { code, date, integer, optional, reference, text, uri } from "./column.ts";
import { receipt } from "./receipt.ts";
import { attributionModes } from "./tables/attributions.ts";
import { entityKinds } from "./tables/entities.ts";
import { conditions } from "./tables/sources.ts";

/** The receipt of a row that stands in `table` too: its id is the key of that row. */
export function receiptOf<const Name extends string>(table: Name): typeof receipt {
  const id = { ...receipt.id, description: `Primary key: the id of the row of ${table}`, references: table };
  return { ...receipt, id };
}

/** What a reader must know of the source before anything else, `source_condition` above all. */
export const ofSource = {
  source_title: text("sources.title of source_id"),
  source_publisher: text("sources.publisher of source_id"),
  source_published_on: date("sources.published_on of source_id"),
  source_url: uri("sources.url of source_id"),
  source_condition: code(
    conditions,
    "sources.condition of source_id: whether the words in exact are the author's",
  ),
} as const;

/** Both ends of the chain of attributions. */
export const ofChain = {
  hops: integer(
    "How many hops of attributions lead from the publication to the originator; 0 where the publication says it in its own voice",
  ),
  publication_id: reference("entities", "attributions.agent_id of hop 0: who published it"),
  publication_name: text("entities.name of publication_id"),
  publication_mode: code(attributionModes, "attributions.mode of hop 0: how the publication passes it on"),
  originator_id: reference(
    "entities",
    "attributions.agent_id of the last hop: who vouches for it in the end; hops between the two ends are in attributions",
  ),
  originator_name: text("entities.name of originator_id"),
  originator_kind: code(entityKinds, "entities.kind of originator_id"),
  originator_mode: code(attributionModes, "attributions.mode of the last hop"),
  originator_cue: optional(text("attributions.cue of the last hop: the words that say so, as printed")),
} as const;
