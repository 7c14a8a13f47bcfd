/** An HTML page as an article: what Readability takes for its body, and what that leaves out. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type HtmlDocument, metadataOf } from "./metadata.ts";
import type { Page } from "./page.ts";

/** The article of a page; undefined where there is no body of text to be found in it. */
export function readHtml(html: string, address?: string): Page | undefined {
  const { document } = parseHTML(html);
  const metadata = metadataOf(document, address);
  const before = blocksOf(document.body, `${blockNames}, ${boxNames}`);
  // Readability takes the document apart: it is given one of its own
  const { document: copy } = parseHTML(html);
  for (const caption of copy.querySelectorAll("figcaption, figure, aside")) caption.remove();
  const article = new Readability(copy as ConstructorParameters<typeof Readability>[0]).parse();
  if (article?.content == null) return undefined;
  const kept = blocksOf(parseHTML(`<html><body>${article.content}</body></html>`).document.body);
  if (!kept.some((block) => block.split(" ").length >= fewestWords)) return undefined;
  const title = metadata.title ?? (article.title || undefined);
  const first = kept.findIndex((block) => block !== title && !repeatsMetadata(block, metadata));
  const paragraphs = kept.slice(Math.max(0, first));
  const taken = new Set(paragraphs);
  return {
    ...metadata,
    ...(title === undefined ? {} : { title }),
    text: `${paragraphs.join("\n\n")}\n`,
    leftOut: before.filter((block) => !taken.has(block) && block !== title),
  };
}

const ofDays =
  /\b(?:by|and|on|published|updated|posted|last|at|am|pm|gmt|utc|bst|ce?s?t|e[sd]?t|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{1,4}(?:st|nd|rd|th)?)\b/gi;

/** Whether a block says nothing but who wrote the article and when, which source.yaml says. */
function repeatsMetadata(block: string, { authors = [] }: { readonly authors?: readonly string[] }): boolean {
  if (block.length > 150) return false;
  const rest = authors.reduce((words, author) => words.replaceAll(author, ""), block).replace(ofDays, "");
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** Words that one paragraph of an article has at least; less is a menu. */
const fewestWords = 8;

const blockNames =
  "p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, figcaption, td, th, dt, dd, nav a, aside, button, label";

/** Boxes that hold words of their own where nothing smaller does: banners, lines of rights. */
const boxNames = "div, section, header, footer";

/** The words of every block of text, in order; a block within another stands for itself alone. */
function blocksOf(body: HtmlDocument["body"], names = blockNames): string[] {
  return [...body.querySelectorAll(names)]
    .filter((element) => element.querySelector(names) === null)
    .map((element) => (element.textContent ?? "").replace(/\s+/g, " ").trim())
    .filter((words) => words !== "");
}
