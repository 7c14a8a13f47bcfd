import type { Extraction } from "../../../schemas/extraction.ts";
import type { Analogy } from "../../../schemas/tables/analogies.ts";
import { curatedReceipt } from "../receipt.ts";

/** Rows of `analogies`: the parallels that the text draws. */
export function analogyRows({ article, anchored }: Extraction): Analogy[] {
  return anchored.analogies.map((item): Analogy => {
    const { left, right, dimension, polarity, statement } = item.annotation;
    return {
      ...curatedReceipt(article, "analogies", item),
      left_id: left,
      right_id: right,
      dimension,
      polarity,
      statement,
    };
  });
}
