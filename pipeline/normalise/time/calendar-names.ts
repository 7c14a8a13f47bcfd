const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const weekdays = "mon tue wed thu fri sat sun".split(" ");

/** 1 to 12 for a month's name, an abbreviation of it or its number in figures; null for other words. */
export function monthNumber(word: string): number | null {
  const at = months.indexOf(word.slice(0, 3));
  if (at >= 0) return at + 1;
  const value = Number(word);
  return Number.isInteger(value) && value >= 1 && value <= 12 ? value : null;
}

/** 1 for Monday to 7 for Sunday, from a name in the singular or plural or an abbreviation; null for other words. */
export function weekdayNumber(word: string): number | null {
  const at = weekdays.indexOf(word.slice(0, 3));
  return at < 0 ? null : at + 1;
}

const parts: Readonly<Record<string, string>> = {
  morning: "MO",
  afternoon: "AF",
  evening: "EV",
  night: "NI",
  dawn: "MO",
  daybreak: "MO",
  sunrise: "MO",
  "early hour": "MO",
  "small hour": "MO",
  "wee hour": "MO",
  dusk: "EV",
  sunset: "EV",
  nightfall: "EV",
};

/** The TIMEX3 code of a part of the day; null for other words. */
export function partCode(word: string): string | null {
  return parts[word.endsWith("s") ? word.slice(0, -1) : word] ?? null;
}

const seasons: Readonly<Record<string, string>> = {
  spring: "SP",
  summer: "SU",
  fall: "FA",
  autumn: "FA",
  winter: "WI",
};

/** The TIMEX3 code of a season; null for other words. */
export function seasonCode(word: string): string | null {
  return seasons[word.replace(/s$/, "")] ?? null;
}
