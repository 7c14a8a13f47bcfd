import { type ComponentChild, h } from "preact";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, textOf } from "../dataset.ts";
import { amountOf, daysOf, factOf, singularOf } from "../facts.ts";
import type { Page } from "../page.ts";
import { isolated } from "../parts/cell.ts";
import type { Links } from "../parts/links.ts";

const dated: readonly (readonly [table: string, from: string, to: string])[] = [
  ["events", "starts_on", "ends_on"],
  ["policies", "starts_on", "ends_on"],
  ["relations", "starts_on", "ends_on"],
  ["claims", "period_starts_on", "period_ends_on"],
];

export type Moment = {
  readonly table: string;
  readonly row: AnyRow;
  readonly from: string;
  readonly to: string;
};

/** The events, policies, ties and claims that have a day, by when they begin; and how many have none. */
export function momentsOf(
  dataset: Dataset,
  isWanted: (table: string, row: AnyRow) => boolean = () => true,
): { readonly known: readonly Moment[]; readonly undated: number } {
  const moments = dated.flatMap(([table, from, to]): Moment[] =>
    (dataset.table(table)?.rows ?? [])
      .filter((row) => isWanted(table, row))
      .map((row) => ({ table, row, from: textOf(row[from]), to: textOf(row[to]) })),
  );
  const known = moments.filter(({ from, to }) => from !== "" || to !== "");
  known.sort((left, right) => (begin(left) < begin(right) ? -1 : begin(left) > begin(right) ? 1 : 0));
  return { known, undated: moments.length - known.length };
}

const begin = ({ from, to }: Moment): string => from || to;

/** Whatever has a day: events, policies, ties and claims, by when they begin. */
export function timelinePage(dataset: Dataset, links: Links): Page {
  const { known, undated } = momentsOf(dataset);
  const years = Map.groupBy(known, (moment) => begin(moment).slice(0, 4));
  const body = [
    h("h1", null, "Timeline"),
    h("p", { class: "lead" }, "What the sources date, never finer than they do, by when it began."),
    ...[...years].map(([year, moments]) => [h("h2", null, year), h(Moments, { dataset, moments, links })]),
    h("p", { class: "who" }, `${undated} more events, policies, ties and claims have no date.`),
  ];
  return { path: "timeline.html", title: "Timeline", body };
}

type MomentsProps = {
  readonly dataset: Dataset;
  readonly moments: readonly Moment[];
  readonly links: Links;
};

/** Moments one below the other. */
export function Moments({ dataset, moments, links }: MomentsProps): ComponentChild {
  return h(
    "ol",
    { class: "timeline" },
    moments.map(({ table, row, from, to }) =>
      h("li", null, [
        h("time", { datetime: from || to }, daysOf(from, to)),
        h("span", null, h("span", { class: "kind" }, singularOf(table))),
        h("span", null, [
          h("a", { href: links.row(textOf(row["id"])) }, isolated(factOf(dataset, table, row))),
          amountOf(row) === "" ? null : h("strong", { class: "amount" }, ` ${amountOf(row)}`),
        ]),
      ]),
    ),
  );
}
