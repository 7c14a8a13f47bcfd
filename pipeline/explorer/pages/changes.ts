import { type ComponentChild, h } from "preact";
import type { Cell } from "../../../schemas/column.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import type { About, History } from "../about.ts";
import { type Dataset, textOf } from "../dataset.ts";
import type { Page } from "../page.ts";
import { isolated } from "../parts/cell.ts";
import type { Links } from "../parts/links.ts";

/** Cells of a release that are listed one by one; the others are counted, and stand in changes.csv. */
const listed = 200;

/** What differs from release to release, the newest first; `history` is null where there is no release. */
export function changesPage(dataset: Dataset, links: Links, { history }: About): Page {
  const releases = [...Map.groupBy(history?.rows ?? [], (row) => textOf(row["version"]))].toSorted(
    ([left], [right]) => byVersion(right, left),
  );
  const body = [
    h("h1", null, "Changes between releases"),
    h("p", { class: "lead" }, leadOf(dataset, history)),
    ...releases.map(([version, rows]) => h(Release, { dataset, version, rows, links })),
  ];
  return { path: "changes.html", title: "Changes", body };
}

function leadOf({ version }: Dataset, history: History | null): string {
  if (history === null)
    return (
      "These pages belong to no release, so there is nothing to compare with here. " +
      "Those that come with a release list every row and cell that differs from the release before, and why."
    );
  const { previous, rows } = history;
  if (previous === null) return `Version ${version} is the first release: there is none before it.`;
  if (rows.length === 0) return `Nothing differs between version ${version} and version ${previous}.`;
  return "What came, went and changed, with the reason for each. The table changes holds the same, a difference a row.";
}

/** Numbers of versions compared one after the other: 0.10.0 comes after 0.9.0. */
function byVersion(left: string, right: string): number {
  const [first, second] = [left, right].map((version) => version.split(".").map(Number));
  const at = (first ?? []).findIndex((part, index) => part !== second?.[index]);
  return at < 0 ? 0 : (first?.[at] ?? 0) - (second?.[at] ?? 0);
}

type Shown = { readonly dataset: Dataset; readonly rows: readonly AnyRow[]; readonly links: Links };

function Release({ dataset, version, rows, links }: Shown & { readonly version: string }): ComponentChild {
  const cells = rows.filter((row) => row["change"] !== "added" || row["row_id"] === null);
  const more = cells.length - listed;
  return [
    h("h2", { id: `v${version}` }, `${version}, after ${textOf(rows[0]?.["previous_version"])}`),
    h(Counts, { rows }),
    cells.length === 0 ? null : h(Differences, { dataset, rows: cells.slice(0, listed), links }),
    more > 0 ? h("p", null, `${more} more stand in the table changes.`) : null,
  ];
}

const kinds = ["added", "removed", "changed"] as const;

/** How many rows, cells and columns differ, by table and reason. */
function Counts({ rows }: { readonly rows: readonly AnyRow[] }): ComponentChild {
  const groups = Map.groupBy(rows, (row) => `${textOf(row["table_name"])} ${textOf(row["reason"])}`);
  return h("div", { class: "wide" }, [
    h("table", { class: "counts" }, [
      h("caption", { class: "hidden" }, "Differences by table and reason"),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          ["table", "reason", ...kinds].map((name) => h("th", { scope: "col" }, name)),
        ),
      ),
      h(
        "tbody",
        null,
        [...groups]
          .toSorted(([left], [right]) => (left < right ? -1 : 1))
          .map(([key, group]) => {
            const [table = "", reason = ""] = key.split(" ");
            return h("tr", null, [
              h("th", { scope: "row" }, table),
              h("td", null, reason.replaceAll("-", " ")),
              ...kinds.map((kind) => h("td", { class: "number" }, countOf(group, kind))),
            ]);
          }),
      ),
    ]),
  ]);
}

const countOf = (rows: readonly AnyRow[], kind: string): string =>
  String(rows.filter(({ change }) => change === kind).length || "–");

/** What a reader may have used and must look at again: cells that changed, and what is gone. */
function Differences({ dataset, rows, links }: Shown): ComponentChild {
  return [
    h("h3", null, "What changed or is gone, and why"),
    h(
      "ul",
      { class: "rows" },
      rows.map((row) =>
        h("li", null, [
          h(Where, { dataset, row, links }),
          h(Values, { row }),
          h("div", { class: "cue" }, [
            textOf(row["reason"]).replaceAll("-", " "),
            row["note"] == null ? null : [": ", isolated(textOf(row["note"]))],
          ]),
        ]),
      ),
    ),
  ];
}

type WhereProps = { readonly dataset: Dataset; readonly row: AnyRow; readonly links: Links };

function Where({ dataset, row, links }: WhereProps): ComponentChild {
  const [table, id, column] = [row["table_name"], row["row_id"], row["column_name"]].map(textOf);
  const isThere = id !== "" && dataset.find(id ?? "", table) !== undefined;
  const name = id === "" ? null : h("code", null, id);
  return h("div", null, [
    h("strong", null, `${table}${column === "" ? "" : `.${column}`}`),
    ` ${textOf(row["change"])} `,
    isThere ? h("a", { href: links.row(id ?? "") }, name) : name,
  ]);
}

/** Both are empty where a row came or went, and where words may not be repeated. */
function Values({ row }: { readonly row: AnyRow }): ComponentChild {
  if (row["before"] == null && row["after"] == null) return null;
  return h("div", null, [value("del", row["before"]), " → ", value("ins", row["after"])]);
}

const value = (tag: "del" | "ins", cell: Cell | undefined): ComponentChild =>
  cell == null ? h("span", { class: "none" }, "no value") : h(tag, null, isolated(textOf(cell)));
