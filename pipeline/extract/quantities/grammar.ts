/** The grammar of number expressions, in fragments that rules are put together from (see docs/rules.md). */

const small = "(twentyToNinety (hyphen? (twoToNine | one))? | twoToNine | one | tenToNineteen)";
const hundreds = `((${small} | article)? hundred (and? ${small})? | ${small})`;
const thousands = `((${hundreds} | article) hyphen? scale{1,2})`;
const words = `(${thousands} (and? ${thousands}){0,4} (and? ${hundreds})? | ${hundreds} | scale{1,2} | zero)`;
const decimalWords = `((${small} | zero) point (zero | twoToNine | one){1,6} scale?)`;
const mixed = `((${small} | digits | yearDigits) hyphen? and hyphen? (article hyphen? (half | fractionWord) | (twoToNine | one) hyphen? (half | fractionWord)) scale?)`;
const dozens = `(article | ${hundreds} | digits | half article) hyphen? dozen (of (hundred | scale | dozen))?`;
const partOfScale =
  "half article? hyphen? scale | article half hyphen? scale | (article | twoToNine | one) hyphen? fractionWord of article scale";
const magnitudes = `(digits | yearDigits) magnitude | ${hundreds} magnitude`;
const rough = `(${dozens} | ${partOfScale} | article scale and article half | ${magnitudes})`;
const inDigits =
  "((digits? digits slash digits | digits hyphen digits slash digits | stop? (digits | yearDigits) figureTail{0,24} fractionSign? | fractionSign) (hyphen? (hundred scale | scale{1,2} | hundred) | scaleLetter)?)";
const unsigned = `(${mixed} | ${rough} | ${decimalWords} | ${inDigits} | ${words})`;

/** A number in digits, words or both, with its sign. */
export const numeral = `((minus hyphen? | hyphen)? ${unsigned})`;

const signable = "digits | yearDigits | stop | twoToNine | tenToNineteen | twentyToNinety | hundred";
/** The same where an expression begins: what a sign stands before is more certainly a number. */
export const firstNumeral = `((minus hyphen? (?= ${signable}) | hyphen (?= stop? digits))? ${unsigned})`;

/** A part of one: "half", "a third", "two-thirds". */
export const fraction =
  "((article | twoToNine | one | tenToNineteen | twentyToNinety hyphen? twoToNine?) hyphen? fractionWord | article? half | (fractionSign | digits slash digits) (?= of))";

/** A number that stands for its order of magnitude: "dozens", "tens of thousands", "hundreds of millions". */
export const vague = "magnitude of magnitude | magnitude";

/** What joins the two numbers of a range: "to", "up to" (after "from"), "-", "to-", "or", "and" (after "between"), "/". */
export const join = "hyphen? up? to hyphen? about? | hyphen about? | or | and about? | slash";

/** The number of hundredths of a currency: "50" and "forty-five" of cents. */
export const coins = `(${small} | digits)`;

const degrees = "degree (temperature | unitLetter | scaleLetter | coinLetter) | degree | temperature";
const measure =
  "nationality thermal lower | (unitName | unitLetter | scaleLetter | coinLetter | upper | capitalised) product (unitName | unitLetter | scaleLetter) | (unitQualifier hyphen?){0,2} (unitName hyphen (unitName | timeUnit) | unitName timeUnit | unitName | timeUnit) (caret digits | superscript)?";
const letters =
  "unitQualifier{1,2} (unitLetter | scaleLetter) stop? | (unitLetter | scaleLetter | coinLetter | in) (caret digits | superscript)?";

/** A unit of measure, of one or more words. */
export const unit = `(partsOf per scale | (percentage | percent) points | percentage hyphen? point | basis hyphen? (points | point) | percentage | percent | per hyphen? cent | ${degrees} | ${measure} | article (?= slash (timeUnit | unitName | unitLetter)) | ${letters})`;

const symbol = "(unitLetter | scaleLetter | coinLetter | unitName | timeUnit) (caret digits | superscript)?";
const ratedBy = "timeUnit | unitName | unitLetter | scaleLetter | ratedNoun | lower | dozen | times";

/** What a rate is per: "a month", "per cubic metre", "/h", "each night". */
export const per = `(slash opening ${symbol} (mark | product) ${symbol} closing | per ((digits | yearDigits) scale? | scale | hundred) (nationality thermal lower | unitQualifier? unitName | timeUnit | ratedNoun | lower) | hyphen? (per | slash) hyphen? unitQualifier? (lower ratedNoun | unitName hyphen? timeUnit | ${ratedBy}) (caret digits | superscript)? | each (timeUnit | unitName | ratedNoun) | hyphen? article hyphen? (unitName hyphen? timeUnit | timeUnit | unitQualifier? unitName | ratedNoun) (?! ago))`;
