/** Two curators' readings of one article, and what becomes of their files as somebody settles where they differ. */
import { type AnnotationList, annotationLists, type Settlement } from "../schemas/annotation.ts";
import type { Article } from "../schemas/article.ts";
import type { Anchored, Extraction } from "../schemas/extraction.ts";
import type { Issue } from "../schemas/issue.ts";
import { agreementsOf } from "./agree.ts";
import { type Pair, pairsOf } from "./agreement/pairs.ts";
import { type Reading, settle } from "./agreement/settled.ts";
import { quoteOf } from "./annotations/quote.ts";
import type { Difference, DifferencesView } from "./annotator/differences-view.ts";
import { fieldOrder } from "./annotator/form.ts";
import { type History, redo, takeStep, undo } from "./annotator/history.ts";
import type { SettlingStep } from "./annotator/settling-step.ts";
import { check } from "./check.ts";
import { openEditedFiles } from "./edited-files.ts";
import type { Effects } from "./effects.ts";
import { anchorAnnotations } from "./extract/annotations.ts";
import { annotationsOf, readFolder } from "./sources/folder.ts";
import { articlesFolder } from "./sources/survey.ts";

export type Settling = {
  readonly view: () => Promise<DifferencesView>;
  /** Does one step, written before it answers. */
  readonly take: (step: SettlingStep) => Promise<DifferencesView>;
};

type Look = {
  readonly first: Article;
  readonly second: Article;
  readonly left: Extraction["anchored"];
  readonly right: Extraction["anchored"];
  readonly differences: readonly Difference[];
};

/** Opens the differences of annotations.yaml and annotations.<other>.yaml, which both must be there. */
export function openSettling(id: string, other: string, effects: Effects): Settling {
  const paths = [undefined, other].map((curator) => `${articlesFolder}/${id}/${annotationsOf(curator)}`);
  const [path = "", otherPath = ""] = paths;
  const files = openEditedFiles(paths, effects);
  let notice = "";

  const takeOver = (): void => {
    notice = files.takeOver() ?? notice;
  };
  const view = (): Promise<DifferencesView> => {
    const said = notice;
    notice = "";
    return viewOf(id, path, lookAt(id, other, effects), files.history(), said, effects);
  };
  return {
    view: async () => {
      takeOver();
      return view();
    },
    take: async (step) => {
      takeOver();
      const history = files.history();
      if (step.do !== "take") {
        const after = (step.do === "undo" ? undo : redo)(history);
        if (after === history) notice = `there is nothing to ${step.do}`;
        files.write(after);
        return view();
      }
      const look = lookAt(id, other, effects);
      const difference = "first" in look ? look.differences.find(({ key }) => key === step.key) : undefined;
      if (!("first" in look) || difference === undefined) {
        notice = "that difference is not there any more: the files were changed meanwhile";
        return view();
      }
      const texts = settle(
        history.texts.get(path) ?? "",
        history.texts.get(otherPath) ?? "",
        {
          list: difference.list,
          left: difference.left,
          right:
            difference.right === undefined ? undefined : inFirst(difference.list, difference.right, look),
          rightId: difference.right?.id,
          taken: step.taken,
          quote: quoteOf(
            look.first.canonical.text,
            difference.left ?? difference.right ?? { start: 0, end: 0 },
          ),
        },
        startsIn(look.left),
      );
      files.write(
        takeStep(
          history,
          new Map([
            [path, texts.first],
            [otherPath, texts.second],
          ]),
        ),
      );
      return view();
    },
  };
}

function startsIn(anchored: Extraction["anchored"]): (list: string, id: string) => number | undefined {
  const starts = new Map<string, number>(
    annotationLists.flatMap((list) =>
      anchored[list].map(({ annotation, range }) => [`${list}/${annotation.id}`, range.start] as const),
    ),
  );
  return (list, id) => starts.get(`${list}/${id}`);
}

function lookAt(id: string, other: string, effects: Effects): Look | readonly Issue[] {
  const [own, theirs] = [readFolder(effects, id), readFolder(effects, id, other)];
  if (own.value === undefined || theirs.value === undefined) return [...own.issues, ...theirs.issues];
  const left = anchorAnnotations(own.value);
  const right = anchorAnnotations(theirs.value);
  const wrong = [...left.issues, ...right.issues];
  if (wrong.length > 0) return wrong;
  const settled = theirs.value.annotations.settled ?? [];
  const differences = annotationLists.flatMap((list) => {
    const pairs = pairsOf(list, left.anchored[list], right.anchored[list]);
    return pairs.filter(({ agrees }) => !agrees).map((pair) => differenceOf(list, pair, settled));
  });
  return {
    first: own.value,
    second: theirs.value,
    left: left.anchored,
    right: right.anchored,
    differences: differences.toSorted((one, two) => startOf(one) - startOf(two)),
  };
}

function startOf({ left, right }: Difference): number {
  return Math.min(left?.start ?? Infinity, right?.start ?? Infinity);
}

/** A difference is settled where an entry of the second's file names what either has now. */
function differenceOf(
  list: AnnotationList,
  { left, right }: Pair,
  settled: readonly Settlement[],
): Difference {
  const taken = settled.findLast(
    (each) =>
      each.table === list &&
      (right === undefined
        ? left?.annotation.id === each.left || (each.taken === "both" && each.right === left?.annotation.id)
        : each.right === right.annotation.id),
  )?.taken;
  const reading = (item: Anchored | undefined): Reading | undefined =>
    item === undefined
      ? undefined
      : { id: item.annotation.id, ...item.range, fields: item.annotation as Reading["fields"] };
  return {
    key: `${list}/${left?.annotation.id ?? ""}/${right?.annotation.id ?? ""}`,
    list,
    left: reading(left),
    right: reading(right),
    taken,
  };
}

/** Fields that name another annotation of the same file, and its list. */
const leaning: Readonly<Record<string, AnnotationList>> = {
  quantity: "quantities",
  time: "times",
  until: "times",
  quotation: "quotations",
  claim: "claims",
};

/** The second's reading as the first's file has it: whom it is by, and what it leans on by the first's ids. */
function inFirst(
  of: AnnotationList,
  { id, start, end, fields }: Reading,
  { first, second, left, right }: Look,
): Reading {
  const idIn = (list: AnnotationList, own: unknown): unknown =>
    pairsOf(list, left[list], right[list]).find((pair) => pair.right?.annotation.id === own)?.left?.annotation
      .id ?? own;
  const { curator, reviewed_on } = second.annotations;
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const list = leaning[name];
    if (name === "target" && typeof value === "string") {
      const [targets = "", named = ""] = value.split("/");
      own[name] = `${targets}/${String(idIn(targets as AnnotationList, named))}`;
    } else own[name] = list === undefined ? value : idIn(list, value);
  }
  if (curator !== first.annotations.curator) own["curator"] ??= curator;
  if (reviewed_on !== first.annotations.reviewed_on) own["reviewed_on"] ??= reviewed_on;
  const ordered = fieldOrder(of).map((name) => [name, own[name]] as const);
  return { id, start, end, fields: Object.fromEntries(ordered) };
}

async function viewOf(
  id: string,
  file: string,
  look: Look | readonly Issue[],
  { done, undone }: History,
  notice: string,
  effects: Effects,
): Promise<DifferencesView> {
  const common = { id, file, canUndo: done.length > 0, canRedo: undone.length > 0, notice };
  if (!("first" in look))
    return {
      ...common,
      title: id,
      text: "",
      curators: ["first", "second"],
      differences: [],
      settled: 0,
      agreements: [],
      issues: look,
    };
  const { first, second, left, right, differences } = look;
  const { text } = first.canonical;
  return {
    ...common,
    title: first.source.title,
    text,
    curators: [first.annotations.curator, second.annotations.curator],
    differences,
    settled: second.annotations.settled?.length ?? 0,
    agreements: agreementsOf(text, left, right),
    issues: (await check(id, effects)).issues,
  };
}
