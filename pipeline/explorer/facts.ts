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

/** What one row of a table is called: "policy", "claim group". */
export const singularOf = (table: string): string =>
  table.replaceAll("_", " ").replace(/ies$/, "y").replace(/s$/, "");

/** The number of a claim as the text prints it; empty where there is none. */
export const printedOf = (dataset: Dataset, row: AnyRow): string =>
  textOf(dataset.find(textOf(row["quantity_id"]), "quantities")?.row["exact"]);

/** The beginning of a text that is longer than so many characters. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

/** Days from a first to a last one, no finer than they are meant: "1997", "1985 to 1989", "2025-01", "until 2020-03-01". */
export function daysOf(from: string, to: string): string {
  if (from === to || to === "") return from;
  if (from === "") return `until ${to}`;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return first === last ? first : `${first} to ${last}`;
  const month = from.slice(0, 7);
  // a year's first day as the beginning of years says no more than the year
  if (from.endsWith("-01-01") && first !== last) return `${first} to ${to}`;
  const isMonth = from.endsWith("-01") && to.startsWith(month) && isLastOfMonth(to);
  return isMonth ? month : `${from} to ${to}`;
}

function isLastOfMonth(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return date === days;
}

/** What the claims of a group are about: "Government of China: Public money given → AI-related companies". */
function groupTitle(dataset: Dataset, group: AnyRow): string {
  const label = (column: string, table: string): string => labelOf(dataset, textOf(group[column]), table);
  const object = group["object_id"] === null ? "" : ` → ${label("object_id", "entities")}`;
  const place = group["place_id"] === null ? "" : `, in ${label("place_id", "entities")}`;
  return `${label("subject_id", "entities")}: ${label("metric", "metrics")}${object}${place}`;
}

/** What a row says as one sentence or phrase. */
export function factOf(dataset: Dataset, table: string, row: AnyRow): string {
  const cell = (column: string): string => textOf(row[column]);
  switch (table) {
    case "quotations":
      return `“${cell("restored") || cell("exact")}”`;
    case "quantities":
      return amountOf(row) === "" ? `“${cell("exact")}”` : `“${cell("exact")}” is ${amountOf(row)}`;
    case "claim_groups":
      return groupTitle(dataset, row);
    case "times":
      return `“${cell("exact")}” is ${timeOf(row)}`;
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

const vague: Readonly<Record<string, string>> = {
  PXX: "some length of time",
  PAST_REF: "some time in the past",
  PRESENT_REF: "the present",
  FUTURE_REF: "some time in the future",
};

/** A temporal expression by its length, its days, or its TIMEX3 value in words. */
function timeOf(row: AnyRow): string {
  const value = textOf(row["value"]);
  const days = daysOf(textOf(row["starts_on"]), textOf(row["ends_on"]));
  return (lengthOf(value) ?? days) || timexWords(value) || "no known time";
}

/** A TIMEX3 value in words: "20 years", "week 5 of 2025", "some time in the past"; itself where it needs none. */
export function timexWords(value: string): string {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(value) ?? [];
  if (week !== undefined) return `week ${Number(week)} of ${year}`;
  if (/^\d{3}$/.test(value)) return `the ${value}0s`;
  return lengthOf(value) ?? vague[value] ?? value;
}

function lengthOf(value: string): string | undefined {
  const [, count, unit = ""] = /^P(\d+|X)([YMWD])$/.exec(value) ?? [];
  if (count === undefined) return undefined;
  const noun = { Y: "year", M: "month", W: "week", D: "day" }[unit];
  return count === "1" ? `1 ${noun}` : `${count === "X" ? "some" : count} ${noun}s`;
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

/** The time of which an exchange rate is: "2025-02-10", "the average of 2024". */
export function rateTime({ span, starts_on }: AnyRow): string {
  const day = textOf(starts_on);
  return span === "day" ? day : `the average of ${day.slice(0, span === "year" ? 4 : 7)}`;
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
