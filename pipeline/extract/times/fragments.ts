/** Parts of patterns that several rules share, in the language of docs/rules.md. */

const tens = "((ten | twenty) (hyphen? cardinal)?)";
const small = `(cardinal | teen | ${tens})`;
/** A number in figures or words: "5 1/2", "twenty-four", "two hundred and ten". */
export const numeral = `((number | day | year) (day slash day | fraction)? hundred? | ${small} ((hundred | thousand) (and? ${small})?)?)`;

const plenty = `${numeral} (and article half | hyphen and hyphen article hyphen half)? | (article most?)? vague | article? couple of? | half? article dozen | dozens of | article (hundred | thousand) (and? ${small})? | article half | half article? | another ${numeral}? | hundred of`;
/** How many, said outright (no bare article): "two", "several", "a few", "a couple of", "half a". */
export const counted = `(amount: ${plenty})`;
/** How many, a bare article included: "a year". */
export const amount = `(amount: ${plenty} | article)`;
/** Words that make an amount a bound or an estimate. */
export const hedge =
  "(hedge: just? about | (more | less) than | at (least | most) | (?<= for | in | after | of | within | and | just | than | at | comma) over | under | up to)";
/** A unit of time in the plural. */
export const manyUnits = "(unit: units | quarters | seconds | weekends)";
/** A month's name, with the stop of an abbreviation. */
export const monthName = "((month: month | verbMonth) | (month: shortMonth) stop?)";
/** A year in words: "nineteen ninety-six", "twenty twenty-four". */
export const spelledYear = "((teen | twenty) ((ten | twenty) (hyphen? cardinal)? | teen))";
/** A year in words that a number could be as well: "two thousand eight". */
export const spelledMillennium =
  "(cardinal thousand and? (teen | cardinal | (ten | twenty) (hyphen? cardinal)?)?)";
/** A part of a period: "early", "late", "mid-", "the end of", "the closing months of". */
export const modifier =
  "(modifier: (early | mid) hyphen? | (end | mid) of | end hyphen | (early | ordinal | last | opening | final) units of)";
/** A part of a month: as of any period, or one of its halves. */
export const partOfMonth =
  "(modifier: (early | mid) hyphen? | (end | mid) of | end hyphen | (early | ordinal | last | opening | final) units of | (ordinal | second | last) half of)";
/** A year, in figures or words. */
export const yearNumber = `(year: year | ${spelledYear})`;
