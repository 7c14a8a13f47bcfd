/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type ComponentChild, h, render } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Dataset } from "../dataset.ts";
import { Frame } from "../parts/frame.ts";
import type { Told } from "../single-file.ts";
import { inlined } from "./data.ts";
import { linksIn } from "./links.ts";
import { Receipt } from "./receipt.ts";
import { firstState, readState, type State, writeState } from "./state.ts";
import { Table } from "./table.ts";
import { viewOf } from "./view.ts";

function Explorer({ dataset, told }: { dataset: Dataset; told: Told }): ComponentChild {
  const [state, setState] = useState(() => readState(location.hash));
  useEffect(() => {
    const onHash = (): void => setState(readState(location.hash));
    addEventListener("hashchange", onHash);
    return () => removeEventListener("hashchange", onHash);
  }, []);
  const go = (change: Partial<State>): void => {
    location.hash = writeState({ ...state, ...change });
  };
  // typing makes no entry of the history
  const alter = (change: Partial<State>): void => {
    const next = { ...state, ...change };
    history.replaceState(null, "", writeState(next));
    setState(next);
  };
  const { page, of } = state;
  const isTable = page === "table" && dataset.table(of) !== undefined;
  const view = useMemo(() => (isTable ? undefined : viewOf(dataset, told, { page, of })), [page, of]);
  useArrival(`${page}/${of}`, view?.title ?? of.replaceAll("_", " "));
  const current = writeState({ ...firstState, page, of });
  return [
    h(
      Frame,
      { dataset, links: linksIn(firstState), current, isWide: isTable },
      view === undefined ? h(Table, { dataset, told, state, go, alter, key: of }) : view.body,
    ),
    state.row === "" ? null : h(Receipt, { dataset, told, id: state.row, state, go }),
  ];
}

/** Says where one is, and begins at the top of a page that one came to from another. */
function useArrival(place: string, title: string): void {
  const before = useRef(place);
  useEffect(() => {
    document.title = `${title} – Industrial Playbook`;
    if (before.current === place) return;
    before.current = place;
    scrollTo(0, 0);
    const heading = document.querySelector<HTMLElement>("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }, [place]);
}

const app = document.getElementById("app") as HTMLElement;
try {
  const { dataset, told } = inlined();
  app.replaceChildren();
  render(h(Explorer, { dataset, told }), app);
  app.dataset["ready"] = "yes";
} catch (error) {
  app.textContent = `The data of this page cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
