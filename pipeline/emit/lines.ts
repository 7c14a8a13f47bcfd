/** Batches as lines of text: what CSV and JSON have in common. */
import type { Batch } from "./batch.ts";
import type { BatchColumn } from "./batch-column.ts";
import { copy, type Memory, memoryOf, slack } from "./memory.ts";

/** What stands around the cells of a column, and for a null. */
export type Surroundings = { readonly before: string; readonly after: string; readonly missing: string };

/** How a format writes cells and lines. */
export type LineFormat = {
  readonly around: (column: BatchColumn, at: number) => Surroundings;
  /** Which bit of `BatchColumn.special` says that `quote` stands around a text. */
  readonly quoted: number;
  readonly quote: string;
  /** Which bit says that a text holds a byte that becomes something else. */
  readonly escaped: number;
  /** What becomes of each byte of such a text; undefined where it stays. */
  readonly escapes: readonly (Uint8Array | undefined)[];
  readonly lineEnd: string;
};

/** A text that does not change, with slack behind it. */
type Fixed = { readonly view: DataView; readonly length: number };

/** A column, and what is around its cells, ready to be copied. */
type Source = {
  readonly column: BatchColumn;
  readonly offsets: Int32Array;
  readonly validity: Uint8Array;
  readonly special: Uint8Array | undefined;
  readonly before: Fixed;
  readonly after: Fixed;
  readonly missing: Fixed;
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
    offsets: column.offsets,
    validity: column.validity,
    special: column.special,
    before: fixed(before),
    after: fixed(after),
    missing: fixed(missing),
  };
}

/** As many as columns have surroundings. */
const fixedTexts = new Map<string, Fixed>();

function fixed(text: string): Fixed {
  const known = fixedTexts.get(text);
  if (known !== undefined) return known;
  const { view } = memoryOf(Buffer.from(text + "\0".repeat(slack)));
  const made = { view, length: view.byteLength - slack };
  fixedTexts.set(text, made);
  return made;
}

function lengthOf({ length }: Batch, sources: readonly Source[], format: LineFormat): number {
  const columns = sources.map(({ column, before, after, missing }) => {
    const { offsets, nullCount } = column;
    const around = (length - nullCount) * (before.length + after.length);
    return (offsets[length] as number) + around + nullCount * missing.length + grownBy(column, format);
  });
  return columns.reduce((sum, bytes) => sum + bytes, length * Buffer.byteLength(format.lineEnd));
}

/** How many bytes quotes and escapes add to the texts of a column. */
function grownBy({ offsets, texts, special }: BatchColumn, format: LineFormat): number {
  const { quoted, quote, escaped, escapes } = format;
  let grown = 0;
  for (let row = 0; special !== undefined && row < special.length; row++) {
    const reasons = special[row] as number;
    if ((reasons & quoted) !== 0) grown += 2 * quote.length;
    if ((reasons & escaped) === 0) continue;
    for (let at = offsets[row] as number, end = offsets[row + 1] as number; at < end; at++) {
      const replacement = escapes[texts.bytes[at] as number];
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
  const { view } = lines;
  const lineEnd = fixed(format.lineEnd);
  let end = at;
  for (let row = 0; row < length; row++) {
    for (let index = 0; index < sources.length; index++) {
      const source = sources[index] as Source;
      if ((((source.validity[row >> 3] as number) >> (row & 7)) & 1) === 0) {
        end = copy(view, end, source.missing.view, 0, source.missing.length);
        continue;
      }
      end = copy(view, end, source.before.view, 0, source.before.length);
      const reasons = source.special === undefined ? 0 : (source.special[row] as number);
      const from = source.offsets[row] as number;
      const to = source.offsets[row + 1] as number;
      end =
        reasons === 0
          ? copy(view, end, source.column.texts.view, from, to)
          : copySpecial(lines, end, source.column.texts, from, to, reasons, format);
      end = copy(view, end, source.after.view, 0, source.after.length);
    }
    end = copy(view, end, lineEnd.view, 0, lineEnd.length);
  }
  return end;
}

/** Copies a text that is special for some format: with quotes around it, with escapes in it, or as it is. */
function copySpecial(
  lines: Memory,
  at: number,
  texts: Memory,
  from: number,
  to: number,
  reasons: number,
  { quoted, quote, escaped, escapes }: LineFormat,
): number {
  const mark = (reasons & quoted) === 0 ? "" : quote;
  let end = at;
  if (mark !== "") lines.bytes[end++] = mark.charCodeAt(0);
  end =
    (reasons & escaped) === 0
      ? copy(lines.view, end, texts.view, from, to)
      : copyEscaped(lines.bytes, end, texts.bytes.subarray(from, to), escapes);
  if (mark !== "") lines.bytes[end++] = mark.charCodeAt(0);
  return end;
}

function copyEscaped(
  target: Uint8Array,
  at: number,
  text: Uint8Array,
  escapes: LineFormat["escapes"],
): number {
  let end = at;
  for (const byte of text) {
    const replacement = escapes[byte];
    if (replacement === undefined) target[end++] = byte;
    else for (const other of replacement) target[end++] = other;
  }
  return end;
}
