/**
 * Space that telling names needs only while it runs, kept for the next text: making a dozen arrays for each would take a
 * tenth of the time.
 */
import { hashEnds } from "./beside-words.ts";
import { noPieces, type Pieces } from "./pieces.ts";
import { sorts } from "./weights.ts";

/** Columns for a text's tokens, with some room behind the last. */
export type TokenSpace = {
  readonly bits: Int32Array;
  readonly asides: Int32Array;
  readonly begins: Uint8Array;
  readonly shouted: Uint8Array;
};

// No rule looks as far behind the last token.
const room = 16;
// Larger texts are rare, and what they need is not held on to.
const mostKept = 1 << 15;
let tokenSpace = tokenSpaceOf(1 << 10);
let nameSpace = nameSpaceOf(1 << 8);

/** With some to spare, if it is kept. */
const lengthFor = (needed: number): number => (2 * needed > mostKept ? needed : 2 * needed);

/** Space for so many tokens: noughts behind the last, and in `begins` and `shouted` everywhere. */
export function spaceForTokens(tokens: number): TokenSpace {
  const space = tokenSpace.bits.length < tokens + room ? tokenSpaceOf(lengthFor(tokens + room)) : tokenSpace;
  if (space.bits.length <= mostKept) tokenSpace = space;
  space.bits.fill(0, tokens, tokens + room);
  space.asides.fill(0, tokens, tokens + room);
  space.begins.fill(0, 0, tokens + room);
  space.shouted.fill(0, 0, tokens + room);
  return space;
}

function tokenSpaceOf(length: number): TokenSpace {
  return {
    bits: new Int32Array(length),
    asides: new Int32Array(length),
    begins: new Uint8Array(length),
    shouted: new Uint8Array(length),
  };
}

/** Columns for the names of a text; who writes them says what they hold. */
export type NameSpace = {
  readonly length: number;
  readonly pieces: Pieces;
  readonly alone: Uint8Array;
  readonly slots: Int32Array;
  readonly lower: Uint8Array;
  readonly readings: Uint8Array;
  readonly usual: Uint8Array;
  readonly sums: Float64Array;
  readonly here: Float64Array;
  readonly known: Int32Array;
  readonly firsts: Int32Array;
  readonly same: Int32Array;
  readonly persons: Int32Array;
  readonly openings: Int32Array;
};

/** Space for so many names: noughts everywhere, but for what is written before it is read: `here` and `firsts`. */
export function spaceForNames(names: number): NameSpace {
  const space = nameSpace.length < names ? nameSpaceOf(lengthFor(names)) : nameSpace;
  if (space.length <= mostKept) nameSpace = space;
  space.pieces.end = 0;
  space.alone.fill(0);
  space.slots.fill(0, 0, 4 * names);
  space.lower.fill(0, 0, names);
  space.readings.fill(0, 0, names);
  space.usual.fill(0, 0, names);
  space.sums.fill(0, 0, sorts.length * names);
  space.known.fill(0, 0, sorts.length * names);
  space.same.fill(0, 0, names);
  space.persons.fill(0, 0, names);
  space.openings.fill(0, 0, names);
  return space;
}

function nameSpaceOf(length: number): NameSpace {
  return {
    length,
    pieces: noPieces(length),
    alone: new Uint8Array(hashEnds),
    slots: new Int32Array(4 * length),
    lower: new Uint8Array(length),
    readings: new Uint8Array(length),
    usual: new Uint8Array(length),
    sums: new Float64Array(sorts.length * length),
    here: new Float64Array(sorts.length * length),
    known: new Int32Array(sorts.length * length),
    firsts: new Int32Array(length),
    same: new Int32Array(length),
    persons: new Int32Array(length),
    openings: new Int32Array(length),
  };
}
