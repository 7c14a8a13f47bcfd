/** An HTML page as an article: what Readability takes for its body, and what that leaves out. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type HtmlDocument, metadataOf } from "./metadata.ts";
import type { Page } from "./page.ts";

/** The article of a page; undefined where there is no body of text to be found in it. */
export function readHtml(html: string, address?: string): Page | undefined {
  const { document } = parseHTML(html);
  const metadata = metadataOf(document, address);
  const before = blocksOf(document.body);
  // Readability takes the document apart: it is given one of its own
  const { document: copy } = parseHTML(html);
  for (const caption of copy.querySelectorAll("figcaption, figure, aside")) caption.remove();
  const article = new Readability(copy as ConstructorParameters<typeof Readability>[0]).parse();
  if (article?.content == null) return undefined;
  const kept = blocksOf(parseHTML(`<html><body>${article.content}</body></html>`).document.body);
  if (!kept.some((block) => block.split(" ").length >= fewestWords)) return undefined;
  const title = metadata.title ?? (article.title || undefined);
  const paragraphs = kept[0] === title ? kept.slice(1) : kept;
  const taken = new Set(kept);
  return {
    ...metadata,
    ...(title === undefined ? {} : { title }),
    text: `${paragraphs.join("\n\n")}\n`,
    leftOut: before.filter((block) => !taken.has(block) && block !== title),
  };
}

/** Words that one paragraph of an article has at least; less is a menu. */
const fewestWords = 8;

const blockNames =
  "p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, figcaption, td, th, dt, dd, nav a, aside, button, label";

/** The words of every block of text, in order; a block within another stands for itself alone. */
function blocksOf(body: HtmlDocument["body"]): string[] {
  return [...body.querySelectorAll(blockNames)]
    .filter((element) => element.querySelector(blockNames) === null)
    .map((element) => (element.textContent ?? "").replace(/\s+/g, " ").trim())
    .filter((words) => words !== "");
}
