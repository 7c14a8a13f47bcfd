import { type ComponentChild, h } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { TextRange } from "../../../schemas/document.ts";
import type { Mark, MarkState } from "../view.ts";
import type { Draft } from "./work.ts";

type Props = {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly draft: Draft | undefined;
  readonly onPick: (key: string) => void;
};

const states: readonly MarkState[] = ["confirmed", "proposed", "rejected", "open"];

/** The article, with marks that change nothing in its nodes: the CSS Custom Highlight API paints them. */
export function Text({ text, marks, draft, onPick }: Props): ComponentChild {
  const pane = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const nodes = useMemo(
    () =>
      paragraphs.map(({ start, words }) =>
        words === ""
          ? h("p", { class: "gap", key: start }, "\u200B")
          : h("p", { dir: "auto", key: start }, words),
      ),
    [paragraphs],
  );
  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    for (const state of states) {
      const ranges = marks
        .filter((mark) => mark.state === state)
        .map((mark) => rangeIn(element, paragraphs, mark));
      CSS.highlights.set(state, new Highlight(...ranges));
    }
  }, [marks, paragraphs]);
  useEffect(() => {
    const element = pane.current;
    if (element === null || draft === undefined) {
      CSS.highlights.delete("current");
      return;
    }
    const range = rangeIn(element, paragraphs, draft);
    const highlight = new Highlight(range);
    highlight.priority = 1;
    CSS.highlights.set("current", highlight);
    show(element, range);
  }, [draft?.start, draft?.end, paragraphs]);
  const onClick = (event: MouseEvent): void => {
    const at = pane.current === null ? undefined : offsetAt(pane.current, paragraphs, event);
    if (at === undefined || document.getSelection()?.isCollapsed === false) return;
    const over = marks.filter(({ start, end }) => start <= at && at < end);
    const picked = over.toSorted((left, right) => left.end - left.start - (right.end - right.start))[0];
    if (picked !== undefined) onPick(picked.key);
  };
  return h(
    "div",
    { id: "text", ref: pane, class: "text", role: "region", "aria-label": "Text", tabIndex: 0, onClick },
    nodes,
  );
}

type Paragraph = { readonly start: number; readonly words: string };

function paragraphsOf(text: string): Paragraph[] {
  let start = 0;
  return text.split("\n").map((words) => {
    const paragraph = { start, words };
    start += words.length + 1;
    return paragraph;
  });
}

function rangeIn(pane: Element, paragraphs: readonly Paragraph[], { start, end }: TextRange): Range {
  const range = new Range();
  const [from, fromAt] = placeOf(pane, paragraphs, start);
  const [to, toAt] = placeOf(pane, paragraphs, end);
  range.setStart(from, fromAt);
  range.setEnd(to, toAt);
  return range;
}

/** The node and the place in it where an offset of the text is. */
function placeOf(pane: Element, paragraphs: readonly Paragraph[], offset: number): [Node, number] {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((paragraphs[middle] as Paragraph).start <= offset) low = middle;
    else high = middle - 1;
  }
  const node = pane.children[low]?.firstChild ?? pane;
  const { start = 0, words = "" } = paragraphs[low] ?? {};
  return [node, Math.min(offset - start, words.length)];
}

/** The offset in the text under the pointer. */
function offsetAt(
  pane: Element,
  paragraphs: readonly Paragraph[],
  { clientX, clientY }: MouseEvent,
): number | undefined {
  const place = document.caretPositionFromPoint(clientX, clientY);
  return place === null ? undefined : offsetOf(pane, paragraphs, place.offsetNode, place.offset);
}

function offsetOf(
  pane: Element,
  paragraphs: readonly Paragraph[],
  node: Node,
  offset: number,
): number | undefined {
  const paragraph = node.parentElement?.closest("p");
  const at = paragraph === null || paragraph === undefined ? -1 : [...pane.children].indexOf(paragraph);
  const start = paragraphs[at]?.start;
  return start === undefined ? undefined : start + offset;
}

/** The words of the text that are selected; undefined where none are. */
export function selectedRange(text: string): TextRange | undefined {
  const pane = document.getElementById("text");
  const selection = document.getSelection();
  if (pane === null || selection === null || selection.isCollapsed || selection.rangeCount === 0)
    return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const paragraphs = paragraphsOf(text);
  const start = offsetOf(pane, paragraphs, startContainer, startOffset);
  const end = offsetOf(pane, paragraphs, endContainer, endOffset);
  return start === undefined || end === undefined || start >= end ? undefined : trimmed(text, { start, end });
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  };
}

/** Scrolls as little as it takes to see a range. */
function show(pane: Element, range: Range): void {
  const own = range.getBoundingClientRect();
  const { top, bottom, height } = pane.getBoundingClientRect();
  if (own.top >= top && own.bottom <= bottom) return;
  pane.scrollTop += own.top - top - height / 3;
}
