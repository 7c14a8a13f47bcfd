/** How a page becomes a file: the head that all pages have, and a policy that lets nothing run or load but what it names. */
import { createHash } from "node:crypto";
import { type ComponentChild, h } from "preact";
import { renderToString } from "preact-render-to-string";

export type HtmlDocument = {
  readonly title: string;
  /** What the page may use, as directives of a content security policy. */
  readonly allowed: readonly string[];
  /** A link to the style, or the style itself. */
  readonly style: ComponentChild;
  /** As HTML. */
  readonly body: string;
};

/** A whole page as HTML. */
export function htmlDocument({ title, allowed, style, body }: HtmlDocument): string {
  const policy = ["default-src 'none'", ...allowed, "base-uri 'none'", "form-action 'none'"].join("; ");
  const head = h("head", null, [
    h("meta", { charset: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("title", null, title),
    style,
  ]);
  return `<!doctype html>\n<html lang="en">${renderToString(head)}<body>${body}</body></html>\n`;
}

/** A style that stands in the page. */
export const inlineStyle = (css: string): ComponentChild =>
  h("style", { dangerouslySetInnerHTML: { __html: css } });

/** How a policy names a script or a style that it lets run. */
export const sha256 = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
