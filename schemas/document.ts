/**
 * Canonical text and the two ways of counting in it.
 *
 * JavaScript strings count UTF-16 code units; Python, R and the W3C Web Annotation model count Unicode code
 * points. Extractors work with a `TextRange` (code units, for `String.prototype.slice`); rows hold a `Span`
 * (code points). This file is the only place that turns one into the other.
 */

/** Half-open `[start, end)` in UTF-16 code units: what `text.slice(start, end)` takes. */
export type TextRange = { readonly start: number; readonly end: number };

/** Half-open `[start, end)` in Unicode code points: what `text[start:end]` takes in Python. */
export type Span = { readonly start: number; readonly end: number };

/** A decoded source text with what is needed to count code points in it. */
export type CanonicalText = {
  readonly text: string;
  /** Length in code points. */
  readonly codePoints: number;
  /** UTF-16 position of every high surrogate, ascending: each makes all later offsets differ by one more. */
  readonly surrogates: Int32Array;
};

/** Why bytes are not a text: the byte offset, and what stands there. */
export type DecodeFault = { readonly byteOffset: number; readonly found: string; readonly expected: string };

const byteOrderMark = "\uFEFF";
const highSurrogate = /[\uD800-\uDBFF]/;
/** C0 and C1 controls, tab and line feed apart: they carry no text, and a NUL ends strings in C readers. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
export const controlCharacter = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/;

/**
 * Decodes UTF-8 bytes into canonical text: a leading byte order mark is removed, CRLF and CR become LF,
 * nothing else changes (no Unicode normalisation, no trimming).
 * Returns the text, or the first fault where bytes are not valid UTF-8 or a control character stands in them.
 */
export function decodeText(bytes: Uint8Array): string | DecodeFault {
  let decoded: string;
  try {
    decoded = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return invalidByte(bytes);
  }
  const text = (decoded.startsWith(byteOrderMark) ? decoded.slice(1) : decoded).replace(/\r\n?/g, "\n");
  const control = controlCharacter.exec(text);
  if (control === null) return text;
  const before = decoded.indexOf(control[0]);
  return {
    byteOffset: Buffer.byteLength(decoded.slice(0, before)),
    found: `control character ${codePointName(control[0])}`,
    expected: "text: tab and line feed are the only control characters a source may hold",
  };
}

/** "U+00E9" for the first character of `text`. */
export function codePointName(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function invalidByte(bytes: Uint8Array): DecodeFault {
  // A valid prefix of a stream decodes without complaint; the first byte that complains is the fault.
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  for (let offset = 0; offset < bytes.length; offset++) {
    try {
      decoder.decode(bytes.subarray(offset, offset + 1), { stream: true });
    } catch {
      const hex = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
      return { byteOffset: offset, found: `byte 0x${hex}`, expected: "valid UTF-8" };
    }
  }
  return { byteOffset: bytes.length, found: "end of file inside a character", expected: "valid UTF-8" };
}

/** Counts a text once, so that ranges in it can be turned into spans and back. */
export function canonicalText(text: string): CanonicalText {
  if (!highSurrogate.test(text)) return { text, codePoints: text.length, surrogates: new Int32Array(0) };
  const positions: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) positions.push(at);
  }
  return { text, codePoints: text.length - positions.length, surrogates: Int32Array.from(positions) };
}

/** The code-point span of a range of UTF-16 units. */
export function toSpan({ surrogates }: CanonicalText, range: TextRange): Span {
  if (surrogates.length === 0) return { start: range.start, end: range.end };
  return {
    start: range.start - countBefore(surrogates, range.start),
    end: range.end - countBefore(surrogates, range.end),
  };
}

/** The range of UTF-16 units of a code-point span. */
export function toRange({ surrogates }: CanonicalText, span: Span): TextRange {
  if (surrogates.length === 0) return { start: span.start, end: span.end };
  return { start: unitOffset(surrogates, span.start), end: unitOffset(surrogates, span.end) };
}

/** The characters of a span, or undefined where the span does not lie inside the text. */
export function sliceSpan(canonical: CanonicalText, span: Span): string | undefined {
  if (span.start < 0 || span.end < span.start || span.end > canonical.codePoints) return undefined;
  const range = toRange(canonical, span);
  return canonical.text.slice(range.start, range.end);
}

/** Whether two half-open intervals share a character. */
export function overlaps(left: TextRange, right: TextRange): boolean {
  return left.start < right.end && right.start < left.end;
}

/** Whether `inner` lies within `outer`. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function countBefore(sorted: Int32Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function unitOffset(surrogates: Int32Array, codePoint: number): number {
  // The k-th surrogate (from 0) stands at code point surrogates[k] - k; every one before ours adds a unit.
  let low = 0;
  let high = surrogates.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((surrogates[middle] as number) - middle < codePoint) low = middle + 1;
    else high = middle;
  }
  return codePoint + low;
}
