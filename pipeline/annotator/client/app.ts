import { type ComponentChild, h, options } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Edit } from "../edit.ts";
import type { Lists } from "../lists.ts";
import type { Preview } from "../view.ts";
import { act } from "./act.ts";
import { NewEntity } from "./entity.ts";
import { Form } from "./form.ts";
import { type Action, actionOf } from "./keys.ts";
import { Keys, Legend, Lines, Problems, Receipt } from "./panels.ts";
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
  const [preview, setPreview] = useState<Preview>();
  const [said, setSaid] = useState("");
  const [entity, setEntity] = useState(false);
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

  useEffect(() => {
    const draft = work?.draft;
    setPreview(undefined);
    if (draft === undefined || (!isChanged(draft) && draft.from?.state !== "proposed")) return;
    const edit = editOf(draft);
    const timer = setTimeout(() => {
      if (edit !== undefined && !queue.isBusy()) server.preview(id, [edit]).then(setPreview, () => undefined);
    }, rest);
    return () => clearTimeout(timer);
  }, [work?.draft]);

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
      if (focus === "entity") setEntity(true);
    });
    if (focus !== undefined) putCursor(focus === "entity" ? "entity-name" : focus);
    if (done.edits !== undefined && done.edits.length > 0) queue.add(done.edits);
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const action = actionOf(event);
      if (action !== undefined) {
        event.preventDefault();
        run(action);
      } else if (event.key === "Escape") (document.getElementById("text") as HTMLElement | null)?.focus();
      else if (event.key === "Enter" && isInForm(event)) {
        event.preventDefault();
        (document.getElementById("text") as HTMLElement | null)?.focus();
        run("accept");
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [lists]);

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
      h("p", { role: "status", "aria-live": "polite" }, said || describe(draft, mark, view.text, left)),
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
        entity &&
          h(NewEntity, {
            words: draft === undefined ? "" : view.text.slice(draft.start, draft.end),
            kinds: lists.entityKinds,
            onLeave: () => setEntity(false),
            onAdd: (fields: Readonly<Record<string, string>>) => {
              setEntity(false);
              queue.add([{ do: "entity", fields }]);
              queue.afterwards(onLists);
              if (draft?.list === "mentions")
                setWork({ ...work, draft: withField(draft, "entity", fields["id"] ?? "") });
              putCursor("text");
            },
          }),
        draft === undefined
          ? h("p", { class: "quiet" }, "Nothing is at hand: n goes to the next mark.")
          : h(Form, {
              draft,
              view,
              lists,
              onField: (name: string, value: string) => {
                const changed = withField(draft, name, value);
                const next = nextField(changed, name);
                now.current = { ...work, draft: changed };
                renderNow(() => setWork({ ...work, draft: changed }));
                if (next !== undefined) putCursor(`field-${next}`);
              },
              onList: (list: typeof draft.list) =>
                setWork({ ...work, draft: { ...draft, list, fields: {} } }),
            }),
        h(Problems, { issues: preview?.issues ?? view.issues, refused: preview?.refused }),
        h(Receipt, { row: shownRow }),
      ),
      h(Lines, { yaml, file: view.file }),
    ),
    h("footer", null, h(Keys, { onAction: run })),
  );
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

type Queue = {
  readonly add: (edits: readonly Edit[]) => void;
  readonly isBusy: () => boolean;
  readonly afterwards: (next: () => void) => void;
};

/** Sends edits one batch after the other, in the order of the keys; only the last answer is shown. */
function useQueue(
  id: string,
  onView: (view: Work["view"]) => void,
  onError: (message: string) => void,
): Queue {
  const waiting = useRef<Edit[]>([]);
  const busy = useRef(false);
  const next = useRef<(() => void) | undefined>(undefined);
  const send = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      while (waiting.current.length > 0) {
        const view = await server.perform(id, waiting.current.splice(0, 500));
        if (view.notice !== "" || waiting.current.length === 0) onView(view);
      }
      next.current?.();
    } catch (error) {
      onError(`not written: ${(error as Error).message}`);
    }
    next.current = undefined;
    busy.current = false;
    if (waiting.current.length > 0) void send();
  };
  return {
    add: (edits) => {
      waiting.current.push(...edits);
      void send();
    },
    isBusy: () => busy.current,
    afterwards: (done) => {
      next.current = done;
    },
  };
}
