/** What a cell of the dataset is in a spreadsheet, within what Excel can hold. */
import type { Cell, Kind } from "../../../schemas/column.ts";

/** Most rows of a sheet, with its header, and most UTF-16 units of a cell, as Excel's specifications and limits have it. */
export const mostRows = 1_048_576;
export const longestText = 32_767;

/** Excel's first day of which it knows the weekday: it counts a 29 February 1900 that there was not. */
const firstDay = "1900-03-01";
const greatestNumber = 9.99999999999999e307;
const leastNumber = 2.2251e-308;

/** What a spreadsheet shows in the cell, and whether that is less than the dataset has. */
export type SheetCell = { readonly value: string | number | boolean | Date | null; readonly cut: boolean };

/**
 * The cell as a spreadsheet holds it: days as days, numbers as numbers, text as text, whatever it looks like. A day or a
 * number that Excel does not know stands there as text. A text that is too long for a cell ends in words that say so.
 */
export function sheetCell(cell: Cell, kind: Kind): SheetCell {
  if (typeof cell === "number") return whole(isExcelNumber(cell) ? cell : String(cell));
  if (typeof cell !== "string") return whole(cell);
  if (kind === "date" && cell >= firstDay) return whole(new Date(Date.UTC(...dayOf(cell))));
  const text = escaped(cell);
  if (text.length <= longestText) return whole(text);
  const note = ` … [cut here: ${cell.length} characters are too many for a cell]`;
  return { value: cutAt(cell, text, longestText - note.length) + note, cut: true };
}

const whole = (value: SheetCell["value"]): SheetCell => ({ value, cut: false });

function isExcelNumber(number: number): boolean {
  const size = Math.abs(number);
  return size === 0 || (size >= leastNumber && size <= greatestNumber);
}

function dayOf(isoDay: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = isoDay.split("-").map(Number);
  return [year, month - 1, day];
}

/**
 * Excel reads `_x000A_` as the character of that number, and `_x005F_` as the underscore that begins no such number.
 * Two characters that are text in Unicode are none in XML.
 */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\uFFFE\uFFFF]/g, (character) => (character === "\uFFFE" ? "_xFFFE_" : "_xFFFF_"));
}

/** The beginning of a text that is at most `units` long once it is escaped, whole characters only. */
function cutAt(text: string, escapedText: string, units: number): string {
  const spared = escapedText.length - text.length;
  const end = Math.max(0, units - spared);
  const cut = text.slice(0, end);
  return escaped(cut.isWellFormed() ? cut : cut.slice(0, -1));
}
