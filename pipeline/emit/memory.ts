/** Bytes that are copied by words. */

/** Bytes, and the same as words. */
export type Memory = { readonly bytes: Buffer; readonly view: DataView };

/** Bytes behind the last text of a buffer, so that texts can be copied by words of eight bytes. */
export const slack = 8;

export function memoryOf(bytes: Uint8Array): Memory {
  const { buffer, byteOffset, byteLength } = bytes;
  return {
    bytes: Buffer.from(buffer, byteOffset, byteLength),
    view: new DataView(buffer, byteOffset, byteLength),
  };
}

/**
 * Copies `[from, to)` to `at`, by words: up to seven bytes behind are written as well, and are written over later.
 * Returns the byte behind the copy.
 */
export function copy(target: DataView, at: number, source: DataView, from: number, to: number): number {
  for (let byte = from; byte < to; byte += 8)
    target.setBigUint64(at + byte - from, source.getBigUint64(byte, true), true);
  return at + to - from;
}
