/** Units by their names and symbols: UCUM's, with any of its prefixes, and what news English calls them. */
import {
  emissions,
  everydayNames,
  looseSymbols,
  metricNames,
  metricSymbols,
  names,
  symbols,
} from "./unit-words.ts";
import list from "./units.json" with { type: "json" };

/** Of units of one name UCUM's plain one comes first: the international mile before those of the US and of Britain. */
const preferred = (code: string): number => ["_us]", "_br]", "_ap]"].findIndex((end) => code.endsWith(end));
const ordered = list.units.toSorted((left, right) => preferred(left.code) - preferred(right.code));

function firstOf(pairs: readonly (readonly [string | null, string])[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [word, code] of pairs)
    if (word !== null && word !== "" && !found.has(word)) found.set(word, code);
  return found;
}

const metric = ordered.filter((unit) => unit.metric);
const named = firstOf(
  ordered.map(({ name, code }) => [everydayNames.has(name) ? null : name.replaceAll("-", " "), code]),
);
const prefixedNames = firstOf([...metricNames, ...metric.map(({ name, code }) => [name, code] as const)]);
const written = firstOf(ordered.map(({ symbol, code }) => [symbol, code]));
const prefixedSymbols = firstOf([
  ...metricSymbols,
  ...metric.flatMap(({ symbol, code }) => [[symbol, code] as const, [code, code] as const]),
]);

/** The code of a unit by its name in lower case and the singular: "gigalitre", "terawatt hour", "acre". */
export function codeOfName(name: string): string | undefined {
  return names.get(name) ?? emissions.get(name) ?? metricNames.get(name) ?? named.get(name) ?? prefixed(name);
}

function prefixed(name: string): string | undefined {
  for (const prefix of list.prefixes) {
    if (!name.startsWith(prefix.name)) continue;
    const code = prefixedNames.get(name.slice(prefix.name.length));
    if (code !== undefined) return withPrefix(prefix.code, code);
  }
  return undefined;
}

const withPrefix = (prefix: string, code: string): string => prefix + code;

/**
 * The code of a unit by its symbol: "mW" and "MW", "GWh", "Pa". Its case decides, but for the symbols that news writes
 * in any case.
 */
export function codeOfSymbol(symbol: string): string | undefined {
  const lower = symbol.toLowerCase();
  const known = symbols.get(symbol) ?? names.get(lower) ?? emissions.get(lower);
  return known ?? prefixedSymbols.get(symbol) ?? written.get(symbol) ?? prefixedSymbol(symbol);
}

function prefixedSymbol(symbol: string): string | undefined {
  for (const prefix of list.prefixes) {
    for (const sign of prefix.code === "u" ? ["u", "μ", "µ"] : [prefix.symbol]) {
      const code = symbol.startsWith(sign) ? prefixedSymbols.get(symbol.slice(sign.length)) : undefined;
      if (code !== undefined) return withPrefix(prefix.code, code);
    }
  }
  return undefined;
}

// Of the two prefixes that a small letter can stand for, news means the larger one: "50 mw" is 50 megawatts.
const loosePrefixes = new Map(["k", "M", "G", "T", "P", "E"].map((code) => [code.toLowerCase(), code]));

/** The code of a symbol that is written without regard to case: "50 gw", "3 tb", "20 kwh". */
export function codeOfLooseSymbol(symbol: string): string | undefined {
  const prefix = loosePrefixes.get(symbol.charAt(0));
  const code = prefix === undefined ? undefined : looseSymbols.get(symbol.slice(1));
  return code === undefined ? undefined : withPrefix(prefix as string, code);
}
