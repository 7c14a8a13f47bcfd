/** What a unit measures, so that numbers of one thing can be held against each other. */
import { currencyCodes } from "../lists/currencies.ts";
import { sizeOfUnit } from "../lists/unit-factors.ts";

export type Measure = {
  /** What units that can be compared have in common: that of all currencies is money. */
  readonly dimension: string;
  /** How many of the dimension's base units it is; of money, of its own currency. */
  readonly factor: number;
  /** The ISO 4217 code of a sum, or of a sum for something: CNY of CNY/kW.h. */
  readonly currency: string | null;
};

/**
 * The measure of a unit of the contract: a UCUM code, a currency, the noun of a counted thing, or one of these for
 * another. So t/d and t/a have one dimension, as car/d and car/a, EUR/MW.h and CNY/kW.h,
 * doctor/(1000.person) and doctor/person.
 */
export function measureOf(unit: string): Measure {
  const physical = sizeOfUnit(unit);
  if (physical !== null) return { ...physical, currency: null };
  const [head = "", ...rest] = unit.split("/");
  const currency = currencyCodes.has(head) ? head : null;
  const counted = currency === null ? head : "money";
  if (rest.length === 0) return { dimension: counted, factor: 1, currency };
  const below = rest.join("/");
  // "doctor/(1000.person)": so many of what is counted
  const [, many = 1, each = below] = /^\((\d+)\.(.+)\)$/.exec(below) ?? [];
  const { dimension = each, factor = 1 } = sizeOfUnit(each) ?? {};
  return { dimension: `${counted} per ${dimension}`, factor: 1 / (Number(many) * factor), currency };
}

/** A unit of money in another currency: CNY/kW.h, USD → USD/kW.h. */
export function inCurrency(unit: string, currency: string): string {
  return [currency, ...unit.split("/").slice(1)].join("/");
}
