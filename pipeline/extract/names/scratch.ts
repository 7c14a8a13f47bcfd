/**
 * Space that telling names needs only while it runs, kept for the next text: making a dozen arrays for each would take a
 * tenth of the time.
 */
export type Scratch = {
  /** For each token, with some room behind the last. */
  readonly bits: Int32Array;
  readonly asides: Int32Array;
  readonly begins: Uint8Array;
  readonly shouted: Uint8Array;
};

// No rule looks as far behind the last token.
const room = 16;
// Larger texts are rare, and what they need is not held on to.
const mostKept = 1 << 16;
let kept = make(1 << 10);

/** Space for so many tokens: noughts behind the last, and in `begins` and `shouted` everywhere. */
export function scratchFor(tokens: number): Scratch {
  const scratch = kept.bits.length < tokens + room ? make(2 * (tokens + room)) : kept;
  if (scratch.bits.length <= mostKept) kept = scratch;
  scratch.bits.fill(0, tokens, tokens + room);
  scratch.asides.fill(0, tokens, tokens + room);
  scratch.begins.fill(0, 0, tokens + room);
  scratch.shouted.fill(0, 0, tokens + room);
  return scratch;
}

function make(length: number): Scratch {
  return {
    bits: new Int32Array(length),
    asides: new Int32Array(length),
    begins: new Uint8Array(length),
    shouted: new Uint8Array(length),
  };
}
