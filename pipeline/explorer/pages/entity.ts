import { type ComponentChild, h } from "preact";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, type ShownTable, textOf } from "../dataset.ts";
import { amountOf, codeLabel, daysOf, factOf, labelOf, shortened } from "../facts.ts";
import type { Page } from "../page.ts";
import { isolated } from "../parts/cell.ts";
import { fileOf, type Links } from "../parts/links.ts";
import { Moments, momentsOf } from "./timeline.ts";

const listed: readonly (readonly [table: string, title: string])[] = [
  ["events", "Events"],
  ["policies", "Policies"],
  ["analogies", "Parallels"],
  ["quotations", "Said by it"],
];

/** An entity: its names and identifiers with the rows behind them, its ties, and every row that names it. */
export function entityPage(dataset: Dataset, entity: AnyRow, links: Links): Page {
  const id = textOf(entity["id"]);
  const mentions = dataset.having("mentions", "entity_id", id);
  const isNamed = (table: string, row: AnyRow): boolean => namesEntity(dataset.table(table), row, id);
  const moments = momentsOf(dataset, isNamed).known;
  const body = [
    h("h1", null, isolated(textOf(entity["name"]))),
    h("p", { class: "lead" }, isolated(textOf(entity["description"]))),
    h("dl", { class: "facts" }, [
      fact("Kind", textOf(entity["kind"])),
      fact("Country", textOf(entity["country"])),
      fact("Industry (ISIC Rev. 4)", textOf(entity["industry"])),
      fact("Heading (HS)", textOf(entity["heading"])),
      entity["wikidata_id"] == null
        ? null
        : fact(
            "Wikidata",
            h(
              "a",
              { href: `https://www.wikidata.org/wiki/${textOf(entity["wikidata_id"])}`, rel: "noreferrer" },
              textOf(entity["wikidata_id"]),
            ),
          ),
      fact("Other names", namesOf(dataset, id)),
      fact("In the texts", h(Printed, { mentions, links })),
    ]),
    h(Claims, { dataset, rows: rowsNaming(dataset, "claims", id), links }),
    h(Relations, { dataset, id, links }),
    ...listed.map(([table, title]) =>
      h(Rows, { dataset, table, title, rows: rowsNaming(dataset, table, id), links }),
    ),
    h(Rows, {
      dataset,
      table: "quotations",
      title: "Said about it",
      rows: quotationsAbout(dataset, id),
      links,
    }),
    moments.length === 0
      ? null
      : [titled("Timeline", moments.length), h(Moments, { dataset, moments, links })],
  ];
  return { path: `entity/${fileOf(id)}`, title: textOf(entity["name"]), body };
}

const fact = (name: string, value: ComponentChild): ComponentChild =>
  value === "" ? null : [h("dt", null, name), h("dd", null, value)];

const titled = (title: string, count: number): ComponentChild =>
  h("h2", null, [title, " ", h("span", { class: "kind" }, String(count))]);

const namesOf = (dataset: Dataset, id: string): string =>
  dataset
    .having("entity_names", "entity_id", id)
    .map((row) => `${textOf(row["name"])} (${textOf(row["kind"])})`)
    .join("; ");

type PrintedProps = { readonly mentions: readonly AnyRow[]; readonly links: Links };

/** As what the texts name it, and how often; each leads to the first place. */
function Printed({ mentions, links }: PrintedProps): ComponentChild {
  if (mentions.length === 0) return "not named; rows are about it all the same";
  const forms = [...Map.groupBy(mentions, (row) => textOf(row["exact"]))].toSorted(
    ([, left], [, right]) => right.length - left.length,
  );
  return forms.map(([form, rows], at) => [
    at === 0 ? "" : ", ",
    h("a", { href: links.row(textOf(rows[0]?.["id"])) }, ["“", isolated(form), "”"]),
    rows.length === 1 ? "" : ` ${rows.length} times`,
  ]);
}

type ListProps = { readonly dataset: Dataset; readonly rows: readonly AnyRow[]; readonly links: Links };

/** Its claims by what they are about, with how many rows there are behind each. */
function Claims({ dataset, rows, links }: ListProps): ComponentChild {
  if (rows.length === 0) return null;
  const metrics = Map.groupBy(rows, (row) => textOf(row["metric"]));
  const some = (count: number): string => `${count} ${count === 1 ? "claim" : "claims"}`;
  return [
    titled("Facts", rows.length),
    h(
      "dl",
      { class: "facts" },
      [...metrics].map(([metric, claims]) => [
        h("dt", null, [labelOf(dataset, metric, "metrics"), h("small", null, ` ${some(claims.length)}`)]),
        h("dd", null, h(Facts, { dataset, table: "claims", rows: claims, links })),
      ]),
    ),
  ];
}

type Named = { readonly dataset: Dataset; readonly id: string; readonly links: Links };

/** The ties of an entity as a table, and a small drawing of them that the table says in words. */
function Relations({ dataset, id, links }: Named): ComponentChild {
  const rows = [
    ...dataset.having("relations", "subject_id", id),
    ...dataset.having("relations", "object_id", id),
  ];
  if (rows.length === 0) return null;
  const ties = rows.map((row) => ({
    row,
    isOf: row["subject_id"] === id,
    other: textOf(row[row["subject_id"] === id ? "object_id" : "subject_id"]),
    predicate: codeLabel(dataset, "predicates", textOf(row["predicate"])).replaceAll("_", " "),
  }));
  const name = labelOf(dataset, id, "entities");
  const named = (shown: string): ComponentChild =>
    shown === id
      ? isolated(name)
      : h("a", { href: links.entity(shown) }, isolated(labelOf(dataset, shown, "entities")));
  return [
    titled("Ties", rows.length),
    ties.length > mostDrawn
      ? null
      : h(Drawing, {
          name,
          ties: ties.map((tie) => ({ ...tie, other: labelOf(dataset, tie.other, "entities") })),
        }),
    h("div", { class: "wide", tabindex: 0, role: "region", "aria-label": "Ties" }, [
      h("table", null, [
        h(
          "thead",
          null,
          h(
            "tr",
            null,
            ["who", "how", "whom", "when", "in words"].map((label) => h("th", { scope: "col" }, label)),
          ),
        ),
        h(
          "tbody",
          null,
          ties.map(({ row, predicate }) =>
            h("tr", null, [
              h("td", null, named(textOf(row["subject_id"]))),
              h("td", null, predicate),
              h("td", null, named(textOf(row["object_id"]))),
              h("td", null, daysOf(textOf(row["starts_on"]), textOf(row["ends_on"])) || "–"),
              h(
                "td",
                null,
                h("a", { href: links.row(textOf(row["id"])) }, isolated(factOf(dataset, "relations", row))),
              ),
            ]),
          ),
        ),
      ]),
    ]),
  ];
}

const mostDrawn = 12;
const step = 40;

type Tie = { readonly isOf: boolean; readonly other: string; readonly predicate: string };

function Drawing({ name, ties }: { name: string; ties: readonly Tie[] }): ComponentChild {
  const height = Math.max(44, ties.length * step);
  const middle = height / 2;
  // room for a name of its length in bold letters
  const from = 10 + 8 * short(name).length;
  return h("svg", { class: "ties", viewBox: `0 0 780 ${height}`, "aria-hidden": "true" }, [
    h("text", { x: 0, y: middle + 5, class: "self" }, short(name)),
    ...ties.flatMap(({ other, predicate, isOf }, at) => {
      const y = at * step + step / 2;
      return [
        h("line", { x1: from, y1: middle, x2: from + 60, y2: y }),
        h("line", { x1: from + 60, y1: y, x2: from + 240, y2: y }),
        h(
          "text",
          { x: from + 150, y: y - 5, "text-anchor": "middle", class: "count" },
          `${isOf ? "" : "← "}${predicate}${isOf ? " →" : ""}`,
        ),
        h("text", { x: from + 248, y: y + 5 }, short(other)),
      ];
    }),
  ]);
}

const short = (label: string): string => shortened(label, 34);

/** The quotations of others in whose words the entity is named. */
function quotationsAbout(dataset: Dataset, id: string): AnyRow[] {
  const about = new Set<AnyRow>();
  for (const { source_id, start, end } of dataset.having("mentions", "entity_id", id))
    for (const row of dataset.having("quotations", "source_id", textOf(source_id)))
      if (
        Number(row["start"]) <= Number(start) &&
        Number(end) <= Number(row["end"]) &&
        row["speaker_id"] !== id
      )
        about.add(row);
  return [...about];
}

type RowsProps = ListProps & { readonly table: string };

function Rows({ title, ...list }: RowsProps & { readonly title: string }): ComponentChild {
  if (list.rows.length === 0) return null;
  return [titled(title, list.rows.length), h(Facts, list)];
}

function Facts({ dataset, table, rows, links }: RowsProps): ComponentChild {
  return h(
    "ul",
    { class: "rows" },
    rows.map((row) =>
      h("li", null, [
        h("a", { href: links.row(textOf(row["id"])) }, isolated(factOf(dataset, table, row))),
        amountOf(row) === "" ? null : h("strong", { class: "amount" }, ` ${amountOf(row)}`),
      ]),
    ),
  );
}

/** The rows of a table that name an entity in any of their columns, in the table's order. */
function rowsNaming(dataset: Dataset, name: string, id: string): AnyRow[] {
  const columns = (dataset.table(name)?.columns ?? []).filter(({ references }) => references === "entities");
  const named = new Set(columns.flatMap((column) => dataset.having(name, column.name, id)));
  const rows = dataset.table(name)?.rows ?? [];
  return named.size < 2 ? [...named] : rows.filter((row) => named.has(row));
}

const namesEntity = (table: ShownTable | undefined, row: AnyRow, id: string): boolean =>
  table?.columns.some(({ name, references }) => references === "entities" && row[name] === id) === true;
