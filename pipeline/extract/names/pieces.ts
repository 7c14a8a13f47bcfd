/**
 * Lists of evidence, one behind the other in one array: a text has hundreds of lists of a few numbers each, and an array
 * for each takes longer to make than to fill.
 */

/** Numbers of pieces of evidence (see catalogue.ts). */
export type Pieces = {
  numbers: Uint16Array;
  /** One past the last number. */
  end: number;
};

/** No pieces yet, with room for as many as so many names have as a rule. */
export function noPieces(names: number): Pieces {
  return { numbers: new Uint16Array(16 * (names + 1)), end: 0 };
}

/** Adds a piece to the list that is being written. */
export function push(pieces: Pieces, number: number): void {
  if (pieces.end === pieces.numbers.length) pieces.numbers = lengthened(pieces.numbers);
  pieces.numbers[pieces.end++] = number;
}

function lengthened<Numbers extends Uint16Array | Int32Array>(numbers: Numbers): Numbers {
  const longer = (
    numbers instanceof Int32Array ? new Int32Array(2 * numbers.length) : new Uint16Array(2 * numbers.length)
  ) as Numbers;
  longer.set(numbers);
  return longer;
}

/** Pieces in lists that grow all at the same time: each piece has the place of the next of its list. */
export type Chains = {
  numbers: Uint16Array;
  /** 0 behind the last of a list. */
  next: Int32Array;
  /** One past the last piece; places begin with 1. */
  end: number;
};

/** No lists yet, with room for a piece of each of so many names. */
export function noChains(names: number): Chains {
  return { numbers: new Uint16Array(names + 1), next: new Int32Array(names + 1), end: 1 };
}

/** Adds a piece behind the last one of a list, 0 for one that is empty; returns its place. */
export function chain(chains: Chains, last: number, number: number): number {
  const place = chains.end++;
  if (place === chains.numbers.length) {
    chains.numbers = lengthened(chains.numbers);
    chains.next = lengthened(chains.next);
  }
  chains.numbers[place] = number;
  chains.next[place] = 0;
  if (last !== 0) chains.next[last] = place;
  return place;
}
