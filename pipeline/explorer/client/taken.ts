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

export type Language = "Python" | "R" | "SQL";

/** Columns and the values that a row must have one of. */
type Wanted = readonly (readonly [column: string, values: readonly (string | boolean)[]])[];

/**
 * Lines of Python, R or SQL that give the rows that are shown, in their order, from the newest release. No language
 * searches words as the page does: rows that were searched for are told by their ids.
 */
export function codeOf(
  language: Language,
  {
    table,
    rows,
    state,
    repository,
  }: {
    readonly table: ShownTable;
    readonly rows: readonly AnyRow[];
    readonly state: Pick<State, "words" | "facets" | "sort">;
    readonly repository: string;
  },
): string {
  const kinds = new Map(table.columns.map(({ name, kind }) => [name, kind]));
  const facets = Object.entries(state.facets).map(
    ([name, value]) => [name, [kinds.get(name) === "boolean" ? value === "true" : value]] as const,
  );
  const ids = ["id", rows.map((row) => textOf(row["id"]))] as const;
  const wanted: Wanted = state.words.trim() === "" ? facets : [ids];
  const sort =
    state.sort === "" ? null : { by: state.sort.replace(/^-/, ""), falls: state.sort.startsWith("-") };
  return writers[language](table.name, wanted, sort, `${repository}/releases/latest/download`);
}

type Sort = { readonly by: string; readonly falls: boolean } | null;

const writers: Readonly<
  Record<Language, (table: string, wanted: Wanted, sort: Sort, latest: string) => string>
> = {
  Python: (table, wanted, sort, latest) => {
    const literal = (value: string | boolean): string =>
      typeof value === "string" ? JSON.stringify(value) : value ? "True" : "False";
    const tests = wanted.map(([column, values]) =>
      values.length === 1 && values[0] !== undefined
        ? `(${table}["${column}"] == ${literal(values[0])})`
        : `${table}["${column}"].isin([${values.map(literal).join(", ")}])`,
    );
    return lines([
      `from load import load  # ${latest}/load.py`,
      `${table} = load("${table}")`,
      tests.length > 0 && `${table} = ${table}[${tests.join(" & ")}]`,
      sort !== null &&
        `${table} = ${table}.sort_values("${sort.by}"${sort.falls ? ", ascending=False" : ""}, kind="stable")`,
    ]);
  },
  R: (table, wanted, sort, latest) => {
    const literal = (value: string | boolean): string =>
      typeof value === "string" ? JSON.stringify(value) : value ? "TRUE" : "FALSE";
    const tests = wanted.map(
      ([column, values]) => `${table}$${column} %in% c(${values.map(literal).join(", ")})`,
    );
    return lines([
      `source("${latest}/load.R")`,
      `${table} <- load_table("${table}")`,
      tests.length > 0 && `${table} <- ${table}[${tests.join(" & ")}, ]`,
      sort !== null &&
        `${table} <- ${table}[order(${table}$${sort.by}${sort.falls ? ", decreasing = TRUE" : ""}), ]`,
    ]);
  },
  SQL: (table, wanted, sort, latest) => {
    const literal = (value: string | boolean): string =>
      typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
    const tests = wanted.map(([column, values]) => `"${column}" IN (${values.map(literal).join(", ")})`);
    return `${[
      `SELECT * FROM '${latest}/${table}.parquet'`,
      ...(tests.length > 0 ? [`WHERE ${tests.join(" AND ")}`] : []),
      ...(sort === null ? [] : [`ORDER BY "${sort.by}"${sort.falls ? " DESC" : ""} NULLS LAST`]),
    ].join("\n")};\n`;
  },
};

const lines = (parts: readonly (string | false)[]): string =>
  parts.map((part) => (part === false ? "" : `${part}\n`)).join("");

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
    // within what is open: the page behind a dialog takes no focus
    (document.querySelector("dialog[open]") ?? document.body).append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
