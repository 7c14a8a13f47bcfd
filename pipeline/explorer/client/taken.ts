/// <reference lib="dom" />
/** What is taken from the page: the filtered rows as CSV, and lines of code that load and filter the table alike. */
import type { AnyRow } from "../../../schemas/table.ts";
import { type ShownTable, textOf } from "../dataset.ts";
import type { State } from "./state.ts";

/** The rows as CSV (RFC 4180, LF), with all columns. */
export function csvOf({ columns }: ShownTable, rows: readonly AnyRow[]): string {
  const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name }) => textOf(row[name]))),
  ];
  return lines.map((line) => `${line.map(cell).join(",")}\n`).join("");
}

/** Lines of Python, R or SQL that give the table's rows with the values that are filtered by. */
export function codeOf(language: "Python" | "R" | "SQL", { table, facets }: State): string {
  const wanted = Object.entries(facets);
  if (language === "SQL") {
    const where = wanted.map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`).join(" and ");
    return `select * from 'csv/${table}.csv'${where === "" ? "" : ` where ${where}`};\n`;
  }
  if (language === "R") {
    const where = wanted.map(([name, value]) => `${table}$${name} == ${JSON.stringify(value)}`).join(" & ");
    return `${table} <- arrow::read_feather("arrow/${table}.arrow")\n${where === "" ? "" : `${table} <- ${table}[which(${where}), ]\n`}`;
  }
  const where = wanted
    .map(([name, value]) => `(${table}["${name}"] == ${JSON.stringify(value)})`)
    .join(" & ");
  return `import pandas as pd\n${table} = pd.read_feather("arrow/${table}.arrow")\n${where === "" ? "" : `${table} = ${table}[${where}]\n`}`;
}

/** Hands a text to the person as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const anchor = Object.assign(document.createElement("a"), { href: address, download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Copies a text; false where the browser does not allow it. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
