/** What each key does to the work at hand. What needs the server is an edit; what needs the page, a wish. */
import type { Edit } from "../edit.ts";
import type { Lists } from "../lists.ts";
import type { Mark } from "../view.ts";
import type { Action } from "./keys.ts";
import { sameMentions, startAnnotation, startClaim, startRelation } from "./start.ts";
import { growEnd, growStart, shrinkEnd, shrinkStart } from "./words.ts";
import {
  type Draft,
  editOf,
  foreseen,
  goBy,
  goToUnjudged,
  isUnjudged,
  markAt,
  type Work,
  withField,
} from "./work.ts";

export type Done = {
  readonly work: Work;
  readonly edits?: readonly Edit[];
  /** What the page is to put the cursor into: the id of a field, or the new entity's form. */
  readonly focus?: string;
  readonly said?: string;
};

/** Why something is rejected, where the curator does not say more. */
const notOne = "The rule reads something there that the text does not say.";
const unused = "No claim is made of this number.";

/** Does an action; `selected` is what is selected in the text. */
export function act(
  work: Work,
  action: Action,
  lists: Lists,
  selected?: { start: number; end: number },
): Done {
  const { draft, view } = work;
  const mark = markAt(work);
  switch (action) {
    case "accept":
      return accept(work);
    case "reject": {
      const given = draft?.fields["reason"] ?? draft?.fields["dismissed"];
      if (mark?.state === "open") return dismiss(work, mark, typeof given === "string" ? given : unused);
      if (mark?.state !== "proposed") return { work, said: "only what is proposed or open can be rejected" };
      const reason = typeof given === "string" ? given : mark.list === "quantities" ? unused : notOne;
      const edit: Edit = { do: "reject", key: mark.key, reason };
      return { work: goToUnjudged(foreseen(work, edit)), edits: [edit] };
    }
    case "skip": {
      const after = goToUnjudged({ ...work, skipped: new Set([...work.skipped, work.at ?? ""]) });
      return after.at !== work.at
        ? { work: after }
        : { work: after, said: "nothing else is left that you have not skipped: o goes through those" };
    }
    case "next":
      return { work: goBy(work, 1) };
    case "previous":
      return { work: goBy(work, -1) };
    case "open":
      return { work: goBy(work, 1, isUnjudged) };
    case "growEnd":
    case "shrinkEnd":
    case "growStart":
    case "shrinkStart": {
      const change = { growEnd, shrinkEnd, growStart, shrinkStart }[action];
      return {
        work: draft === undefined ? work : { ...work, draft: { ...draft, ...change(view.text, draft) } },
      };
    }
    case "kind":
      return { work: draft === undefined ? work : { ...work, draft: nextKind(draft, lists) } };
    case "table":
      return { work: draft === undefined ? work : { ...work, draft: nextTable(draft, lists) } };
    case "same": {
      const edits = sameMentions(work);
      return edits.length === 0
        ? { work, said: "no other mention of the same words" }
        : { work: after(work, edits), edits };
    }
    case "link":
      return { work, focus: linkField(draft, lists) };
    case "entity":
      return { work, focus: "entity" };
    case "new":
      return { work: startAnnotation(work, selected), focus: "text" };
    case "claim":
      return claim(work);
    case "relation": {
      const started = startRelation(work);
      return started === work
        ? { work, said: "a relation joins two mentions: go to one, then to the other" }
        : { work: started, focus: "field-predicate" };
    }
    case "remove":
      return remove(work);
    case "form":
      return { work, focus: "first" };
    case "undo":
    case "redo":
      return { work, edits: [{ do: action }] };
    case "keys":
      return { work, focus: "keys" };
  }
}

/** A number of the file that no claim is made of. */
function dismiss(work: Work, mark: Mark, reason: string): Done {
  const edit: Edit = { do: "alter", list: "quantities", id: mark.id, fields: { dismissed: reason } };
  const marks = work.view.marks.map((each) =>
    each === mark ? { ...mark, state: "rejected" as const } : each,
  );
  return { work: goToUnjudged({ ...work, view: { ...work.view, marks } }), edits: [edit] };
}

function accept(work: Work): Done {
  const edit = work.draft && editOf(work.draft);
  if (edit === undefined) return { work: goToUnjudged(work) };
  if (edit.do === "accept") return { work: goToUnjudged(foreseen(work, edit)), edits: [edit] };
  // what was filled in stays until it is written: the server may refuse it
  return work.sent === work.draft ? { work } : { work: { ...work, sent: work.draft }, edits: [edit] };
}

function after(work: Work, edits: readonly Edit[]): Work {
  return goToUnjudged(edits.reduce(foreseen, work));
}

/** A proposed quantity is accepted first: the claim names it. */
function claim(work: Work): Done {
  const started = startClaim(work);
  if (started === work) return { work, said: "a claim is begun from a quantity" };
  const mark = markAt(work);
  const edits: Edit[] = mark?.state === "proposed" ? [{ do: "accept", keys: [mark.key] }] : [];
  const missing =
    ["subject", "metric"].find((name) => started.draft?.fields[name] === undefined) ?? "statement";
  return { work: started, edits, focus: `field-${missing}` };
}

function remove(work: Work): Done {
  const mark = markAt(work);
  if (work.draft !== undefined && work.draft.from === undefined)
    return { work: goBy({ ...work, draft: undefined }, 1, ({ key }) => key === work.at) };
  if (mark === undefined || mark.state === "proposed")
    return { work, said: "only what is written can be deleted" };
  return { work, edits: [{ do: "remove", list: mark.list as Draft["list"], id: mark.id }] };
}

/** The next of the words that its kind may be. */
function nextKind(draft: Draft, { forms }: Lists): Draft {
  const field = forms[draft.list].find(
    ({ name, choices }) => choices !== undefined && ["kind", "type"].includes(name),
  );
  if (field?.choices === undefined) return draft;
  const at = field.choices.indexOf(String(draft.fields[field.name] ?? ""));
  return withField(draft, field.name, field.choices[(at + 1) % field.choices.length] ?? "");
}

/** A new annotation of the same words in the next table; what is written stays in its own. */
function nextTable(draft: Draft, { forms }: Lists): Draft {
  const all = Object.keys(forms) as Draft["list"][];
  if (draft.from !== undefined && draft.from.state !== "proposed") return draft;
  const list = all[(all.indexOf(draft.list) + 1) % all.length] ?? draft.list;
  return { ...draft, list, fields: {}, from: undefined };
}

function linkField(draft: Draft | undefined, { forms }: Lists): string {
  const field = draft && forms[draft.list].find(({ listedIn }) => listedIn === "entities");
  return field === undefined ? "text" : `field-${field.name}`;
}
