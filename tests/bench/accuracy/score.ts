/** A text of a benchmark, what its gold holds, and what the extractors find in it. */
export type Document = {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly Record<string, unknown>[];
  readonly found: Record<string, unknown>;
};

/** Named figures in percent, in the order in which they are shown. */
export type Figures = Readonly<Record<string, number>>;

/** The harmonic mean of precision and recall, in percent. */
export function f1(correct: number, predicted: number, gold: number): number {
  return predicted + gold === 0 ? 0 : (200 * correct) / (predicted + gold);
}
