/** Pieces of Markdown whose contents cannot break out of them, and whose characters are all seen. */
import { visible } from "../../schemas/visible.ts";

/** A text as code: one line, with a fence longer than any in the text; a bar does not end a cell of a table. */
export function code(text: string): string {
  const line = visible(text).replace(/\s+/g, " ").replaceAll("|", "\\|");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A sentence that somebody wrote, with nothing in it that is Markdown, HTML or the mention of a user. */
export function prose(text: string): string {
  return visible(text)
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>#|]/g, (mark) => `\\${mark}`)
    .replaceAll("@", "&#64;");
}

/** A table; cells are Markdown already. Columns of numbers are aligned to the right. */
export function grid(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const align = head.map((_, at) => (rows.every((row) => typeof row[at] === "number") ? "---:" : "---"));
  return [head, align, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** At most `most` lines, and how many are left out. */
export function atMost(most: number, lines: readonly string[], noun: string): string[] {
  const more = lines.length - most;
  return more <= 0 ? [...lines] : [...lines.slice(0, most), `- and ${more} more ${noun}`];
}
