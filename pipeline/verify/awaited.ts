/** Ids that were named before the tables in which they should be are read: millions of them, in sixteen bytes each. */

export type Awaited = {
  readonly add: (text: string) => void;
  /** Says that there is such an id; nothing where nobody asked for it. */
  readonly found: (text: string) => void;
  /** Whether it was asked for, and was not found so far. */
  readonly isMissing: (text: string) => boolean;
  /** How many were not found so far. */
  readonly missing: () => number;
};

/**
 * Memory: a fingerprint of 53 bits for each id, in a table that is at most half full. Of three million ids two have the
 * same fingerprint once in two thousand datasets; then one of them could be missing unseen.
 */
export function newAwaited(): Awaited {
  let slots = new Float64Array(1 << 12);
  let isFound = new Uint8Array(slots.length);
  let held = 0;
  let missing = 0;
  /** Where a fingerprint is, or would be. */
  const slotOf = (print: number): number => {
    let at = print % slots.length;
    while (slots[at] !== 0 && slots[at] !== print) at = (at + 1) % slots.length;
    return at;
  };
  const grow = (): void => {
    const [before, wasFound] = [slots, isFound];
    slots = new Float64Array(before.length * 2);
    isFound = new Uint8Array(slots.length);
    before.forEach((print, at) => {
      if (print === 0) return;
      const slot = slotOf(print);
      slots[slot] = print;
      isFound[slot] = wasFound[at] as number;
    });
  };
  return {
    add: (text) => {
      const print = fingerprint(text);
      const slot = slotOf(print);
      if (slots[slot] === print) return;
      slots[slot] = print;
      held++;
      missing++;
      if (held * 2 > slots.length) grow();
    },
    found: (text) => {
      const print = fingerprint(text);
      const slot = slotOf(print);
      if (slots[slot] !== print || isFound[slot] === 1) return;
      isFound[slot] = 1;
      missing--;
    },
    isMissing: (text) => {
      const print = fingerprint(text);
      const slot = slotOf(print);
      return slots[slot] === print && isFound[slot] === 0;
    },
    missing: () => missing,
  };
}

/** A whole number from 1 to 2^53 - 1: FNV-1a, and another walk over the same characters. */
function fingerprint(text: string): number {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let unit = 0; unit < text.length; unit++) {
    const code = text.charCodeAt(unit);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
    second ^= second >>> 13;
  }
  return (first >>> 0) * 2 ** 21 + (second >>> 11) || 1;
}
