import type { z } from "zod";
import { type AnnotationList, annotationsFile } from "../../schemas/annotation.ts";
import type { TextRange } from "../../schemas/document.ts";
import { entitiesFile } from "../../schemas/reference.ts";
import { alterAnnotation, removeAnnotation } from "../annotations/alter.ts";
import { insertAnnotations, insertEntity, type NewItem, type StartOf } from "../annotations/insert.ts";
import { layoutOf } from "../annotations/layout.ts";
import { quoteOf, tellsApart } from "../annotations/quote.ts";
import { mint, tellingWords } from "../propose/ids.ts";
import type { Edit } from "./edit.ts";
import { fieldOrder } from "./form.ts";

/** A proposal, and the key that the page knows it by. */
export type Proposal = NewItem & {
  readonly list: AnnotationList;
  readonly key: string;
  readonly start: number;
  readonly end: number;
};

/** What an edit is done to. */
export type Bench = {
  /** The article's text, and the texts of the two files that edits change. */
  readonly text: string;
  readonly annotations: string;
  readonly entities: string;
  readonly proposals: readonly Proposal[];
  readonly startOf: StartOf;
  /** Ids that are taken, as <list>/<id>. */
  readonly taken: ReadonlySet<string>;
};

/** The files as an edit leaves them, or why it cannot be done. Undo and redo are the history's. */
export type Performed =
  | { readonly annotations?: string; readonly entities?: string; readonly made?: string }
  | { readonly refused: string };

type Doable = Exclude<Edit, { do: "undo" } | { do: "redo" }>;

/** Does an edit: a pure function of the texts. */
export function perform(edit: Doable, bench: Bench): Performed {
  switch (edit.do) {
    case "accept":
      return accept(edit.keys, bench);
    case "reject":
      return reject(edit, bench);
    case "add":
      return add(edit.list, edit, edit.fields, bench);
    case "alter":
      return alter(edit, bench);
    case "remove":
      return removing(bench, edit);
    case "entity":
      return addEntity(edit.fields, bench);
  }
}

const gone = "it is not there any more: the file was changed meanwhile";

function accept(keys: readonly string[], bench: Bench): Performed {
  const wanted = bench.proposals.filter(({ key }) => keys.includes(key));
  if (wanted.length < keys.length) return { refused: gone };
  const [first] = wanted;
  const made = `${first?.list ?? ""}/${String(first?.fields["id"])}`;
  return { made, annotations: insertAnnotations(bench.annotations, wanted, bench.startOf) };
}

function reject({ key, reason }: { key: string; reason: string }, bench: Bench): Performed {
  const proposal = bench.proposals.find((each) => each.key === key);
  if (proposal === undefined) return { refused: gone };
  if (proposal.list === "quantities") {
    const fields = inOrder("quantities", { ...proposal.fields, dismissed: reason });
    return { annotations: insertAnnotations(bench.annotations, [{ ...proposal, fields }], bench.startOf) };
  }
  if (proposal.list === "restorations")
    return {
      refused: "a phrase cannot be rejected: correct its entry in sources/reference/restorations.yaml",
    };
  return add("rejections", proposal, { table: proposal.list, reason }, bench);
}

function add(
  list: AnnotationList,
  range: TextRange,
  given: Readonly<Record<string, unknown>>,
  bench: Bench,
): Performed {
  const { start, end } = range;
  const words = bench.text.slice(start, end);
  if (words.trim() === "") return { refused: "there are no words there" };
  const quote = quoteOf(bench.text, range);
  if (!tellsApart(quote))
    return { refused: "the text repeats itself there: no quote can tell these words apart" };
  const wanted = typeof given["id"] === "string" && given["id"] !== "" ? given["id"] : undefined;
  if (wanted !== undefined && bench.taken.has(`${list}/${wanted}`))
    return { refused: `the id ${wanted} is taken` };
  const id = wanted ?? mint(new Set(bench.taken), list, [tellingWords(words, 4).join("-")]);
  const fields = inOrder(list, { ...given, id, ...quote });
  const wrong = faultIn(list, fields);
  if (wrong !== undefined) return { refused: wrong };
  const annotations = insertAnnotations(bench.annotations, [{ list, fields, start }], bench.startOf);
  return { made: `${list}/${id}`, annotations };
}

function alter({ list, id, fields, range }: Extract<Edit, { do: "alter" }>, bench: Bench): Performed {
  const item = layoutOf(bench.annotations)
    .lists.find(({ name }) => name === list)
    ?.items.find((each) => each.id === id);
  if (item === undefined) return { refused: gone };
  const renamed = fields["id"];
  if (typeof renamed === "string" && renamed !== id && bench.taken.has(`${list}/${renamed}`))
    return { refused: `the id ${renamed} is taken` };
  const quote =
    range === undefined ? {} : { prefix: undefined, suffix: undefined, ...quoteOf(bench.text, range) };
  const changed = Object.fromEntries(
    Object.entries({ ...fields, ...quote }).map(([name, value]) => [
      name,
      value === "" || value === null ? undefined : value,
    ]),
  );
  const made = `${list}/${String(renamed ?? id)}`;
  return { made, annotations: alterAnnotation(bench.annotations, list, id, changed, fieldOrder(list)) };
}

function removing(bench: Bench, { list, id }: { list: AnnotationList; id: string }): Performed {
  if (!bench.taken.has(`${list}/${id}`)) return { refused: gone };
  return { annotations: removeAnnotation(bench.annotations, list, id) };
}

/** An entry at the end of the registry. */
function addEntity(given: Readonly<Record<string, unknown>>, { entities }: Bench): Performed {
  const order = Object.keys(entitiesFile.shape.entities.element.shape);
  const fields = Object.fromEntries(
    order.map((name) => [name, given[name] === "" ? undefined : given[name]]),
  );
  const { error } = entitiesFile.shape.entities.safeParse([filled(fields)]);
  if (error !== undefined) return { refused: faults(error.issues) };
  const taken = layoutOf(entities).lists.flatMap(({ items }) => items.map(({ id }) => id));
  if (taken.includes(String(fields["id"]))) return { refused: `the id ${String(fields["id"])} is taken` };
  const after = insertEntity(entities, fields);
  return after === undefined ? { refused: "the registry has no list of entities" } : { entities: after };
}

function inOrder(list: AnnotationList, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const order = fieldOrder(list);
  const known = order.map((name) => [name, fields[name] === "" ? undefined : fields[name]] as const);
  return Object.fromEntries([...known, ...Object.entries(fields).filter(([name]) => !order.includes(name))]);
}

function filled(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name, typeof value === "number" ? String(value) : value]),
  );
}

/** What the schema says against the fields of an annotation; undefined where nothing. */
function faultIn(list: AnnotationList, fields: Readonly<Record<string, unknown>>): string | undefined {
  const { error } = annotationsFile.shape[list].safeParse([filled(fields)]);
  return error === undefined ? undefined : faults(error.issues);
}

function faults(issues: readonly z.core.$ZodIssue[]): string {
  return issues
    .map((issue) => {
      const name = issue.path.slice(1).map(String).join(".");
      const isMissing =
        issue.code === "invalid_type" || (issue.code === "invalid_value" && issue.input === undefined);
      return isMissing
        ? `${name || "a field"} is still to be filled in`
        : `${name || "fields"}: ${issue.message}`;
    })
    .join("; ");
}
