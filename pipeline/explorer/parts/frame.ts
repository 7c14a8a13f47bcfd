import { type ComponentChild, h } from "preact";
import type { DatasetContent } from "../dataset.ts";
import type { Links } from "./links.ts";

export type FrameProps = {
  readonly dataset: DatasetContent;
  readonly links: Links;
  /** The address of what is looked at, as the links give it. */
  readonly current: string;
  /** Whether the page holds a wide table, which takes the room that there is. */
  readonly isWide: boolean;
  readonly children?: ComponentChild;
};

const pages: readonly (readonly [name: string, label: string])[] = [
  ["analogies", "Analogies"],
  ["comparisons", "Comparisons"],
  ["timeline", "Timeline"],
  ["tables", "Tables"],
  ["dictionary", "Dictionary"],
  ["quality", "Quality"],
  ["changes", "Changes"],
  ["download", "Download and cite"],
];

/** What stands around every page: where one can go, and what the dataset is. */
export function Frame({ dataset, links, current, isWide, children }: FrameProps): ComponentChild {
  const to = (href: string, label: string): ComponentChild =>
    h("a", { href, ...(href === current ? { "aria-current": "page" as const } : {}) }, label);
  return [
    h("header", { class: "site" }, [
      h("a", { class: "brand", href: links.page("index") }, "Industrial Playbook"),
      h("nav", { "aria-label": "Site" }, [
        to(links.page("index"), "Overview"),
        to(links.table("claims"), "Claims"),
        ...pages.map(([name, label]) => to(links.page(name), label)),
        links.search === null ? null : to(links.search("claims"), "Search"),
      ]),
    ]),
    h("main", { id: "main", ...(isWide ? { class: "broad" } : {}) }, children),
    h(
      "footer",
      { class: "site" },
      `${dataset.name} ${dataset.version} · ${dataset.license} · what the sources say, not what is so`,
    ),
  ];
}
