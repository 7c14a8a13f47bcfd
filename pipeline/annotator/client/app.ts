import { type ComponentChild, h, options } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Lists } from "../lists.ts";
import type { Preview } from "../view.ts";
import { act } from "./act.ts";
import { NewEntity } from "./entity.ts";
import { Form } from "./form.ts";
import { type Action, actionOf } from "./keys.ts";
import { Keys, Legend, Lines, Problems, Receipt } from "./panels.ts";
import { type Queue, useQueue } from "./queue.ts";
import { begunOf, type NewFor, newFor } from "./start.ts";
import { server } from "./talk.ts";
import { selectedRange, Text } from "./text.ts";
import {
  beginWork,
  type Draft,
  editOf,
  goTo,
  isChanged,
  isUnjudged,
  markAt,
  type Work,
  withField,
  withView,
} from "./work.ts";

/** Milliseconds that a draft rests before the server is asked what would become of it. */
const rest = 150;

type Props = { readonly id: string; readonly lists: Lists; readonly onLists: () => void };

/** One article at work. */
export function App({ id, lists, onLists }: Props): ComponentChild {
  const [work, setWork] = useState<Work>();
  const [said, setSaid] = useState("");
  const [entity, setEntity] = useState<NewFor>();
  const now = useRef<Work | undefined>(undefined);
  now.current = work;
  const queue = useQueue(
    id,
    (view) => {
      setWork((before) => (before === undefined ? beginWork(view) : withView(before, view)));
      setSaid(view.notice);
    },
    setSaid,
  );

  useEffect(() => {
    server.view(id).then(
      (view) => setWork(beginWork(view)),
      (error: Error) => setSaid(error.message),
    );
  }, [id]);

  const preview = usePreview(id, work?.draft, queue);

  const run = (action: Action): void => {
    const current = now.current;
    if (current === undefined) return;
    const done = act(current, action, lists, selectedRange(current.view.text));
    now.current = done.work;
    const { focus } = done;
    // the next key may come before the next frame: the field that it belongs to must have the cursor by then
    renderNow(() => {
      setWork(done.work);
      setSaid(done.said ?? "");
      if (focus === "entity") setEntity(newFor(done.work, lists));
    });
    if (focus !== undefined) putCursor(focus === "entity" ? "entity-name" : focus);
    if (done.edits !== undefined && done.edits.length > 0) queue.add(done.edits);
  };

  useKeys(run, lists);

  /** Fills a field in and goes to the next that must be; where there is none, elsewhere if that is said. */
  const fill = (draft: Draft, name: string, value: string, otherwise?: string): void => {
    const current = now.current;
    if (current === undefined) return;
    const changed = withField(draft, name, value);
    const next = nextField(changed, name);
    now.current = { ...current, draft: changed };
    renderNow(() => setWork({ ...current, draft: changed }));
    const focus = next === undefined ? otherwise : `field-${next}`;
    if (focus !== undefined) putCursor(focus);
  };

  if (work === undefined)
    return h("main", { class: "wait" }, h("p", { role: "status" }, said || "Reading the article …"));
  const { view, draft } = work;
  const mark = markAt(work);
  const left = view.marks.filter(isUnjudged).length;
  const shownRow = preview?.row ?? (draft !== undefined && !isChanged(draft) ? draft.from?.row : undefined);
  const yaml = preview?.yaml ?? (draft !== undefined && !isChanged(draft) ? (draft.from?.yaml ?? "") : "");
  return h(
    "div",
    { class: "app" },
    h(
      "header",
      null,
      h("h1", { dir: "auto" }, view.title),
      h(Legend, null),
      h(
        "p",
        { role: "status", "aria-live": "polite" },
        said || `${describe(draft, mark, view.text, left)}${queue.isBusy() ? "; writing …" : ""}`,
      ),
    ),
    h(
      "main",
      null,
      h(Text, {
        text: view.text,
        marks: view.marks,
        draft,
        onPick: (key: string) => setWork(goTo(work, key)),
      }),
      h(
        "aside",
        { "aria-label": "Annotation at hand" },
        entity !== undefined &&
          h(NewEntity, {
            key: `${entity.field} ${entity.begun.name}`,
            begun: entity.begun,
            kinds: lists.entityKinds,
            onLeave: () => {
              setEntity(undefined);
              putCursor(entity.field === undefined ? "text" : `field-${entity.field}`);
            },
            onAdd: (fields: Readonly<Record<string, string>>) => {
              setEntity(undefined);
              queue.add([{ do: "entity", fields }]);
              queue.afterwards(onLists);
              if (draft === undefined || entity.field === undefined) putCursor("text");
              else fill(draft, entity.field, fields["id"] ?? "", "text");
            },
          }),
        draft === undefined
          ? h("p", { class: "quiet" }, "Nothing is at hand: n goes to the next mark.")
          : h(Form, {
              draft,
              view,
              lists,
              onField: (name: string, value: string) => fill(draft, name, value),
              onNew: (field: string, name: string) => {
                renderNow(() => setEntity({ field, begun: begunOf(name, view) }));
                putCursor("entity-description");
              },
              onList: (list: typeof draft.list) =>
                setWork({ ...work, draft: { ...draft, list, fields: {} } }),
            }),
        h(Receipt, { row: shownRow }),
      ),
      h(
        "div",
        { class: "below" },
        h(Lines, { yaml, file: view.file }),
        h(Problems, {
          issues: preview?.issues ?? view.issues,
          refused: preview?.refused,
          onGo: (key: string) => view.marks.some((each) => each.key === key) && setWork(goTo(work, key)),
        }),
      ),
    ),
    h("footer", null, h(Keys, { onAction: run })),
  );
}

/** What would become of the article by the draft at hand, once it has rested. */
function usePreview(id: string, draft: Draft | undefined, queue: Queue): Preview | undefined {
  const [preview, setPreview] = useState<Preview>();
  useEffect(() => {
    setPreview(undefined);
    if (draft === undefined || (!isChanged(draft) && draft.from?.state !== "proposed")) return;
    const edit = editOf(draft);
    let isAtHand = true;
    const show = (seen: Preview): void => {
      if (isAtHand) setPreview(seen);
    };
    const timer = setTimeout(() => {
      if (edit !== undefined && !queue.isBusy()) server.preview(id, [edit]).then(show, () => undefined);
    }, rest);
    return () => {
      isAtHand = false;
      clearTimeout(timer);
    };
  }, [draft]);
  return preview;
}

/** Listens to the keys of the whole page; Enter in the form accepts, Escape leads back to the text. */
function useKeys(run: (action: Action) => void, lists: Lists): void {
  const toText = (): void => document.getElementById("text")?.focus();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const action = actionOf(event);
      if (action !== undefined) {
        event.preventDefault();
        run(action);
      } else if (event.key === "Escape") toText();
      else if (event.key === "Enter" && isInForm(event)) {
        event.preventDefault();
        toText();
        run("accept");
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [lists]);
}

/** Lets a change of state be seen at once instead of at the next tick. */
function renderNow(change: () => void): void {
  options.debounceRendering = (flush) => flush();
  change();
  delete options.debounceRendering;
}

function isInForm({ target, shiftKey }: KeyboardEvent): boolean {
  return (
    !shiftKey &&
    (target as HTMLElement | null)?.closest?.("form.fields:not(.entity)") !== null &&
    (target as HTMLElement).matches("input, select, textarea")
  );
}

/** Where the cursor goes from a field of a new claim or relation that was chosen: to the next that it must have. */
function nextField({ from, list, fields }: Draft, name: string): string | undefined {
  const must = list === "claims" ? ["subject", "metric", "statement"] : ["predicate", "statement"];
  if (from !== undefined || !must.slice(0, -1).includes(name)) return undefined;
  return must.find((each) => fields[each] === undefined);
}

function putCursor(focus: string): void {
  const selector =
    focus === "first" ? ".fields input, .fields select" : focus === "keys" ? ".keys button" : `#${focus}`;
  const element = document.querySelector<HTMLElement>(selector);
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
}

function describe(
  draft: Draft | undefined,
  mark: ReturnType<typeof markAt>,
  text: string,
  left: number,
): string {
  const still = left === 0 ? "everything is judged" : `${left} to judge`;
  const quoted = ({ start, end }: { start: number; end: number }): string =>
    `“${text.slice(start, end).slice(0, 60)}”`;
  if (draft !== undefined && draft.from === undefined) return `new ${draft.list}, ${quoted(draft)}; ${still}`;
  return mark === undefined ? still : `${mark.state} ${mark.list}/${mark.id}, ${quoted(mark)}; ${still}`;
}
