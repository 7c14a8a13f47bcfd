/** Which part of a table an article's rows are in, and what the file of a part is called. */
import { createHash } from "node:crypto";
import type { Table } from "../../schemas/table.ts";

/** The most parts that a dataset may have: their names have five digits. */
export const mostParts = 99_999;

/**
 * The part, from 0, of the article with this id: SHA-256 of the id in UTF-8, as a number of 256 bits with the highest
 * byte first, modulo `parts`. It depends on nothing else, so that one article changed or added changes one part, and
 * whoever knows an id knows where to look.
 */
export function partOf(id: string, parts: number): number {
  let remainder = 0;
  for (const byte of createHash("sha256").update(id).digest()) remainder = (remainder * 256 + byte) % parts;
  return remainder;
}

/** "part-00003-of-00016": names of equal length, whose order is that of the parts. */
export function partName(part: number, parts: number): string {
  return `part-${fiveDigits(part)}-of-${fiveDigits(parts)}`;
}

function fiveDigits(number: number): string {
  return String(number).padStart(5, "0");
}

/** "parquet/claims.parquet" in part 3 of 16: "parquet/claims/part-00003-of-00016.parquet". */
export function pathOfPart(path: string, part: number, parts: number): string {
  const dot = path.lastIndexOf(".");
  return `${path.slice(0, dot)}/${partName(part, parts)}${path.slice(dot)}`;
}

/** Whether a table's rows come from one article each, so that they are in the article's part. */
export function isOfArticles({ name, columns }: Table): boolean {
  return name === "sources" || "source_id" in columns;
}
