import { h } from "preact";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, textOf } from "../dataset.ts";
import { amountOf, factOf } from "../facts.ts";
import type { Page } from "../page.ts";
import { isolated } from "../parts/cell.ts";
import type { Links } from "../parts/links.ts";

const dated: readonly (readonly [table: string, from: string, to: string])[] = [
  ["events", "starts_on", "ends_on"],
  ["policies", "starts_on", "ends_on"],
  ["relations", "starts_on", "ends_on"],
  ["claims", "period_starts_on", "period_ends_on"],
];

type Moment = { readonly table: string; readonly row: AnyRow; readonly from: string; readonly to: string };

/** Whatever has a day: events, policies, ties and claims, by when they begin. */
export function timelinePage(dataset: Dataset, links: Links): Page {
  const moments = dated.flatMap(([table, from, to]): Moment[] =>
    (dataset.table(table)?.rows ?? []).map((row) => ({
      table,
      row,
      from: textOf(row[from]),
      to: textOf(row[to]),
    })),
  );
  const known = moments.filter(({ from, to }) => from !== "" || to !== "");
  known.sort((left, right) => (begin(left) < begin(right) ? -1 : begin(left) > begin(right) ? 1 : 0));
  const years = Map.groupBy(known, (moment) => begin(moment).slice(0, 4));
  const body = [
    h("h1", null, "Timeline"),
    h("p", { class: "lead" }, "What the sources date, never finer than they do."),
    ...[...years].map(([year, list]) => [
      h("h2", null, year),
      h(
        "ol",
        { class: "timeline" },
        list.map(({ table, row, from, to }) =>
          h("li", null, [
            h(
              "time",
              { datetime: from || to },
              from === "" ? `until ${to}` : to === "" || to === from ? from : `${from} to ${to}`,
            ),
            h("span", { class: "kind" }, table.replace(/s$/, "").replace(/ie$/, "y")),
            h("a", { href: links.row(textOf(row["id"])) }, isolated(factOf(dataset, table, row))),
            amountOf(row) === "" ? null : h("strong", { class: "amount" }, ` ${amountOf(row)}`),
          ]),
        ),
      ),
    ]),
    h("p", null, `${moments.length - known.length} rows of these tables have no day.`),
  ];
  return { path: "timeline.html", title: "Timeline", body };
}

const begin = ({ from, to }: Moment): string => from || to;
