/** Batches as lines of text: what CSV and JSON have in common. */
import type { Batch } from "./batch.ts";
import { type BatchColumn, slack } from "./batch-column.ts";

/** What stands around the cells of a column, and for a null. */
export type Surroundings = { readonly before: string; readonly after: string; readonly missing: string };

/** How a format writes cells and lines. */
export type LineFormat = {
  readonly around: (column: BatchColumn, at: number) => Surroundings;
  /** Which bit of `BatchColumn.special` is the format's. */
  readonly special: number;
  /** What stands around a text with a special byte, besides. */
  readonly quote: string;
  /** What becomes of each byte of such a text; undefined where it stays. */
  readonly escapes: readonly (Uint8Array | undefined)[];
  readonly lineEnd: string;
};

/** Bytes, and the same as words. */
type Memory = { readonly bytes: Uint8Array; readonly view: DataView };

/** A column, and what is around its cells, ready to be copied. */
type Source = {
  readonly column: BatchColumn;
  readonly texts: Memory;
  readonly before: Memory;
  readonly after: Memory;
  readonly missing: Memory;
};

/**
 * The lines of all rows in UTF-8, in a buffer that is theirs alone. Their length is worked out first, and then bytes
 * are copied without a look at what they are, but for texts that hold a special one.
 */
export function encodeLines(batches: readonly Batch[], format: LineFormat): Uint8Array {
  const sources = batches.map(({ columns }) => columns.map((column, at) => sourceOf(column, at, format)));
  const length = batches.reduce(
    (sum, batch, at) => sum + lengthOf(batch, sources[at] as Source[], format),
    0,
  );
  const lines = memoryOf(Buffer.allocUnsafeSlow(length + slack));
  let end = 0;
  batches.forEach((batch, at) => {
    end = addLines(lines, end, batch, sources[at] as Source[], format);
  });
  return lines.bytes.subarray(0, length);
}

function sourceOf(column: BatchColumn, at: number, format: LineFormat): Source {
  const { before, after, missing } = format.around(column, at);
  return {
    column,
    texts: memoryOf(column.texts),
    before: fixed(before),
    after: fixed(after),
    missing: fixed(missing),
  };
}

function memoryOf(bytes: Uint8Array): Memory {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/** Bytes of a text that does not change, with slack behind them. */
function fixed(text: string): Memory {
  const { bytes, view } = memoryOf(Buffer.from(text + "\0".repeat(slack)));
  return { bytes: bytes.subarray(0, bytes.length - slack), view };
}

function lengthOf({ length }: Batch, sources: readonly Source[], { lineEnd, ...format }: LineFormat): number {
  const columns = sources.map(({ column, before, after, missing }) => {
    const { offsets, nullCount } = column;
    const around = (length - nullCount) * (before.bytes.length + after.bytes.length);
    return (offsets[length] as number) + around + nullCount * missing.bytes.length + grownBy(column, format);
  });
  return columns.reduce((sum, bytes) => sum + bytes, length * Buffer.byteLength(lineEnd));
}

/** How many bytes quotes and escapes add to the texts of a column. */
function grownBy(
  { offsets, texts, special }: BatchColumn,
  { special: bit, quote, escapes }: Omit<LineFormat, "lineEnd">,
): number {
  let grown = 0;
  for (let row = 0; special !== undefined && row < special.length; row++) {
    if (((special[row] as number) & bit) === 0) continue;
    grown += 2 * quote.length;
    for (let at = offsets[row] as number, end = offsets[row + 1] as number; at < end; at++) {
      const replacement = escapes[texts[at] as number];
      if (replacement !== undefined) grown += replacement.length - 1;
    }
  }
  return grown;
}

/** Writes the lines of a batch from byte `at` on; returns the byte behind them. */
function addLines(
  lines: Memory,
  at: number,
  { length }: Batch,
  sources: readonly Source[],
  format: LineFormat,
): number {
  const lineEnd = fixed(format.lineEnd);
  let end = at;
  for (let row = 0; row < length; row++) {
    for (let index = 0; index < sources.length; index++) {
      const { column, texts, before, after, missing } = sources[index] as Source;
      if ((((column.validity[row >> 3] as number) >> (row & 7)) & 1) === 0) {
        end = copy(lines.view, end, missing.view, 0, missing.bytes.length);
        continue;
      }
      const from = column.offsets[row] as number;
      const to = column.offsets[row + 1] as number;
      const isSpecial =
        column.special !== undefined && ((column.special[row] as number) & format.special) !== 0;
      end = copy(lines.view, end, before.view, 0, before.bytes.length);
      end = isSpecial
        ? copyEscaped(lines.bytes, end, texts.bytes, from, to, format)
        : copy(lines.view, end, texts.view, from, to);
      end = copy(lines.view, end, after.view, 0, after.bytes.length);
    }
    end = copy(lines.view, end, lineEnd.view, 0, lineEnd.bytes.length);
  }
  return end;
}

/** Copies `[from, to)` to `at`, by words: up to three bytes behind are written as well, and are written over later. */
function copy(target: DataView, at: number, source: DataView, from: number, to: number): number {
  for (let byte = from; byte < to; byte += 4)
    target.setUint32(at + byte - from, source.getUint32(byte, true), true);
  return at + to - from;
}

function copyEscaped(
  target: Uint8Array,
  at: number,
  source: Uint8Array,
  from: number,
  to: number,
  { quote, escapes }: LineFormat,
): number {
  let end = at;
  if (quote !== "") target[end++] = quote.charCodeAt(0);
  for (let byte = from; byte < to; byte++) {
    const replacement = escapes[source[byte] as number];
    if (replacement === undefined) target[end++] = source[byte] as number;
    else for (let of = 0; of < replacement.length; of++) target[end++] = replacement[of] as number;
  }
  if (quote !== "") target[end++] = quote.charCodeAt(0);
  return end;
}
