import { type ComponentChild, h } from "preact";
import { amountOf } from "../facts.ts";

export type Interval = { readonly least: number | null; readonly most: number | null };

// A sum that was converted has more digits than a label can hold.
const digitsShown = 4;
const [width, rowHeight, edge] = [560, 24, 26];

/** Intervals on one axis, numbered as in the list below, which says the same in words; an open end is an arrow. */
export function Axis({ intervals, unit }: { intervals: readonly Interval[]; unit: string }): ComponentChild {
  const bounds = intervals.flatMap(({ least, most }) => [least, most]).filter((bound) => bound !== null);
  if (bounds.length < 2) return null;
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const margin = (high - low || Math.abs(high) || 1) * 0.2;
  const x = (value: number): number =>
    edge + Math.round(((value - low + margin) / (high - low + 2 * margin)) * (width - edge));
  const bottom = intervals.length * rowHeight + 4;
  const tick = (value: number): ComponentChild => [
    h("line", { x1: x(value), y1: 0, x2: x(value), y2: bottom }),
    h(
      "text",
      { x: x(value), y: bottom + 16, "text-anchor": "middle", class: "count" },
      amountOf({ value: Number(value.toPrecision(digitsShown)), unit }),
    ),
  ];
  const drawing = h("svg", { class: "axis", viewBox: `0 0 ${width} ${bottom + 22}`, "aria-hidden": "true" }, [
    tick(low),
    high === low ? null : tick(high),
    h("line", { x1: edge, y1: bottom, x2: width, y2: bottom }),
    ...intervals.flatMap(({ least, most }, at) => {
      if (least === null && most === null) return [];
      const [from, to] = [least === null ? edge : x(least), most === null ? width - 12 : x(most)];
      const y = at * rowHeight;
      return [
        h("text", { x: 4, y: y + 17 }, String(at + 1)),
        h("rect", { x: from, y: y + 6, width: Math.max(4, to - from), height: 12, rx: 2 }),
        most === null ? h("path", { d: `M${to} ${y + 4}l12 8l-12 8z` }) : null,
        least === null ? h("path", { d: `M${from} ${y + 4}l-12 8l12 8z` }) : null,
      ];
    }),
  ]);
  const note =
    "Each bar is what the wording allows: all that rounds to the number; with an arrow, no end is said.";
  return [drawing, h("p", { class: "who" }, note)];
}
