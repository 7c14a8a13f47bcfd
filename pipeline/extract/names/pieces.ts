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
  if (pieces.end === pieces.numbers.length) lengthen(pieces);
  pieces.numbers[pieces.end++] = number;
}

function lengthen(pieces: Pieces): void {
  const longer = new Uint16Array(2 * pieces.numbers.length);
  longer.set(pieces.numbers);
  pieces.numbers = longer;
}
