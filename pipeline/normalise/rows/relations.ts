import type { Extraction } from "../../../schemas/extraction.ts";
import type { Relation } from "../../../schemas/tables/relations.ts";
import type { Time } from "../../../schemas/tables/times.ts";
import { curatedReceipt } from "../receipt.ts";
import { datesOf } from "./dates.ts";

/** Rows of `relations`: the ties between entities that curators read from the text. */
export function relationRows({ article, anchored }: Extraction, times: readonly Time[]): Relation[] {
  return anchored.relations.map((item): Relation => {
    const { subject, predicate, object, statement } = item.annotation;
    return {
      ...curatedReceipt(article, "relations", item),
      subject_id: subject,
      predicate,
      object_id: object,
      ...datesOf(article, item.annotation.time, times),
      statement,
    };
  });
}
