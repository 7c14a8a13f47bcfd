import { currencies, plainWord } from "./currencies.ts";
import { phrases, signs } from "./currency-words.ts";

/** CLDR's symbols that one currency has alone; those of mere letters ("km", "ft", "p") are other things first. */
function symbolsOfOne(): [symbol: string, code: string][] {
  const all = currencies
    .flatMap(({ code, symbols }) => symbols.map((symbol): [string, string] => [plainWord(symbol), code]))
    .filter(([symbol]) => /\p{Sc}/u.test(symbol));
  const bySymbol = Map.groupBy(all, ([symbol]) => symbol);
  return all.filter(([symbol]) => bySymbol.get(symbol)?.length === 1);
}

/** Signs, abbreviations and whole names in lower case that mean one currency: "nt$", "rmb", "pound sterling". */
export const codeOfSign: ReadonlyMap<string, string> = new Map([
  ...symbolsOfOne(),
  ...[...signs, ...phrases].flatMap(([code, list]) =>
    list.map((sign): [string, string] => [plainWord(sign), code]),
  ),
]);
