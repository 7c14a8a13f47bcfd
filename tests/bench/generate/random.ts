/** Chance that can be repeated: the same seed gives the same draws on every machine. */
export type Random = {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <const List extends readonly [unknown, ...unknown[]]>(choices: List) => List[number];
  /** True in `share` of all draws. */
  readonly chance: (share: number) => boolean;
};

/** Draws for one article: they depend on the seed and its number alone, so articles can be made in any order. */
export function seededRandom(seed: number, article: number): Random {
  const next = splitMix(mixed(seed) ^ mixed(article + 0x9e3779b9));
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    pick: (choices) => choices[between(0, choices.length - 1)] as (typeof choices)[number],
    chance: (share) => next() < share,
  };
}

/** SplitMix32: a 32-bit state, enough for a few hundred draws. */
function splitMix(state: number): () => number {
  let at = state | 0;
  return () => {
    at = (at + 0x9e3779b9) | 0;
    return mixed(at) / 2 ** 32;
  };
}

function mixed(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x21f0aaad);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

/** A list that `pick` takes; an empty one is a mistake in the reference data. */
export function nonEmpty<T>(list: readonly T[]): readonly [T, ...T[]] {
  if (list.length === 0) throw new Error("there is nothing to choose from");
  return list as readonly [T, ...T[]];
}
