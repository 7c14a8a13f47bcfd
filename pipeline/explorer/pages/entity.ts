import { type ComponentChild, h } from "preact";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, type ShownTable, textOf } from "../dataset.ts";
import { amountOf, factOf, labelOf } from "../facts.ts";
import type { Page } from "../page.ts";
import { isolated } from "../parts/cell.ts";
import { fileOf, type Links } from "../parts/links.ts";

const listed: readonly (readonly [table: string, title: string])[] = [
  ["claims", "Claims"],
  ["events", "Events"],
  ["policies", "Policies"],
  ["analogies", "Parallels"],
  ["quotations", "Said by it"],
];

/** An entity: its names and identifiers, and every row that names it. */
export function entityPage(dataset: Dataset, entity: AnyRow, links: Links): Page {
  const id = textOf(entity["id"]);
  const names = dataset.having("entity_names", "entity_id", id);
  const body = [
    h("h1", null, isolated(textOf(entity["name"]))),
    h("p", { class: "lead" }, isolated(textOf(entity["description"]))),
    h("dl", { class: "facts" }, [
      fact("Kind", textOf(entity["kind"])),
      fact("Other names", names.map((row) => textOf(row["name"])).join("; ")),
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
      fact("Named", `${dataset.having("mentions", "entity_id", id).length} times in the texts`),
    ]),
    h(Relations, { dataset, id, links }),
    ...listed.map(([table, title]) => {
      const shown = dataset.table(table);
      const rows = shown?.rows.filter((row) => namesEntity(shown, row, id)) ?? [];
      return h(Rows, { dataset, table, title, rows, links });
    }),
    h(Rows, {
      dataset,
      table: "quotations",
      title: "Said about it",
      rows: quotationsAbout(dataset, id),
      links,
    }),
  ];
  return { path: `entity/${fileOf(id)}`, title: textOf(entity["name"]), body };
}

const fact = (name: string, value: ComponentChild): ComponentChild =>
  value === "" ? null : [h("dt", null, name), h("dd", null, value)];

type Named = { readonly dataset: Dataset; readonly id: string; readonly links: Links };

/** The ties of an entity, and a small drawing of them that the list says in words. */
function Relations({ dataset, id, links }: Named): ComponentChild {
  const rows = [
    ...dataset.having("relations", "subject_id", id),
    ...dataset.having("relations", "object_id", id),
  ];
  if (rows.length === 0) return null;
  const others = rows.map((row) => textOf(row[row["subject_id"] === id ? "object_id" : "subject_id"]));
  const height = Math.max(60, others.length * 34);
  return [
    h("h2", null, "Ties"),
    h("svg", { class: "ties", viewBox: `0 0 520 ${height}`, "aria-hidden": "true" }, [
      ...others.map((_, at) => h("line", { x1: 170, y1: height / 2, x2: 300, y2: 22 + at * 34 })),
      h(
        "text",
        { x: 160, y: height / 2 + 5, "text-anchor": "end", class: "self" },
        short(labelOf(dataset, id, "entities")),
      ),
      ...others.map((other, at) =>
        h("text", { x: 308, y: 27 + at * 34 }, short(labelOf(dataset, other, "entities"))),
      ),
    ]),
    h(
      "ul",
      null,
      rows.map((row) =>
        h(
          "li",
          null,
          h("a", { href: links.row(textOf(row["id"])) }, isolated(factOf(dataset, "relations", row))),
        ),
      ),
    ),
  ];
}

const short = (label: string): string => (label.length > 24 ? `${label.slice(0, 23)}…` : label);

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

type RowsProps = {
  readonly dataset: Dataset;
  readonly table: string;
  readonly title: string;
  readonly rows: readonly AnyRow[];
  readonly links: Links;
};

function Rows({ dataset, table: name, title, rows, links }: RowsProps): ComponentChild {
  if (rows.length === 0) return null;
  return [
    h("h2", null, title),
    h(
      "ul",
      { class: "rows" },
      rows.map((row) =>
        h("li", null, [
          h("a", { href: links.row(textOf(row["id"])) }, isolated(factOf(dataset, name, row))),
          amountOf(row) === "" ? null : h("strong", { class: "amount" }, ` ${amountOf(row)}`),
        ]),
      ),
    ),
  ];
}

const namesEntity = ({ columns }: ShownTable, row: AnyRow, id: string): boolean =>
  columns.some(({ name, references }) => references === "entities" && row[name] === id);
