import { isCollection, isMap, isPair, isScalar, parseDocument, stringify } from "yaml";
import { annotationLists } from "../../schemas/annotation.ts";
import type { Drafted } from "./annotations.ts";

/**
 * The text of an annotations file with more annotations at the end of their lists. What stood there stays as it was,
 * character for character: comments, order and quotation marks are somebody's.
 */
export function insertAnnotations(file: string, drafts: readonly Drafted[]): string {
  return annotationLists.reduce((text, list) => {
    const own = drafts.filter((draft) => draft.list === list).map(({ fields }) => fields);
    return own.length === 0 ? text : insertInto(text, list, own);
  }, file);
}

function insertInto(file: string, list: string, items: readonly object[]): string {
  const { contents } = parseDocument(file, { schema: "failsafe" });
  const pair = isMap(contents)
    ? contents.items.find((each) => isPair(each) && isScalar(each.key) && each.key.value === list)
    : undefined;
  const value = pair?.value;
  if (isCollection(value) && value.flow !== true && value.range) {
    const end = lineEnd(file, value.range[1]);
    const [first] = value.items;
    const indent = isCollection(first) && first.range ? columnOf(file, first.range[0]) - 2 : 2;
    return file.slice(0, end) + written(items, indent) + file.slice(end);
  }
  if (isCollection(value) && value.range && value.items.length === 0) {
    const [start, end] = value.range;
    return `${file.slice(0, start).trimEnd()}\n${written(items, 2)}${file.slice(lineEnd(file, end))}`;
  }
  const last = /^\.\.\.[ \t]*\r?\n?$/m.exec(file)?.index ?? file.length;
  return `${file.slice(0, last)}${list}:\n${written(items, 2)}${file.slice(last)}`;
}

/** Items of a block list, every value in quotation marks, for YAML gives some words a meaning of their own. */
function written(items: readonly object[], indent: number): string {
  const plain = { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 } as const;
  return stringify(items, plain).replace(/^(?=.)/gm, " ".repeat(Math.max(0, indent)));
}

function columnOf(file: string, at: number): number {
  return at - (file.lastIndexOf("\n", at - 1) + 1);
}

/** The end of the line that a position is in, or the position where a line begins there. */
function lineEnd(file: string, at: number): number {
  if (at === 0 || file[at - 1] === "\n") return at;
  const end = file.indexOf("\n", at);
  return end < 0 ? file.length : end + 1;
}
