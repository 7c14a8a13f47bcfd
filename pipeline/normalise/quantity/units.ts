/** Unit words → UCUM codes (ucum.org, case-sensitive form). */
import { codeOfLooseSymbol, codeOfName, codeOfSymbol } from "../../lists/units.ts";

/** Units of time whose amounts are durations. Nights and weekends are counted by name. */
const durations = new Set([
  "a",
  "mo",
  "wk",
  "d",
  "h",
  "min",
  "s",
  "ms",
  "us",
  "ns",
  "ps",
  "10.a",
  "100.a",
  "1000.a",
  "2.wk",
]);

/** Codes that measure a percentage; points and basis points have no code of UCUM's. */
const percentages = new Set(["%", "percentage point", "basis point", "[ppth]"]);

/** Whether a code is a unit of time. */
export const isDuration = (code: string): boolean => durations.has(code);

/** Whether a code is a percentage, percentage points or basis points. */
export const isPercentage = (code: string): boolean => percentages.has(code);

/** The UCUM code of printed unit words; null where there is none. */
export function unitCode(words: readonly string[]): string | null {
  const name = words
    .join(" ")
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/ \^ /g, "^")
    .replace(/^sq\.? (?=mile|f[oe]{2}t|yard|inch)/, "square ")
    .replace(/^cu\.? (?=f[oe]{2}t|yard|inch|mile)/, "cubic ")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, " ");
  return (
    (words.length === 1 ? bySymbol(words[0] as string) : undefined) ??
    byName(name) ??
    power(words) ??
    expression(words) ??
    product(name)
  );
}

/** A symbol as it is written; one in small letters is what news means by it first: "mb" are megabytes, not millibits. */
function bySymbol(symbol: string): string | undefined {
  const known = codeOfSymbol(symbol);
  if (symbol !== symbol.toLowerCase()) return known;
  // a rate that has an abbreviation of its own: "tpa" are tonnes a year, not terapascals
  const named = codeOfName(symbol);
  return named?.includes("/") === true ? named : (codeOfLooseSymbol(symbol) ?? known);
}

function byName(name: string): string | undefined {
  const single = singular(name);
  // plural first word: "pounds feet", "degrees c"
  const inner = name.split(" ").map(singular).join(" ");
  return codeOfName(name) ?? codeOfName(single) ?? codeOfName(inner) ?? codeOfLooseSymbol(name);
}

const irregular: Readonly<Record<string, string>> = {
  centuries: "century",
  millennia: "millennium",
  inches: "inch",
  feet: "foot",
};

const singular = (name: string): string =>
  irregular[name] ?? (/(?:us|ss|hertz|[^a-z]s)$/.test(name) ? name : name.replace(/(?<=..)s$/, ""));

const exponents: Readonly<Record<string, string>> = {
  square: "2",
  sq: "2",
  "²": "2",
  cubic: "3",
  cu: "3",
  "³": "3",
};

/** "square kilometres", "cu m", "km²", "km2", "m^3": a power of a metric unit of length. */
function power(words: readonly string[]): string | undefined {
  const [first = "", ...rest] = words;
  const named = exponents[first.toLowerCase()];
  if (named !== undefined)
    return raised(
      rest.filter((word) => word !== "."),
      named,
    );
  const [, base, exponent = ""] = /^(\p{L}+) ?\^? ?([23²³])$/u.exec(words.join(" ")) ?? [];
  return base === undefined ? undefined : raised([base], exponents[exponent] ?? exponent);
}

function raised(words: readonly string[], exponent: string): string | undefined {
  const code = words.length === 0 ? null : (codeOfSymbol(words.join(" ")) ?? unitCode(words));
  return code !== null && /^(?:[a-zA-Z]{0,2})m$/.test(code) ? `${code}${exponent}` : undefined;
}

/** "W/(m·K)", "kV/cm", "µg/m³": symbols multiplied and divided. */
function expression(words: readonly string[]): string | undefined {
  const written = words.join("").replace(/[·⋅*×]/g, ".");
  if (!/^[^/]+[/.]/.test(written)) return undefined;
  const codes = written.split(/([/.()])/).map((part) => (/^[/.()]?$/.test(part) ? part : symbolCode(part)));
  return codes.every((code) => code !== undefined) ? codes.join("") : undefined;
}

function symbolCode(symbol: string): string | undefined {
  return codeOfSymbol(symbol) ?? power([symbol]) ?? byName(symbol.toLowerCase());
}

/** "kilowatt hours", "newton metres": a product of two units. */
function product(name: string): string | null {
  const [left, right, ...rest] = name
    .split(" ")
    .map((word) => codeOfName(word) ?? codeOfName(singular(word)));
  return left !== undefined && right !== undefined && rest.length === 0 ? `${left}.${right}` : null;
}
