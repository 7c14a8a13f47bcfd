/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type ComponentChild, h, render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Dataset } from "../dataset.ts";
import { inlinedDataset } from "./data.ts";
import { Receipt } from "./receipt.ts";
import { readState, type State, writeState } from "./state.ts";
import { Table } from "./table.ts";

function Explorer({ dataset }: { dataset: Dataset }): ComponentChild {
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
  return [
    h("header", { class: "site" }, [
      h("a", { class: "brand", href: "index.html" }, "Industrial Playbook"),
      h(
        "nav",
        { "aria-label": "Tables" },
        tablesInOrder(dataset).map(({ name }) =>
          h(
            "a",
            { href: `#/table/${name}`, ...(name === state.table ? { "aria-current": "page" as const } : {}) },
            name.replaceAll("_", " "),
          ),
        ),
      ),
    ]),
    h("main", { id: "main" }, h(Table, { dataset, state, go, alter, key: state.table })),
    h(
      "footer",
      { class: "site" },
      `${dataset.name} ${dataset.version} · ${dataset.license} · what the sources say, not what is so`,
    ),
    state.row === "" ? null : h(Receipt, { dataset, id: state.row, state, go }),
  ];
}

const first = "claims quotations quantities analogies policies events relations entities sources".split(" ");

/** What readers ask for first, then the rest. */
function tablesInOrder({ tables }: Dataset): Dataset["tables"] {
  const rank = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return tables.toSorted((left, right) => rank(left.name) - rank(right.name));
}

const app = document.getElementById("app") as HTMLElement;
try {
  const dataset = inlinedDataset();
  app.replaceChildren();
  render(h(Explorer, { dataset }), app);
  app.dataset["ready"] = "yes";
} catch (error) {
  app.textContent = `The data of this page cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
