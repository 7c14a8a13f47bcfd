import { type ItemLayout, type ListLayout, layoutOf } from "./layout.ts";
import { applySplice, type Splice } from "./splice.ts";
import { writtenFields } from "./written.ts";

/**
 * The text of an annotations file in which an annotation has other values: those of `changed`, where undefined takes a
 * field away. The lines of fields that are not named stay as they are, with the comments among them. New fields stand
 * where `order` has them.
 * @throws where no annotation of the list has that id
 */
export function alterAnnotation(
  file: string,
  list: string,
  id: string,
  changed: Readonly<Record<string, unknown>>,
  order: readonly string[],
): string {
  const item = itemOf(file, list, id).item;
  const margin = " ".repeat((item.fields[0]?.start ?? 0) - item.start);
  const eol = file.includes("\r\n") ? "\r\n" : "\n";
  const written = (name: string, value: unknown): string =>
    writtenFields({ [name]: value })
      .map((line, at) => `${at === 0 ? "" : margin}${line}${eol}`)
      .join("");
  const splices = Object.entries(changed).flatMap(([name, value]): Splice[] => {
    const field = item.fields.find((each) => each.name === name);
    const inserted = written(name, value);
    if (field !== undefined) {
      // a field that goes takes the blanks before its name with it, unless the item's dash stands there
      const first = field === item.fields[0];
      const start = inserted === "" && !first ? field.start - margin.length : field.start;
      return [{ at: start, removed: file.slice(start, field.end), inserted }];
    }
    if (inserted === "") return [];
    const rank = order.indexOf(name);
    const before = item.fields.findLast((each) => order.indexOf(each.name) < rank) ?? item.fields.at(-1);
    return [{ at: before?.end ?? item.end, removed: "", inserted: margin + inserted }];
  });
  // of several at one place, the later in the order goes in first, so that the earlier stands before it
  return splices
    .map((splice, at) => ({ splice, at }))
    .toSorted((left, right) => right.splice.at - left.splice.at || right.at - left.at)
    .reduce((text, { splice }) => applySplice(text, splice), file);
}

/**
 * The text of an annotations file without an annotation, and without its list where it was the only one.
 * @throws where no annotation of the list has that id
 */
export function removeAnnotation(file: string, list: string, id: string): string {
  const { found, item } = itemOf(file, list, id);
  if (found.items.length > 1) return file.slice(0, item.start) + file.slice(item.end);
  return file.slice(0, headingStart(file, found.start)) + file.slice(item.end);
}

/** Where the heading of a list begins: a blank line and one of comment, as insertAnnotations writes them; more is somebody's. */
function headingStart(file: string, listStart: number): number {
  const lineBefore = (at: number): number => (at === 0 ? 0 : file.lastIndexOf("\n", at - 2) + 1);
  const isBlank = (from: number, to: number): boolean => from < to && file.slice(from, to).trim() === "";
  const above = lineBefore(listStart);
  if (isBlank(above, listStart)) return above;
  const blank = lineBefore(above);
  return file.startsWith("# ", above) && isBlank(blank, above) ? blank : listStart;
}

function itemOf(file: string, list: string, id: string): { found: ListLayout; item: ItemLayout } {
  const found = layoutOf(file).lists.find(({ name }) => name === list);
  const item = found?.items.find((each) => each.id === id);
  if (found === undefined || item === undefined) throw new Error(`no ${list}/${id} in the file`);
  return { found, item };
}
