import { type ComponentChild, h } from "preact";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, textOf } from "../dataset.ts";
import { codeLabel, labelOf } from "../facts.ts";
import type { Page } from "../page.ts";
import { isolated } from "../parts/cell.ts";
import type { Links } from "../parts/links.ts";

/** The parallels that sources draw: one side, what they share or not, the other side, and who draws it. */
export function analogiesPage(dataset: Dataset, links: Links): Page {
  const rows = dataset.table("analogies")?.rows ?? [];
  const body = [
    h("h1", null, "Analogies"),
    h("p", { class: "lead" }, "Parallels that the sources draw, side by side, each with who draws it."),
    h(
      "ol",
      { class: "analogies" },
      rows.map((row) => h(Parallel, { dataset, row, links })),
    ),
  ];
  return { path: "analogies.html", title: "Analogies", body };
}

function Parallel({ dataset, row, links }: { dataset: Dataset; row: AnyRow; links: Links }): ComponentChild {
  const side = (column: string): ComponentChild => {
    const id = textOf(row[column]);
    return h("a", { class: "side", href: links.entity(id) }, isolated(labelOf(dataset, id, "entities")));
  };
  const differs = row["polarity"] === "different";
  return h("li", { class: differs ? "different" : "similar" }, [
    h("div", { class: "sides" }, [
      side("left_id"),
      h("span", { class: "sign" }, [
        h("span", { "aria-hidden": "true" }, differs ? "≠" : "≈"),
        h(
          "span",
          { class: "dimension" },
          `${differs ? "unlike in" : "like in"} ${codeLabel(dataset, "analogy-dimensions", textOf(row["dimension"]))}`,
        ),
      ]),
      side("right_id"),
    ]),
    h("p", null, h("a", { href: links.row(textOf(row["id"])) }, isolated(textOf(row["statement"])))),
    h("p", { class: "who" }, ["drawn by ", drawnBy(dataset, row)]),
  ]);
}

/** Whoever says the words that the parallel stands in: the speaker of the quotation around it, or the publication. */
function drawnBy(dataset: Dataset, row: AnyRow): string {
  const quotation = dataset
    .having("quotations", "source_id", textOf(row["source_id"]))
    .find(
      (other) => Number(other["start"]) <= Number(row["start"]) && Number(other["end"]) >= Number(row["end"]),
    );
  const speaker = textOf(quotation?.["speaker_id"]);
  if (speaker !== "") return labelOf(dataset, speaker, "entities");
  return textOf(dataset.find(textOf(row["source_id"]), "sources")?.row["publisher"]) || "the publication";
}
