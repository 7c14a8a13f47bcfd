/** Reads figures: the ways in which texts group digits and mark decimals. */

// 1,234,567.8 and 12,34,567 as in English and in India; 1.234.567,8 as in most of Europe.
const english = /^\d+(?:,\d{2,3})*,\d{3}(?:\.\d+)?$|^\d*(?:\.\d+)?$/;
const european = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$|^\d+,\d{1,2}$/;

/** The value of figures in one piece; NaN where they are grouped in no known way. */
export function readDigits(figures: string): number {
  const exponent = /e[+-]?\d+$/.exec(figures)?.[0] ?? "";
  const plain = figures.slice(0, figures.length - exponent.length).replace(/[.,]$/, "");
  if (english.test(plain)) return Number(plain.replaceAll(",", "") + exponent);
  if (european.test(plain)) return Number(plain.replaceAll(".", "").replace(",", ".") + exponent);
  return Number.NaN;
}

const isGroup = (word: string | undefined): boolean => /^\d{3}(?:[.,]\d+)?$/.test(word ?? "");
const apostrophes = new Set(["'", "’", "ʼ", "′"]);

/**
 * Words of a number with its figures put together that the tokeniser parts, or that a text does: ".5", "RM23" "."
 * "50", "PS21" "," "700", "USD10m", "412 000", "3'500'000", full-width digits, "1.99 × 10^30" (as "1.99e30").
 */
export function joinDigits(words: readonly string[]): string[] {
  return withPowers(grouped(glued(words.flatMap(unglued))));
}

/** "usd10m" → "10" "m"; full-width digits and fraction slashes as plain ones. */
function unglued(word: string): string[] {
  if (word === "⁄" || word === "∕") return ["/"];
  const plain = word.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (plain !== word) return [`${wide}${plain}`];
  if (/^e\d+$/.test(word)) return [word];
  const bare = /^[a-z]{1,4}(\d.*)$/.exec(word)?.[1] ?? word;
  const scaled = /^(\d[\d.,]*)([a-z]+)$/.exec(bare);
  return scaled === null ? [bare] : [scaled[1] as string, scaled[2] as string];
}

// Full-width digits are tokens of their own: what follows one belongs to it.
const wide = "\u0000";

function glued(words: readonly string[]): string[] {
  const joined: string[] = [];
  let wasWide = false;
  for (const each of words) {
    const isWide = each.startsWith(wide);
    const word = isWide ? each.slice(wide.length) : each;
    const last = joined.at(-1);
    const opens = last !== undefined && (last === "." || /^\d.*[.,]$/.test(last));
    if (/^\d/.test(word) && opens) joined[joined.length - 1] = `${last === "." ? "0." : last}${word}`;
    else if (isWide && wasWide) joined[joined.length - 1] = `${last}${word}`;
    else if ((word === "." || word === ",") && last !== undefined && /^\d/.test(last))
      joined[joined.length - 1] = `${last}${word}`;
    else joined.push(word);
    wasWide = isWide;
  }
  return joined;
}

/** "412" "000", "3" "’" "500" "’" "000": groups of three after one to three digits. */
function grouped(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    let word = words[at] as string;
    if (/^\d{1,3}$/.test(word)) {
      for (let next = nextGroup(words, at); next > at; next = nextGroup(words, at)) {
        word += words[next];
        at = next;
        if (!/^\d{3}$/.test(words[next] as string)) break;
      }
    }
    joined.push(word);
  }
  return joined;
}

/** Where the next group of three digits stands; -1 where none does, or it is the top of a fraction. */
function nextGroup(words: readonly string[], at: number): number {
  const next = apostrophes.has(words[at + 1] ?? "") ? at + 2 : at + 1;
  return isGroup(words[next]) && words[next + 1] !== "/" ? next : -1;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const times = new Set(["×", "x", "*", "✕", "·", "⋅"]);

/** "1.99" "×" "10" "^" "30", "2" "×" "10" "⁶": one figure with an exponent. */
function withPowers(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const last = joined.at(-1) ?? "";
    if (/^e\d+$/.test(words[at] as string) && /^\d[\d.]*$/.test(last)) {
      joined[joined.length - 1] = `${last}${words[at]}`;
      continue;
    }
    const isTimes = times.has(words[at] as string) && /^\d/.test(last);
    const power = powerOfTen(words, isTimes ? at + 1 : at);
    if (power === null) {
      joined.push(words[at] as string);
      continue;
    }
    const value = isTimes ? (joined.pop() as string) : "1";
    joined.push(`${value}e${power.exponent}`);
    at = power.end - 1;
  }
  return joined;
}

/** "10" "^" "-" "3", "10" "⁻" "³": the exponent, and the word after it. */
function powerOfTen(words: readonly string[], at: number): { exponent: number; end: number } | null {
  if (words[at] !== "10") return null;
  const rest = words.slice(at + 1, at + 8);
  const raised = rest[0] === "^";
  const sign = /^[-−⁻]$/.test(rest[raised ? 1 : 0] ?? "") ? 1 : 0;
  const from = Number(raised) + sign;
  let count = 0;
  let digits = "";
  for (; count < (raised ? 1 : 4); count++) {
    const word = rest[from + count] ?? "";
    const plain = raised ? word : [...word].map((digit) => superscripts.indexOf(digit)).join("");
    if (!/^\d+$/.test(plain)) break;
    digits += plain;
  }
  return digits === ""
    ? null
    : { exponent: (sign === 1 ? -1 : 1) * Number(digits), end: at + 1 + from + count };
}
