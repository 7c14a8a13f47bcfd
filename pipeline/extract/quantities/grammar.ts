/**
 * The grammar of number expressions, as regular-expression sources over class characters (see words.ts).
 * Every repeat is bounded, and a pattern is tried only where a number begins.
 */

const small = "(?:y(?:-?[u1])?|[u1t])";
const hundreds = `(?:(?:${small}|a)?h(?:&?${small})?|${small})`;
const thousands = `(?:(?:${hundreds}|a)-?k{1,2})`;
const words = `(?:${thousands}(?:&?${thousands}){0,4}(?:&?${hundreds})?|${hundreds}|k{1,2}|0)`;
const decimalWords = `(?:${small}|0)p[0u1]{1,6}k?`;
const mixed = `(?:${small}|[DY])-?&-?(?:a-?F|a-?f|[u1]f)k?`;
const rough = `(?:(?:a|${hundreds}|D|Fa)-?z|Fa?-?k|aF-?k|(?:[au1]-?)?foak|ak&aF|[DY]H|${hundreds}H)`;
const digits = "(?:D?D/D|\\.?[DY]v?|v)(?:-?(?:hk|k{1,2}|h)|K)?";

/** A number in digits, words or both, with its sign. */
export const numeral = `(?:(?:n-?|-)?(?:${mixed}|${rough}|${decimalWords}|${digits}|${words}))`;

/** A part of one: "half", "a third", "two-thirds". */
export const fraction = "(?:(?:[au1t]|y-?u?)-?f|a?F)";

/** A number that stands for its order of magnitude: "dozens", "tens of thousands", "hundreds of millions". */
export const vague = "HoH|H";

/** What joins the two numbers of a range: "to", "-", "to-", "or", "and" (after "between"), "/". */
export const join = "(?:-?r-?~?|-~?|R|&~?|/)";

const kinds = [
  "[g%]?s", // percentage points: "points" alone is a counted noun, see rules.ts
  "gp",
  "B[sp]",
  "[g%]",
  "ic", // per cent
  "°[CGKP]",
  "[°C]",
  "q{0,2}(?:U-[UT]|UT|[UT])(?:\\^D)?",
  "a(?=/[UTG])",
  "q{1,2}[GK]\\.?",
  "[GKPI](?:\\^D)?",
].slice(1);

/** A unit of measure, of one or more words. */
export const unit = `(?:[g%]s|${kinds.join("|")})`;

/** What a rate is per: "a month", "per cubic metre", "/h", "each". */
export const per = "(?:(?:i|/)q?(?:U-?T|[TUGKElzw])(?:\\^D)?|-?a-?(?:U-?T|[TUE])(?!Z))";
