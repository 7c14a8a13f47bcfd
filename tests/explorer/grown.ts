/** A dataset of many articles: copies of the first, each with words of its own. */
import type { DatasetContent } from "../../pipeline/explorer/dataset.ts";
import type { AnyRow } from "../../schemas/table.ts";

/** What curators write; the other texts are those of the article, or of the registry, which all articles share. */
const isWritten = (table: string, column: string): boolean =>
  column === "statement" || column === "title" || (column === "restored" && table === "quotations");

/**
 * So many claims at least, with all that stands beside them in their articles. Words are drawn from those of the whole
 * dataset, of the same length, so that places hold; a copy that could be compressed away would measure nothing.
 */
export function grown(of: DatasetContent, claims: number): DatasetContent {
  const own = of.tables.find(({ name }) => name === "claims")?.rows.length ?? 1;
  const copies = Array.from({ length: Math.ceil(claims / own) }, (_, at) => at);
  const words = wordsByLength(of);
  const draw = drawing();
  const reworded = (text: string): string =>
    text.replace(/\p{L}{4,}/gu, (word) => {
      const alike = words.get(word.length) ?? [word];
      return alike[draw(alike.length)] as string;
    });
  const printed = printedIn(of);
  const articles = copies.map(() => Array.from(reworded(printed.join(""))));
  const isOfSource = (row: AnyRow): boolean => typeof row["source_id"] === "string";
  return {
    ...of,
    tables: of.tables.map((table) => {
      if (table.name !== "sources" && !table.rows.some(isOfSource)) return table;
      const rows = copies.flatMap((copy) =>
        table.rows.map((row) => {
          const source = String(row["source_id"] ?? row["id"]);
          const cells = Object.entries(row).map(([name, cell]) => {
            if (typeof cell !== "string") return [name, cell] as const;
            if (name === "exact" && table.isSpanned)
              return [
                name,
                articles[copy]?.slice(Number(row["start"]), Number(row["end"])).join("") ?? "",
              ] as const;
            if (cell === source || cell.startsWith(`${source}/`))
              return [name, `${source}-${copy}${cell.slice(source.length)}`] as const;
            return [name, isWritten(table.name, name) ? reworded(cell) : cell] as const;
          });
          return Object.fromEntries(cells);
        }),
      );
      return { ...table, rows };
    }),
  };
}

/** The text of the first article as far as rows quote it, a space where none does. */
function printedIn({ tables }: DatasetContent): string[] {
  const spanned = tables.filter(({ isSpanned }) => isSpanned).flatMap(({ rows }) => rows);
  const text: string[] = [];
  for (const { start, exact } of spanned)
    for (const [at, character] of Array.from(String(exact)).entries()) text[Number(start) + at] = character;
  return Array.from(text, (character) => character ?? " ");
}

function wordsByLength({ tables }: DatasetContent): ReadonlyMap<number, readonly string[]> {
  const words = new Set<string>();
  for (const { rows } of tables)
    for (const row of rows)
      for (const cell of Object.values(row))
        if (typeof cell === "string" && cell.includes(" "))
          for (const [word] of cell.matchAll(/\p{L}{4,}/gu)) words.add(word);
  return Map.groupBy(words, (word) => word.length);
}

/** Numbers below a bound, always the same ones (a linear congruential generator). */
function drawing(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}
