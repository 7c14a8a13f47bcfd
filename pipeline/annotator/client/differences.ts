/** Where two curators of an article differ, side by side, each settled with one key. */
import { type ComponentChild, h } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Taking } from "../../../schemas/annotation.ts";
import type { Difference, DifferencesView } from "../differences-view.ts";
import type { SettlingStep } from "../settling-step.ts";
import { Agreements, Passage, Side } from "./side-by-side.ts";
import { server } from "./talk.ts";

type Move = "next" | "previous" | "open" | "undo" | "redo";

const takingKeys: readonly { readonly key: string; readonly shown: string; readonly taken: Taking }[] = [
  { key: "ArrowLeft", shown: "←", taken: "left" },
  { key: "ArrowRight", shown: "→", taken: "right" },
  { key: "b", shown: "b", taken: "both" },
  { key: "x", shown: "x", taken: "neither" },
];

const moveKeys: readonly { readonly key: string; readonly move: Move; readonly does: string }[] = [
  { key: "n", move: "next", does: "next" },
  { key: "p", move: "previous", does: "previous" },
  { key: "o", move: "open", does: "next open" },
  { key: "u", move: "undo", does: "undo" },
  { key: "y", move: "redo", does: "redo" },
];

type Props = { readonly id: string; readonly other: string };

export function Differences({ id, other }: Props): ComponentChild {
  const [view, setView] = useState<DifferencesView>();
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState("");
  const steps = useRef(Promise.resolve());
  const fail = (error: Error): void => setSaid(`not written: ${error.message}`);
  const show = (next: DifferencesView): void => {
    setView(next);
    setSaid(next.notice);
  };
  useEffect(() => {
    server.differences(id, other).then(
      (first) => {
        show(first);
        setAt(Math.max(0, first.differences.findIndex(isOpen)));
      },
      (error: Error) => setSaid(error.message),
    );
  }, [id, other]);
  const current = useRef({ view, at });
  current.current = { view, at };

  // one step after the other: the next is about what the last one left
  const step = (make: () => SettlingStep | undefined): void => {
    steps.current = steps.current
      .then(async () => {
        const wanted = make();
        if (wanted === undefined) return;
        const before = current.current;
        const next = await server.settle(id, other, wanted);
        const to = placeAfter(wanted, before.view, next, before.at);
        current.current = { view: next, at: to };
        show(next);
        setAt(to);
      })
      .catch(fail);
  };
  const take = (taken: Taking): void =>
    step(() => {
      const key = current.current.view?.differences[current.current.at]?.key;
      return key === undefined ? undefined : { do: "take", key, taken };
    });
  const move = (move: Move): void => {
    if (move === "undo" || move === "redo") {
      step(() => ({ do: move }));
      return;
    }
    const { differences = [] } = current.current.view ?? {};
    if (differences.length === 0) return;
    const from = current.current.at;
    const to =
      move === "open"
        ? nextOpen(differences, from)
        : (from + (move === "next" ? 1 : -1) + differences.length) % differences.length;
    current.current = { view: current.current.view, at: to };
    setAt(to);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const taking = takingKeys.find(({ key }) => key === event.key);
      const moving = moveKeys.find(({ key }) => key === event.key);
      if (taking === undefined && moving === undefined) return;
      event.preventDefault();
      if (taking !== undefined) take(taking.taken);
      if (moving !== undefined) move(moving.move);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [id, other]);
  useEffect(() => {
    showInList();
  }, [at, view]);

  if (view === undefined)
    return h("main", { class: "wait" }, h("p", { role: "status" }, said || "Reading the two files …"));
  const { differences, curators, text } = view;
  const difference = differences[at];
  const left = differences.filter(isOpen).length;
  return h(
    "div",
    { class: "app settle" },
    h(
      "header",
      null,
      h("h1", { dir: "auto" }, view.title),
      h("span", null, `${curators[0]} and ${curators[1]}`),
      h("a", { href: `#${id}` }, "to the annotations"),
      h("p", { role: "status", "aria-live": "polite" }, said || describe(difference, left, view.settled)),
    ),
    h(
      "main",
      null,
      h(
        "section",
        { class: "at-hand", "aria-label": "Difference at hand", tabIndex: 0 },
        difference === undefined
          ? h("p", null, "The two readings agree.")
          : [
              h(Passage, { key: "passage", text, difference }),
              h(
                "div",
                { key: "sides", class: "sides" },
                h(Side, { difference, side: "left", curator: curators[0] }),
                h(Side, { difference, side: "right", curator: curators[1] }),
              ),
              h(Choices, { key: "choices", difference, take }),
            ],
        view.issues.length > 0 && h(Problems, { issues: view.issues }),
      ),
      h(
        "aside",
        { "aria-label": "All differences" },
        h("h2", null, differences.length === 1 ? "1 difference" : `${differences.length} differences`),
        h(
          "ul",
          { class: "differences" },
          differences.map((each, place) =>
            h(
              "li",
              { key: each.key },
              h(
                "button",
                {
                  type: "button",
                  "aria-current": place === at ? "true" : undefined,
                  onClick: () => setAt(place),
                },
                `${stateOf(each)} “${wordsOf(text, each)}”`,
                h("small", null, `${each.list}, ${each.taken ?? "open"}`),
              ),
            ),
          ),
        ),
        h(Agreements, { agreements: view.agreements }),
      ),
    ),
    h(
      "footer",
      null,
      h(
        "div",
        { class: "keys", role: "toolbar", "aria-label": "Keys" },
        moveKeys.map(({ key, move: to, does }) =>
          h(
            "button",
            { key, type: "button", "aria-keyshortcuts": key, onClick: () => move(to) },
            h("kbd", null, key),
            ` ${does}`,
          ),
        ),
      ),
    ),
  );
}

/** Scrolls the list to the difference at hand, where the list scrolls by itself: on a narrow screen the page stays. */
function showInList(): void {
  const list = document.querySelector("aside");
  const item = document.querySelector("[aria-current]");
  if (list === null || item === null || list.scrollHeight <= list.clientHeight) return;
  const [own, all] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
  if (own.top < all.top || own.bottom > all.bottom) list.scrollTop += own.top - all.top - all.height / 3;
}

function Choices({
  difference,
  take,
}: {
  readonly difference: Difference;
  readonly take: (taken: Taking) => void;
}): ComponentChild {
  return h(
    "div",
    { class: "choices", role: "group", "aria-label": "Take" },
    takingKeys.map(({ key, shown, taken }) =>
      h(
        "button",
        {
          key,
          type: "button",
          "aria-keyshortcuts": key,
          "aria-pressed": difference.taken === taken,
          onClick: () => take(taken),
        },
        h("kbd", null, shown),
        ` ${taken}`,
      ),
    ),
  );
}

function Problems({ issues }: { readonly issues: DifferencesView["issues"] }): ComponentChild {
  return h(
    "section",
    { "aria-label": "Problems" },
    h("h2", null, issues.length === 1 ? "1 problem" : `${issues.length} problems`),
    issues
      .slice(0, 10)
      .map(({ code, found, mend }, at) =>
        h("p", { class: "problem", key: at }, h("b", null, code), ` ${found}. ${mend}`),
      ),
  );
}

const isOpen = ({ taken }: Difference): boolean => taken === undefined;

function stateOf({ taken }: Difference): string {
  return taken === undefined
    ? "○"
    : taken === "left"
      ? "←"
      : taken === "right"
        ? "→"
        : taken === "both"
          ? "⇄"
          : "×";
}

function wordsOf(text: string, { left, right }: Difference): string {
  const { start = 0, end = 0 } = left ?? right ?? {};
  return text.slice(start, Math.min(end, start + 60));
}

/** The next open difference from a place on, round the end; the place itself where none is open. */
function nextOpen(differences: readonly Difference[], from: number): number {
  for (let n = 1; n <= differences.length; n++) {
    const place = (from + n) % differences.length;
    if (isOpen(differences[place] as Difference)) return place;
  }
  return Math.max(0, Math.min(from, differences.length - 1));
}

/** Where to go on: to the next open one after a choice, and back to what an undo opened again. */
function placeAfter(
  step: SettlingStep,
  before: DifferencesView | undefined,
  next: DifferencesView,
  at: number,
): number {
  const { differences } = next;
  if (step.do !== "take") {
    const known = new Map(before?.differences.map(({ key, taken }) => [key, taken]));
    const changed = differences.findIndex(({ key, taken }) => !known.has(key) || known.get(key) !== taken);
    return changed < 0 ? Math.max(0, Math.min(at, differences.length - 1)) : changed;
  }
  // a difference that was settled may be none any more: then the next one has its place
  const stays = differences.findIndex(({ key }) => key === step.key);
  return nextOpen(differences, stays < 0 ? at - 1 : stays);
}

function describe(difference: Difference | undefined, left: number, settled: number): string {
  const still = left === 0 ? "everything is settled" : `${left} to settle`;
  const done = settled === 0 ? "" : `, ${settled} settled`;
  if (difference === undefined) return `${still}${done}`;
  const { list, taken } = difference;
  const is = taken === undefined ? "open" : `${taken} is taken`;
  return `${list}: ${is}; ${still}${done}`;
}
