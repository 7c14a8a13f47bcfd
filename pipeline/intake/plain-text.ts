import type { Page } from "./page.ts";

/** Plain text as an article: byte for byte what was given, with nothing taken for its title. */
export function readPlainText(text: string): Page | undefined {
  return text.trim() === "" ? undefined : { authors: [], text, leftOut: [] };
}
