const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen";
const tens = "twenty thirty forty fifty sixty seventy eighty ninety";
const ordinals =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
  "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
const decades = "twenties thirties forties fifties sixties seventies eighties nineties";

const small = new Map<string, number>([
  ...units.split(" ").map((word, at) => [word, at] as const),
  ...tens.split(" ").map((word, at) => [word, (at + 2) * 10] as const),
  ...decades.split(" ").map((word, at) => [word, (at + 2) * 10] as const),
  ["noughties", 0],
]);
const ordinal = new Map([
  ...ordinals.split(" ").map((word, at) => [word, at] as const),
  ["opening", 1] as const,
]);
const scales = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
]);

/** The value of a number in figures or words ("1,000", "5 1 / 2", "twenty - four", "two hundred"); null if none. */
export function numberOf(words: string): number | null {
  const parts = words.split(" ").filter((word) => word !== "-" && word !== "and" && word !== "of");
  const slash = parts.indexOf("/");
  if (slash > 0) {
    const fraction = Number(parts[slash - 1]) / Number(parts[slash + 1]);
    return slash === 1 ? fraction : Number(parts[0]) + fraction;
  }
  let total = 0;
  for (const part of parts) {
    const scale = scales.get(part);
    const value = scale === undefined ? (small.get(part) ?? fractions.get(part) ?? figures(part)) : null;
    if (scale !== undefined) total = Math.max(total, 1) * scale;
    else if (value !== null) total += value;
    else return null;
  }
  return parts.length === 0 ? null : total;
}

const fractions = new Map([
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
]);

function figures(word: string): number | null {
  const value = Number(word.replaceAll(",", ""));
  return Number.isFinite(value) ? value : null;
}

/** 1 for "first", 21 for "twenty - first", 5 for "5"; null for other words. */
export function ordinalOf(words: string): number | null {
  let total = 0;
  for (const word of words.split(" ")) {
    if (word === "-") continue;
    const value = ordinal.get(word) ?? small.get(word) ?? figures(word);
    if (value === null) return null;
    total += value;
  }
  return total;
}

/** Whether an ordinal counts from the end. */
export function isLast(ordinal: string | undefined): boolean {
  return /^(?:last|final|closing)$/.test(ordinal ?? "");
}

/** A spelled year or decade: "nineteen ninety - six", "two thousand eight", "nineteen - eighties"; null if none. */
export function spelledYearOf(words: string): number | null {
  const parts = words.split(" ").filter((word) => word !== "-" && word !== "and");
  if (parts.includes("thousand")) return numberOf(parts.join(" "));
  if (parts.length < 2) return null;
  const century = small.get(parts[0] ?? "");
  const rest = numberOf(parts.slice(1).join(" "));
  return century === undefined || rest === null ? null : century * 100 + rest;
}
