/** Where things stand in the text of an annotations file: positions in UTF-16 units, at beginnings of lines. */
import { isCollection, isMap, isScalar, type Node, type ParsedNode, parseDocument } from "yaml";

/** A field of an item: from its name to the end of its last line. */
export type FieldLayout = { readonly name: string; readonly start: number; readonly end: number };

export type ItemLayout = {
  readonly id: string;
  readonly fields: readonly FieldLayout[];
  /** The beginning of the line with its dash. */
  readonly start: number;
  /** The beginning of the line after its last one. */
  readonly end: number;
};

export type ListLayout = {
  readonly name: string;
  /** Where its name begins. */
  readonly start: number;
  /** Where more items go: the line after the last one, or after the list's name. */
  readonly end: number;
  /** Blanks before the dash of its items. */
  readonly indent: number;
  /** An empty list in brackets, to be written over; undefined where there is none. */
  readonly brackets: readonly [start: number, end: number] | undefined;
  readonly items: readonly ItemLayout[];
};

export type Layout = {
  /** The fields of the file that are lists of annotations, in the file's order. */
  readonly lists: readonly ListLayout[];
  /** The line after the fields of the file's head. */
  readonly headEnd: number;
};

const listNames = /^(?!source$|curator$|reviewed_on$)/;

/** The layout that was asked for last: what an edit leaves is what the next one begins with. */
let last: { readonly file: string; readonly layout: Layout } | undefined;

/** The layout of an annotations file. Whatever is wrong with its values does not matter, nor do comments. */
export function layoutOf(file: string): Layout {
  if (last?.file !== file) last = { file, layout: readLayout(file) };
  return last.layout;
}

function readLayout(file: string): Layout {
  const { contents } = parseDocument(file, { schema: "failsafe" });
  const lists: ListLayout[] = [];
  let headEnd = 0;
  for (const { key, value } of isMap<ParsedNode, ParsedNode | null>(contents) ? contents.items : []) {
    const name = isScalar(key) ? String(key.value) : "";
    const keyEnd = lineEnd(file, key.range?.[1] ?? 0);
    if (listNames.test(name)) lists.push(listLayout(file, name, key.range?.[0] ?? 0, keyEnd, value));
    else headEnd = Math.max(headEnd, keyEnd, value === null ? 0 : lineEnd(file, lastCharacter(value)));
  }
  return { lists, headEnd };
}

function listLayout(
  file: string,
  name: string,
  keyStart: number,
  keyEnd: number,
  value: ParsedNode | null,
): ListLayout {
  if (value === null || !isCollection(value)) {
    return { name, start: keyStart, end: keyEnd, indent: 2, brackets: undefined, items: [] };
  }
  const [start, end] = value.range;
  if (value.flow === true)
    return { name, start: keyStart, end: lineEnd(file, end), indent: 2, brackets: [start, end], items: [] };
  const items = (value.items as ParsedNode[]).map((item) => itemLayout(file, item));
  const [first] = items;
  const indent = first === undefined ? 2 : (/^ */.exec(file.slice(first.start))?.[0].length ?? 2);
  return { name, start: keyStart, end: items.at(-1)?.end ?? keyEnd, indent, brackets: undefined, items };
}

function itemLayout(file: string, item: ParsedNode): ItemLayout {
  const id = isMap(item) ? item.get("id") : undefined;
  const start = file.lastIndexOf("\n", item.range[0] - 1) + 1;
  const fields = isMap<ParsedNode, ParsedNode | null>(item) && item.flow !== true ? item.items : [];
  return {
    id: String(id ?? ""),
    start,
    end: lineEnd(file, lastCharacter(item)),
    fields: fields.map(({ key, value }) => ({
      name: isScalar(key) ? String(key.value) : "",
      start: key.range?.[0] ?? 0,
      end: lineEnd(file, lastCharacter(value ?? key)),
    })),
  };
}

/** The end of the last value in a node: a block map's own end takes in the comments below it. */
function lastCharacter(node: Node): number {
  if (!isCollection(node) || node.flow === true) return node.range?.[1] ?? 0;
  const last = node.items.at(-1);
  if (last === undefined) return node.range?.[1] ?? 0;
  if (!isMap(node)) return lastCharacter(last as Node);
  const { key, value } = last as { key: Node; value: Node | null };
  return lastCharacter(value ?? key);
}

/** The end of the line that a position is in, or the position where a line begins there. */
function lineEnd(file: string, at: number): number {
  if (at === 0 || file[at - 1] === "\n") return at;
  const end = file.indexOf("\n", at);
  return end < 0 ? file.length : end + 1;
}
