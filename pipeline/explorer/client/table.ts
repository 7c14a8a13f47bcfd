/// <reference lib="dom" />
import { type ComponentChild, h } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, type ShownTable, textOf } from "../dataset.ts";
import { amountOf, factOf, labelOf } from "../facts.ts";
import { readColumns } from "../pages/table.ts";
import { CellView, isolated } from "../parts/cell.ts";
import { linksIn } from "./links.ts";
import { choicesOf, prepareSearch, rowsOf } from "./rows.ts";
import type { State } from "./state.ts";
import { codeOf, copy, csvOf, download } from "./taken.ts";

export type Props = {
  readonly dataset: Dataset;
  readonly state: State;
  readonly go: (change: Partial<State>) => void;
  readonly alter: (change: Partial<State>) => void;
};

const step = 50;

/** A table with search, filters, sorting, a choice of columns, and what can be taken away. */
export function Table(props: Props): ComponentChild {
  const { dataset, state } = props;
  const table = dataset.table(state.table);
  const [most, setMost] = useState(step);
  const rows = useMemo(
    () => (table === undefined ? [] : rowsOf(dataset, table, state)),
    [table, state.words, state.sort, JSON.stringify(state.facets)],
  );
  // the first word that somebody types finds the index made
  useEffect(() => (table === undefined ? undefined : prepareSearch(dataset, table)), [table]);
  if (table === undefined) return h("p", { role: "alert" }, `There is no table ${state.table}.`);
  return [
    h("h1", null, table.name.replaceAll("_", " ")),
    h("p", { class: "lead" }, table.description),
    h(Filters, { ...props, table }),
    h("p", { class: "status", role: "status" }, `${rows.length} of ${table.rows.length} rows`),
    h(Taken, { table, rows, state }),
    h(
      "div",
      { class: "wide", tabindex: 0, role: "region", "aria-label": `${table.name}, rows` },
      h(Rows, { ...props, table, rows: rows.slice(0, most) }),
    ),
    rows.length > most
      ? h(
          "p",
          null,
          h(
            "button",
            { type: "button", onClick: () => setMost(most + 10 * step) },
            `Show ${Math.min(10 * step, rows.length - most)} more`,
          ),
        )
      : null,
  ];
}

type WithTable = Props & { readonly table: ShownTable };

const fewest = 4;

function Filters({ dataset, table, state, alter, go }: WithTable): ComponentChild {
  const faceted = useMemo(() => facetsOf(dataset, table), [table]);
  const choose = (name: string, value: string): void => {
    const { [name]: _, ...others } = state.facets;
    go({ facets: value === "" ? others : { ...others, [name]: value } });
  };
  const facet = ({ name, references, choices }: Facet): ComponentChild =>
    h("label", null, [
      labelOfColumn(name),
      h("select", { onChange: (event: Event) => choose(name, (event.target as HTMLSelectElement).value) }, [
        h("option", { value: "", selected: state.facets[name] === undefined }, "any"),
        ...choices.map(([value, count]) =>
          h(
            "option",
            { value, selected: state.facets[name] === value },
            `${references === undefined ? value : labelOf(dataset, value, references)} (${count})`,
          ),
        ),
      ]),
    ]);
  const isUsed = ({ name }: Facet): boolean => state.facets[name] !== undefined;
  const more = faceted.slice(fewest);
  return [
    h("div", { class: "bar", role: "search" }, [
      h("label", null, [
        "Search",
        h("input", {
          type: "search",
          value: state.words,
          onInput: (event: Event) => alter({ words: (event.target as HTMLInputElement).value }),
        }),
      ]),
      ...faceted.slice(0, fewest).map(facet),
    ]),
    more.length === 0
      ? null
      : h("details", { open: more.some(isUsed) }, [
          h("summary", null, "More filters"),
          h("div", { class: "bar" }, more.map(facet)),
        ]),
  ];
}

type Facet = {
  readonly name: string;
  readonly references: string | undefined;
  readonly choices: ReturnType<typeof choicesOf>;
};

/** The columns that rows can be filtered by: codes, and ids of what is no row of a text. */
function facetsOf(dataset: Dataset, table: ShownTable): Facet[] {
  return table.columns
    .filter(({ kind, references = "" }) =>
      kind === "reference"
        ? dataset.table(references)?.isSpanned !== true
        : /^(?:code|term|boolean)$/.test(kind),
    )
    .map(({ name, references }) => ({ name, references, choices: choicesOf(table, name) }))
    .filter(({ choices }) => choices.length > 0);
}

const labelOfColumn = (name: string): string => name.replace(/_id$/, "").replaceAll("_", " ");

function Taken({
  table,
  rows,
  state,
}: {
  table: ShownTable;
  rows: readonly AnyRow[];
  state: State;
}): ComponentChild {
  const [said, setSaid] = useState("");
  const languages = ["Python", "R", "SQL"] as const;
  const take = async (language: (typeof languages)[number]): Promise<void> => {
    setSaid(
      (await copy(codeOf(language, state)))
        ? `Copied the ${language} lines.`
        : "The browser does not allow copying.",
    );
  };
  return h("div", { class: "bar" }, [
    h(
      "button",
      { type: "button", onClick: () => download(`${table.name}.csv`, csvOf(table, rows)) },
      "Download these rows (CSV)",
    ),
    ...languages.map((language) =>
      h("button", { type: "button", onClick: () => void take(language) }, `Copy as ${language}`),
    ),
    h("span", { class: "status", role: "status" }, said),
  ]);
}

// What the first columns and the receipt tell
const told = /^(?:exact|comparator|trend|value|unit|hedge|note|restored)$|_(?:min|max|mod)$/;

function Rows({ dataset, table, rows, state, go }: WithTable & { rows: readonly AnyRow[] }): ComponentChild {
  const links = linksIn(dataset, state);
  const all = readColumns(table).filter(({ name }) => name !== "id" && name !== "statement");
  const usual = all
    .filter(({ name, references = "" }) => !told.test(name) && dataset.table(references)?.isSpanned !== true)
    .filter(({ name }) => name !== "source_id" || (dataset.table("sources")?.rows.length ?? 0) > 1)
    .filter(({ name }) => table.rows.some((row) => row[name] !== null))
    .slice(0, 7);
  const columns =
    state.columns.length === 0 ? usual : table.columns.filter(({ name }) => state.columns.includes(name));
  const hasAmount = all.some(({ name }) => name === "value_min");
  const sortBy = (name: string): void =>
    go({ sort: state.sort === name ? `-${name}` : state.sort === `-${name}` ? "" : name });
  const direction = (name: string): "ascending" | "descending" | "none" =>
    state.sort === name ? "ascending" : state.sort === `-${name}` ? "descending" : "none";
  const toggle = (name: string, isShown: boolean): void => {
    const shown = columns.map((column) => column.name);
    go({ columns: isShown ? [...shown, name] : shown.filter((other) => other !== name) });
  };
  const first = table.columns.some(({ name }) => name === "statement") ? "statement" : "id";
  const header = (name: string, label: string, description: string): ComponentChild =>
    h(
      "th",
      { scope: "col", "aria-sort": direction(name) },
      h(
        "button",
        { type: "button", title: description, onClick: () => sortBy(name) },
        `${label}${arrow(direction(name))}`,
      ),
    );
  return [
    h("details", null, [
      h("summary", null, "Columns"),
      h(
        "div",
        { class: "checks" },
        table.columns.map(({ name, description }) =>
          h("label", { title: description }, [
            h("input", {
              type: "checkbox",
              checked: columns.some((column) => column.name === name),
              onChange: (event: Event) => toggle(name, (event.target as HTMLInputElement).checked),
            }),
            name,
          ]),
        ),
      ),
    ]),
    h("table", null, [
      h(
        "thead",
        null,
        h("tr", null, [
          header(first, table.isSpanned ? "what it says" : "id", "What the row says, or its id"),
          hasAmount ? header("value", "amount", "The value with its comparator and unit") : null,
          ...columns.map(({ name, description }) => header(name, labelOfColumn(name), description)),
        ]),
      ),
      h(
        "tbody",
        null,
        rows.map((row) =>
          h("tr", { key: textOf(row["id"]) }, [
            h(
              "th",
              { scope: "row" },
              h(
                "a",
                { href: links.row(textOf(row["id"])) },
                isolated(table.isSpanned ? factOf(dataset, table.name, row) : textOf(row["id"])),
              ),
            ),
            hasAmount ? h("td", null, amountOf(row)) : null,
            ...columns.map((column) => h("td", null, h(CellView, { dataset, column, row, links }))),
          ]),
        ),
      ),
    ]),
  ];
}

const arrow = (direction: "ascending" | "descending" | "none"): string =>
  direction === "ascending" ? " ↑" : direction === "descending" ? " ↓" : "";
