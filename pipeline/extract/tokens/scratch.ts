/**
 * Space that cutting a text needs only while it runs, kept for the next text: articles are short, and clearing new
 * arrays for each would take a quarter of the time.
 */
export type Scratch = {
  /** The text's UTF-16 units, with two zeros after the last, so that looking ahead needs no bounds. */
  readonly units: Uint16Array;
  /** Columns long enough for a token at every character. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly ids: Int32Array;
  /** Tokens, where what is asked of them has sifted them. */
  readonly places: Int32Array;
};

type Kept = Scratch & { readonly bytes: Buffer };

// Larger texts are rare, and what they need is not held on to.
const mostKept = 1 << 20;
const isBigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;
let kept: Kept = make(1 << 12);

/** The units of a text, which are read several times faster from an array, and columns for its tokens. */
export function scratchFor(text: string): Scratch {
  const scratch = kept.starts.length < text.length ? make(2 * text.length) : kept;
  if (scratch.starts.length <= mostKept) kept = scratch;
  scratch.bytes.write(text, "utf16le");
  if (isBigEndian) scratch.bytes.swap16();
  scratch.units.fill(0, text.length, text.length + 2);
  return scratch;
}

function make(length: number): Kept {
  const units = new Uint16Array(length + 2);
  return {
    units,
    bytes: Buffer.from(units.buffer),
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    hashes: new Int32Array(length),
    ids: new Int32Array(length),
    places: new Int32Array(length),
  };
}
