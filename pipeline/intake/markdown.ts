/** Markdown as an article: the words of its blocks without the marks; its first heading is the title. */
import { marked, type Token, type Tokens } from "marked";
import type { Page } from "./page.ts";

/** The article of a Markdown text. Images, rules, code and HTML are left out. */
export function readMarkdown(markdown: string): Page | undefined {
  const blocks = marked.lexer(markdown).flatMap(blocksOf);
  const first = blocks[0];
  const title = first?.kind === "heading" ? first.words : undefined;
  const body = title === undefined ? blocks : blocks.slice(1);
  const kept = body.filter(({ kind }) => kind !== "left-out").map(({ words }) => words);
  if (kept.length === 0) return undefined;
  return {
    ...(title === undefined ? {} : { title }),
    authors: [],
    text: `${kept.join("\n\n")}\n`,
    leftOut: body.filter(({ kind }) => kind === "left-out").map(({ words }) => words),
  };
}

type Block = { readonly kind: "heading" | "text" | "left-out"; readonly words: string };

function blocksOf(token: Token): Block[] {
  switch (token.type) {
    case "space":
    case "hr":
    case "def":
      return [];
    case "heading":
      return [{ kind: "heading", words: wordsOf(token) }];
    case "list":
      return (token as Tokens.List).items.map((item) => ({ kind: "text", words: wordsOf(item) }));
    case "blockquote":
      return (token as Tokens.Blockquote).tokens.flatMap(blocksOf);
    case "code":
    case "html":
    case "table":
      return [{ kind: "left-out", words: token.raw.trim() }];
    default: {
      const words = wordsOf(token);
      return words === "" ? [] : [{ kind: "text", words }];
    }
  }
}

/** The words of a token and of those in it, without marks. */
function wordsOf(token: Token): string {
  if (token.type === "image") return "";
  const inner = "tokens" in token ? token.tokens : undefined;
  const words =
    inner === undefined ? ("text" in token ? String(token.text) : "") : inner.map(wordsOf).join("");
  return words.replace(/\s+/g, (space) => (inner === undefined && !/\n/.test(space) ? space : " "));
}
