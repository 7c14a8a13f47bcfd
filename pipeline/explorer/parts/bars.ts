import { type ComponentChild, h } from "preact";
import { isolated } from "./cell.ts";

export type Bar = { readonly label: string; readonly count: number; readonly href?: string };

const [rowHeight, labelWidth, width] = [26, 190, 520];

/** A bar chart of counts, with the same counts as a table. */
export function Bars({ title, bars }: { title: string; bars: readonly Bar[] }): ComponentChild {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const height = bars.length * rowHeight;
  return h("figure", { class: "bars" }, [
    h("figcaption", null, title),
    h(
      "svg",
      {
        viewBox: `0 0 ${width} ${height}`,
        role: "img",
        "aria-label": `${title}: ${bars.map(spoken).join(", ")}`,
      },
      bars.map(({ label, count }, at) => {
        const y = at * rowHeight;
        const length = Math.max(2, Math.round(((width - labelWidth - 40) * count) / most));
        return [
          h("text", { x: labelWidth - 8, y: y + 17, "text-anchor": "end" }, shortened(label)),
          h("rect", { x: labelWidth, y: y + 4, width: length, height: rowHeight - 9, rx: 2 }),
          h("text", { x: labelWidth + length + 6, y: y + 17, class: "count" }, String(count)),
        ];
      }),
    ),
    h("details", null, [
      h("summary", null, "Show as table"),
      h("table", null, [
        h("caption", { class: "hidden" }, title),
        h(
          "tbody",
          null,
          bars.map(({ label, count, href }) =>
            h("tr", null, [
              h(
                "th",
                { scope: "row" },
                href === undefined ? isolated(label) : h("a", { href }, isolated(label)),
              ),
              h("td", { class: "number" }, String(count)),
            ]),
          ),
        ),
      ]),
    ]),
  ]);
}

const spoken = ({ label, count }: Bar): string => `${label} ${count}`;
const longest = 27;
const shortened = (label: string): string =>
  label.length > longest ? `${label.slice(0, longest - 1)}…` : label;

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
