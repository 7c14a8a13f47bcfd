/** What rows say, in words for readers: labels of ids, amounts with their hedges and units, one sentence a row. */
import type { AnyRow } from "../../schemas/table.ts";
import { type Dataset, textOf } from "./dataset.ts";

/** What an id stands for, as a person would call it; the id itself where nothing says. */
export function labelOf(dataset: Dataset, id: string, table?: string): string {
  const found = dataset.find(id, table);
  if (found === undefined) return id;
  const { row } = found;
  return textOf(row["name"] ?? row["label"] ?? row["title"] ?? row["statement"] ?? row["exact"]) || id;
}

/** The label of a code: of a claim's kind, a policy's instrument, an event's kind. */
export function codeLabel(dataset: Dataset, vocabulary: string, code: string): string {
  const term = dataset.having("terms", "code", code).find((row) => row["vocabulary"] === vocabulary);
  return textOf(term?.["label"]) || code.replaceAll("-", " ");
}

/** What a row says as one sentence or phrase. */
export function factOf(dataset: Dataset, table: string, row: AnyRow): string {
  const cell = (column: string): string => textOf(row[column]);
  switch (table) {
    case "quotations":
      return `“${cell("restored") || cell("exact")}”`;
    case "quantities":
      return amountOf(row) || cell("exact");
    case "times":
      return `${cell("exact")} is ${cell("value") || "no known time"}`;
    case "mentions":
      return `“${cell("exact")}” names ${labelOf(dataset, cell("entity_id"), "entities")}`;
    case "restorations":
      return `“${cell("exact")}” stands for “${cell("restored")}”`;
    case "attributions":
      return `${labelOf(dataset, cell("agent_id"), "entities")} ${cell("mode")}: ${labelOf(dataset, cell("target_id"))}`;
    default:
      return (
        cell("statement") ||
        cell("title") ||
        cell("name") ||
        cell("label") ||
        cell("definition") ||
        cell("id")
      );
  }
}

const bounds: Readonly<Record<string, string>> = {
  ">": "more than ",
  ">=": "at least ",
  "<": "less than ",
  "<=": "at most ",
  "~": "about ",
};
const scales: readonly (readonly [number, string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];
const signs: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£" };
const unitWords: Readonly<Record<string, string>> = {
  a: "years",
  mo: "months",
  wk: "weeks",
  d: "days",
  h: "hours",
  "a{age}": "years of age",
  "%": "per cent",
};

/** A value with its comparator and unit, as it would be said: "more than $200 billion"; empty where there is no value. */
export function amountOf(row: AnyRow): string {
  const [value, least, most] = [row["value"], row["value_min"], row["value_max"]];
  const unit = textOf(row["unit"]);
  const hedge = bounds[textOf(row["comparator"])] ?? "";
  if (typeof value === "number") return hedge + withUnit(numberOf(value), unit, value);
  if (typeof least === "number" && typeof most === "number")
    return withUnit(`${numberOf(least)} to ${numberOf(most)}`, unit, most);
  return "";
}

function withUnit(number: string, unit: string, value: number): string {
  if (unit === "" || unit === "1") return number;
  const sign = signs[unit];
  if (sign !== undefined) return number.replace(/(?<=^|to )/g, sign);
  const words = unitWords[unit];
  if (words !== undefined) return `${number} ${words}`;
  const isNoun = /^[a-z][a-z -]{2,}$/.test(unit);
  return `${number} ${isNoun && value !== 1 ? pluralOf(unit) : unit}`;
}

/** A regular noun in the plural. */
export const pluralOf = (noun: string): string =>
  noun === "person"
    ? "people"
    : /(?:s|x|ch|sh)$/.test(noun)
      ? `${noun}es`
      : noun.replace(/([^aeiou])y$/, "$1ie").concat("s");

/** 200 billion, 3.3 million, 12,500: digits grouped by commas up to a million. */
export function numberOf(value: number): string {
  for (const [size, word] of scales) if (Math.abs(value) >= size) return `${rounded(value / size)} ${word}`;
  const [whole = "", part] = String(value).split(".");
  const grouped = whole.replace(/\d(?=(?:\d{3}){1,4}$)/g, "$&,");
  return part === undefined ? grouped : `${grouped}.${part}`;
}

const rounded = (value: number): string => String(Number(value.toPrecision(12)));
