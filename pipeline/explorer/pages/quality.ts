import { type ComponentChild, h } from "preact";
import type { Page } from "../page.ts";

/** quality.json as a page: lists as lists, counts as tables; nothing is left out and nothing is added. */
export function qualityPage(quality: unknown): Page {
  const body = [
    h("h1", null, "Quality"),
    h(
      "p",
      { class: "lead" },
      "What is open, what is withheld, and how far curators and rules agree, a source at a time and in all.",
    ),
    h(Shown, { value: quality, depth: 2 }),
  ];
  return { path: "quality.html", title: "Quality", body };
}

function Shown({ value, depth }: { value: unknown; depth: number }): ComponentChild {
  if (Array.isArray(value)) {
    if (value.length === 0) return h("span", { class: "none" }, "none");
    return h(
      "ul",
      null,
      value.map((item) => h("li", null, h(Shown, { value: item, depth: depth + 1 }))),
    );
  }
  if (typeof value !== "object" || value === null) return h("bdi", null, String(value));
  return h(
    "dl",
    { class: depth > 2 ? "facts inner" : "facts" },
    Object.entries(value).map(([name, member]) => [
      h("dt", null, name.replaceAll("_", " ")),
      h("dd", null, h(Shown, { value: member, depth: depth + 1 })),
    ]),
  );
}
