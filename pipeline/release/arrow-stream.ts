/**
 * The stream twin of an Arrow file, for readers that know streams only (R's nanoarrow). An Arrow file is the magic
 * word, padded to 8 bytes; a stream with its schema and its end marker; then the footer, the footer's length and the
 * magic word: https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format
 */
const magic = "ARROW1";
const paddedMagic = 8;
const lengthOfFooter = 4;
const endOfStream = Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]);

/**
 * The stream inside an Arrow file: the same schema message and the same record batches, byte for byte.
 * @throws where the bytes are no Arrow file that begins with a schema message, as pipeline/emit/formats/arrow.ts
 * writes it
 */
export function arrowStream(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const tail = bytes.length - magic.length - lengthOfFooter;
  if (tail < paddedMagic || bytes.toString("latin1", 0, magic.length) !== magic)
    throw new Error("no Arrow file: it does not begin with ARROW1");
  if (bytes.toString("latin1", bytes.length - magic.length) !== magic)
    throw new Error("no Arrow file: it does not end with ARROW1");
  const footer = tail - bytes.readInt32LE(tail);
  const stream = bytes.subarray(paddedMagic, footer);
  if (!stream.subarray(-endOfStream.length).equals(endOfStream))
    throw new Error("no end of stream before the footer");
  return stream;
}
