import { type ComponentChild, h } from "preact";
import type { Cell } from "../../../schemas/column.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, textOf } from "../dataset.ts";
import { amountOf, labelOf } from "../facts.ts";
import type { Page } from "../page.ts";
import { isolated } from "../parts/cell.ts";
import type { Links } from "../parts/links.ts";
import { voiceOf } from "../receipt.ts";
import { standingIn } from "../standings.ts";

/** Claims on the same thing: who says what, their intervals on one axis, and how they stand to each other. */
export function comparisonsPage(dataset: Dataset, links: Links): Page {
  const groups = (dataset.table("claim_groups")?.rows ?? []).filter((group) => Number(group["claims"]) > 1);
  const single = (dataset.table("claim_groups")?.rows.length ?? 0) - groups.length;
  const body = [
    h("h1", null, "Comparisons"),
    h(
      "p",
      { class: "lead" },
      "Claims of several sources, or of one, on the same thing. Whoever is repeated is still one voice.",
    ),
    ...groups.map((group) => h(Group, { dataset, group, links })),
    h("p", null, [
      groups.length === 0 ? "No two claims are about the same thing yet. " : "",
      `${single} ${single === 1 ? "claim stands" : "claims stand"} alone.`,
    ]),
  ];
  return { path: "comparisons.html", title: "Comparisons", body };
}

type Shown = { readonly claim: AnyRow; readonly least: number | null; readonly most: number | null };

function Group({ dataset, group, links }: { dataset: Dataset; group: AnyRow; links: Links }): ComponentChild {
  const id = textOf(group["id"]);
  const pairs = dataset.having("claim_pairs", "group_id", id);
  const members = membersOf(dataset, pairs, group["unit"] ?? null);
  const label = (column: string, table: string): string => labelOf(dataset, textOf(group[column]), table);
  const object = group["object_id"] === null ? "" : ` → ${label("object_id", "entities")}`;
  const [claims, sources, voices] = ["claims", "sources", "origins"].map((column) => Number(group[column]));
  return h("section", { class: "receipt", id }, [
    h("h2", null, [
      isolated(label("subject_id", "entities")),
      `: ${label("metric", "metrics")}`,
      isolated(object),
    ]),
    h("p", null, [
      h("strong", null, textOf(group["verdict"])),
      `: ${claims} claims in ${sources} sources, ${voices} voices`,
    ]),
    h(Axis, { members, unit: textOf(group["unit"]) }),
    h(
      "ol",
      { class: "rows" },
      members.map(({ claim }) =>
        h("li", null, [
          h("a", { href: links.row(textOf(claim["id"])) }, isolated(textOf(claim["statement"]))),
          amountOf(claim) === "" ? null : h("strong", { class: "amount" }, ` ${amountOf(claim)}`),
          h("div", { class: "who" }, [
            isolated(voiceOf(dataset, claim)),
            "; ",
            standsOf(members, claim, pairs),
          ]),
        ]),
      ),
    ),
  ]);
}

/**
 * The claims of a group's pairs in the order of their ids, each with its interval in the group's unit; two sums in one
 * currency are compared in that, and have another.
 */
function membersOf(dataset: Dataset, pairs: readonly AnyRow[], unit: Cell): Shown[] {
  const shown = new Map<string, Shown>();
  for (const pair of pairs) {
    for (const side of ["left", "right"]) {
      const id = textOf(pair[`${side}_id`]);
      const claim = dataset.find(id, "claims")?.row;
      if (claim === undefined) continue;
      const bound = (which: string): number | null =>
        pair["unit"] === unit ? (pair[`${side}_${which}`] as number | null) : null;
      const { least = null, most = null } = shown.get(id) ?? {};
      shown.set(id, { claim, least: bound("min") ?? least, most: bound("max") ?? most });
    }
  }
  return [...shown.keys()].sort().map((id) => shown.get(id) as Shown);
}

function standsOf(members: readonly Shown[], claim: AnyRow, pairs: readonly AnyRow[]): string {
  const place = (id: string): number => members.findIndex((member) => member.claim["id"] === id) + 1;
  return pairs
    .flatMap((pair) => standingIn(pair, textOf(claim["id"])))
    .map(({ phrase, other }) => `${phrase} ${place(other)}`)
    .join(", ");
}

const [width, rowHeight, edge] = [560, 26, 30];

/** The intervals of a group on one axis; the list below says the same in words. */
function Axis({ members, unit }: { members: readonly Shown[]; unit: string }): ComponentChild {
  const bounds = members.flatMap(({ least, most }) => [least, most]).filter((bound) => bound !== null);
  if (bounds.length < 2) return null;
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const margin = (high - low || Math.abs(high) || 1) * 0.15;
  const x = (value: number): number =>
    edge + Math.round(((value - low + margin) / (high - low + 2 * margin)) * (width - 2 * edge));
  const height = members.length * rowHeight + 22;
  return h("svg", { class: "axis", viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, [
    ...members.flatMap(({ least, most }, at) => {
      if (least === null && most === null) return [];
      const [from, to] = [least === null ? 0 : x(least), most === null ? width : x(most)];
      const y = at * rowHeight;
      return [
        h("text", { x: 4, y: y + 17 }, String(at + 1)),
        h("rect", {
          x: Math.max(from, edge),
          y: y + 6,
          width: Math.max(4, to - Math.max(from, edge)),
          height: 12,
          rx: 2,
        }),
        most === null
          ? h("text", { x: width - 4, y: y + 17, "text-anchor": "end", class: "open" }, "→")
          : null,
      ];
    }),
    h(
      "text",
      { x: x(low), y: height - 4, "text-anchor": "middle", class: "count" },
      amountOf({ value: low, unit }),
    ),
    h(
      "text",
      { x: x(high), y: height - 4, "text-anchor": "middle", class: "count" },
      amountOf({ value: high, unit }),
    ),
  ]);
}
