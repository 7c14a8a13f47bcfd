/// <reference lib="dom" />
import { type ComponentChild, h } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, type ShownTable, textOf } from "../dataset.ts";
import { factOf, labelOf, numberOf } from "../facts.ts";
import { firstLabel, readColumns } from "../pages/table.ts";
import { Amount, CellView, columnLabel, isolated } from "../parts/cell.ts";
import { addressOf } from "../parts/links.ts";
import type { Told } from "../single-file.ts";
import { linksIn } from "./links.ts";
import { choicesOf, prepareSearch, rowsOf } from "./rows.ts";
import type { State } from "./state.ts";
import { codeOf, copy, csvOf, download, type Language } from "./taken.ts";

export type Props = {
  readonly dataset: Dataset;
  readonly told: Told;
  readonly state: State;
  readonly go: (change: Partial<State>) => void;
  readonly alter: (change: Partial<State>) => void;
};

/** Rows at first, more than a screen holds: what is not seen need not be laid out at each key. Then so many more at a time. */
const [few, step] = [25, 500];

/** A table with search, filters, sorting, a choice of columns, and what can be taken away. */
export function Table(props: Props): ComponentChild {
  const { dataset, state } = props;
  const table = dataset.table(state.of) as ShownTable;
  const [most, setMost] = useState(few);
  const filters = JSON.stringify([state.words, state.sort, state.facets]);
  const rows = useMemo(() => rowsOf(dataset, table, state), [table, filters]);
  // the first word that somebody types finds made what is searched
  useEffect(() => prepareSearch(dataset, table), [table]);
  useEffect(() => setMost(few), [filters]);
  const more = Math.min(step, rows.length - most);
  return [
    h("h1", null, table.name.replaceAll("_", " ")),
    h("p", { class: "lead" }, table.description),
    table.rows.length === 0
      ? null
      : [
          h(Filters, { ...props, table }),
          h("div", { class: "bar" }, [
            h("p", { class: "status", role: "status" }, [
              h("strong", null, numberOf(rows.length)),
              ` of ${numberOf(table.rows.length)} rows`,
            ]),
            h(Taken, { ...props, table, rows }),
          ]),
        ],
    h(Columns, { ...props, table }),
    rows.length === 0
      ? h(Nothing, { ...props, table })
      : h(
          "div",
          { class: "wide", tabindex: 0, role: "region", "aria-label": `${table.name}, rows` },
          h(Rows, { ...props, table, rows: rows.slice(0, most) }),
        ),
    more > 0
      ? h(
          "p",
          null,
          h("button", { type: "button", onClick: () => setMost(most + more) }, `Show ${more} more`),
        )
      : null,
  ];
}

type WithTable = Props & { readonly table: ShownTable };

const isFiltered = ({ words, facets }: State): boolean => words !== "" || Object.keys(facets).length > 0;

function Clear({ go }: Props): ComponentChild {
  return h(
    "button",
    { type: "button", onClick: () => go({ words: "", facets: {} }) },
    "Clear search and filters",
  );
}

/** What stands where there are no rows. */
function Nothing(props: WithTable): ComponentChild {
  const { table, state } = props;
  return h("div", { class: "empty" }, [
    h("p", null, table.rows.length === 0 ? "This table has no rows yet." : "No row has all of this."),
    isFiltered(state) ? h(Clear, props) : null,
  ]);
}

const fewest = 4;

function Filters(props: WithTable): ComponentChild {
  const { dataset, table, state, alter, go } = props;
  const faceted = useMemo(() => facetsOf(dataset, table), [table]);
  const choose = (name: string, value: string): void => {
    const { [name]: _, ...others } = state.facets;
    go({ facets: value === "" ? others : { ...others, [name]: value } });
  };
  const facet = ({ name, references, choices }: Facet): ComponentChild =>
    h("label", null, [
      columnLabel(name),
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
      isFiltered(state) ? h(Clear, props) : null,
    ]),
    more.length === 0
      ? null
      : h("details", { class: "tool", open: more.some(isUsed) }, [
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

function Taken({ told, table, rows, state }: WithTable & { rows: readonly AnyRow[] }): ComponentChild {
  const [said, setSaid] = useState("");
  const take = async (language: Language): Promise<void> => {
    const code = codeOf(language, { table, rows, state, repository: told.repository });
    setSaid((await copy(code)) ? `Copied the ${language} lines.` : "The browser does not allow copying.");
  };
  return [
    h(
      "button",
      { type: "button", onClick: () => download(`${table.name}.csv`, csvOf(table, rows)) },
      "Download these rows (CSV)",
    ),
    ...(["Python", "R", "SQL"] as const).map((language) =>
      h("button", { type: "button", onClick: () => void take(language) }, `Copy as ${language}`),
    ),
    h("span", { class: "status", role: "status" }, said),
  ];
}

/** What the first column says of a row. */
const saying = /^(?:statement|title|name|label)$/;
// What the first columns and the receipt tell
const told = /^(?:exact|comparator|trend|value|unit|hedge|note|restored)$|_(?:min|max|mod)$/;

/** The columns that are shown, beside what the row says and its amount. */
function columnsOf(dataset: Dataset, table: ShownTable, { columns }: State): ShownTable["columns"] {
  if (columns.length > 0) return table.columns.filter(({ name }) => columns.includes(name));
  return readColumns(table)
    .filter(({ name }) => name !== "id" && !saying.test(name) && !told.test(name))
    .filter(({ references = "" }) => dataset.table(references)?.isSpanned !== true)
    .filter(({ name }) => name !== "source_id" || (dataset.table("sources")?.rows.length ?? 0) > 1)
    .filter(({ name }) => table.rows.some((row) => row[name] !== null))
    .slice(0, 7);
}

/** Every column with what it means, to be shown or not. */
function Columns({ dataset, table, state, go }: WithTable): ComponentChild {
  const shown = columnsOf(dataset, table, state).map(({ name }) => name);
  const toggle = (name: string, isShown: boolean): void =>
    go({ columns: isShown ? [...shown, name] : shown.filter((other) => other !== name) });
  return h("details", { class: "tool" }, [
    h("summary", null, "Columns and what they mean"),
    h(
      "div",
      { class: "checks" },
      table.columns.map(({ name, description }) =>
        h("label", null, [
          h("input", {
            type: "checkbox",
            checked: shown.includes(name),
            onChange: (event: Event) => toggle(name, (event.target as HTMLInputElement).checked),
          }),
          h("span", null, [h("strong", null, columnLabel(name)), ` ${description}`]),
        ]),
      ),
    ),
  ]);
}

function Rows({ dataset, table, rows, state, go }: WithTable & { rows: readonly AnyRow[] }): ComponentChild {
  const links = linksIn(state);
  const columns = columnsOf(dataset, table, state);
  const hasAmount = table.columns.some(({ name }) => name === "value_min");
  const sortBy = (name: string): void =>
    go({ sort: state.sort === name ? `-${name}` : state.sort === `-${name}` ? "" : name });
  const direction = (name: string): "ascending" | "descending" | "none" =>
    state.sort === name ? "ascending" : state.sort === `-${name}` ? "descending" : "none";
  const first = table.columns.find(({ name }) => saying.test(name))?.name ?? "id";
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
  return h("table", null, [
    h(
      "thead",
      null,
      h("tr", null, [
        header(first, firstLabel(table), "What the row says, or its id"),
        hasAmount
          ? header("value", "amount", "The value with its comparator and unit, and as it is printed")
          : null,
        ...columns.map(({ name, description }) => header(name, columnLabel(name), description)),
      ]),
    ),
    h(
      "tbody",
      null,
      rows.map((row) => {
        const id = textOf(row["id"]);
        return h("tr", { key: id }, [
          h(
            "th",
            { scope: "row" },
            h("a", { href: addressOf(links, table.name, id) }, isolated(factOf(dataset, table.name, row))),
          ),
          hasAmount ? h("td", null, h(Amount, { dataset, row })) : null,
          ...columns.map((column) => h("td", null, h(CellView, { dataset, column, row, links }))),
        ]);
      }),
    ),
  ]);
}

const arrow = (direction: "ascending" | "descending" | "none"): string =>
  direction === "ascending" ? " ↑" : direction === "descending" ? " ↓" : "";
