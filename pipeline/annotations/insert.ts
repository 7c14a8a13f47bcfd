import { type AnnotationList, annotationLists } from "../../schemas/annotation.ts";
import { type Layout, type ListLayout, layoutOf } from "./layout.ts";
import { applySplice, type Splice } from "./splice.ts";
import { writtenItem } from "./written.ts";

/** Names of the lists that an item may go to: those of annotations, of drafts, and of settled differences. */
export type ListName = AnnotationList | "drafts" | "settled";

/** An annotation to be written. */
export type NewItem = {
  readonly list: ListName;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where its words stand in the text; at the end of its list where nothing is said. */
  readonly start?: number;
  /** Where they end. */
  readonly end?: number;
};

/** Where the words of an item that stands in the file begin; undefined where that is not known. */
export type StartOf = (list: string, id: string) => number | undefined;

const order: readonly string[] = [...annotationLists, "drafts", "settled"];

/** What a list is introduced by where it is new. */
const headings: Readonly<Partial<Record<string, string>>> = {
  restorations: "Paraphrased phrases and the entries that restore them.",
  mentions: "Who and what is named.",
  quantities: "Number expressions.",
  times: "Temporal expressions.",
  quotations: "Words said or reported.",
  claims: "Checkable statements.",
  attributions: "Who vouches for what, and how.",
  relations: "Ties between entities.",
  events: "What happened.",
  policies: "Instruments of industrial policy.",
  rejections: "Findings of rules that are none.",
  drafts: "Claims to complete and to move under claims, or to delete.",
  settled: "What became of the differences from the first curator's annotations.",
};

/**
 * The text of an annotations file with more annotations, each after those whose words stand before its own. What stood
 * there stays as it was, character for character: comments, order and quotation marks are somebody's.
 */
export function insertAnnotations(
  file: string,
  items: readonly NewItem[],
  startOf: StartOf = () => undefined,
): string {
  return splicesOf(file, items, startOf)
    .toSorted((left, right) => right.at - left.at)
    .reduce(applySplice, file);
}

/** The text of the registry with one more entity at its end; undefined where it has no list of them. */
export function insertEntity(file: string, fields: Readonly<Record<string, unknown>>): string | undefined {
  const list = layoutOf(file).lists.find(({ name }) => name === "entities");
  if (list === undefined || list.brackets !== undefined) return undefined;
  return file.slice(0, list.end) + writtenItem(fields, list.indent) + file.slice(list.end);
}

function splicesOf(file: string, items: readonly NewItem[], startOf: StartOf): Splice[] {
  const layout = layoutOf(file);
  const lines = file.includes("\r\n")
    ? (text: string) => text.replace(/\n/g, "\r\n")
    : (text: string) => text;
  const opened = new Map<number, string>();
  const splices: Splice[] = [];
  for (const list of order) {
    const own = items.filter((item) => item.list === list).toSorted(byStart);
    if (own.length === 0) continue;
    const found = layout.lists.find(({ name }) => name === list);
    if (found === undefined) {
      const at = placeOfList(file, list, layout);
      opened.set(at, (opened.get(at) ?? "") + newList(list, own));
    } else splices.push(...intoList(file, found, own, startOf, lines));
  }
  for (const [at, text] of opened) {
    const missing = at > 0 && file[at - 1] !== "\n" ? "\n" : "";
    splices.push({ at, removed: "", inserted: lines(missing + text) });
  }
  return merged(splices);
}

function byStart({ start: left = Infinity }: NewItem, { start: right = Infinity }: NewItem): number {
  return left === right ? 0 : left - right;
}

/** After the list that comes before it in the schema's order, or after the head. */
function placeOfList(file: string, list: string, { lists, headEnd }: Layout): number {
  const before = lists.filter(({ name }) => order.indexOf(name) < order.indexOf(list));
  const at = Math.max(headEnd, ...before.map(({ end }) => end));
  return at > 0 ? at : (/^\.\.\.[ \t]{0,20}\r?$/m.exec(file)?.index ?? file.length);
}

function newList(list: string, items: readonly NewItem[]): string {
  const heading = headings[list] === undefined ? "" : `# ${headings[list]}\n`;
  return `\n${heading}${list}:\n${items.map(({ fields }) => writtenItem(fields)).join("")}`;
}

function intoList(
  file: string,
  list: ListLayout,
  items: readonly NewItem[],
  startOf: StartOf,
  lines: (text: string) => string,
): Splice[] {
  if (list.brackets !== undefined) {
    const [start, end] = list.brackets;
    const inserted = lines(`\n${items.map(({ fields }) => writtenItem(fields)).join("")}`).trimEnd();
    const from = file.slice(0, start).trimEnd().length;
    return [{ at: from, removed: file.slice(from, end), inserted }];
  }
  const standing = list.items.map(({ id, end }) => ({ end, start: startOf(list.name, id) }));
  const [firstItem] = list.items;
  return items.map(({ fields, start = Infinity }) => {
    const before = standing.findLast((item) => item.start !== undefined && item.start <= start);
    const known = standing.some((item) => item.start !== undefined);
    const at = start === Infinity || !known ? list.end : (before?.end ?? firstItem?.start ?? list.end);
    const missing = at > 0 && file[at - 1] !== "\n" ? "\n" : "";
    return { at, removed: "", inserted: lines(missing + writtenItem(fields, list.indent)) };
  });
}

/** Splices at one place as one, in their order. */
function merged(splices: readonly Splice[]): Splice[] {
  const byPlace = new Map<number, Splice>();
  for (const splice of splices) {
    const { at, removed, inserted } = byPlace.get(splice.at) ?? { at: splice.at, removed: "", inserted: "" };
    byPlace.set(at, { at, removed: removed + splice.removed, inserted: inserted + splice.inserted });
  }
  return [...byPlace.values()];
}
