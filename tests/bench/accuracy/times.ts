import type { Time } from "../../../schemas/tables/times.ts";
import { type Document, type Figures, f1 } from "./score.ts";

type Gold = { readonly start: number; readonly end: number; readonly type: string; readonly value: string };

/**
 * As TempEval-3 scores TIMEX3: strict asks for the same span, relaxed for a shared character, value for a shared
 * character and the same value. Each prediction answers one gold expression.
 */
export function scoreTimes(documents: readonly Document[]): Figures {
  const count = { gold: 0, predicted: 0, strict: 0, relaxed: 0, value: 0 };
  for (const { gold, found } of documents) {
    const open = [...(found["times"] as Time[])];
    count.gold += gold.length;
    count.predicted += open.length;
    for (const wanted of gold as readonly Gold[]) {
      const exact = open.findIndex(({ start, end }) => start === wanted.start && end === wanted.end);
      const at =
        exact >= 0 ? exact : open.findIndex(({ start, end }) => start < wanted.end && wanted.start < end);
      if (at < 0) continue;
      const [answer] = open.splice(at, 1);
      count.relaxed++;
      if (exact >= 0) count.strict++;
      if (answer?.value === wanted.value) count.value++;
    }
  }
  const figure = (correct: number): number => f1(correct, count.predicted, count.gold);
  return { strict: figure(count.strict), relaxed: figure(count.relaxed), value: figure(count.value) };
}
