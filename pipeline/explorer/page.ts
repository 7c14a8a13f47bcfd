/** A page without script: its frame, and how it becomes a file. */
import { type ComponentChild, h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { DatasetContent } from "./dataset.ts";

export type Page = {
  /** Below the site's folder: "table/claims.html". */
  readonly path: string;
  readonly title: string;
  readonly body: ComponentChild;
};

const navigation: readonly (readonly [path: string, label: string])[] = [
  ["index.html", "Overview"],
  ["table/claims.html", "Claims"],
  ["analogies.html", "Analogies"],
  ["comparisons.html", "Comparisons"],
  ["timeline.html", "Timeline"],
  ["tables.html", "Tables"],
  ["dictionary.html", "Dictionary"],
  ["quality.html", "Quality"],
  ["changes.html", "Changes"],
  ["download.html", "Download and cite"],
  ["explorer.html", "Search"],
];

/** How many folders a path stands below the site's own. */
export const depthOf = (path: string): number => path.split("/").length - 1;

/** A page as HTML; styles come from one file beside the pages, and nothing else is loaded. */
export function pageHtml({ path, title, body }: Page, { name, version, license }: DatasetContent): string {
  const up = "../".repeat(depthOf(path));
  const policy =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";
  const tree = h("html", { lang: "en" }, [
    h("head", null, [
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
      h("meta", { name: "color-scheme", content: "light dark" }),
      h("title", null, `${title} – Industrial Playbook`),
      h("link", { rel: "stylesheet", href: `${up}style.css` }),
    ]),
    h("body", null, [
      h("a", { class: "skip", href: "#main" }, "Skip to content"),
      h("header", { class: "site" }, [
        h("a", { class: "brand", href: `${up}index.html` }, "Industrial Playbook"),
        h(
          "nav",
          { "aria-label": "Site" },
          navigation.map(([target, label]) =>
            h("a", { href: `${up}${target}`, ...(target === path ? { "aria-current": "page" } : {}) }, label),
          ),
        ),
      ]),
      h("main", { id: "main" }, body),
      h(
        "footer",
        { class: "site" },
        `${name} ${version} · ${license} · what the sources say, not what is so`,
      ),
    ]),
  ]);
  return `<!doctype html>\n${renderToString(tree)}\n`;
}
