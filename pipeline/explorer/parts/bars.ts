import { type ComponentChild, h } from "preact";
import { isolated } from "./cell.ts";

export type Bar = { readonly label: string; readonly count: number };

/** A bar chart of counts, with the same counts as a table. */
export function Bars({ title, bars }: { title: string; bars: readonly Bar[] }): ComponentChild {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return h("figure", { class: "bars" }, [
    h("figcaption", null, title),
    h(
      "div",
      { class: "rows", role: "img", "aria-label": `${title}: ${bars.map(spoken).join(", ")}` },
      bars.map(({ label, count }) => [
        h("span", null, isolated(label)),
        // a length in a style would need a looser policy
        h("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none" }, [
          h("rect", { width: Math.max(1, Math.round((100 * count) / most)), height: 10 }),
        ]),
        h("span", { class: "number" }, String(count)),
      ]),
    ),
    h("details", null, [
      h("summary", null, "Show as table"),
      h("table", null, [
        h("caption", { class: "hidden" }, title),
        h(
          "tbody",
          null,
          bars.map(({ label, count }) =>
            h("tr", null, [
              h("th", { scope: "row" }, isolated(label)),
              h("td", { class: "number" }, String(count)),
            ]),
          ),
        ),
      ]),
    ]),
  ]);
}

const spoken = ({ label, count }: Bar): string => `${label} ${count}`;

/** How often each value occurs, the most frequent first, then by value; at most so many, and the rest together. */
export function counted(values: Iterable<string>, most = 8): Bar[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const bars = [...counts].map(([label, count]) => ({ label, count }));
  bars.sort((left, right) => right.count - left.count || (left.label < right.label ? -1 : 1));
  if (bars.length <= most) return bars;
  const rest = bars.slice(most - 1);
  return [
    ...bars.slice(0, most - 1),
    { label: `${rest.length} others`, count: rest.reduce((sum, { count }) => sum + count, 0) },
  ];
}
