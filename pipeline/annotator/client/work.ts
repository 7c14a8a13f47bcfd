/** What the curator has at hand, and what a key makes of it: pure functions, so that tests can press keys. */
import type { AnnotationList } from "../../../schemas/annotation.ts";
import type { TextRange } from "../../../schemas/document.ts";
import type { Edit } from "../edit.ts";
import type { Mark, View } from "../view.ts";

/** An annotation as the form has it, before it is written. */
export type Draft = TextRange & {
  readonly list: AnnotationList;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The mark that it began as; undefined of a new one. */
  readonly from: Mark | undefined;
  /** Metrics that fit, to be offered first. */
  readonly offered: readonly string[];
};

export type Work = {
  readonly view: View;
  /** The key of the mark at hand. */
  readonly at: string | undefined;
  readonly draft: Draft | undefined;
  /** The mention that was at hand before this mark: a relation joins the two. */
  readonly before: Mark | undefined;
  readonly skipped: ReadonlySet<string>;
  /** A draft that was sent to be written: it stays in the form until it is. */
  readonly sent: Draft | undefined;
};

/** Work on an article, with the first mark that nobody has judged at hand. */
export function beginWork(view: View): Work {
  const work: Work = {
    view,
    at: undefined,
    draft: undefined,
    before: undefined,
    skipped: new Set(),
    sent: undefined,
  };
  return goTo(work, (view.marks.find(isUnjudged) ?? view.marks[0])?.key);
}

/** Whether somebody must still judge a mark. */
export function isUnjudged({ state }: Mark): boolean {
  return state === "proposed" || state === "open";
}

export function markAt({ view, at }: Work): Mark | undefined {
  return view.marks.find(({ key }) => key === at);
}

export function draftOf(mark: Mark): Draft {
  const { list, start, end, fields } = mark;
  return { list: list as AnnotationList, start, end, fields, from: mark, offered: [] };
}

export function goTo(work: Work, key: string | undefined): Work {
  const mark = work.view.marks.find((each) => each.key === key);
  const left = markAt(work);
  const before = left?.list === "mentions" && left.key !== key ? left : work.before;
  return { ...work, at: mark?.key, draft: mark === undefined ? undefined : draftOf(mark), before };
}

/** The mark that many steps on or back, of those that are wanted; round from the end to the beginning. */
export function goBy(work: Work, by: 1 | -1, wanted: (mark: Mark) => boolean = () => true): Work {
  const { marks } = work.view;
  const from = marks.findIndex(({ key }) => key === work.at);
  for (let n = 1; n <= marks.length; n++) {
    const mark = marks[(((from + by * n) % marks.length) + marks.length) % marks.length];
    if (mark !== undefined && wanted(mark)) return goTo(work, mark.key);
  }
  return work;
}

/** The next mark that nobody has judged or skipped; the one at hand where there is none. */
export function goToUnjudged(work: Work): Work {
  return goBy(work, 1, (mark) => isUnjudged(mark) && !work.skipped.has(mark.key) && mark.key !== work.at);
}

/** The work with the article as the server has it now; a draft that is not written stays at hand, as it was. */
export function withView(work: Work, view: View): Work {
  const mark = markAt(work);
  const { draft, sent } = work;
  const isWritten = draft !== undefined && draft === sent && !view.refused;
  const same =
    view.marks.find(({ key }) => key === work.at) ??
    view.marks.find(({ list, start }) => list === mark?.list && start === mark.start) ??
    view.marks.find(({ start }) => mark !== undefined && start >= mark.start) ??
    view.marks[0];
  const now = { ...work, view, at: same?.key, sent: undefined, draft: same && draftOf(same) };
  if (isWritten) return goToUnjudged(now);
  const isOpen =
    draft !== undefined && isChanged(draft) && (draft.from === undefined || same?.key === work.at);
  return isOpen ? { ...now, draft } : now;
}

/** Whether a draft says something that its mark does not. */
export function isChanged({ from, list, start, end, fields }: Draft): boolean {
  return (
    from === undefined ||
    from.list !== list ||
    from.start !== start ||
    from.end !== end ||
    from.fields !== fields
  );
}

export function withField(draft: Draft, name: string, value: string): Draft {
  const { [name]: _, ...rest } = draft.fields;
  return { ...draft, fields: value === "" ? rest : { ...draft.fields, [name]: value } };
}

/** What the draft comes to as an edit; undefined where there is nothing to do. */
export function editOf(draft: Draft): Edit | undefined {
  const { from, list, start, end, fields } = draft;
  if (from === undefined) return { do: "add", list, start, end, fields: given(fields) };
  if (from.state === "proposed")
    return isChanged(draft)
      ? { do: "add", list, start, end, fields: given(fields) }
      : { do: "accept", keys: [from.key] };
  if (!isChanged(draft)) return undefined;
  const names = new Set([...Object.keys(from.fields), ...Object.keys(fields)]);
  const changed = [...names].filter((name) => from.fields[name] !== fields[name]);
  const altered = Object.fromEntries(changed.map((name) => [name, written(fields[name] ?? null)]));
  const moved = from.start !== start || from.end !== end ? { range: { start, end } } : {};
  return { do: "alter", list, id: from.id, fields: altered, ...moved };
}

/** Fields without the quote, which the server makes of the range. */
function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { exact: _, prefix: __, suffix: ___, ...rest } = fields;
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, written(value)]));
}

function written(value: unknown): unknown {
  return typeof value === "number" ? String(value) : value;
}

/** The work as it will be when the server has done an edit: the page does not wait for it. */
export function foreseen(work: Work, edit: Edit): Work {
  if (edit.do !== "accept" && edit.do !== "reject") return work;
  const keys = new Set(edit.do === "accept" ? edit.keys : [edit.key]);
  const stateOf = ({ list }: Mark): Mark["state"] => {
    if (edit.do === "reject") return "rejected";
    // no claim uses a number that has just been accepted
    return list === "quantities" ? "open" : "confirmed";
  };
  const marks = work.view.marks.map((mark) =>
    keys.has(mark.key) ? { ...mark, state: stateOf(mark) } : mark,
  );
  return { ...work, view: { ...work.view, marks } };
}
