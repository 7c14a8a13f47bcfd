/** Fits weights to examples: softmax regression, drawn towards what is expected, by Adam over the whole set. */
import { evidenceNames } from "../../../pipeline/extract/names/catalogue.ts";
import { sorts, unit, weightsOf } from "../../../pipeline/extract/names/weights.ts";

/** One mention: its evidence with how much it counts, and which sort it is. */
export type Example = {
  readonly document: number;
  readonly evidence: readonly (readonly [number: number, factor: number])[];
  readonly sort: number;
  /** How often it counts. */
  readonly times: number;
};

const steps = 250;
const count = sorts.length;

/**
 * Weights for which the examples' sorts are likely.
 * @param strength how hard a weight is drawn to what is expected of it, which is nothing where nothing is said
 * @param fewest in how many documents evidence must stand to be weighed; rarer evidence counts as expected
 */
export function fitWeights(
  examples: readonly Example[],
  expected: Readonly<Record<string, readonly number[]>>,
  { strength, fewest }: { readonly strength: number; readonly fewest: number },
): Float64Array {
  const prior = Float64Array.from(weightsOf(expected), (weight) => weight / unit);
  const weights = prior.slice();
  const isWeighed = weighed(examples, fewest, expected);
  const gradient = new Float64Array(weights.length);
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  for (let step = 1; step <= steps; step++) {
    for (let at = 0; at < gradient.length; at++)
      gradient[at] = strength * ((weights[at] as number) - (prior[at] as number));
    for (const example of examples) addGradient(example, weights, isWeighed, gradient);
    const rate = 0.1 * (1 - step / (steps + 1));
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] as number;
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * slope;
      square[at] = 0.99 * (square[at] as number) + 0.01 * slope * slope;
      const unbiased = (mean[at] as number) / (1 - 0.9 ** step);
      weights[at]! -= (rate * unbiased) / (Math.sqrt((square[at] as number) / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return weights;
}

function weighed(
  examples: readonly Example[],
  fewest: number,
  expected: Readonly<Record<string, readonly number[]>>,
): readonly boolean[] {
  const documents = evidenceNames.map(() => new Set<number>());
  for (const { document, evidence } of examples)
    for (const [number] of evidence) documents[number]?.add(document);
  return evidenceNames.map(
    (name, number) => (documents[number]?.size ?? 0) >= fewest || Object.hasOwn(expected, name),
  );
}

function addGradient(
  { evidence, sort, times }: Example,
  weights: Float64Array,
  isWeighed: readonly boolean[],
  gradient: Float64Array,
): void {
  const sums = sorts.map(() => 0);
  for (const [number, factor] of evidence) {
    if (!isWeighed[number]) continue;
    for (let at = 0; at < count; at++) sums[at]! += factor * (weights[number * count + at] as number);
  }
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  for (let at = 0; at < count; at++) {
    const error = times * ((powers[at] as number) / total - (at === sort ? 1 : 0));
    for (const [number, factor] of evidence)
      if (isWeighed[number]) gradient[number * count + at]! += error * factor;
  }
}
