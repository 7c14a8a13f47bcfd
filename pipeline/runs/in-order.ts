import PQueue from "p-queue";

/** How much is taken on before the first of it is done. */
export type Ahead<Input> = {
  /** How many inputs are worked on at a time. */
  readonly atOnce: number;
  /** What is asked ahead weighs no more than `most` together, but so many inputs are asked whatever they weigh. */
  readonly most: number;
  readonly least: number;
  readonly weightOf: (input: Input) => number;
};

/** How far ahead this thread is asked: it does one thing after the other. */
export const oneByOne: Ahead<unknown> = { atOnce: 1, least: 1, most: 0, weightOf: () => 1 };

/**
 * Works on inputs side by side, each taken when there is room for it, and yields the results in the order of the
 * inputs. What is asked and what is done but not yet taken are held: as many as `ahead` allows. Fails as the first input
 * in order does whose work fails; then nothing more is begun.
 */
export async function* inOrder<Input, Result>(
  inputs: Iterable<Input>,
  work: (input: Input) => Promise<Result>,
  { atOnce, most, least, weightOf }: Ahead<Input>,
): AsyncGenerator<Result> {
  const queue = new PQueue({ concurrency: atOnce });
  const asked: { readonly result: Promise<Result>; readonly weight: number }[] = [];
  let weight = 0;
  try {
    for (const input of inputs) {
      const more = weightOf(input);
      while (asked.length >= least && weight + more > most) {
        const first = asked.shift() as (typeof asked)[number];
        yield await first.result;
        weight -= first.weight;
      }
      const result = queue.add(() => work(input)) as Promise<Result>;
      // whoever takes the results stops at the first that fails, and hears of no other
      result.catch(() => undefined);
      asked.push({ result, weight: more });
      weight += more;
    }
    for (const { result } of asked) yield await result;
  } finally {
    queue.clear();
  }
}
