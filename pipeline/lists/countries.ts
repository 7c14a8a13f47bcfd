import list from "./countries.json" with { type: "json" };

/** A country or territory of ISO 3166-1, and what English calls it, its people, its capital and its cities. */
export type Country = {
  readonly code: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  /** Large cities that are known without their country. */
  readonly cities: readonly string[];
};

/** Demonyms of newspapers that the sources of the list do not have. */
const others: Readonly<Record<string, readonly string[]>> = {
  AE: ["Emirati", "Emiratis", "UAE"],
  GB: ["Briton", "Britons", "Brit", "Brits", "Westminster"],
  SS: ["South Sudanese"],
  US: ["Washington, D.C."],
  XK: ["Kosovar", "Kosovars", "Kosovan"],
};

/** Every country and territory, by code. */
export const countries: readonly Country[] = list.countries.map((country) => ({
  ...country,
  demonyms: [...country.demonyms, ...(others[country.code] ?? [])],
}));
