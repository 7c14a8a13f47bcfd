/** A page without script: its frame, and how it becomes a file. */
import { type ComponentChild, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { DatasetContent } from "./dataset.ts";
import { htmlDocument } from "./html.ts";
import { Frame } from "./parts/frame.ts";
import type { Links } from "./parts/links.ts";

export type Page = {
  /** Below the site's folder: "table/claims.html". */
  readonly path: string;
  readonly title: string;
  readonly body: ComponentChild;
  /** Whether it holds a wide table. */
  readonly isWide?: boolean;
};

/** How many folders a path stands below the site's own. */
export const depthOf = (path: string): number => path.split("/").length - 1;

/** A part of a page as HTML. */
export const htmlOf = (body: ComponentChild): string => renderToString(h("div", null, body));

/** A page as HTML; styles come from one file beside the pages, and nothing else is loaded. */
export function pageHtml({ path, title, body, isWide }: Page, dataset: DatasetContent, links: Links): string {
  const up = "../".repeat(depthOf(path));
  return htmlDocument({
    title: `${title} – Industrial Playbook`,
    allowed: ["style-src 'self'", "img-src 'self' data:"],
    style: h("link", { rel: "stylesheet", href: `${up}style.css` }),
    body: renderToString(
      h(Fragment, null, [
        h("a", { class: "skip", href: "#main" }, "Skip to content"),
        h(Frame, { dataset, links, current: `${up}${path}`, isWide: isWide === true }, body),
      ]),
    ),
  });
}
