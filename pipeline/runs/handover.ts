/** Pieces whose memory goes from a thread to another, and back to the system when they are written. */
import type { Pieces } from "../emit/output.ts";

/** The same pieces, each in a buffer of its own: small ones share a pool, which must not be handed over. */
export function inOwnBuffers(pieces: Pieces): Map<string, Uint8Array<ArrayBuffer>> {
  return new Map([...pieces].map(([path, bytes]) => [path, isOwn(bytes) ? bytes : new Uint8Array(bytes)]));
}

/**
 * Gives the memory of pieces back at once. The main thread makes little garbage of its own, so its collector would let
 * a hundred megabytes of them pile up.
 */
export function letGo(pieces: Pieces): void {
  for (const bytes of pieces.values()) if (isOwn(bytes)) bytes.buffer.transfer(0);
}

/** Bytes of a buffer that may be left over behind a piece; what shares a pool leaves more. */
const mostSpare = 16;

function isOwn(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength <= bytes.byteLength + mostSpare;
}
