import { type ComponentChild, h } from "preact";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, textOf } from "../dataset.ts";
import { codeLabel, labelOf } from "../facts.ts";
import type { Page } from "../page.ts";
import { isolated } from "../parts/cell.ts";
import type { Links } from "../parts/links.ts";

/** The parallels that sources draw, by the two that they are drawn between: one on each side, the parallels in the middle. */
export function analogiesPage(dataset: Dataset, links: Links): Page {
  const rows = dataset.table("analogies")?.rows ?? [];
  const lean = leanOf(rows);
  const pairs = [...Map.groupBy(rows, (row) => sidesOf(lean, row).join(" "))].toSorted(
    ([, left], [, right]) => right.length - left.length,
  );
  const body = [
    h("h1", null, "Analogies"),
    h(
      "p",
      { class: "lead" },
      rows.length === 0
        ? "No source draws a parallel yet."
        : "Parallels that the sources draw, side by side, each with who draws it: ≈ where the two are alike, ≠ where they are not.",
    ),
    ...pairs.map(([sides, parallels]) => h(Pair, { dataset, sides: sides.split(" "), parallels, links })),
  ];
  return { path: "analogies.html", title: "Analogies", body };
}

/** How much more often each stands on the left than on the right. */
function leanOf(rows: readonly AnyRow[]): ReadonlyMap<string, number> {
  const lean = new Map<string, number>();
  const add = (id: string, by: number): unknown => lean.set(id, (lean.get(id) ?? 0) + by);
  for (const { left_id, right_id } of rows) {
    add(textOf(left_id), 1);
    add(textOf(right_id), -1);
  }
  return lean;
}

/** The two that are compared; whoever stands on the left more often stands there in every parallel. */
function sidesOf(
  lean: ReadonlyMap<string, number>,
  { left_id, right_id }: AnyRow,
): readonly [string, string] {
  const [left, right] = [textOf(left_id), textOf(right_id)];
  return (lean.get(left) ?? 0) < (lean.get(right) ?? 0) ? [right, left] : [left, right];
}

type PairProps = {
  readonly dataset: Dataset;
  readonly sides: readonly string[];
  readonly parallels: readonly AnyRow[];
  readonly links: Links;
};

function Pair({ dataset, sides, parallels, links }: PairProps): ComponentChild {
  const [left, right] = sides.map((id) => {
    const description = textOf(dataset.find(id, "entities")?.row["description"]);
    return h("h2", { class: "side" }, [
      h("a", { href: links.entity(id) }, isolated(labelOf(dataset, id, "entities"))),
      description === "" ? null : h("small", null, isolated(description)),
    ]);
  });
  return h("section", { class: "pair" }, [
    left,
    h(
      "ul",
      null,
      parallels.map((row) => h(Parallel, { dataset, row, links })),
    ),
    right,
  ]);
}

type ParallelProps = { readonly dataset: Dataset; readonly row: AnyRow; readonly links: Links };

function Parallel({ dataset, row, links }: ParallelProps): ComponentChild {
  const differs = row["polarity"] === "different";
  const by = drawnBy(dataset, row);
  return h("li", { class: differs ? "different" : "similar" }, [
    h("span", { class: "sign" }, [
      h("span", { "aria-hidden": "true" }, differs ? "≠ " : "≈ "),
      `${differs ? "not alike" : "alike"}: ${codeLabel(dataset, "analogy-dimensions", textOf(row["dimension"]))}`,
    ]),
    h("a", { href: links.row(textOf(row["id"])) }, isolated(textOf(row["statement"]))),
    h("span", { class: "who" }, [
      "drawn by ",
      dataset.find(by, "entities") === undefined
        ? isolated(by)
        : h("a", { href: links.entity(by) }, isolated(labelOf(dataset, by, "entities"))),
    ]),
  ]);
}

/** Whoever says the words that the parallel stands in: the speaker of the quotation around it, or the publication. */
function drawnBy(dataset: Dataset, row: AnyRow): string {
  const quotation = dataset
    .having("quotations", "source_id", textOf(row["source_id"]))
    .find(
      (other) => Number(other["start"]) <= Number(row["start"]) && Number(other["end"]) >= Number(row["end"]),
    );
  const publisher = textOf(dataset.find(textOf(row["source_id"]), "sources")?.row["publisher"]);
  return textOf(quotation?.["speaker_id"]) || publisher || "the publication";
}
