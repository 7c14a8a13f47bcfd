/** Singular and plural of the last word of a phrase, where spelling alone tells: no lists of irregular nouns. */

type NumberRule = {
  readonly name: string;
  readonly reason: string;
  readonly singular: RegExp;
  readonly plural: RegExp;
  readonly toPlural: string;
  readonly toSingular: string;
};

// The first rule that fits decides. `singular` and `plural` match the end of a word that the other one is made of.
const numberRules: readonly NumberRule[] = [
  {
    name: "sibilant",
    reason: "bus, box, batch, brush: the ending is a syllable of its own",
    singular: /(s|x|z|ch|sh)$/,
    toPlural: "$1es",
    plural: /(ss|x|zz|ch|sh)es$/,
    toSingular: "$1",
  },
  {
    name: "consonant-y",
    reason: "battery, batteries",
    singular: /([^aeiou\d\W])y$/,
    toPlural: "$1ies",
    plural: /([^aeiou\d\W])ies$/,
    toSingular: "$1y",
  },
  {
    name: "plain",
    reason: "car, cars",
    singular: /([a-z])$/,
    toPlural: "$1s",
    plural: /([a-rt-z])s$/,
    toSingular: "$1",
  },
];

// Endings that look plural and are not: "process", "status", "analysis", "economics", "news".
const singularInS = /(ss|us|is|ics|news)$/;

/** A phrase with its last word in the plural, or undefined where the word is not in small letters. */
export function pluralOf(phrase: string): string | undefined {
  const rule = numberRules.find(({ singular }) => singular.test(phrase));
  return rule && phrase.replace(rule.singular, rule.toPlural);
}

/** A phrase with its last word in the singular, or undefined where the word does not look like a plural. */
export function singularOf(phrase: string): string | undefined {
  if (singularInS.test(phrase)) return undefined;
  const rule = numberRules.find(({ plural }) => plural.test(phrase));
  return rule && phrase.replace(rule.plural, rule.toSingular);
}
