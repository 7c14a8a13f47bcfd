/** Makes the list of companies: those of the world's stock indices, as pytickersymbols has them from Wikipedia. */
import { pythonText } from "../package.ts";
import { commonWords } from "./common-words.ts";
import { byLetters, plainForm } from "./letters.ts";
import { persons } from "./persons.ts";
import { places } from "./places.ts";

/** The file of the package that holds the companies. */
export const indicesFile = "pytickersymbols/indices_data.py";

// Who is known all over, though the name is a common word, a person's or a place's as well: "Shell", "Merck".
const largest = new Set(
  "AEX;BEL 20;CAC_40;DAX;DOW JONES;EURO STOXX 50;FTSE 100;IBEX 35;OMX Stockholm 30;S&P 100;Switzerland 20".split(
    ";",
  ),
);

// what stands before every name, or names a thing of its own
const others = new Set([
  "next",
  "the",
  "target",
  "investor",
  "wise",
  "sage",
  "compass",
  "orange",
  "visa",
  "linde",
]);

/** Names of one word or several, without legal forms. */
export function companies(): { readonly companies: string[] } {
  const { given, surnames } = persons();
  const { cities, towns, regions } = places();
  const common = Object.values(commonWords());
  const listed = new Set(
    [given, surnames, cities, towns, regions, ...common].flat().flatMap((line) => line.split(";")),
  );
  const names = [...indices()].flatMap(([index, list]) =>
    list
      .map(withoutForm)
      .filter((name) => isSpelled(name) && !others.has(name))
      .filter((name) => name.includes(" ") || largest.has(index) || !listed.has(name)),
  );
  return { companies: byLetters(names) };
}

const isSpelled = (name: string): boolean => /^\d+[a-z]{1,2}$|^[a-z][a-z&]+(?:[ -][a-z&]+)*$/.test(name);

/** The companies by their index: a Python literal, of which no more is read than where an index or a company begins. */
function indices(): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  let list: string[] = [];
  const openings =
    /'([^']+)': \{'name': '[^']+', 'companies': \[|\{'name': (?:'((?:[^'\\]|\\.)*)'|"([^"]*)"), 'symbol':/g;
  for (const [, index, quoted, doubled] of pythonText(indicesFile).matchAll(openings)) {
    if (index === undefined) list.push((quoted ?? doubled ?? "").replaceAll("\\'", "'"));
    else {
      list = [];
      found.set(index, list);
    }
  }
  return found;
}

const forms =
  /,? (?:&|and)? ?(?:inc|incorporated|corp|corporation|company|companies|co|ltd|limited|plc|ag|se|sa|s\.a|nv|n\.v|ab|oyj|asa|kgaa|spa|holdings?|group|reit|class [a-c])\.?$/;

/** "rio tinto" of "Rio Tinto (corporation)", "moody's" of "Moody's Corporation" */
function withoutForm(name: string): string {
  let plain = plainForm(name.replace(/ \(.*$/, "").replaceAll("–", "-")).replace(/^the /, "");
  while (forms.test(plain)) plain = plain.replace(forms, "");
  return plain;
}
