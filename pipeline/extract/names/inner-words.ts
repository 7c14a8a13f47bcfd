/** What a word is within a name, worked out once a word. */
import { integerColumn } from "../tokens/word-column.ts";
import { namesBeginning } from "./known-beginnings.ts";
import { plainForm } from "./plain-form.ts";
import {
  associations,
  bodies,
  companyForms,
  creeds,
  crowds,
  foreignArticles,
  laws,
  namingNumerals,
  openingHeads,
  organisationHeads,
  organisationNouns,
  shortDays,
  siteWords,
  trades,
  tradingVerbs,
  ways,
} from "./words.ts";

/** One bit each. */
export const Inner = {
  trade: 1 << 0,
  creed: 1 << 1,
  association: 1 << 2,
  organisationNoun: 1 << 3,
  numeral: 1 << 4,
  shortDay: 1 << 5,
  law: 1 << 6,
  body: 1 << 7,
  companyForm: 1 << 8,
  organisationHead: 1 << 9,
  weekday: 1 << 10,
  /** An adverb, or a participle: "Regrettably", "Unseeded". */
  flat: 1 << 11,
  /** "Marxists", "Londoner" */
  ofASort: 1 << 12,
  hasDigit: 1 << 13,
  dotted: 1 << 14,
  /** One letter. */
  letter: 1 << 15,
  openingHead: 1 << 16,
  /** A name of several words begins with it (see known-beginnings.ts). */
  opensKnown: 1 << 17,
  /** Has letters that lists have without their accents. */
  accented: 1 << 18,
  /** A syllable of a Korean or Chinese given name. */
  syllable: 1 << 19,
  /** A mark behind which a capital says nothing. */
  opensNext: 1 << 20,
  /** A mark that ends a sentence. */
  endsSentence: 1 << 21,
  /** A foreign article, with which the names of newspapers and places begin: "El". */
  article: 1 << 22,
  /** Ends as the names of companies do: "Unibanco", "Rosneft". */
  companyEnding: 1 << 23,
  /** A work or a works, which stands at a place: "smelter", "digs". */
  site: 1 << 24,
  /** What papers and agencies do, and persons in the news hardly: "reported". */
  reports: 1 << 25,
  /** What companies do: "makes", "bought". */
  trading: 1 << 26,
  /** What bears a name of its own: "Typhoon Sally". */
  storm: 1 << 27,
  /** What goes to a place: "flew", "road". */
  way: 1 << 28,
  /** Persons who are at a place more often than with a firm: "soldiers". */
  crowd: 1 << 29,
  /** What stands behind the name of a paper or a station: "newspaper". */
  press: 1 << 30,
  /** What those who rate do: "warned". It is said of no noun. */
  warns: 1 << 31,
} as const;

const bitOfList: readonly (readonly [ReadonlySet<string>, number])[] = [
  [trades, Inner.trade],
  [creeds, Inner.creed],
  [associations, Inner.association],
  [organisationNouns, Inner.organisationNoun],
  [namingNumerals, Inner.numeral],
  [shortDays, Inner.shortDay],
  [laws, Inner.law],
  [bodies, Inner.body],
  [companyForms, Inner.companyForm],
  [organisationHeads, Inner.organisationHead],
  [foreignArticles, Inner.article],
  [siteWords, Inner.site],
  [new Set(["reported"]), Inner.reports],
  [new Set(["warned", "warns", "wrote", "writes", "argued", "argues"]), Inner.warns],
  [tradingVerbs, Inner.trading],
  [new Set(["typhoon", "hurricane", "cyclone", "storm"]), Inner.storm],
  [ways, Inner.way],
  [crowds, Inner.crowd],
  [new Set(["newspaper", "newspapers", "daily", "weekly"]), Inner.press],
  [new Set(['"', "“", "``", "‘", "(", "[", "'", ":", "•", "*", "…"]), Inner.opensNext],
  [new Set([".", "!", "?", '"']), Inner.endsSentence],
];

/** As given names are spelled with hyphens: "ji", "won", "ching", "te". */
const syllable =
  /^(?:ch|hs|jh|k[hwy]|gw|h[wy]|sh|t[hsz]|zh|[bdgjmnpr]y|[b-df-hj-np-tw-z])?(?:a[eiouwy]?|e[eiouy]?|eoi?|eou|eui|i[aeu]?|iao|o[eiou]?|u[aeio]?|u[ae]i|y[aeiou]?|yeo|you|yoo|[aeiou]h)(?:n|ng|c?k|l|m|p|t|r)?$/;

const bitOfShape: readonly (readonly [RegExp, number])[] = [
  [/day$/, Inner.weekday],
  [/(?:ly|ed|ing|est)$/, Inner.flat],
  [/(?:ists?|isms?|ians?|ese|ers?)$/, Inner.ofASort],
  [/\d/, Inner.hasDigit],
  [/\./, Inner.dotted],
  [
    /...(?:banco|bank|banken|banka|tech|tec|soft|corp|chem|chemie|pharma|neft|prom|telecom|petro|energo|bras|agro|invest|gruppe|media|motors|systems)$/,
    Inner.companyEnding,
  ],
];

export const inners = integerColumn(({ word }) => {
  let bits = word.length === 1 ? Inner.letter : 0;
  for (const [list, bit] of bitOfList) if (list.has(word)) bits |= bit;
  const plain = plainForm(word);
  if (openingHeads.has(plain)) bits |= Inner.openingHead;
  if (namesBeginning(plain) !== undefined) bits |= Inner.opensKnown;
  if (plain !== word) bits |= Inner.accented;
  if (word.length < 7 && syllable.test(word)) bits |= Inner.syllable;
  for (const [shape, bit] of bitOfShape) if (shape.test(word)) bits |= bit;
  return bits;
});
