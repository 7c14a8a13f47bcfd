/** An article at work: what the page shows of it, and what becomes of its files when a curator does something. */
import { annotationLists } from "../schemas/annotation.ts";
import type { Article } from "../schemas/article.ts";
import type { Extraction, Found } from "../schemas/extraction.ts";
import { compareIssues, type Issue } from "../schemas/issue.ts";
import type { ArticleRows } from "../schemas/normalised.ts";
import type { Reference } from "../schemas/reference.ts";
import { sourceFile } from "../schemas/source.ts";
import type { NewItem } from "./annotations/insert.ts";
import { layoutOf } from "./annotations/layout.ts";
import { spliceBetween } from "./annotations/splice.ts";
import type { Edit } from "./annotator/edit.ts";
import { type History, redo, takeStep, undo } from "./annotator/history.ts";
import { listsOf } from "./annotator/lists.ts";
import { marksOf } from "./annotator/marks.ts";
import { type Bench, type Proposal, perform } from "./annotator/perform.ts";
import type { Annotator, Listed } from "./annotator/server.ts";
import type { Preview, Problem, UnknownName, View } from "./annotator/view.ts";
import { openEditedFiles } from "./edited-files.ts";
import { writerOf } from "./effects/unfinished.ts";
import { type Effects, filesBelow, listWanted } from "./effects.ts";
import { foundIn, indexReference } from "./extract/article.ts";
import { extractFrom } from "./extract/extraction.ts";
import { normalise } from "./normalise/article.ts";
import { type Context, localPart, rangeOf } from "./propose/context.ts";
import { draftOf } from "./propose/drafts.ts";
import { newEntities } from "./propose/entities.ts";
import { proposers } from "./propose/index.ts";
import { contextOf, isQuotable, startsOf } from "./propose.ts";
import { openSettling, type Settling } from "./settle.ts";
import { readCurated } from "./sources/curated.ts";
import { annotationsOf, otherCurators, readFolder } from "./sources/folder.ts";
import { readReference } from "./sources/reference.ts";
import { articlesFolder, referenceFolder } from "./sources/survey.ts";
import { validate } from "./validate/article.ts";

export type Session = {
  readonly view: () => View;
  /** Does edits in their order, each written before the next is begun; stops at one that cannot be done. */
  readonly perform: (edits: readonly Edit[]) => View;
  /** What would become of the article; nothing is written. */
  readonly preview: (edits: readonly Edit[]) => Preview;
};

/** Who annotates, where the file is another curator's own. */
export type Curator = { readonly short: string; readonly name: string; readonly day: string };

const entitiesPath = `${referenceFolder}/entities.yaml`;

/** What is made of the files as they stand. */
type Look = {
  readonly article: Article;
  readonly reference: Reference;
  readonly extraction: Extraction;
  readonly rows: ArticleRows;
  readonly proposals: readonly Proposal[];
  readonly names: readonly UnknownName[];
  readonly issues: readonly Issue[];
  /** What a claim may say of each quantity that is open, by the quantity's id. */
  readonly claims: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
};

/** Opens an article that has a folder; a second curator's file is begun where there is none. */
export function openSession(id: string, curator: Curator | undefined, effects: Effects): Session {
  const path = `${articlesFolder}/${id}/${annotationsOf(curator?.short)}`;
  if (curator !== undefined && effects.read(path) === undefined)
    effects.write(path, encoded(headOf(id, curator)));
  removeUnfinished(`${articlesFolder}/${id}`, effects);
  const lookAt = openLooks(id, curator, effects);
  const files = openEditedFiles([path, entitiesPath], effects);
  let notice = "";
  let refused = false;

  const takeOver = (): void => {
    notice = files.takeOver() ?? notice;
  };
  const view = (): View => {
    const said = { notice, refused };
    notice = "";
    refused = false;
    return viewOf(id, path, lookAt(files.history().texts), files.history(), said);
  };
  return {
    view: () => {
      takeOver();
      return view();
    },
    perform: (edits) => {
      takeOver();
      for (const edit of edits) {
        const stepped = stepTo(edit, files.history(), path, lookAt);
        if ("refused" in stepped) {
          notice = stepped.refused;
          refused = true;
          break;
        }
        files.write(stepped.after);
      }
      return view();
    },
    preview: (edits) => {
      takeOver();
      const before = files.history();
      let after = before;
      let made: string | undefined;
      for (const edit of edits) {
        const stepped = stepTo(edit, after, path, lookAt);
        if ("refused" in stepped) return { yaml: "", issues: [], refused: stepped.refused };
        ({ after, made } = stepped);
      }
      const yaml = linesChanged(before.texts.get(path) ?? "", after.texts.get(path) ?? "");
      const look = lookAt(after.texts);
      if (!("article" in look)) return { yaml, issues: look };
      const rows = Object.values(look.rows).flat();
      const row = rows.find((each) => made !== undefined && each.id === `${id}/${made}`);
      const issues = look.issues.map((issue) => problemOf(issue, path, after.texts.get(path) ?? ""));
      return { yaml, issues, ...(row === undefined ? {} : { row: { ...row } }) };
    },
  };
}

type LookAt = (texts: History["texts"]) => Look | readonly Issue[];

/** Looks at an article as texts that are not written yet would leave it. What hangs on the text alone is found once. */
function openLooks(id: string, curator: Curator | undefined, effects: Effects): LookAt {
  let known:
    | {
        readonly key: string;
        readonly reference: Reference;
        readonly found: Found;
        readonly canonical: Article["canonical"];
      }
    | undefined;
  let last: { readonly texts: string; readonly look: Look | readonly Issue[] } | undefined;
  const look: LookAt = (texts) => {
    const read: Effects["read"] = (file) => {
      const text = texts.get(file);
      return text === undefined ? effects.read(file) : encoded(text);
    };
    const shown: Effects = { ...effects, read };
    const { value: article, issues } = readFolder(shown, id, curator?.short);
    const stamps = filesBelow(effects, referenceFolder).map((file) => effects.stamp(file));
    const key = [...stamps, texts.get(entitiesPath), article?.text_sha256].join("\n");
    if (known?.key !== key) {
      const { value: reference, issues: wrong } = readReference(shown);
      if (reference === undefined || article === undefined) return [...wrong, ...issues];
      known = {
        key,
        reference,
        canonical: article.canonical,
        found: foundIn(article, indexReference(reference)),
      };
    }
    // one and the same string: thousands of quotes are looked up by the text that they were made of
    const { canonical, reference, found } = known;
    return article === undefined ? issues : lookOf({ ...article, canonical }, reference, found);
  };
  return (texts) => {
    const stamps = filesBelow(effects, referenceFolder).map((file) => effects.stamp(file));
    const key = [...stamps, ...texts.values()].join("\n");
    if (last?.texts !== key) last = { texts: key, look: look(texts) };
    return last.look;
  };
}

function lookOf(article: Article, reference: Reference, found: Found): Look {
  const { extraction, issues } = extractFrom(article, found);
  const normalised = normalise(extraction, reference);
  const { context } = contextOf(article, reference, found);
  const { canonical } = article;
  const proposals = Object.entries(proposers).flatMap(([list, proposer]) =>
    proposer(context).map((item): Proposal => {
      const { start, end } = item;
      return { ...item, list: list as Proposal["list"], start, end, key: `${list}@${start}-${end}` };
    }),
  );
  return {
    article,
    reference,
    extraction,
    rows: normalised.rows,
    proposals: proposals.filter((each) => each.end <= canonical.text.length && isQuotable(each)),
    names: newEntities(article, normalised.names, extraction.findings.restorations).map(
      ({ name, kind, described }) => ({ name, kind, described: described ?? "" }),
    ),
    claims: claimsFor(context, proposals),
    issues: [...issues, ...validate(normalised, reference)].toSorted(compareIssues),
  };
}

function claimsFor(context: Context, proposals: readonly Proposal[]): Look["claims"] {
  const proposed = new Map(
    proposals
      .filter(({ list }) => list === "quantities")
      .map(({ start, fields }) => [start, String(fields["id"])]),
  );
  const open = context.rows.quantities.filter(({ status }) => status === "open");
  return new Map(
    open.flatMap((row): [string, NewItem["fields"]][] => {
      const id = row.method === "rule" ? proposed.get(rangeOf(context, row).start) : localPart(row.id);
      return id === undefined ? [] : [[id, draftOf(context, row, id).fields]];
    }),
  );
}

/** Removes what annotators that were killed were writing. */
function removeUnfinished(folder: string, effects: Effects): void {
  for (const { name, kind } of effects.list(folder)) {
    const writer = kind === "file" ? writerOf(name) : undefined;
    if (writer !== undefined && !effects.isRunning(writer)) effects.remove(`${folder}/${name}`);
  }
}

/** One edit on from a history, and the annotation that it makes or changes, as <list>/<id>. */
function stepTo(
  edit: Edit,
  before: History,
  path: string,
  lookAt: LookAt,
): { readonly after: History; readonly made?: string | undefined } | { readonly refused: string } {
  if (edit.do === "undo" || edit.do === "redo") {
    const after = (edit.do === "undo" ? undo : redo)(before);
    return after === before ? { refused: `there is nothing to ${edit.do}` } : { after };
  }
  const look = lookAt(before.texts);
  if (!("article" in look)) return { refused: "the file is not valid as it stands: mend it first" };
  const bench = benchOf(look, before.texts.get(path) ?? "", before.texts.get(entitiesPath) ?? "");
  const done = perform(edit, bench);
  if ("refused" in done) return done;
  const changed = new Map<string, string>();
  if (done.annotations !== undefined) changed.set(path, done.annotations);
  if (done.entities !== undefined) changed.set(entitiesPath, done.entities);
  return { after: takeStep(before, changed), made: done.made };
}

function benchOf({ article, extraction, proposals }: Look, annotations: string, entities: string): Bench {
  const taken = annotationLists.flatMap((list) =>
    (article.annotations[list] ?? []).map(({ id }) => `${list}/${id}`),
  );
  return {
    text: article.canonical.text,
    annotations,
    entities,
    proposals,
    startOf: startsOf(extraction),
    taken: new Set(taken),
  };
}

function viewOf(
  id: string,
  file: string,
  look: Look | readonly Issue[],
  { texts, done, undone }: History,
  said: Pick<View, "notice" | "refused">,
): View {
  const common = { id, file, canUndo: done.length > 0, canRedo: undone.length > 0, ...said };
  if (!("article" in look)) return { ...common, title: id, text: "", marks: [], names: [], issues: look };
  const { article, extraction, rows, proposals, names, issues } = look;
  const written = texts.get(file) ?? "";
  const marks = marksOf(extraction, rows, proposals, written, look.claims);
  return {
    ...common,
    title: article.source.title,
    text: article.canonical.text,
    marks,
    names,
    issues: issues.map((issue) => problemOf(issue, file, written)),
  };
}

/** An issue, with the annotation whose lines it points at. */
function problemOf(issue: Issue, file: string, text: string): Problem {
  const { place } = issue;
  if (place.file !== file || place.line === undefined) return issue;
  const before = text.split("\n", place.line - 1).join("\n").length + 1;
  for (const { name, items } of layoutOf(text).lists) {
    const item = items.find(({ start, end }) => start <= before && before < end);
    if (item !== undefined) return { ...issue, of: `${name}/${item.id}` };
  }
  return issue;
}

/** The lines of a text that another one does not have, as far as one run of them differs. */
function linesChanged(before: string, after: string): string {
  const splice = spliceBetween(before, after);
  if (splice === undefined) return "";
  const start = after.lastIndexOf("\n", splice.at - 1) + 1;
  const end = after.indexOf("\n", Math.max(start, splice.at + splice.inserted.length - 1));
  return after.slice(start, end < 0 ? undefined : end + 1);
}

function headOf(id: string, { name, day }: Curator): string {
  const lines = [
    "# yaml-language-server: $schema=../../../schemas/editor/annotations.schema.json",
    `source: ${id}`,
    `curator: ${JSON.stringify(name)}`,
    `reviewed_on: ${day}`,
    "...",
  ];
  return `${lines.join("\n")}\n`;
}

/** The articles that have a folder, with their titles where they can be read. */
export function listArticles(effects: Effects): Listed[] {
  return listWanted(effects, articlesFolder)
    .filter(({ kind }) => kind === "folder")
    .map(({ name }) => {
      const { value } = readCurated(effects, `${articlesFolder}/${name}/source.yaml`, sourceFile);
      return { id: name, title: value?.title ?? name, others: otherCurators(effects, name) };
    });
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** All articles, each opened when it is first asked for. */
export function openAnnotator(curator: Curator | undefined, effects: Effects): Annotator {
  const sessions = new Map<string, Session>();
  const session = (id: string): Session => {
    const open = sessions.get(id) ?? openSession(id, curator, effects);
    sessions.set(id, open);
    return open;
  };
  const settlings = new Map<string, Settling>();
  const settling = (id: string, other: string): Settling | undefined => {
    // a second curator annotates without seeing the first
    if (curator !== undefined || !otherCurators(effects, id).includes(other)) return undefined;
    const open = settlings.get(`${id} ${other}`) ?? openSettling(id, other, effects);
    settlings.set(`${id} ${other}`, open);
    return open;
  };
  return {
    articles: () =>
      listArticles(effects).map((listed) => (curator === undefined ? listed : { ...listed, others: [] })),
    view: (id) => session(id).view(),
    perform: (id, edits) => session(id).perform(edits),
    preview: (id, edits) => session(id).preview(edits),
    lists: () => listsOf(readReference(effects).value),
    differences: (id, other) => settling(id, other)?.view(),
    settle: (id, other, step) => settling(id, other)?.take(step),
  };
}
